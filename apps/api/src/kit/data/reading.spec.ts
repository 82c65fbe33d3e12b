import { describe, expect, it } from '@jest/globals';
import { type Actor, ProblemError } from '@chengxiao/domain';
import { onlyColumns } from './columns';
import type { Db, Tx } from './db';
import { manyLoader, oneLoader } from './loader';
import { ReadingContext } from './reading';

const actor = { userId: 'u', role: 'finance' } as Actor;
const db = { readOnce: (_: Actor, work: (tx: Tx) => Promise<unknown>) => work({} as Tx) } as unknown as Db;

describe('a reading context', () => {
  it('reads for all keys that are asked for together, once', async () => {
    const asked: (readonly string[])[] = [];
    const loadWords = manyLoader<string, { key: string }>(
      (_, keys) => {
        asked.push(keys);
        return Promise.resolve([{ key: 'b' }, { key: 'a' }, { key: 'b' }]);
      },
      ({ key }) => key,
    );
    const reading = new ReadingContext(db, actor, 'zh');
    const found = await Promise.all(['a', 'b', 'c', 'a'].map((key) => reading.load(loadWords, key)));
    expect(found.map((rows) => rows.length)).toEqual([1, 2, 0, 1]);
    expect(asked).toEqual([['a', 'b', 'c']]);
    await reading.load(loadWords, 'b');
    expect(asked).toHaveLength(1);
    await new ReadingContext(db, actor, 'zh').load(loadWords, 'b');
    expect(asked).toHaveLength(2);
    reading.forget();
    await reading.load(loadWords, 'b');
    expect(asked).toHaveLength(3);
  });

  it('does not take rows read with some columns for rows with others', async () => {
    let reads = 0;
    const loadWord = oneLoader<string, { id: string }>(
      (_, keys) => {
        reads += 1;
        return Promise.resolve(keys.map((id) => ({ id })));
      },
      ({ id }) => id,
    );
    const reading = new ReadingContext(db, actor, 'zh');
    await Promise.all([
      reading.load(loadWord, 'a', onlyColumns(['id'])),
      reading.load(loadWord, 'a', onlyColumns(['id', 'name'])),
    ]);
    expect(reads).toBe(2);
  });

  it('has no actor for a visitor', () => {
    expect(() => new ReadingContext(db, undefined, 'zh').actor).toThrow(ProblemError);
  });
});
