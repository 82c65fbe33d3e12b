import type { Actor } from '@chengxiao/domain';
import DataLoader from 'dataloader';
import type { Visit } from './allow';
import type { Db, Tx } from './db';

/** Reads many at once: one single statement for all keys, answered in any order. */
export type ReadMany<K, V> = (tx: Tx, keys: readonly K[]) => Promise<readonly V[]>;

/**
 * Declares a batched read. One loader lives as long as one request, so nothing is shared between people.
 * `keyOf` says to which key a row belongs; a key has many rows or none.
 */
export function manyLoader<K extends string, V>(read: ReadMany<K, V>, keyOf: (row: V) => K) {
  return (db: Db, visit: Visit, actor: Actor, key: K): Promise<V[]> => {
    visit.loaders ??= new Map();
    let loader = visit.loaders.get(read) as DataLoader<K, V[]> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V[]>(async (keys) => {
        const groups = new Map<K, V[]>(keys.map((each) => [each, []]));
        for (const row of await db.readOnce(actor, (tx) => read(tx, keys))) groups.get(keyOf(row))?.push(row);
        return keys.map((each) => groups.get(each) ?? []);
      });
      visit.loaders.set(read, loader);
    }
    return loader.load(key);
  };
}

/** The same where a key has one row at most. */
export function oneLoader<K extends string, V>(read: ReadMany<K, V>, keyOf: (row: V) => K) {
  const many = manyLoader(read, keyOf);
  return async (db: Db, visit: Visit, actor: Actor, key: K): Promise<V | null> =>
    (await many(db, visit, actor, key))[0] ?? null;
}
