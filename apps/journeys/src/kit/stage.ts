/** The product as it is installed: a scratch database with the demonstration, the built API serving the built web, the worker. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../../tools/embedded-postgres.ts';
import { freePort } from '../../../../tools/postgres-process.ts';
import { runProgram, startProgram, stopProgram } from '../../../../tools/programs.ts';

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
    await Promise.all(children.map(stopProgram));
    await scratch.stop();
  };
  try {
    const password = `Zhanshi-${randomBytes(6).toString('hex')}`;
    const runtimePassword = randomBytes(12).toString('hex');
    const owner = { DATABASE_URL: scratch.url, RUNTIME_PASSWORD: runtimePassword };
    const { login } = await runProgram<{ login: string }>('migrate.js', owner);
    const runtime = { RUNTIME_DATABASE_URL: withLogin(scratch.url, login, runtimePassword), NODE_ENV: 'production' };
    const { people } = await runProgram<{ people: DemoPerson[] }>('seed.js', {
      ...owner,
      ...runtime,
      DEMO_PASSWORD: password,
    });
    const port = await freePort();
    const served = { PORT: String(port), HOST: '127.0.0.1', WEB_ROOT: join(root, 'dist/apps/web') };
    const start = (script: string, env: NodeJS.ProcessEnv) => startProgram(script, join(logs, `${script}.log`), env);
    const services = [start('main.js', { ...runtime, ...served }), start('worker.js', runtime)];
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
