import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { everyColumn } from './columns';
import type { Tx } from './db';
import type { KeyedRead } from './reading';

/** Reads many at once: one single statement for all keys, answered in any order. */
export type ReadMany<K, V> = (tx: Tx, keys: readonly K[]) => Promise<readonly V[]>;

/**
 * Declares a read of an entity's rows by one of its columns, in their order. It reads the columns that are asked for; a key
 * has many rows or none.
 */
export function rowsBy<T extends ObjectLiteral, N extends keyof T & string>(
  entity: EntityTarget<T>,
  key: N,
  order: string,
): KeyedRead<T[N], T[]> {
  return {
    async forKeys(reading, keys, columns) {
      const tail = (tx: Tx) => `where t.${tx.column(entity, key)} = any($1) order by ${order}`;
      const rows = await reading.readOnce((tx) => tx.all(entity, tail(tx), [keys], columns.with(key)));
      const groups = Map.groupBy(rows, (row) => row[key]);
      return keys.map((each) => (groups.get(each) ?? []) as T[]);
    },
  };
}

/** Declares a read whose key has many rows or none; `keyOf` says to which key a row belongs. */
export const manyLoader = <K extends string, V>(read: ReadMany<K, V>, keyOf: (row: V) => K): KeyedRead<K, V[]> => ({
  async forKeys(reading, keys) {
    const groups = new Map<K, V[]>(keys.map((each) => [each, []]));
    for (const row of await reading.readOnce((tx) => read(tx, keys))) groups.get(keyOf(row))?.push(row);
    return keys.map((each) => groups.get(each) ?? []);
  },
});

/** The same where a key has one row at most. */
export function oneLoader<K extends string, V>(read: ReadMany<K, V>, keyOf: (row: V) => K): KeyedRead<K, V | null> {
  const many = manyLoader(read, keyOf);
  return {
    forKeys: async (reading, keys) => (await many.forKeys(reading, keys, everyColumn)).map(([first]) => first ?? null),
  };
}
