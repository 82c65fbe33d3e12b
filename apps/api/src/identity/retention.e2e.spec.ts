import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { Db } from '../kit/data/db';
import { retentionWork } from './retention.job';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

/** A row of each kind that is so many days old, marked by its number. */
const made: Readonly<Record<string, string>> = {
  session: `insert into session (id, token_hash, user_id, position_id, expires_at, address, agent)
            values (gen_random_uuid(), 'days ' || $3::int, $1, $2, now() - make_interval(days => $3::int), '10.0.0.1', 'test')`,
  request_replay: `insert into request_replay (user_id, request_id, subject_id, at)
                   values ($1, gen_random_uuid(), $2, now() - make_interval(days => $3::int))`,
  form_draft: `insert into form_draft (user_id, position_id, form, subject, body, saved_at)
               values ($1, $2, 'project', 'days ' || $3::int, '{}', now() - make_interval(days => $3::int))`,
};
const ageOf: Readonly<Record<string, string>> = { session: 'expires_at', request_replay: 'at', form_draft: 'saved_at' };
const daysOf = async (table: string): Promise<number[]> => {
  const { rows } = await api.database.owner.query<{ days: number }>(
    `select extract(day from now() - ${ageOf[table]})::int as days from ${table} where ${ageOf[table]} < now() order by 1`,
  );
  return rows.map(({ days }) => days);
};

describe('what is kept for a time', () => {
  it.each([
    ['session', 180],
    ['request_replay', 30],
    ['form_draft', 400],
  ] as const)('is removed when it is older, and not before: %s after %i days', async (table, kept) => {
    const { userId, positionId } = office.unit;
    for (const days of [1, kept - 1, kept + 1, 2 * kept])
      await api.database.owner.query(made[table] ?? '', [userId, positionId, days]);
    await retentionWork.handle({}, { db: api.get(Db), signal: new AbortController().signal });
    expect(await daysOf(table)).toEqual([1, kept - 1]);
  });

  it('is nothing else: the worker sees no younger session, and reads of an old one only its age', async () => {
    const asWorker = (text: string) => api.get(Db).asWorker((tx) => tx.rows(text));
    expect(await asWorker('select expires_at from session')).toEqual([]);
    await expect(asWorker('select token_hash from session')).rejects.toMatchObject({ code: '42501' });
    await expect(asWorker('select body from form_draft')).rejects.toMatchObject({ code: '42501' });
  });
});
