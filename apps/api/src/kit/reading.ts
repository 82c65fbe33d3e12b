import { type Actor, type Language, ProblemError, refusal } from '@chengxiao/domain';
import DataLoader from 'dataloader';
import type { Db, Tx } from './db';

/** Reads what belongs to many keys at once, answered in their order; `manyLoader` and `oneLoader` make them. */
export interface KeyedRead<K extends string, V> {
  forKeys(reading: ReadingContext, keys: readonly K[]): Promise<V[]>;
}

/**
 * What resolvers read with: the database as the person who asks, the language to answer in, and what this request has
 * read already. There is one for each request, so nothing is shared between people.
 */
export class ReadingContext {
  private readonly loaders = new Map<object, unknown>();

  constructor(
    readonly db: Db,
    private readonly signedIn: Actor | undefined,
    readonly language: Language,
  ) {}

  /** Who asks. @throws `UNAUTHENTICATED` when nobody is signed in */
  get actor(): Actor {
    if (!this.signedIn) throw new ProblemError(refusal('UNAUTHENTICATED', 'signInFirst'));
    return this.signedIn;
  }

  /** What belongs to a key: one statement for all keys that the fields of an answer ask for together. */
  load<K extends string, V>(read: KeyedRead<K, V>, key: K): Promise<V> {
    let loader = this.loaders.get(read) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => read.forKeys(this, keys));
      this.loaders.set(read, loader);
    }
    return loader.load(key);
  }

  /** Runs `work` in one transaction as who asks. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.as(this.actor, work);
  }

  /** The same for work that reads by one single statement: a third of the round trips. */
  readOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.glance(this.actor, work);
  }
}
