import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { Db } from './db';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

describe('a transaction', () => {
  it('is not taken for done where a statement failed and nobody said so', async () => {
    const swallowed = api.get(Db).as(office.unit, async (tx) => {
      await tx.rows('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow(/rolled back/);
  });
});

describe('who acts', () => {
  it('is forgotten with the transaction: the next one on the connection is nobody', async () => {
    const db = api.get(Db);
    await Promise.all(Array.from({ length: 8 }, () => db.as(office.unit, (tx) => tx.rows('select 1'))));
    const left = await Promise.all(
      Array.from({ length: 8 }, () =>
        db.call<{ path: string | null; role: string }>(
          `select nullif(current_setting('app.path', true), '') as path, current_setting('role') as role`,
          [],
        ),
      ),
    );
    expect(left.flat()).toEqual(Array.from({ length: 8 }, () => ({ path: null, role: 'none' })));
  });
});

describe('a row', () => {
  it('has its columns by name, each with the value that was written', async () => {
    const text = '绩效目标 ≥ 95%，"引号"\\ 𠮷 é\n第二行';
    const columns = `$1::text as "annualGoal", 1.50::numeric as "it's \\", null::text as empty, '' as blank, array['甲', null] as list,
      true as flag, date '2026-02-28' as day, timestamptz '2026-11-29 08:00:00.123456+08' as moment`;
    const [row] = await api.get(Db).as(office.unit, (tx) => tx.rows(`select ${columns}`, [text]));
    expect(row).toEqual({
      annualGoal: text,
      "it's \\": '1.50',
      empty: null,
      blank: '',
      list: ['甲', null],
      flag: true,
      day: '2026-02-28',
      moment: '2026-11-29T00:00:00.123Z',
    });
  });

  it('that cannot be read is an error of its statement alone', async () => {
    const read = (text: string) => api.get(Db).as(office.unit, (tx) => tx.rows(text));
    await expect(read(`select timestamptz 'infinity' as moment`)).rejects.toThrow(/Invalid time value/);
    expect(await read('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
