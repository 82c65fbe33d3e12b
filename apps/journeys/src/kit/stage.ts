/** The product as it is installed: a scratch database with the demonstration, the built API serving the built web, the worker. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../../../tools/embedded-postgres.ts';
import { freePort } from '../../../../tools/postgres-process.ts';

export const root = join(import.meta.dirname, '../../../..');
export const results = join(root, 'test-results');

/** Somebody of the demonstration, as the seed introduces them. */
export type DemoPerson = { username: string; name: string; role: string; organisation: string };

export type Stage = {
  /** Where the web is served. */
  readonly origin: string;
  readonly people: readonly DemoPerson[];
  /** The one password of the demonstration. */
  readonly password: string;
  /** What somebody did, oldest first, as the record of all events has it. */
  readonly actionsOf: (username: string) => Promise<string[]>;
  stop(): Promise<void>;
};

type Scratch = { url: string; stop: () => Promise<void> };

/** Starts it; API and worker write what they say into the folder. */
export async function startStage(logs: string): Promise<Stage> {
  const scratch = await (process.env['DATABASE_URL']
    ? freshDatabase(process.env['DATABASE_URL'])
    : startPostgres({ ephemeral: true }));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(waitForExit));
    await scratch.stop();
  };
  try {
    const password = `Zhanshi-${randomBytes(6).toString('hex')}`;
    const runtimePassword = randomBytes(12).toString('hex');
    const owner = { DATABASE_URL: scratch.url, RUNTIME_PASSWORD: runtimePassword };
    const { login } = await program<{ login: string }>('migrate.js', owner);
    const runtime = { RUNTIME_DATABASE_URL: withLogin(scratch.url, login, runtimePassword), NODE_ENV: 'production' };
    const { people } = await program<{ people: DemoPerson[] }>('seed.js', {
      ...owner,
      ...runtime,
      DEMO_PASSWORD: password,
    });
    const port = await freePort();
    const served = { PORT: String(port), HOST: '127.0.0.1', WEB_ROOT: join(root, 'dist/apps/web') };
    const services = [service('main.js', logs, { ...runtime, ...served }), service('worker.js', logs, runtime)];
    for (const { child } of services) children.push(child);
    await Promise.all(services.map(({ ready }) => ready));
    const actionsOf = (username: string): Promise<string[]> => readActions(scratch.url, username);
    return { origin: `http://127.0.0.1:${port}`, people, password, actionsOf, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readActions(connectionString: string, username: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ action: string }>(
      `select event.action from event join app_user on app_user.id = event.actor_id
        where app_user.username = $1 order by event.at, event.seq`,
      [username],
    );
    return rows.map(({ action }) => action);
  } finally {
    await client.end();
  }
}

function withLogin(url: string, username: string, password: string): string {
  return Object.assign(new URL(url), { username, password }).href;
}

/** A new database on the given server, dropped afterwards. */
async function freshDatabase(given: string): Promise<Scratch> {
  const name = `cx_journeys_${randomBytes(5).toString('hex')}`;
  const admin = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: given });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await admin(`create database ${name}`);
  const url = Object.assign(new URL(given), { pathname: `/${name}` }).href;
  return {
    url,
    stop: () => admin(`drop database if exists ${name} with (force)`, `drop role if exists ${name}_api`),
  };
}

const programOf = (script: string): string => join(root, 'dist/apps/api', script);

/** Runs a program of the product to its end; its last line is JSON. */
function program<T>(script: string, env: NodeJS.ProcessEnv): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(programOf(script), { env: { ...process.env, ...env }, silent: true, timeout: 180_000 });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const line = printed.split('\n').findLast((text) => text.startsWith('{'));
      if (code === 0 && line) resolve(JSON.parse(line) as T);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}

type Service = { readonly child: ChildProcess; readonly ready: Promise<void> };

/** Starts API or worker; its output goes to <script>.log, and it is stopped when this process ends, in any way. */
function service(script: string, logs: string, env: NodeJS.ProcessEnv): Service {
  const log = join(logs, `${script}.log`);
  const output = openSync(log, 'w', 0o600);
  const child = fork(programOf(script), {
    env: { ...process.env, ...env },
    execArgv: ['--enable-source-maps', '--import', join(root, 'tools/with-parent.ts')],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const answer = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true));
    child.once('exit', () => resolve(false));
  });
  const ready = Promise.race([answer, sleep(60_000, false, { ref: false })]).then((started) => {
    if (!started) throw new Error(`${script} did not start; see ${log}`);
  });
  return { child, ready };
}

async function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  if ((await Promise.race([gone, sleep(5000, 'late', { ref: false })])) === 'late') child.kill('SIGKILL');
  await gone;
}
