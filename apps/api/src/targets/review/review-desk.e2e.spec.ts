import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { fullRoute } from '../../../test/make-review';
import { target } from '../../../test/make-targets';
import { multiply } from '../../../test/multiply';
import { Db } from '../../kit/data/db';
import { bulkReviewWork } from './bulk-review.work';
import { TargetsService } from '../targets.service';
import { ReviewsService } from './reviews.service';

const desk = `query ($first: Int!, $after: String, $filter: DeskFilter, $sort: DeskSort!) {
  reviewDesk(first: $first, after: $after, filter: $filter, sort: $sort) {
    nodes { targetId projectName amount risk keyProject dueOn overdueDays stepName { zh } } pageInfo { hasNextPage endCursor } totalCount totalAmount } }`;
const choices = `{ reviewDeskChoices { steps { key name { zh } } departments } }`;
const start = `mutation ($action: BulkAction!, $filter: DeskFilter!, $reason: String!, $count: Int!, $requestId: ID) {
  result: startBulkReview(action: $action, filter: $filter, reason: $reason, count: $count, requestId: $requestId) {
    ... on BulkReview { id state total amount done refused } ... on Problem { code detail fields { path } } } }`;
const rowsOf = `query ($id: ID!, $outcome: BulkOutcome) { bulkReview(id: $id) { state done refused finishedAt }
  bulkReviewRows(id: $id, outcome: $outcome, first: 100, filter: { updatedSince: "2000-01-01T00:00:00Z" }) { nodes { id outcome reason } totalCount } }`;

type Row = { targetId: string; amount: string; risk: number };
type Desk = {
  reviewDesk: {
    nodes: Row[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
    totalAmount: string;
  };
};
type Bulk = { id: string; state: string; total: number; done: number; refused: number; code?: string };

let api: TestApi;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
afterAll(() => api.close());

const look = async (actor: Actor, filter: object = {}, sort = 'due', first = 100) =>
  (await api.graphql<Desk>(actor, desk, { first, filter, sort })).reviewDesk;
const money = (amount: string) => ({ project: { funds: [{ year: 2026, source: 'fiscal' as const, amount }] } });
const submitted = (office: Office, amount: string) => target(api, office, 'submitted', money(amount));

describe('the review desk', () => {
  let office: Office;
  beforeAll(async () => {
    office = await make.office('152500');
    for (const amount of ['2000000.00', '3000000.00', '1000000.00']) await submitted(office, amount);
  });

  it('shows what waits for the step, sorted, with count and money of the whole filter', async () => {
    const all = await look(office.finance, {}, 'amount');
    expect(all.nodes.map(({ amount }) => amount)).toEqual(['3000000.00', '2000000.00', '1000000.00']);
    expect(all).toMatchObject({ totalCount: 3, totalAmount: '6000000.00' });
    expect(await look(office.finance, { minAmount: '1500000', maxAmount: '2500000' })).toMatchObject({
      totalCount: 1,
      totalAmount: '2000000.00',
    });
    expect(await look(office.finance, { overdue: true })).toMatchObject({ totalCount: 0, totalAmount: '0.00' });
    expect(
      await look(office.finance, {
        overdue: false,
        keyProject: false,
        year: 2026,
        step: 'finance',
        projectType: 'special',
        search: '公路',
      }),
    ).toMatchObject({ totalCount: 3 });
    expect(await look(office.department)).toMatchObject({ totalCount: 0 });
    const found = await api.graphql<{ reviewDeskChoices: { departments: string[] } }>(office.finance, choices);
    expect(found.reviewDeskChoices).toMatchObject({ steps: [{ key: 'finance', name: { zh: '财政部门审核' } }] });
    const [department = ''] = found.reviewDeskChoices.departments;
    expect(await look(office.finance, { department })).toMatchObject({ totalCount: 3 });
    expect(await look(office.finance, { department: `${department}不存在` })).toMatchObject({ totalCount: 0 });
    const risky = all.nodes[0]?.risk ?? 0;
    expect((await look(office.finance, { minRisk: risky + 1 })).totalCount).toBe(0);
  });

  it.each(['due', 'amount', 'risk'])('pages by %s without gaps', async (sort) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { reviewDesk } = await api.graphql<Desk>(office.finance, desk, { first: 2, after, filter: {}, sort });
      seen.push(...reviewDesk.nodes.map(({ targetId }) => targetId));
      after = reviewDesk.pageInfo.hasNextPage ? reviewDesk.pageInfo.endCursor : undefined;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([3, 3]);
  });

  it('needs as many statements for a hundred rows as for one', async () => {
    const few = await api.statements(() => look(office.finance, {}, 'due', 1));
    const many = await api.statements(() => look(office.finance, {}, 'due', 100));
    expect(many.length).toBe(few.length);
  });
});

describe('a bulk review', () => {
  const run = async (actor: Actor, variables: object) =>
    (await api.graphql<{ result: Bulk }>(actor, start, { filter: {}, reason: '', ...variables })).result;
  const read = async (actor: Actor, id: string, outcome: string | null = null) =>
    api.graphql<{
      bulkReview: Bulk;
      bulkReviewRows: { nodes: { id: string; reason: string | null }[]; totalCount: number };
    }>(actor, rowsOf, { id, outcome });

  it('passes what the filter finds at once, leaves key projects out, and leaves one event and one for each', async () => {
    const office = await make.office('152900');
    const made = [];
    for (const amount of ['1000000.00', '2000000.00', '3000000.00'])
      made.push((await submitted(office, amount)).target);
    const [first] = made;
    await api
      .get(ReviewsService)
      .markKey(office.finance, { id: first?.id ?? '', version: 2, key: true, reason: '民生' });
    expect(await run(office.finance, { action: 'pass', count: 2 })).toMatchObject({ code: 'STALE' });
    expect(await run(office.finance, { action: 'return', count: 3 })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    const requestId = '0193a1b2-0000-7000-8000-0000000000dd';
    const bulk = await run(office.finance, { action: 'pass', count: 3, requestId });
    expect(bulk).toMatchObject({ state: 'done', total: 3, amount: '6000000.00', done: 2, refused: 1 });
    expect(await run(office.finance, { action: 'pass', count: 3, requestId })).toMatchObject({ id: bulk.id });
    const { bulkReviewRows } = await read(office.finance, bulk.id, 'refused');
    expect(bulkReviewRows).toEqual({
      nodes: [{ id: first?.id, outcome: 'refused', reason: expect.stringContaining('scored by itself') }],
      totalCount: 1,
    });
    const { rows: states } = await api.database.owner.query(
      'select state, count(*)::int from target where division_code = $1 group by 1 order by 1',
      ['152900'],
    );
    expect(states).toEqual([
      { state: 'passed', count: 2 },
      { state: 'submitted', count: 1 },
    ]);
    const { rows: events } = await api.database.owner.query(
      `select action, count(*)::int from event where data ->> 'bulk' = $1 or aggregate_id = $1::uuid group by 1 order by 1`,
      [bulk.id],
    );
    expect(events).toEqual([
      { action: 'bulkReview.start', count: 1 },
      { action: 'target.pass', count: 2 },
    ]);
    const { rows: reviews } = await api.database.owner.query(
      `select points -> 'completeness' ->> 'fit' as fit from target_review where bulk_id = $1`,
      [bulk.id],
    );
    expect(reviews).toEqual([{ fit: 'fit' }, { fit: 'fit' }]);
  });

  it('checks every row again: what was moved meanwhile is told with its reason, and the rest is done', async () => {
    const office = await make.office('152200');
    const made = (await submitted(office, '1000000.00')).target;
    await submitted(office, '2000000.00');
    const bulk = await fixed(office, 2);
    await api.get(TargetsService).move(office.unit, { id: made.id, action: 'withdraw', version: 2 });
    await work(bulk);
    const { bulkReview, bulkReviewRows } = await read(office.finance, bulk);
    expect(bulkReview).toMatchObject({ state: 'done', done: 1, refused: 1, finishedAt: expect.any(String) });
    expect(bulkReviewRows.nodes.find(({ id }) => id === made.id)).toMatchObject({
      reason: expect.stringContaining('not possible'),
    });
  });

  it('does nothing for somebody who lost the position, and says so', async () => {
    const office = await make.office('152201');
    await submitted(office, '1000000.00');
    const bulk = await fixed(office, 1);
    await api.database.owner.query('update position set ended_at = now() where id = $1', [office.finance.positionId]);
    await work(bulk);
    const { rows } = await api.database.owner.query('select state, done from bulk_review where id = $1', [bulk]);
    expect(rows).toEqual([{ state: 'failed', done: 0 }]);
  });

  /** A bulk pass of the office as it stands in the queue: started, and put back before its rows were done. */
  async function fixed(office: Office, count: number): Promise<string> {
    const { owner } = api.database;
    const id = (await owner.query<{ id: string }>('select gen_random_uuid() as id')).rows[0]?.id ?? '';
    const { userId, name, positionId, orgPath, divisionCode } = office.finance;
    await owner.query(
      `insert into bulk_review (id, action, filter, reason, total, amount, state, asked_by, asked_by_name, position_id, org_path, division_code)
       values ($1, 'pass', '{}', '', $2, 0, 'queued', $3, $4, $5, $6, $7)`,
      [id, count, userId, name, positionId, orgPath, divisionCode],
    );
    await owner.query(
      `insert into bulk_review_row (bulk_id, id, place, project_name, unit_name, amount, outcome, org_path, division_code)
       select $1, subject_id, row_number() over (order by id), '', '', amount, 'waiting', org_path, division_code
         from review_round where division_code = $2 and step is not null`,
      [id, divisionCode],
    );
    return id;
  }
  const work = (bulkId: string) =>
    bulkReviewWork.handle({ bulkId }, { db: api.get(Db), signal: new AbortController().signal });

  it('does a thousand in seconds, with as many statements for hundreds as for a few', async () => {
    const office = await make.office('152502');
    await make.route('152502', fullRoute.slice(1));
    const { target: pattern } = await submitted(office, '1000000.00');
    await multiply(api, pattern.id, 1_000);
    const started = await run(office.finance, { action: 'pass', count: 1_000 });
    expect(started).toMatchObject({ state: 'queued', total: 1_000, done: 0 });
    const queued = await api.database.owner.query(`select data from pgboss.job where name = 'bulk-review'`);
    expect(queued.rows).toEqual([{ data: { bulkId: started.id } }]);
    const bulk = started.id;
    const began = performance.now();
    const statements = await api.statements(() => work(bulk));
    const seconds = (performance.now() - began) / 1_000;
    const { rows } = await api.database.owner.query(
      `select b.state, b.done, (select count(*)::int from review_round where division_code = '152502' and step_key = 'performance') as on_their_way
         from bulk_review b where id = $1`,
      [bulk],
    );
    expect(rows).toEqual([{ state: 'done', done: 1_000, on_their_way: 1_000 }]);
    // Five portions of two hundred, each a fixed number of statements.
    expect(statements.length).toBeLessThan(5 * 14);
    expect(seconds).toBeLessThan(30);
  });
});

describe('the day at the desk', () => {
  const dayOf = `{ deskDay { done left seconds } reviewDeskChoices { steps { key count } keyProjects } }`;
  const forecastOf = `query ($action: BulkAction!, $filter: DeskFilter) { bulkForecast(action: $action, filter: $filter) {
    rows { row { id targetId projectName } refusal } count amount } }`;
  const returning = `mutation ($filter: DeskFilter!, $count: Int!, $reasons: [BulkReasonInput!]!) {
    result: startBulkReview(action: return, filter: $filter, reason: "", count: $count, reasons: $reasons) {
      ... on BulkReview { id done refused } ... on Problem { code fields { path } } } }`;
  type Forecast = {
    bulkForecast: {
      rows: { row: { id: string; targetId: string }; refusal: string | null }[];
      count: number;
      amount: string;
    };
  };

  it('counts what was decided today, tells what a bulk act would do, and returns each with its reason', async () => {
    const office = await make.office('152200');
    const made = [
      await submitted(office, '1000000.00'),
      await submitted(office, '2000000.00'),
      await submitted(office, '3000000.00'),
    ];
    const [first, second, key] = made.map(({ target: { id } }) => id);
    await api.database.owner.query('update review_round set key_project = true where subject_id = $1', [key]);
    // The projects of the three were admitted by the same person.
    expect(await api.graphql(office.finance, dayOf)).toMatchObject({
      deskDay: { done: 3, left: 3, seconds: expect.any(Number) },
      reviewDeskChoices: { steps: [{ key: 'finance', count: 3 }], keyProjects: 1 },
    });
    const { bulkForecast: passing } = await api.graphql<Forecast>(office.finance, forecastOf, { action: 'pass' });
    expect(passing).toMatchObject({ count: 3, amount: '6000000.00' });
    expect(passing.rows.map(({ row, refusal }) => [row.targetId, refusal !== null])).toEqual(
      expect.arrayContaining([
        [first, false],
        [second, false],
        [key, true],
      ]),
    );
    const ids = passing.rows.filter(({ row }) => row.targetId !== key).map(({ row }) => row.id);
    const send = (reasons: object[]) =>
      api.graphql<{ result: Bulk }>(office.finance, returning, { filter: { ids }, count: 2, reasons });
    expect((await send([{ targetId: first, reason: '请量化' }])).result).toMatchObject({ code: 'INVALID' });
    const { result } = await send([
      { targetId: first, reason: '请量化' },
      { targetId: second, reason: '请核对资金' },
    ]);
    expect(result).toMatchObject({ done: 2, refused: 0 });
    const { rows } = await api.database.owner.query<{ id: string; reason: string; mend: boolean }>(
      'select id, reason, mend_by > current_date as mend from target where id = any($1)',
      [[first, second]],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { id: first, reason: '请量化', mend: true },
        { id: second, reason: '请核对资金', mend: true },
      ]),
    );
    expect(await api.graphql(office.finance, dayOf)).toMatchObject({ deskDay: { done: 5, left: 1 } });
    expect((await api.graphql<Forecast>(office.department, forecastOf, { action: 'pass' })).bulkForecast.count).toBe(0);
  });
});
