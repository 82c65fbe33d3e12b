/** The product as it is installed, alone in a world that a case may break: PostgreSQL, API and worker of its own. */
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../../../tools/postgres-process.ts';
import { startProgram, stopProgram } from '../../../../tools/programs.ts';
import { Caller, type Person } from './caller.ts';
import type { Cluster } from './cluster.ts';
import { ask } from './http.ts';
import type { Mould } from './mould.ts';

export type WorldOptions = {
  readonly settings?: readonly string[];
  readonly worker?: boolean;
  /** Further environment of API and worker. */
  readonly env?: Readonly<Record<string, string>>;
};

export class World {
  readonly mould: Mould;
  readonly cluster: Cluster;
  readonly folder: string;
  readonly origin: string;
  /** Everything there is, past all policies. */
  readonly su: pg.Pool;
  readonly people: readonly Person[];
  /** What API and worker are started with. */
  readonly environment: NodeJS.ProcessEnv;
  private readonly sessions = new Map<string, Promise<Caller>>();
  private readonly running = new Map<string, ChildProcess>();

  private constructor(
    mould: Mould,
    cluster: Cluster,
    folder: string,
    port: number,
    people: Person[],
    options: WorldOptions,
  ) {
    this.mould = mould;
    this.cluster = cluster;
    this.folder = folder;
    this.origin = `http://127.0.0.1:${port}`;
    this.people = people;
    this.su = poolOf(cluster.url);
    this.environment = {
      RUNTIME_DATABASE_URL: this.runtimeUrl,
      CHENGXIAO_DATA: join(folder, 'files'),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...options.env,
    };
  }

  /** A world from the mould, running. */
  static async begin(mould: Mould, folder: string, options: WorldOptions = {}): Promise<World> {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const cluster = mould.cluster.copyTo(join(folder, 'postgres'), options.settings ?? []);
    await cluster.start();
    cpSync(mould.files, join(folder, 'files'), { recursive: true });
    const pool = poolOf(cluster.url);
    const { rows: people } = await pool.query<Person>(everyone);
    await pool.end();
    const world = new World(mould, cluster, folder, await freePort(), people, options);
    await world.start('main.js');
    if (options.worker !== false) await world.start('worker.js');
    return world;
  }

  /** The address of the database for the login of API and worker. */
  get runtimeUrl(): string {
    const url = new URL(this.cluster.url);
    return Object.assign(url, { username: this.mould.login, password: this.mould.runtimePassword }).href;
  }

  async start(script: 'main.js' | 'worker.js', env: NodeJS.ProcessEnv = {}): Promise<void> {
    const { child, ready } = startProgram(script, this.logOf(script), { ...this.environment, ...env });
    this.running.set(script, child);
    await ready;
  }

  /** Ends it without a word, and waits until it is gone. */
  async kill(script: 'main.js' | 'worker.js'): Promise<void> {
    const child = this.running.get(script);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(script: 'main.js' | 'worker.js'): Promise<void> {
    const child = this.running.get(script);
    if (child) await stopProgram(child);
  }

  logOf(script: string): string {
    return join(this.folder, `${script}.log`);
  }

  /** What the API wrote of errors that nobody knew, the first line of each. */
  unknownErrors(): string[] {
    return readFileSync(this.logOf('main.js'), 'utf8')
      .split('\n')
      .filter((line) => /\[problem\]|"context":"problem"|INTERNAL/.test(line));
  }

  /** Resident memory of the API in MB. */
  memory(): number {
    const pid = this.running.get('main.js')?.pid;
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  }

  isRunning(script: 'main.js' | 'worker.js'): boolean {
    const child = this.running.get(script);
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  person(username: string): Person {
    const found = this.people.find((each) => each.username === username);
    if (!found) throw new Error(`there is no ${username} in the demonstration`);
    return found;
  }

  /** The first person of a role, in a division where one is named. */
  oneOf(role: string, divisionCode?: string): Person {
    const found = this.people.find(
      (each) => each.role === role && (!divisionCode || each.divisionCode === divisionCode),
    );
    if (!found) throw new Error(`nobody is ${role} in ${divisionCode ?? 'the demonstration'}`);
    return found;
  }

  /** Somebody signed in with their password, as at a browser; the session is kept. */
  as(username: string): Promise<Caller> {
    let session = this.sessions.get(username);
    if (!session) this.sessions.set(username, (session = this.signIn(username)));
    return session;
  }

  /** A session in the database for somebody, without the cost of a password; new each time. */
  async sessionOf(person: Person): Promise<Caller> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    await this.su.query(
      `insert into session (id, token_hash, user_id, position_id, expires_at, address, agent)
       values ($1, $2, $3, $4, now() + interval '8 hours', 'battery', 'battery')`,
      [randomUUID(), hash, person.userId, person.positionId],
    );
    return new Caller(this.origin, person, `chengxiao=${token}`);
  }

  private async signIn(username: string): Promise<Caller> {
    const answer = await this.trySignIn(username, this.mould.password);
    const [cookie] = [answer.headers['set-cookie'] ?? []].flat();
    if (answer.status !== 200 || !cookie)
      throw new Error(`${username} cannot sign in: ${answer.status} ${answer.text}`);
    return new Caller(this.origin, this.person(username), cookie.split(';')[0] ?? '');
  }

  trySignIn(username: string, password: string) {
    const body = JSON.stringify({ username, password });
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    return ask(this.origin, '/api/session', { method: 'POST', headers, body });
  }

  get nobody(): Caller {
    return new Caller(this.origin, null, '');
  }

  /** Rows of a question to the superuser. */
  async rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.su.query<T>(text, values)).rows;
  }

  /** Waits until the API answers again; false where it does not. */
  async answersWithin(milliseconds: number): Promise<boolean> {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      const status = await ask(this.origin, '/api/health', { timeout: 2000 }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  async end(): Promise<void> {
    await Promise.all([this.stop('main.js'), this.stop('worker.js')]);
    await this.su.end();
    await this.cluster.stop();
  }
}

/** A pool that outlives its backends. */
export function poolOf(connectionString: string, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const everyone = `
select u.username, u.name, p.role, p.section, u.id as "userId", p.id as "positionId", o.id as "orgId", o.path as "orgPath",
       o.division_code as "divisionCode",
       case when p.role in ('department', 'unit') then o.path when p.role = 'evaluator' then '' else d.path end as "scopePath"
  from position p join app_user u on u.id = p.user_id join organisation o on o.id = p.org_id join division d on d.code = o.division_code
 where p.ended_at is null and u.disabled_at is null
 order by u.username, p.created_at`;
