import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../api/test/api';
import { cloneDatabase } from '../../../api/test/database';
import { makers } from '../../../api/test/make';
import { startBulkApproval } from '../../../api/test/make-targets';
import { fillRegion } from './fill';

const season = { years: [2025, 2026, 2027], now: 2027 };
const region = '150000';

let api: TestApi;
let rows: Readonly<Record<string, number>>;
beforeAll(async () => {
  api = await startApi();
  ({ rows } = await fillRegion(api.database.ownerUrl, 0.01, '-', season));
});
afterAll(() => api.close());

const ask = async <T extends object>(text: string): Promise<T[]> => (await api.database.owner.query<T>(text)).rows;

describe('the region, one project in a hundred', () => {
  it('has its share of everything', () => {
    expect(rows).toMatchObject({ target: 3_600, budget_line: 3_600 });
    expect(rows['target_indicator']).toBeGreaterThanOrEqual(36_000);
    expect(rows['organisation']).toBeGreaterThan(300);
  });

  it('budgets exactly the money its projects have in the year', async () => {
    const wrong = await ask(`select p.code from budget_line l join project p on p.id = l.project_id
      where l.amount <> (select sum(f.amount::numeric) from project_fund f where f.project_id = l.project_id and f.year = l.year)`);
    expect(wrong).toEqual([]);
  });

  it('passed only targets that the rules let pass: a bulk approval holds none back', async () => {
    const office = await makers(api).office(region);
    const [{ passed } = { passed: 0 }] = await ask<{ passed: number }>(
      `select count(*)::int as passed from target where state = 'passed' and year = 2027 and division_code = '${region}'`,
    );
    expect(passed).toBeGreaterThan(20);
    expect(await startBulkApproval(api, office, 2027)).toMatchObject({
      state: 'done',
      approvedCount: passed,
      heldCount: 0,
    });
  });

  it('is the same whenever it is made', async () => {
    const once = async () => {
      const database = await cloneDatabase();
      try {
        await fillRegion(database.ownerUrl, 0.001, '-', season);
        const { rows: all } = await database.owner.query<object>(
          `select p.id, p.code, p.name, p.total_amount, t.id as target, t.annual_goal, t.state
             from project p join target t on t.project_id = p.id order by t.id`,
        );
        return all;
      } finally {
        await database.drop();
      }
    };
    const first = await once();
    expect(first).toHaveLength(360);
    expect(await once()).toEqual(first);
  });
});
