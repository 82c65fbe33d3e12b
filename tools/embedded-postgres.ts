/**
 * A real PostgreSQL for those who have none: the binaries of an npm package on a data directory of this checkout
 * (`.data/`), or on one that lives only as long as a test run.
 */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { claimOwner, ownLikeFolder, livingOwner, releaseOwner, writeSecret } from './owner.ts';
import { binaries, openToAll, rootPlace, type Binaries } from './postgres-binaries.ts';
import {
  clearRemains,
  lastFatal,
  livePostmaster,
  startServer,
  type Server,
  type ServerOptions,
} from './postgres-process.ts';
import { Refusal, say } from './say.ts';

const major = '18';
const databaseName = 'chengxiao';

export type PostgresOptions = {
  /** The folder that keeps credentials and data between starts; a temporary one when ephemeral. */
  dataDir?: string;
  /** For tests: nothing survives `stop`, and nothing waits for the disk. */
  ephemeral?: boolean;
  /** Further settings of the server, for measurements. */
  settings?: string[];
};

export type Postgres = {
  /** The owner's address of the database. */
  url: string;
  /** Stops the server, or only lets go of it when another process owns it. */
  stop: () => Promise<void>;
  /** The process that owns the server when it is not this one. */
  owner: number | undefined;
  /** Says how the server ended, once it did. */
  exited: Promise<string>;
  lastWords: () => string;
  /** Starts a server that ended by itself again, at the same address. */
  restart: () => Promise<Pick<Postgres, 'exited' | 'lastWords'>>;
};

/** Where the cluster is and how to get in; kept as `.data/postgres.json`, readable by its owner only. */
type Pointer = { cluster: string; password: string; port?: number };

/** Nothing waits for the disk, and nothing of the server's own runs beside a test. */
export const testSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'shared_buffers=128MB',
  'max_connections=200',
];
const kept = ['shared_buffers=128MB', 'max_connections=100', 'max_wal_size=512MB', 'log_checkpoints=off'];

export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  return options.ephemeral
    ? startEphemeral(options.dataDir, options.settings ?? [])
    : startKept(resolve(options.dataDir ?? '.data'));
}

async function startEphemeral(parent: string | undefined, settings: string[]): Promise<Postgres> {
  const found = binaries();
  const base = parent ?? (found.runAs && !openToAll(tmpdir()) ? rootPlace : tmpdir());
  const folder = realpathSync(mkdtempSync(join(base, 'chengxiao-postgres-')));
  changeOwner(folder, found);
  const pointer = { cluster: join(folder, 'data'), password: secret() };
  await initialise(pointer, found, ['--no-sync']);
  const log = join(folder, 'log');
  const options = { binaries: found, cluster: pointer.cluster, log, settings: [...testSettings, ...settings] };
  const server = await startServer({ ...options, removeAfter: folder });
  return toPostgres({ ...pointer, port: server.port }, server, options, () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

async function startKept(dataDir: string): Promise<Postgres> {
  try {
    return (await attach(dataDir)) ?? (await startOwn(dataDir));
  } catch (error) {
    throw explainUnwritable(error, dataDir);
  }
}

/** While `npm start` runs, other commands work on its server. */
async function attach(dataDir: string): Promise<Postgres | undefined> {
  const owner = livingOwner(dataDir);
  const pointer = owner ? readPointer(dataDir) : undefined;
  if (!owner || !pointer?.port || !livePostmaster(pointer.cluster)) return undefined;
  return { url: urlOf(pointer), owner, stop: () => Promise.resolve(), ...notOurs };
}

/** Of a server that somebody else runs: it ends when it does, and they start it again. */
export const notOurs = {
  exited: new Promise<string>(() => undefined),
  lastWords: () => '',
  restart: () => Promise.reject(new Error('this server is not ours to start')),
} as const;

async function startOwn(dataDir: string): Promise<Postgres> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  claimOwner(dataDir);
  const found = binaries();
  const pointer = readPointer(dataDir) ?? newPointer(dataDir, found);
  const user = ownerOf(pointer.cluster, found);
  await clearRemains(pointer.cluster);
  if (existsSync(join(pointer.cluster, 'PG_VERSION'))) sameMajor(pointer.cluster);
  else await initialise(pointer, user, []);
  const options = { binaries: user, cluster: pointer.cluster, log: join(dataDir, 'postgres.log'), settings: kept };
  const server = await startServer(options);
  ownLikeFolder(options.log, dataDir);
  writeSecret(dataDir, 'postgres.json', { ...pointer, port: server.port });
  return toPostgres({ ...pointer, port: server.port }, server, options, () => releaseOwner(dataDir));
}

function readPointer(dataDir: string): Pointer | undefined {
  const file = join(dataDir, 'postgres.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pointer) : undefined;
}

function newPointer(dataDir: string, found: Binaries): Pointer {
  const inside = !found.runAs || openToAll(dataDir);
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const cluster = inside ? join(realpathSync(dataDir), 'postgres') : join(rootPlace, `data-${hash}`);
  if (!inside) {
    mkdirSync(rootPlace, { recursive: true, mode: 0o755 });
    say(
      `  · 数据位于 ${cluster}（postgres 用户无法进入此检出目录）。`,
      `The data is in ${cluster}: the postgres user cannot enter this checkout.`,
    );
  }
  if (existsSync(cluster)) setAside(cluster);
  const pointer = { cluster, password: secret() };
  writeSecret(dataDir, 'postgres.json', pointer);
  return pointer;
}

/** Data whose password is lost (a deleted checkout, a deleted pointer) is kept, but out of the way. */
function setAside(cluster: string): void {
  const aside = `${cluster}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(cluster, aside);
  say(`  · 旧数据已移至 ${aside}。`, `Earlier data without its credentials was moved to ${aside}.`);
}

/** Root may start what an ordinary user began: the server then runs as that user. */
function ownerOf(cluster: string, found: Binaries): Binaries {
  if (!found.runAs || !existsSync(cluster)) return found;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? found : { ...found, runAs: { uid, gid } };
}

function sameMajor(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return;
  throw new Refusal(
    `数据目录 ${cluster} 属于 PostgreSQL ${version}，本程序使用 ${major}；请用对应版本导出后重新导入。`,
    `${cluster} belongs to PostgreSQL ${version} and this program runs ${major}: dump it with its own version and load it here.`,
  );
}

function changeOwner(path: string, { runAs }: Binaries): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid);
}

/** Made beside its place and renamed, so that a killed initdb is never taken for a cluster. */
export async function initialise({ cluster, password }: Pointer, found: Binaries, flags: string[]): Promise<void> {
  const [fresh, passwordFile] = [`${cluster}.new`, `${cluster}.password`];
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  changeOwner(fresh, found);
  changeOwner(passwordFile, found);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
    await promisify(execFile)(found.initdb, [`--pgdata=${fresh}`, ...locale, ...access, ...flags], {
      ...found.runAs,
      cwd: '/',
      env: environment,
    });
    renameSync(fresh, cluster);
  } catch (error) {
    const text =
      String((error as { stderr?: string }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1) ?? '';
    throw new Refusal(`无法建立数据库：${text}`, `initdb could not make the database: ${text}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function toPostgres(
  pointer: Pointer,
  first: Server,
  options: ServerOptions,
  afterStop: () => void,
): Promise<Postgres> {
  let server = first;
  const stop = async (): Promise<void> => {
    await server.stop();
    afterStop();
  };
  const running = (): Pick<Postgres, 'exited' | 'lastWords'> => ({
    exited: server.exited.then((code) => (code > 128 ? `signal ${code - 128}` : `exit ${code}`)),
    lastWords: () => lastFatal(options.log),
  });
  const restart = async (): Promise<Pick<Postgres, 'exited' | 'lastWords'>> => {
    await clearRemains(options.cluster);
    server = await startServer({ ...options, port: first.port });
    return running();
  };
  try {
    await ensureDatabase(urlOf(pointer, 'postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(pointer), stop, owner: undefined, restart, ...running() };
}

/** Makes the product's database on a new server. */
export async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (!rowCount) await client.query(`create database ${databaseName}`);
  await client.end();
}

export const urlOf = ({ password, port }: Pointer, database = databaseName): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

export const secret = (): string => randomBytes(24).toString('base64url');

/** The one sentence for a folder that cannot be written; every other error passes unchanged. */
export function explainUnwritable(error: unknown, folder: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR', 'EDQUOT'].includes(code ?? '')) return error;
  return new Refusal(
    `数据目录 ${folder} 不可写（${code} ${path ?? ''}）。`,
    `The data directory ${folder} cannot be written (${code} ${path ?? ''}).`,
  );
}
