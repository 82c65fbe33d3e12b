/** The database the commands work on: the one of DATABASE_URL, or the embedded one of this checkout. */
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { explainUnwritable, notOurs, type Postgres, secret, startPostgres } from './embedded-postgres.ts';
import { writeSecret } from './owner.ts';
import { Refusal } from './say.ts';
import { apiFolder, dataDir, run } from './workplace.ts';

export type Database = {
  embedded: boolean;
  /** Owner of the schema: migrates. */
  ownerUrl: string;
  /** The login of API and worker; it owns nothing and cannot pass row-level security. */
  runtimeUrl: string;
  runtimePassword: string;
  /** The process that already runs this embedded database, when it is not this one. */
  owner: number | undefined;
} & Pick<Postgres, 'stop' | 'exited' | 'lastWords' | 'restart'>;

/** Passwords made at the first start and kept in `.data`; the product knows none by itself. */
export type Secrets = { runtimePassword: string; demoPassword: string };

export function secrets(): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const made = { runtimePassword: secret(), demoPassword: readablePassword() };
    writeSecret(dataDir, 'secrets.json', made);
    return made;
  } catch (error) {
    throw explainUnwritable(error, dataDir);
  }
}

/** Easy to read out and type, about 55 bits: Mako-nilu-reda-puso-42. */
function readablePassword(): string {
  const pick = (letters: string): string => letters[randomInt(letters.length)] ?? '';
  const word = (): string => pick('bdfghjklmnprstvz') + pick('aeiou') + pick('bdfghjklmnprstvz') + pick('aeiou');
  const text = [word(), word(), word(), word(), randomInt(10, 100)].join('-');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export async function openDatabase(): Promise<Database> {
  const runtimePassword = process.env['RUNTIME_PASSWORD'] || secrets().runtimePassword;
  const given = process.env['DATABASE_URL'];
  const server = given ? await connectTo(given) : await startPostgres({ dataDir });
  const runtimeUrl = process.env['RUNTIME_DATABASE_URL'] || asRuntime(server.url, runtimePassword);
  return { embedded: !given, ownerUrl: server.url, runtimeUrl, runtimePassword, ...server };
}

type GivenDatabase = Postgres & { owner: undefined };

/** Asks a given server before anything slow happens, so that a wrong address is known at once. */
async function connectTo(text: string): Promise<GivenDatabase> {
  const url = parse(text);
  const client = new pg.Client({ connectionString: text, connectionTimeoutMillis: 8000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < 150_000) throw tooOld(rows[0]?.version ?? '');
  } catch (error) {
    throw error instanceof Refusal ? error : unreachable(url, error as Error & { code?: string });
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url: text, owner: undefined, stop: () => Promise.resolve(), ...notOurs };
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return url;
  throw new Refusal(
    'DATABASE_URL 无效，应形如 postgres://用户:口令@主机:5432/数据库。',
    'DATABASE_URL is not valid; it looks like postgres://user:password@host:5432/database.',
  );
}

function unreachable(url: URL, error: Error & { code?: string }): Refusal {
  const reason = error.message || error.code || 'no answer';
  const place = `${url.host || url.searchParams.get('host') || 'localhost'}${url.pathname}`;
  return new Refusal(
    `无法连接 DATABASE_URL 的数据库 ${place}：${reason}。`,
    `DATABASE_URL does not lead to a database at ${place}: ${reason}.`,
    2,
  );
}

const tooOld = (version: string): Refusal =>
  new Refusal(
    `PostgreSQL 版本过低（${version}），需要 15 或更高。`,
    `The PostgreSQL server is too old (${version}); 15 or later is needed.`,
  );

/** The runtime login is named after the database, so that two databases of one server do not share it. */
export function asRuntime(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  if (!url.hostname) url.hostname = 'localhost';
  url.username = `${decodeURIComponent(url.pathname.slice(1))}_api`;
  url.password = password;
  return url.href;
}

/** The environment of the API's command line programs. */
export function environmentOf(database: Database): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    RUNTIME_DATABASE_URL: database.runtimeUrl,
    RUNTIME_PASSWORD: database.runtimePassword,
  };
}

export async function migrate(database: Database): Promise<void> {
  const done = await run(process.execPath, [join(apiFolder, 'migrate.js')], { env: environmentOf(database) });
  if (done.code === 0) return;
  const sentence = done.stderr.trim().split('\n').at(-1) ?? '';
  if (done.code === 2 || done.code === 3) throw new Refusal('数据库无法使用', sentence, done.code);
  console.error(done.stdout + done.stderr);
  throw new Refusal('数据库升级失败，原因见上。', 'Migrating the database failed; the reason is above.');
}
