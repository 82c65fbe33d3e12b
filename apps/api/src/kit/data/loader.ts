import type { Actor } from '@chengxiao/domain';
import type { Visit } from '../door/allow';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { everyColumn } from './columns';
import type { Db, Tx } from './db';
import { type KeyedRead, ReadingContext } from './reading';

/** Reads many at once: one single statement for all keys, answered in any order. */
export type ReadMany<K, V> = (tx: Tx, keys: readonly K[]) => Promise<readonly V[]>;

/** A read of many keys for `reading.load`. Resolvers without a reading context call it as a function. */
export type Loader<K extends string, V> = KeyedRead<K, V> &
  ((db: Db, visit: Visit, actor: Actor, key: K) => Promise<V>);

/**
 * Declares a read of an entity's rows by one of its columns, in their order. It reads the columns that are asked for; a key
 * has many rows or none.
 */
export function rowsBy<T extends ObjectLiteral, N extends keyof T & string>(
  entity: EntityTarget<T>,
  key: N,
  order: string,
): Loader<T[N], T[]> {
  return loaderOf(async (reading, keys, columns) => {
    const tail = (tx: Tx) => `where t.${tx.column(entity, key)} = any($1) order by ${order}`;
    const rows = await reading.readOnce((tx) => tx.all(entity, tail(tx), [keys], columns.with(key)));
    const groups = Map.groupBy(rows, (row) => row[key]);
    return keys.map((each) => (groups.get(each) ?? []) as T[]);
  });
}

/** Declares a read whose key has many rows or none; `keyOf` says to which key a row belongs. */
export const manyLoader = <K extends string, V>(read: ReadMany<K, V>, keyOf: (row: V) => K): Loader<K, V[]> =>
  loaderOf(async (reading, keys) => {
    const groups = new Map<K, V[]>(keys.map((each) => [each, []]));
    for (const row of await reading.readOnce((tx) => read(tx, keys))) groups.get(keyOf(row))?.push(row);
    return keys.map((each) => groups.get(each) ?? []);
  });

/** The same where a key has one row at most. */
export function oneLoader<K extends string, V>(read: ReadMany<K, V>, keyOf: (row: V) => K): Loader<K, V | null> {
  const many = manyLoader(read, keyOf);
  return loaderOf(async (reading, keys) =>
    (await many.forKeys(reading, keys, everyColumn)).map(([first]) => first ?? null),
  );
}

function loaderOf<K extends string, V>(forKeys: KeyedRead<K, V>['forKeys']): Loader<K, V> {
  const read: KeyedRead<K, V> = { forKeys };
  const call = (db: Db, visit: Visit, actor: Actor, key: K): Promise<V> => {
    visit.reading ??= new ReadingContext(db, actor, visit.language ?? 'zh');
    return visit.reading.load(read, key);
  };
  return Object.assign(call, read);
}
