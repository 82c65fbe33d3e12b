import 'reflect-metadata';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { businessJobs } from './business.jobs';
import { ownerOptions } from './data-source';
import { sealTables } from './integrity/sealed-tables';
import { migrateQueues, isQueueNewer, queueVersion } from './kit/jobs/job-queues';
import { migrations } from './migrations';
import { installEventWords, installKeptRows, installStateMoves, keepActingKey } from './protection';
import { installShippedEntries } from './indicators';
import { installShippedPacks } from './rule-packs';

/** The database roles the runtime login may take; it inherits none of them. */
export const runtimeRoles = [
  'cx_scoped',
  'cx_government',
  'cx_audit',
  'cx_assigned',
  'cx_system',
  'cx_security',
  'cx_log',
  'cx_public',
  'cx_identity',
  'cx_worker',
];

/** Why a database cannot be used, in one sentence for an operator. */
export class UnusableDatabase extends Error {
  constructor(
    message: string,
    readonly exitCode: 2 | 3,
  ) {
    super(message);
  }
}

/** Brings schema, rule packs and indicator library up to the code, and lets the runtime login in with this password. */
export async function migrate(
  ownerUrl: string,
  runtimePassword: string,
): Promise<{ applied: string[]; login: string }> {
  const source = new DataSource(ownerOptions(ownerUrl, 'migrate'));
  try {
    await source.initialize();
  } catch (error) {
    throw new UnusableDatabase(
      `cannot connect to the database: ${error instanceof Error ? error.message || String((error as { code?: string }).code) : String(error)}`,
      2,
    );
  }
  try {
    await refuseNewer(source);
    const applied = await source.runMigrations({ transaction: 'each' });
    await installRulePacks(source);
    await source.transaction(installShippedEntries);
    await installEventWords(source);
    await installStateMoves(source);
    await installKeptRows(source);
    await keepActingKey(source, runtimePassword);
    await source.transaction((owner) => sealTables(owner));
    await migrateQueues(source, ownerUrl, businessJobs);
    const login = await grantRuntimeLogin(source, runtimePassword);
    return { applied: applied.map((each) => each.name), login };
  } finally {
    await source.destroy();
  }
}

/** A database that knows migrations this code does not know was made by newer code. */
async function refuseNewer(source: DataSource): Promise<void> {
  const [{ present }] = (await source.query(`select to_regclass('migration') is not null as present`)) as [
    { present: boolean },
  ];
  if (!present) {
    const [{ tables }] = (await source.query(
      `select count(*)::int as tables from pg_tables where schemaname = 'public'`,
    )) as [{ tables: number }];
    if (tables > 0)
      throw new UnusableDatabase('the database is not empty and not ours: give Chengxiao a database of its own', 3);
    return;
  }
  const done = (await source.query('select name from migration order by id')) as { name: string }[];
  const known = new Set(migrations.map((each) => each.name));
  const unknown = done.filter((each) => !known.has(each.name));
  if (unknown.length > 0) {
    throw new UnusableDatabase(
      `the database is newer than this code (it has ${unknown.map((each) => each.name).join(', ')}): update the code`,
      3,
    );
  }
  if (isQueueNewer(await queueVersion(source)))
    throw new UnusableDatabase('the job queue of the database is newer than this code: update the code', 3);
}

/** What judged stays as it was: a build that says something else under the same version must not run on this database. */
async function installRulePacks(source: DataSource): Promise<void> {
  const changed = await source.transaction((owner) => installShippedPacks(owner));
  if (changed.length === 0) return;
  const names = changed.map(({ id, version }) => `${id} version ${version}`).join(', ');
  throw new UnusableDatabase(
    `rule pack ${names} is installed with another text: a version once installed never changes, so ship the new text under a new version`,
    3,
  );
}

/** The login role is named after the database, so that several databases can share one server. */
async function grantRuntimeLogin(source: DataSource, password: string): Promise<string> {
  const [{ name }] = (await source.query('select current_database() as name')) as [{ name: string }];
  const login = `${name}_api`;
  const role = escapeIdentifier(login);
  await source.query(`do $$ begin
    if not exists (select from pg_roles where rolname = ${escapeLiteral(login)}) then create role ${role} login noinherit nobypassrls; end if;
    end $$`);
  await source.query(`alter role ${role} with login noinherit nobypassrls password ${escapeLiteral(password)}`);
  await closeSideDoors(source, name);
  await source.query(`grant connect on database ${escapeIdentifier(name)} to ${role}`);
  await source.query(`grant ${runtimeRoles.join(', ')} to ${role}`);
  // `verify` reads as the worker; an owner who is no superuser may administer a role it made, but not yet act as it.
  await source.query(`grant cx_worker to current_user`);
  await source.query(`grant usage on schema public to ${role}`);
  await source.query(`grant execute on function app_session_actor(text), app_position_actor(uuid) to ${role}`);
  return login;
}

/**
 * Temporary tables and large objects are nobody's but the owner's: the login could fill the disk with them, past all tables.
 * What makes large objects belongs to the superuser of the server; with another owner `docs/deploy.md` says what to run there.
 */
async function closeSideDoors(source: DataSource, database: string): Promise<void> {
  const makers =
    'lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea), lowrite(integer, bytea)';
  for (const closing of [
    `revoke temporary on database ${escapeIdentifier(database)} from public`,
    `revoke execute on function ${makers} from public`,
  ])
    await source.query(`do $$ begin ${closing}; exception when insufficient_privilege then null; end $$`);
}

/** The URL under which the runtime login reaches the same database. */
export function runtimeUrl(ownerUrl: string, login: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(login);
  url.password = encodeURIComponent(password);
  return url.toString();
}
