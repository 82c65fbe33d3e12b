/** A scratch server with a desk's projects, the API and the bare statement beside it. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { startPostgres } from '../../../tools/embedded-postgres.ts';
import { memoryFlags } from '../../../tools/workplace.ts';
import { fillDesk, type Officer } from './desk.ts';

export const root = join(import.meta.dirname, '../../..');

export type Stage = {
  /** Address and headers of the API as a signed-in finance officer calls it. */
  readonly api: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
  /** Where the web is served, where it is, and the session of the officer for a browser's cookie. */
  readonly origin: string;
  readonly token: string;
  readonly bareUrl: string;
  /** Addresses of the database for its owner and for the login of the API. */
  readonly database: { readonly ownerUrl: string; readonly runtimeUrl: string };
  /** The process of the API. */
  readonly pid: number | undefined;
  /** Resident memory of the API in MB after so many list requests. */
  memoryAfter(requests: number): Promise<number>;
  stop(): Promise<void>;
};

/** The list a desk opens: 50 projects with their target of the year and its 10 indicators. */
export const listQuery = `query Desk($year: Int!) { projects(first: 50) { nodes { id projectCode name state projectType totalAmount orgName departmentName divisionCode version
  target(year: $year) { id state annualGoal indicators { id level1 level2 name nature direction value unit weight } } } pageInfo { hasNextPage endCursor } } }`;
export const listBody = JSON.stringify({ query: listQuery, variables: { year: 2026 } });

export async function startStage(
  fill: (owner: pg.Client, url: string) => Promise<Officer> = fillDesk,
  settings: string[] = [],
  services: Record<string, string> = {},
): Promise<Stage> {
  const postgres = await startPostgres({ ephemeral: true, settings });
  const password = randomBytes(12).toString('hex');
  const migrated = await program('dist/apps/api/migrate.js', {
    DATABASE_URL: postgres.url,
    RUNTIME_PASSWORD: password,
  });
  const { login } = JSON.parse(migrated) as { login: string };
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  const officer = await fill(owner, postgres.url);
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `insert into session (id, token_hash, user_id, position_id, expires_at, address, agent) values ($1, $2, $3, $4, now() + interval '8 hours', '-', '-')`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), officer.userId, officer.positionId],
  );
  await owner.end();
  const runtimeUrl = Object.assign(new URL(postgres.url), { username: login, password }).toString();
  const [port, barePort] = [await freePort(), await freePort()];
  const api = await startProcess('dist/apps/api/main.js', {
    RUNTIME_DATABASE_URL: runtimeUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    ...services,
  });
  const bare = await startProcess('apps/bench/src/bare.ts', {
    DATABASE_URL: postgres.url,
    PORT: String(barePort),
    ...services,
  });
  const headers = { 'content-type': 'application/json', cookie: `chengxiao=${token}` };
  return {
    api: { url: `http://127.0.0.1:${port}/graphql`, headers },
    origin: `http://127.0.0.1:${port}`,
    token,
    pid: api.pid,
    bareUrl: `http://127.0.0.1:${barePort}/`,
    database: { ownerUrl: postgres.url, runtimeUrl },
    async memoryAfter(requests) {
      await autocannon({
        url: `http://127.0.0.1:${port}/graphql`,
        method: 'POST',
        headers,
        body: listBody,
        connections: 16,
        amount: requests,
      });
      const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${api.pid}/status`, 'utf8'))?.[1];
      return Math.round(Number(resident) / 1024);
    },
    async stop() {
      await Promise.all([api, bare].map(waitForExit));
      await postgres.stop();
    },
  };
}

/** Runs a program of the product to its end and answers what it printed. */
export function program(script: string, env: Record<string, string>, args: string[] = []): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, script), args, { env: { ...process.env, ...env }, silent: true });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.on('exit', (code) => (code === 0 ? resolve(printed) : reject(new Error(`${script} ended with ${code}`))));
  });
}

/** Stops a server process and waits until it is gone. */
export const waitForExit = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Starts a server process and waits until it says that it listens. */
export function startProcess(script: string, env: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, script), { env: { ...process.env, ...env }, execArgv: memoryFlags });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
