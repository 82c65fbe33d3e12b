import { canonical, ProblemError, refusal } from '@chengxiao/domain';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Tx } from './db';
import { digest } from './record';

/** A row as its caller saw it. */
export type Seen = { readonly id: string; readonly version: number };

/** What a command must still find as it saw it. */
export type Expected = Seen & { readonly state?: string };

/** Plain values of columns, or SQL that the database computes; JSON columns hold their values whole. */
export type Values<T> = { readonly [K in keyof T]?: T[K] | (() => string) };

/** Refuses what names no column, so that a value cannot be lost on its way. */
function orColumns<T extends ObjectLiteral>(tx: Tx, entity: EntityTarget<T>, values: object): void {
  const { columns, tableName } = tx.manager.connection.getMetadata(entity);
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && !columns.some(({ propertyName }) => propertyName === name))
      throw new Error(`${tableName} has no column for "${name}"`);
}

/**
 * Updates the one row that is still as the caller saw it, and lets its version grow by one.
 * @throws `STALE` when someone changed or moved it meanwhile.
 */
export async function change<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  expected: Expected,
  values: Values<T>,
): Promise<void> {
  orColumns(tx, entity, values);
  const set = { ...values, version: () => 'version + 1', updatedAt: () => 'now()' } as QueryDeepPartialEntity<T>;
  const result = await tx.manager
    .createQueryBuilder()
    .update(entity)
    .set(set)
    .where({ ...expected })
    .execute();
  if (result.affected !== 1) throw staleError();
}

/**
 * The same change to many rows in one statement, all of them still as the caller saw them.
 * @throws `STALE` when someone changed one meanwhile.
 */
export async function changeAll<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  expected: readonly Expected[],
  values: Values<T>,
): Promise<void> {
  if (expected.length === 0) return;
  orColumns(tx, entity, values);
  const set = { ...values, version: () => 'version + 1', updatedAt: () => 'now()' } as QueryDeepPartialEntity<T>;
  const seen = { ids: expected.map(({ id }) => id), versions: expected.map(({ version }) => version) };
  const result = await tx.manager
    .createQueryBuilder()
    .update(entity)
    .set(set)
    .where('(id, version) in (select * from unnest(cast(:ids as uuid[]), cast(:versions as integer[])))', seen)
    .execute();
  if (result.affected !== expected.length) throw staleError();
}

/** A row as it was seen, and what its columns become. */
export type RowUpdate<T> = Expected & { readonly values: Values<T> };

/**
 * Changes many rows in one statement, each to values of its own for the same columns.
 * @throws `STALE` when someone changed one meanwhile.
 */
export async function changeEach<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  rows: readonly RowUpdate<T>[],
): Promise<void> {
  const seen = rows.map(({ id, version, values }) => ({ ...values, id, version }));
  if ((await updateEach(tx, entity, seen, true)) !== rows.length) throw staleError();
}

/** The same for rows without a version: lines of something that is locked. */
export async function changeLines<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  lines: readonly (Values<T> & { readonly id: string })[],
): Promise<void> {
  await updateEach(tx, entity, lines, false);
}

async function updateEach<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  rows: readonly object[],
  versioned: boolean,
): Promise<number> {
  let changed = 0;
  for (const { table, names, computed, json } of toRecordsets(tx, entity, rows)) {
    const set = names.flatMap((name) => (name === 'id' || name === 'version' ? [] : [`${name} = c.${name}`]));
    set.push(...computed.map(([name, sql]) => `${name} = ${sql}`));
    if (versioned) set.push('version = t.version + 1', 'updated_at = now()');
    const done = await tx.rows(
      `update ${table} t set ${set.join(', ')} from jsonb_populate_recordset(null::${table}, $1) c
        where t.id = c.id ${versioned ? 'and t.version = c.version' : ''} returning t.id`,
      [json],
    );
    changed += done.length;
  }
  return changed;
}

/**
 * Rows of an entity as `jsonb_populate_recordset` takes them, with the columns the database computes: one set, unless some
 * leave columns out that others name.
 */
function toRecordsets<T extends ObjectLiteral>(tx: Tx, entity: EntityTarget<T>, rows: readonly object[]) {
  const { columns, tableName: table } = tx.manager.connection.getMetadata(entity);
  const records = rows.map((row) => {
    orColumns(tx, entity, row);
    const values = new Map<string, unknown>(Object.entries(row));
    const [given, computed] = [new Array<[string, unknown]>(), new Array<[string, string]>()];
    for (const { databaseName, propertyName } of columns) {
      const value = values.get(propertyName);
      if (typeof value === 'function') computed.push([databaseName, (value as () => string)()]);
      else if (value !== undefined) given.push([databaseName, value]);
    }
    return { given, computed };
  });
  const groups = Map.groupBy(
    records,
    ({ given, computed }) => `${given.map(([name]) => name).join()};${computed.join()}`,
  );
  return [...groups.values()].map((some) => ({
    table,
    names: some[0]?.given.map(([name]) => name) ?? [],
    computed: some[0]?.computed ?? [],
    json: JSON.stringify(some.map(({ given }) => Object.fromEntries(given))),
  }));
}

/** Raises `STALE` before any work is done when the caller's version is not the row's. */
export function orStale(row: { readonly version: number }, version: number): void {
  if (row.version !== version) throw staleError();
}

const staleError = () => new ProblemError(refusal('STALE', 'stale'));

/** Answers the row, or `NOT_FOUND` in the same words for an unknown id and for one out of scope. */
export function orNotFound<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new ProblemError(refusal('NOT_FOUND', 'notFound'));
  return row;
}

/**
 * Rows by their id, locked until the transaction ends: what every command starts with. They are locked in the order of
 * their ids, so that two commands cannot wait for each other.
 * A row one may read but not change (a division below) comes unlocked, so that the rule can say why; the update then finds nothing.
 */
export async function lockAll<T extends ObjectLiteral & { readonly id: string }>(
  tx: Tx,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const locked = await tx.all(entity, 'where t.id = any($1) order by t.id for update', [ids]);
  const found = new Map(locked.map((row) => [row.id, row]));
  const others = ids.filter((id) => !found.has(id));
  if (others.length > 0)
    for (const row of await tx.all(entity, 'where t.id = any($1)', [others])) found.set(row.id, row);
  return found;
}

/** The same for one row. @throws `NOT_FOUND` */
export async function lock<T extends ObjectLiteral & { readonly id: string }>(
  tx: Tx,
  entity: EntityTarget<T>,
  id: string,
): Promise<T> {
  const [row] = (await lockAll(tx, entity, [id])).values();
  return orNotFound(row);
}

/** Inserts plain values into an entity's table: no cascades, no reload; what is left out is the column's default. Many rows go in one statement. */
export async function insert<T extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<T>,
  values: Values<T> | readonly Values<T>[],
): Promise<void> {
  if (isList(values))
    for (const { table, names, computed, json } of toRecordsets(tx, entity, values))
      await tx.rows(
        `insert into ${table} (${[...names, ...computed.map(([name]) => name)].join(', ')})
         select ${[...names, ...computed.map(([, sql]) => sql)].join(', ')} from jsonb_populate_recordset(null::${table}, $1)`,
        [json],
      );
  else {
    orColumns(tx, entity, values);
    const row = values as QueryDeepPartialEntity<T>;
    await tx.manager.createQueryBuilder().insert().into(entity).values(row).updateEntity(false).execute();
  }
}

const isList = <T>(values: T | readonly T[]): values is readonly T[] => Array.isArray(values);

/**
 * Lets only one transaction at a time do what a name stands for, until it ends: for what has no row that could be locked.
 * `space` keeps the names of different purposes apart.
 */
export async function lockName(tx: Tx, space: number, name: string): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, $2))', [name, space]);
}

/** A command that its caller may send again: the act, the id of the request, and what was sent. */
export type Replayable = { readonly act: string; readonly requestId: string | undefined; readonly input: unknown };

/**
 * Lets a command run once per request id of the same user: a repeated request finds what the first one made.
 * `work` answers the id of what it made.
 * @throws `REQUEST_ID_REUSED` when the id came before with another act or input
 */
export async function onceForRequest(
  tx: Tx,
  userId: string,
  { act, requestId, input }: Replayable,
  work: () => Promise<string>,
): Promise<string> {
  if (!requestId) return work();
  // What is left out and what is undefined are the same request.
  const sent = digest(canonical([act, JSON.parse(JSON.stringify(input))]));
  const known = `select subject_id as "id", input_digest as digest from request_replay where user_id = $1 and request_id = $2`;
  // A simultaneous double click waits for the first one's commit.
  await lockName(tx, 7, `${userId}:${requestId}`);
  const earlier = await tx.one<{ id: string; digest: string | null }>(known, [userId, requestId]);
  if (earlier && (earlier.digest ?? sent) !== sent)
    throw new ProblemError(refusal('REQUEST_ID_REUSED', 'requestIdReused'));
  if (earlier) return earlier.id;
  const id = await work();
  await tx.rows(`insert into request_replay (user_id, request_id, subject_id, input_digest) values ($1, $2, $3, $4)`, [
    userId,
    requestId,
    id,
    sent,
  ]);
  return id;
}
