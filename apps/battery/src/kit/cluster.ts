/** A PostgreSQL that a case may kill, starve and start again on the same data and port. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase, initialise, testSettings, urlOf } from '../../../../tools/embedded-postgres.ts';
import { type Binaries, binaries } from '../../../../tools/postgres-binaries.ts';
import { type Server, startServer } from '../../../../tools/postgres-process.ts';

export class Cluster {
  private server: Server | undefined;
  private readonly folder: string;
  private readonly password: string;
  private readonly settings: readonly string[];
  private readonly found: Binaries;

  constructor(folder: string, password: string, settings: readonly string[] = [], found: Binaries = binaries()) {
    this.folder = folder;
    this.password = password;
    this.settings = settings;
    this.found = found;
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    if (found.runAs) chownSync(folder, found.runAs.uid, found.runAs.gid);
  }

  /** A new server in the folder. */
  static async make(folder: string, password: string): Promise<Cluster> {
    const made = new Cluster(folder, password);
    await initialise({ cluster: made.data, password }, made.found, ['--no-sync']);
    await made.start();
    await ensureDatabase(made.addressOf('postgres'));
    return made;
  }

  /** A copy of a stopped one. */
  copyTo(folder: string, settings: readonly string[]): Cluster {
    const copy = new Cluster(folder, this.password, settings, this.found);
    execFileSync('cp', ['-a', this.data, copy.data]);
    return copy;
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  /** Its address for the superuser. */
  get url(): string {
    return this.addressOf();
  }

  /** The address of one of its databases. */
  addressOf(database?: string): string {
    return urlOf({ cluster: this.data, password: this.password, port: this.port }, database);
  }

  get port(): number {
    if (!this.server) throw new Error('the server was never started');
    return this.server.port;
  }

  /** Starts it, again on the port it had. */
  async start(): Promise<void> {
    this.server = await startServer({
      binaries: this.found,
      cluster: this.data,
      log: join(this.folder, 'postgres.log'),
      settings: [...testSettings, ...this.settings],
      ...(this.server ? { port: this.server.port } : {}),
    });
  }

  /** kill -9 of the server and its backends, as when the machine's memory is short. */
  async kill(): Promise<void> {
    if (!this.server) return;
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.exited;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }
}
