import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { budgetApproval, budgetLine, target } from '../../test/make-targets';
import { multiply } from '../../test/multiply';

const look = `query ($id: ID!) { bulkApprovalPreview(id: $id) { seen
  approved { count amount } deferred { count amount } held { count amount } withoutLineCount
  rows { projectId projectCode projectName orgName orgCode targetId amount outcome reason } } }`;
const begin = `mutation ($id: ID!, $seen: String, $requestId: ID) {
  result: startBulkApproval(budgetApprovalId: $id, seen: $seen, requestId: $requestId) {
    ... on BulkApproval { id state approved { count } } ... on Problem { code detail } } }`;

type Tally = { count: number; amount: string };
type Row = {
  projectId: string;
  outcome: string;
  reason: string | null;
  amount: string | null;
  targetId: string | null;
};
type Preview = { seen: string; approved: Tally; deferred: Tally; held: Tally; withoutLineCount: number; rows: Row[] };
type Begun = { id?: string; state?: string; approved?: { count: number }; code?: string; detail?: string };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let id: string;
const divisions = ['150100', '150200', '150300', '150400', '150500'];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
beforeEach(async () => {
  office = await make.office(divisions.pop() ?? '152900');
  id = (await budgetApproval(api, office)).id;
});
afterAll(() => api.close());

const preview = async (actor: Actor = office.finance): Promise<Preview> =>
  (await api.graphql<{ bulkApprovalPreview: Preview }>(actor, look, { id })).bulkApprovalPreview;
const start = async (seen: string, requestId?: string, actor: Actor = office.finance): Promise<Begun> =>
  (await api.graphql<{ result: Begun }>(actor, begin, { id, seen, requestId })).result;
const set = (table: string, projectId: string, values: string) =>
  api.database.owner.query(
    `update ${table} set ${values}, version = version + 1 where ${table === 'project' ? 'id' : 'project_id'} = $1`,
    [projectId],
  );
const frozen = async (): Promise<number> =>
  (
    await api.database.owner.query<{ count: number }>(
      'select count(*)::int from target_version where budget_approval_id = $1',
      [id],
    )
  ).rows[0]?.count ?? -1;
async function passed(amount = '100.50'): Promise<string> {
  const { project } = await target(api, office, 'passed');
  await budgetLine(api, office, project.id, { amount });
  return project.id;
}

describe('the names of a bulk approval before it is done', () => {
  it('are those it would approve, and those it would not with the reason; nothing is written', async () => {
    const ready = await passed('300.00');
    const held = await passed('20.00');
    await set('project', held, `state = 'submitted'`);
    const { project: bare } = await target(api, office, 'passed');
    const waiting = await target(api, office, 'returned');
    await budgetLine(api, office, waiting.project.id, { amount: '7.00' });
    const seen = await preview();
    expect(seen).toMatchObject({
      approved: { count: 1, amount: '300.00' },
      held: { count: 1, amount: '20.00' },
      deferred: { count: 1, amount: '7.00' },
      withoutLineCount: 1,
    });
    const of = (projectId: string) => seen.rows.find((row) => row.projectId === projectId);
    expect(of(ready)).toMatchObject({ outcome: 'approved', amount: '300.00', reason: null });
    expect(of(held)).toMatchObject({ outcome: 'held', reason: expect.stringMatching(/library/i) });
    expect(of(bare.id)).toMatchObject({ outcome: 'withoutLine', amount: null, reason: expect.any(String) });
    expect(of(waiting.project.id)).toMatchObject({ outcome: 'deferred', targetId: waiting.target.id });
    expect(await frozen()).toBe(0);
    expect(await start(seen.seen)).toMatchObject({ state: 'done', approved: { count: 1 } });
    expect(await frozen()).toBe(1);
  });

  it('are looked at again where anything changed since, and a second click approves nothing twice', async () => {
    await passed();
    const before = await preview();
    const withdrawn = await passed();
    expect(await start(before.seen)).toMatchObject({ code: 'STALE', detail: expect.stringContaining('nothing was') });
    const between = await preview();
    await set('target', withdrawn, `state = 'returned'`);
    expect(await start(between.seen)).toMatchObject({ code: 'STALE' });
    expect(await frozen()).toBe(0);
    const now = await preview();
    expect(now).toMatchObject({ approved: { count: 1 }, deferred: { count: 1 } });
    const requestId = '0193a1b2-0000-7000-8000-0000000000ab';
    const begun = await start(now.seen, requestId);
    expect(begun).toMatchObject({ state: 'done', approved: { count: 1 } });
    expect(await start(now.seen, requestId)).toEqual(begun);
    // A colleague who still has the same names before the eyes is told, and approves nothing.
    const colleague = await make.person(office.organisations.finance);
    expect(await start(now.seen, undefined, colleague)).toMatchObject({ code: 'STALE' });
    expect(await frozen()).toBe(1);
  });

  it('are read in as many statements for a hundred as for ten, and judged without being locked', async () => {
    const { project, target: made } = await target(api, office, 'passed');
    await budgetLine(api, office, project.id, { amount: '1.00' });
    await multiply(api, made.id, 10);
    const few = await api.statements(() => preview());
    await multiply(api, made.id, 90);
    const many = await api.statements(() => preview());
    expect(many).toHaveLength(few.length);
    expect(many.join('\n')).not.toContain('for update');
    expect((await preview()).approved.count).toBeGreaterThan(90);
  });

  it('are for finance of the division alone', async () => {
    await passed();
    const region = await make.office('150000');
    const aside = await make.office('150621');
    await expect(preview(aside.finance)).rejects.toThrow('NOT_FOUND');
    for (const other of [region.finance, office.government, office.audit, office.department, office.unit])
      await expect(preview(other)).rejects.toThrow('NOT_YOUR_ROLE');
  });
});
