import { type Actor, type Language, ProblemError, refusal } from '@chengxiao/domain';
import DataLoader from 'dataloader';
import { type Columns, everyColumn } from './columns';
import type { Db, Tx } from './db';

/** Reads what belongs to many keys at once, answered in their order; declared by `rowsBy`, `manyLoader` and `oneLoader`. */
export interface KeyedRead<K extends string, V> {
  forKeys(reading: ReadingContext, keys: readonly K[], columns: Columns): Promise<V[]>;
}

/** A row, or rows, with the stated columns and no others. */
type Stated<V, C extends string> = V extends readonly (infer R)[]
  ? Pick<R, C & keyof R>[]
  : V extends null
    ? null
    : Pick<V, C & keyof V>;

/**
 * What resolvers read with: the database as the person who asks, the language to answer in, and what this request has
 * read already. There is one for each request, so nothing is shared between people.
 */
export class ReadingContext {
  private readonly loaders = new Map<object, Map<string, unknown>>();

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
  load<K extends string, V>(read: KeyedRead<K, V>, key: K): Promise<V>;
  /** The same with the columns that are asked for and those that the code states: `columns.with('year')`. */
  load<K extends string, V, C extends string>(
    read: KeyedRead<K, V>,
    key: K,
    columns: Columns<C>,
  ): Promise<Stated<V, C>>;
  load<K extends string, V>(read: KeyedRead<K, V>, key: K, columns: Columns = everyColumn): Promise<unknown> {
    let choices = this.loaders.get(read);
    if (!choices) this.loaders.set(read, (choices = new Map()));
    let loader = choices.get(columns.text) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => read.forKeys(this, keys, columns));
      choices.set(columns.text, loader);
    }
    return loader.load(key);
  }

  /** Lets go of what was read; whoever still reads reads it again. */
  forget(): void {
    this.loaders.clear();
  }

  /** Runs `work` in one transaction as who asks. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.as(this.actor, work);
  }

  /** The same for work that reads by one single statement: a third of the round trips. */
  readOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.readOnce(this.actor, work);
  }
}
