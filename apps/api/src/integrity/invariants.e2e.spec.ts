import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestApi, startApi } from '../../test/api';
import { makers } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { brokenInvariants } from './invariants';

let api: TestApi;
let owner: pg.Client;
beforeAll(async () => {
  api = await startApi();
  await filedEvaluation(api, await makers(api).office());
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await api.close();
});

it('hold of what the product wrote', async () => {
  expect(await brokenInvariants(owner)).toEqual([]);
});

/** Breaks one on purpose, asks, and lets the next start from what was there. */
it.each([
  ['event chain', `delete from event where seq = 2`],
  ['event head', `update event_head set seq = seq + 1`],
  ['one event per approval', `update target_version set version_no = 2`],
  ['one event per approval', `delete from target_version`],
  ['one event per approval', `update evaluation set id = gen_random_uuid()`],
  ['funds add up', `update project set total_amount = total_amount + 1`],
  ['funds add up', `update evaluation_fund set executed = executed + 1`],
  ['versions equal history', `update target_version set version_no = 3`],
  ['versions equal history', `update budget_approval set document_no = '另一文号'`],
  ['scores recompute', `update evaluation set total = total - 1`],
  ['scores recompute', `update evaluation_item set score = score - 1 where score > 1`],
  ['nobody approved their own', `update event set actor_id = '00000000-0000-0000-0000-000000000000'`],
  [
    'nobody approved their own',
    `update target_review t set reviewer_id = r.submitted_by from review_round r where r.subject_id = t.target_id`,
  ],
  ['every table protected', `alter table project no force row level security`],
  ['every table protected', `create table stray (id int)`],
  ['every table protected', `alter table project disable trigger version_grows`],
])('name what does not hold: %s after %s', async (invariant, breaking) => {
  await owner.query('begin');
  try {
    await owner.query(`set local session_replication_role = replica; ${breaking}`);
    const found = await inside();
    expect(found).toContain(invariant);
  } finally {
    await owner.query('rollback');
  }
});

/** The same question within the transaction that broke something. */
async function inside(): Promise<string[]> {
  const client = {
    query: (text: string) => (/^(begin|rollback)/.test(text) ? Promise.resolve({ rows: [] }) : owner.query(text)),
  } as unknown as pg.Client;
  return (await brokenInvariants(client)).map(({ invariant }) => invariant);
}
