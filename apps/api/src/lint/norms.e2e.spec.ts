import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import type { IndicatorInput } from '@chengxiao/dto';
import pg from 'pg';
import { type TestApi, startApi } from '../../test/api';
import { lint } from '../../test/ask-lint';
import { makers } from '../../test/make';
import { approvedProject, indicatorInputs, target } from '../../test/make-targets';
import { Db } from '../kit/db';
import { indicatorNormsWork } from './norms.job';

let api: TestApi;
let make: ReturnType<typeof makers>;
let ask: ReturnType<typeof lint>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = lint(api);
});
afterAll(() => api.close());

describe('the nightly norms', () => {
  const run = () => indicatorNormsWork.handle({}, { db: api.get(Db), signal: new AbortController().signal });
  const rate = '水质达标率';
  /** The usual rows with a rate of their own in place of one. */
  const withRate = (value: string, unit = '%'): IndicatorInput[] =>
    indicatorInputs().map((row, index) => (index === 2 ? { ...row, name: rate, value, unit } : row));
  const peer = async (actor: Actor, id: string) =>
    (await ask.stored(actor, id)).lintContext.peers.filter((each) => (each as { name: string }).name === rate);

  it('are hidden below five, exact from five on, and ask a low target for a reason', async () => {
    const office = await make.office('150200');
    for (const value of ['90', '92.5', '96', '99'])
      await approvedProject(api, office, { year: 2025, indicators: withRate(value) });
    const { target: low } = await target(api, office, 'draft', { indicators: withRate('50', '％') });
    await run();
    expect(await peer(office.unit, low.id)).toEqual([]);
    await approvedProject(api, office, { year: 2025, indicators: withRate('91', '％') });
    await run();
    expect(await peer(office.unit, low.id)).toEqual([{ name: rate, unit: '％', median: '92.5', count: 5 }]);
    await approvedProject(api, office, { year: 2025, indicators: withRate('92.333333') });
    await run();
    // Halfway between 92.333333 and 92.5, to six decimals, a half up; a float would say 92.4166665.
    expect(await peer(office.unit, low.id)).toEqual([{ name: rate, unit: '％', median: '92.416667', count: 6 }]);
    expect((await ask.stored(office.unit, low.id)).findings).toContainEqual(
      expect.objectContaining({
        rule: 'L17',
        path: 'indicators.2.value',
        fixes: [expect.objectContaining({ changes: [{ path: 'indicators.2.value', value: '92.416667' }] })],
      }),
    );
  });

  it('go when nothing stands behind them, and are readable for whoever is signed in, and nobody else', async () => {
    const { owner } = api.database;
    await owner.query(
      `insert into indicator_norm (name_key, unit_key, year, count, q1, median, q3) values ('无据', '%', 2025, 5, 1, 2, 3)`,
    );
    const seen = async (role: string, user: string) => {
      const runtime = new pg.Client({ connectionString: api.database.runtimeUrl });
      await runtime.connect();
      try {
        await runtime.query(`begin; set local role ${role}; select set_config('app.user', '${user}', true)`);
        return (await runtime.query(`select from indicator_norm where name_key = '无据'`)).rowCount;
      } finally {
        await runtime.end();
      }
    };
    for (const role of ['cx_scoped', 'cx_government', 'cx_audit', 'cx_assigned'])
      expect([role, await seen(role, 'somebody'), await seen(role, '')]).toEqual([role, 1, 0]);
    await expect(seen('cx_public', 'somebody')).rejects.toThrow('permission denied');
    await run();
    expect(await seen('cx_scoped', 'somebody')).toBe(0);
  });

  it('renew what an older version computed, and leave alone what is current', async () => {
    const office = await make.office('150300');
    const { target: made } = await target(api, office);
    const { owner } = api.database;
    const kept = async () =>
      (
        await owner.query(
          `select f.bands, f.fingerprint_version, (select array_agg(name_key order by position) from target_indicator i where i.target_id = f.target_id) as keys
             from target_fingerprint f where target_id = $1`,
          [made.id],
        )
      ).rows[0] as object;
    const before = await kept();
    await owner.query(`update target_fingerprint set bands = '{1}', fingerprint_version = 99 where target_id = $1`, [
      made.id,
    ]);
    await owner.query(`update target_indicator set name_key = '' where target_id = $1`, [made.id]);
    await run();
    expect(await kept()).toEqual(before);
  });
});
