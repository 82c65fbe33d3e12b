import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { bulkApprovals } from '../../test/ask-bulk-approvals';
import { makers, type Office } from '../../test/make';
import { budgetApproval, budgetLine, target, workOnBulkApproval } from '../../test/make-targets';
import { multiply } from '../../test/multiply';
import { Db } from '../kit/data/db';
import { bulkApprovalWork } from './bulk-approval.work';

const issueBudgetReply = `mutation ($id: ID!, $to: ID!) {
  result: issueBudgetReply(budgetApprovalId: $id, departmentId: $to, documentNo: "财预〔2026〕12号", issuedOn: "2026-02-03") {
    ... on BudgetReply { projectCount } ... on Problem { code detail } } }`;
const latest = `{ budgetApprovals { nodes { id bulkApprovals { id state approved { count } } } } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let approvalId: string;
let ask: ReturnType<typeof bulkApprovals>;
const divisions = ['150100', '150200', '150300', '150400', '150500', '150700', '150800', '150900', '152200', '152500'];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = bulkApprovals(api);
});
beforeEach(async () => {
  office = await make.office(divisions.pop() ?? '152900');
  approvalId = (await budgetApproval(api, office)).id;
});
afterAll(() => api.close());

/** So many passed targets with a line of 100.50 元 each. */
async function passed(count: number): Promise<void> {
  const { project, target: made } = await target(api, office, 'passed');
  await budgetLine(api, office, project.id, { amount: '100.50' });
  await multiply(api, made.id, count);
}
/** A bulk of more than are done at once. */
async function queued(count = 51) {
  await passed(count);
  return ask.start(office.finance, approvalId);
}
const stored = async (text: string, values: readonly unknown[]): Promise<object[]> =>
  (await api.database.owner.query<object>(text, [...values])).rows;
const events = (): Promise<object[]> =>
  stored('select action, data from event where aggregate_id = $1 order by seq offset 1', [approvalId]);
const issued = async (): Promise<object> => {
  const variables = { id: approvalId, to: office.organisations.department.id };
  return (await api.graphql<{ result: object }>(office.finance, issueBudgetReply, variables)).result;
};

/** A worker that dies while it writes the outcomes of a portion: the transaction of that portion is lost with it. */
async function dyingAt(portion: number, bulkId: string): Promise<void> {
  const db = api.get(Db);
  let met = 0;
  db.onStatement = (sql) => {
    if (!sql.includes('update bulk_approval_row')) return;
    met += 1;
    if (met === portion) throw new Error('the worker died');
  };
  await expect(workOnBulkApproval(api, bulkId)).rejects.toThrow('the worker died');
  db.onStatement = () => undefined;
}

describe('a bulk approval of many', () => {
  it('is queued, done by the worker in portions of as many statements, and leaves two events', async () => {
    const bulk = await queued(600);
    expect(bulk).toMatchObject({ state: 'queued', total: 600, amount: '60300.00', done: 0 });
    expect(await stored(`select data from pgboss.job where name = 'bulk-approval'`, [])).toContainEqual({
      data: { bulkId: bulk.id },
    });
    const statements = await api.statements(() => workOnBulkApproval(api, bulk.id));
    const all = { count: 600, amount: '60300.00' };
    expect(await ask.read(office.finance, bulk.id)).toMatchObject({
      state: 'done',
      total: 600,
      done: 600,
      approved: all,
      held: { count: 0, amount: '0.00' },
      askedByName: office.finance.name,
      finishedAt: expect.any(String),
      approval: { id: approvalId, year: 2026, runnable: true },
    });
    // Two whole portions of 250 and one of 100.
    expect(statements.length).toBeLessThan(3 * 24);
    const none = { count: 0, amount: '0.00' };
    const [began, ended] = [
      { bulkId: bulk.id, year: 2026 },
      { bulkId: bulk.id, year: 2026 },
    ];
    expect(await events()).toEqual([
      { action: 'budgetApproval.startBulk', data: { ...began, ...all } },
      { action: 'budgetApproval.approveBulk', data: { ...ended, approved: all, deferred: none } },
    ]);
    const [frozen] = await stored('select count(*)::int from target_version where budget_approval_id = $1', [
      approvalId,
    ]);
    expect(frozen).toEqual({ count: 600 });
  });

  it('goes on with another worker where one died, and does nothing twice', async () => {
    const { id } = await queued(600);
    await dyingAt(2, id);
    expect(await ask.read(office.finance, id)).toMatchObject({ state: 'running', done: 250, approved: { count: 250 } });
    await Promise.all([workOnBulkApproval(api, id), workOnBulkApproval(api, id)]);
    expect(await ask.read(office.finance, id)).toMatchObject({ state: 'done', done: 600, approved: { count: 600 } });
    const [frozen] = await stored('select count(*)::int from target_version where budget_approval_id = $1', [
      approvalId,
    ]);
    expect(frozen).toEqual({ count: 600 });
    expect(await events()).toHaveLength(2);
  });

  it('is asked for once: while it is under way it is the answer, and no reply is issued', async () => {
    const bulk = await queued();
    expect(await ask.start(office.finance, approvalId)).toEqual(bulk);
    const colleague = await make.person(office.organisations.finance);
    expect(await ask.start(colleague, approvalId)).toMatchObject({ id: bulk.id });
    expect(await issued()).toEqual({
      code: 'NOT_READY',
      detail: 'A bulk approval is under way; replies are issued when it is done',
    });
    await workOnBulkApproval(api, bulk.id);
    expect(await issued()).toEqual({ projectCount: 51 });
    expect(await ask.start(office.finance, approvalId)).toMatchObject({ state: 'done', total: 0 });
  });

  it('is done once for one request, however often that is repeated', async () => {
    const requestId = '0193a1b2-0000-7000-8000-0000000000aa';
    await passed(2);
    const bulk = await ask.start(office.finance, approvalId, requestId);
    expect(bulk).toMatchObject({ state: 'done', approved: { count: 2 } });
    expect(await ask.start(office.finance, approvalId, requestId)).toEqual(bulk);
  });

  it('fails for somebody who lost the position, stays readable, and a colleague takes up what is left', async () => {
    const { id } = await queued(300);
    await dyingAt(2, id);
    await api.database.owner.query('update position set ended_at = now() where id = $1', [office.finance.positionId]);
    await workOnBulkApproval(api, id);
    const failed = { state: 'failed', total: 300, done: 250, finishedAt: expect.any(String) };
    expect(await ask.read(office.audit, id)).toMatchObject(failed);
    expect(await ask.rows(office.audit, id, { outcome: 'waiting' })).toMatchObject({ totalCount: 50 });
    const colleague = await make.person(office.organisations.finance);
    expect(await ask.start(colleague, approvalId)).toMatchObject({ state: 'done', total: 50, approved: { count: 50 } });
    expect(await ask.read(colleague, id)).toMatchObject(failed);
  });

  it('is marked when it is given up after the last attempt, and not when it is over', async () => {
    const { id } = await queued();
    await bulkApprovalWork.onGivenUp?.({ bulkId: id }, api.get(Db));
    expect(await ask.read(office.finance, id)).toMatchObject({ state: 'failed', done: 0 });
    const again = await ask.start(office.finance, approvalId);
    expect(again.id).not.toBe(id);
    await workOnBulkApproval(api, again.id);
    await bulkApprovalWork.onGivenUp?.({ bulkId: again.id }, api.get(Db));
    expect(await ask.read(office.finance, again.id)).toMatchObject({ state: 'done', done: 51 });
    const { budgetApprovals } = await api.graphql<{ budgetApprovals: { nodes: object[] } }>(office.government, latest);
    expect(budgetApprovals.nodes).toEqual([
      {
        id: approvalId,
        bulkApprovals: [
          { id: again.id, state: 'done', approved: { count: 51 } },
          { id, state: 'failed', approved: { count: 0 } },
        ],
      },
    ]);
  });
});

describe('the rows of a bulk approval', () => {
  it('are judged as each stands when its turn comes, and say why', async () => {
    const bulk = await queued();
    const [first, second, third] = (await ask.rows(office.finance, bulk.id)).nodes;
    const set = (table: string, id: string | undefined, values: string) =>
      api.database.owner.query(`update ${table} set ${values}, version = version + 1 where project_id = $1`, [id]);
    const cancelled = `state = 'cancelled', state_before = 'proposed', cancelled_on = current_date, cancel_reason = '停办'`;
    await set('budget_line', first?.projectId, cancelled);
    await set('budget_line', second?.projectId, cancelled);
    await set('target', second?.projectId, `state = 'returned'`);
    await set('target', third?.projectId, `state = 'returned'`);
    await workOnBulkApproval(api, bulk.id);
    expect(await ask.read(office.finance, bulk.id)).toMatchObject({
      state: 'done',
      done: 51,
      approved: { count: 48, amount: '4824.00' },
      withoutLineCount: 1,
      deferred: { count: 1, amount: '100.50' },
      held: { count: 1, amount: '0.00' },
    });
    const rowsWith = async (outcome: string) => (await ask.rows(office.government, bulk.id, { outcome })).nodes;
    expect(await rowsWith('withoutLine')).toMatchObject([{ projectId: first?.projectId, amount: null }]);
    expect(await rowsWith('held')).toMatchObject([
      { projectId: second?.projectId, reason: expect.stringContaining('Changed since the bulk approval began') },
    ]);
    expect(await rowsWith('deferred')).toMatchObject([{ projectId: third?.projectId, amount: '100.50' }]);
  });

  it('come page by page by the code of the project, filtered by outcome', async () => {
    const { id } = await queued();
    await workOnBulkApproval(api, id);
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const page = await ask.rows(office.audit, id, { first: 20, after, outcome: 'approved' });
      expect(page.totalCount).toBe(51);
      codes.push(...page.nodes.map(({ projectCode }) => projectCode));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).toHaveLength(51);
    expect(await ask.rows(office.audit, id, { outcome: 'held' })).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

describe('who may', () => {
  it('start it: finance of the division; read it: who oversees the division, and the region above', async () => {
    await passed(1);
    const { id } = await ask.start(office.finance, approvalId);
    const region = await make.office('150000');
    for (const reader of [office.finance, office.government, office.audit, region.finance, region.audit]) {
      expect(await ask.read(reader, id)).toMatchObject({ id, state: 'done' });
      expect(await ask.rows(reader, id)).toMatchObject({ totalCount: 1 });
    }
    const aside = await make.office('150621');
    for (const stranger of [aside.finance, aside.government, aside.audit]) {
      await expect(ask.read(stranger, id)).rejects.toThrow('NOT_FOUND');
      await expect(ask.rows(stranger, id)).rejects.toThrow('NOT_FOUND');
      expect(await ask.start(stranger, approvalId)).toMatchObject({
        code: stranger.role === 'finance' ? 'NOT_FOUND' : 'NOT_YOUR_ROLE',
      });
    }
    for (const other of [office.department, office.unit, await make.evaluator()]) {
      await expect(ask.read(other, id)).rejects.toThrow('NOT_YOUR_ROLE');
      await expect(ask.rows(other, id)).rejects.toThrow('NOT_YOUR_ROLE');
      expect(await ask.start(other, approvalId)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    }
    for (const other of [office.government, office.audit, region.finance])
      expect(await ask.start(other, approvalId)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
  });

  it('see and write its rows, also below the application', async () => {
    const { id } = await queued();
    const db = api.get(Db);
    const seen = (actor: Office['finance']) =>
      db.as(actor, (tx) => tx.one('select count(*)::int from bulk_approval_row where bulk_id = $1', [id]));
    expect(await seen(office.audit)).toEqual({ count: 51 });
    const aside = await make.office('150622');
    for (const stranger of [aside.finance, aside.audit, await make.evaluator()])
      expect(await seen(stranger).catch(() => ({ count: 0 }))).toEqual({ count: 0 });
    const write = (actor: Office['finance'], table: string) =>
      db.as(actor, (tx) => tx.rows(`update ${table} set division_code = division_code returning 1`));
    for (const table of ['bulk_approval', 'bulk_approval_row']) {
      expect(await write(aside.finance, table)).toEqual([]);
      for (const reader of [office.government, office.audit, await make.evaluator()])
        await expect(write(reader, table)).rejects.toThrow('permission denied');
    }
    const worker = (values: string) =>
      db.asWorker((tx) => tx.rows(`update bulk_approval set ${values}, version = version + 1 where id = $1`, [id]));
    await expect(worker(`state = 'done', finished_at = now()`)).rejects.toThrow('worker may not move');
    await expect(worker('approved_count = 51')).rejects.toThrow('permission denied');
    await expect(db.asWorker((tx) => tx.rows('select from bulk_approval_row'))).rejects.toThrow('permission denied');
  });
});

it('lists the bulkApprovals of many approvals by as many statements as of one', async () => {
  await ask.start(office.finance, approvalId);
  const region = await make.office('150000');
  const list = (year: number) => () =>
    api.graphql(region.audit, latest.replace('budgetApprovals', `budgetApprovals(year: ${year})`));
  await budgetApproval(api, region, 2025);
  const one = await api.statements(list(2025));
  expect(await api.statements(list(2026))).toHaveLength(one.length);
});
