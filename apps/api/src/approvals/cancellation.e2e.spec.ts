import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bulkApprovals } from '../../test/ask-bulk-approvals';
import { budgetLineRequests, reason, year } from '../../test/ask-budget-lines';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { startBulkApproval, approvedProject, budgetApproval, budgetLine, target } from '../../test/make-targets';

const propose = `mutation ($projectId: ID!, $year: Int!) {
  result: proposeBudgetLine(projectId: $projectId, year: $year, amount: "1.00") {
    ... on BudgetLine { state } ... on Problem { code detail } } }`;
const seen = `query ($id: ID!) { project(id: $id) { state
  budgetLines { id state version cancelReason allowedActions } history { action reason } } }`;

type Seen = { project: { state: string; budgetLines: [{ id: string; state: string; version: number }] } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let act: ReturnType<typeof budgetLineRequests>['act'];
let bare: ReturnType<typeof budgetLineRequests>['bare'];
let list: ReturnType<typeof budgetLineRequests>['list'];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ({ act, bare, list } = budgetLineRequests(api, () => office));
});
beforeEach(async () => {
  office = await make.office();
});
afterAll(() => api.close());

const look = async (projectId: string) => (await api.graphql<Seen>(office.finance, seen, { id: projectId })).project;

describe('cancelling money', () => {
  it('takes it out of the budget with reason and document, and its project back to the reserve', async () => {
    const { project, line } = await bare();
    expect((await look(project.id)).state).toBe('candidate');
    expect(await act(line, 'cancel', { documentNo: ' 财预〔2026〕12号 ' })).toEqual({
      state: 'cancelled',
      version: 2,
      cancelReason: reason,
      cancelDocumentNo: '财预〔2026〕12号',
      cancelledOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      allowedActions: ['restore'],
    });
    expect(await look(project.id)).toMatchObject({
      state: 'admitted',
      budgetLines: [{ state: 'cancelled', version: 2 }],
    });
    const { project: after } = await api.graphql<{ project: { history: { action: string; reason: string | null }[] } }>(
      office.unit,
      seen,
      { id: project.id },
    );
    expect(after.history.slice(-2)).toEqual([
      { action: 'project_cancelBudgetLine', reason },
      { action: 'project_postpone', reason: null },
    ]);
  });

  it('is refused without a reason, with an old version, of approved money, and twice', async () => {
    const { line } = await bare();
    expect(await act(line, 'cancel', { reason: ' ' })).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    expect(await act(line, 'cancel', { documentNo: '文'.repeat(61) })).toMatchObject({ code: 'INVALID' });
    expect(await act({ ...line, version: 7 }, 'cancel')).toMatchObject({ code: 'STALE' });
    expect(await act(line, 'restore')).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await act(line, 'cancel')).toMatchObject({ state: 'cancelled' });
    expect(await act({ ...line, version: 2 }, 'cancel')).toMatchObject({ code: 'ILLEGAL_STATE' });
    const { project } = await approvedProject(api, office, { year });
    const [approved] = (await look(project.id)).budgetLines;
    expect(await act(approved, 'cancel')).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('is for finance of the same division alone', async () => {
    const { line } = await bare();
    const { evaluator } = make;
    for (const by of [office.government, office.department, office.unit, office.audit, await evaluator()])
      await expect(act(line, 'cancel', {}, by)).resolves.toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const above = await make.office('150000');
    expect(await act(line, 'cancel', {}, above.finance)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const aside = await make.office('150700');
    expect(await act(line, 'cancel', {}, aside.finance)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await list(above.finance, { divisionCode: '150600' })).nodes.flatMap((row) => row.allowedActions)).toEqual(
      [],
    );
  });

  it('takes the money of a suspended project too, which then returns to the reserve', async () => {
    const { project, line } = await bare();
    const step = `mutation ($id: ID!, $action: ProjectAction!, $version: Int!) {
      result: moveProject(id: $id, action: $action, version: $version, reason: "用地未批") { ... on Project { state version } } }`;
    const moved = async (action: string, version: number) =>
      (await api.graphql<{ result: object }>(office.finance, step, { id: project.id, action, version })).result;
    const version = project.version + 1;
    expect(await moved('suspend', version)).toEqual({ state: 'suspended', version: version + 1 });
    expect(await act(line, 'cancel')).toMatchObject({ state: 'cancelled', allowedActions: [] });
    expect(await moved('resume', version + 2)).toMatchObject({ state: 'admitted' });
  });

  it('leaves no second line to be proposed, but the first to be restored', async () => {
    const { project, line } = await bare();
    await act(line, 'cancel');
    const { result } = await api.graphql<{ result: { code: string; detail: string } }>(office.finance, propose, {
      projectId: project.id,
      year,
    });
    expect(result).toEqual({
      code: 'DUPLICATE',
      detail: 'The budget line of this year is cancelled; restore it instead of proposing another',
    });
  });
});

describe('restoring money', () => {
  it('puts proposed money back with its project among the candidates', async () => {
    const { project, line } = await bare();
    await act(line, 'cancel');
    expect(await act({ ...line, version: 2 }, 'restore', { reason: ' ' })).toMatchObject({ code: 'INVALID' });
    expect(await act({ ...line, version: 2 }, 'restore', { reason: '已补报绩效目标' })).toMatchObject({
      state: 'proposed',
      version: 3,
      cancelledOn: null,
      cancelReason: null,
      cancelDocumentNo: null,
      allowedActions: ['cancel'],
    });
    expect((await look(project.id)).state).toBe('candidate');
  });

  it('puts deferred money back among what waits for the next bulk', async () => {
    const { project, line } = await bare();
    await startBulkApproval(api, office, year);
    expect(await act({ ...line, version: 2 }, 'cancel')).toMatchObject({ state: 'cancelled' });
    expect(await act({ ...line, version: 3 }, 'restore')).toMatchObject({ state: 'deferred' });
    expect((await look(project.id)).state).toBe('admitted');
  });

  it('is refused when the year is over or the project is no longer there', async () => {
    const { line: old } = await bare('1.00', year - 1);
    expect(await act(old, 'cancel')).toMatchObject({ state: 'cancelled', allowedActions: [] });
    expect(await act({ ...old, version: 2 }, 'restore')).toMatchObject({
      code: 'NOT_READY',
      detail: `The year ${year - 1} is over; a cancelled line stays cancelled. Propose money in a later year`,
    });
    const { project, line } = await bare();
    await act(line, 'cancel');
    await api.database.owner.query(
      `update project set state = 'suspended', state_before = 'admitted', version = version + 1 where id = $1`,
      [project.id],
    );
    expect(await act({ ...line, version: 2 }, 'restore')).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('Finance has suspended the project'),
    });
  });
});

describe('the bulk', () => {
  it('touches neither cancelled money nor its passed target, and says why', async () => {
    office = await make.office('150500');
    const { project, target: passed } = await target(api, office, 'passed', { year });
    const line = await budgetLine(api, office, project.id, { year });
    const { line: other } = await bare();
    await act(line, 'cancel');
    await act(other, 'cancel');
    const { id: approvalId } = await budgetApproval(api, office, year);
    const { budgetApprovals } = await api.graphql<{ budgetApprovals: { nodes: object[] } }>(
      office.finance,
      '{ budgetApprovals { nodes { forecast { approve { count } defer { count } } } } }',
    );
    expect(budgetApprovals.nodes).toEqual([{ forecast: { approve: { count: 0 }, defer: { count: 0 } } }]);
    const { rows: outcomes } = await bulkApprovals(api).run(office.finance, approvalId);
    const why = 'The money of the year is cancelled; the target is not approved unless it is restored';
    expect(outcomes).toMatchObject([{ targetId: passed.id, amount: null, outcome: 'withoutLine', reason: why }]);
    const { rows } = await api.database.owner.query<{ state: string; version: number }>(
      'select state, version from budget_line where id = any($1)',
      [[line.id, other.id]],
    );
    expect(rows).toEqual([
      { state: 'cancelled', version: 2 },
      { state: 'cancelled', version: 2 },
    ]);
    await act({ ...line, version: 2 }, 'restore');
    await startBulkApproval(api, office, year);
    expect((await look(project.id)).budgetLines[0].state).toBe('approved');
  });

  it('could not do otherwise: the database holds cancelled money back', async () => {
    office = await make.office('152200');
    const { project } = await target(api, office, 'passed', { year });
    const line = await budgetLine(api, office, project.id, { year });
    await startBulkApproval(api, office, year);
    const { project: next } = await target(api, office, 'passed', { year });
    const second = await budgetLine(api, office, next.id, { year });
    await act(second, 'cancel');
    const { owner } = api.database;
    const set = (id: string, values: string) =>
      owner.query(`update budget_line set ${values}, version = version + 1 where id = $1`, [id]);
    const cleared = 'state_before = null, cancelled_on = null, cancel_reason = null';
    await expect(set(second.id, `state = 'approved', ${cleared}`)).rejects.toThrow('returns only to proposed');
    await expect(set(second.id, `state = 'deferred', ${cleared}`)).rejects.toThrow('returns only to proposed');
    await expect(
      set(line.id, `state = 'cancelled', state_before = 'deferred', cancelled_on = now(), cancel_reason = 'x'`),
    ).rejects.toThrow('cannot be cancelled from approved');
    await expect(
      owner.query(`update target set state = 'approved', version = version + 1 where project_id = $1`, [next.id]),
    ).rejects.toThrow('is cancelled');
    await expect(set(second.id, `cancel_reason = null`)).rejects.toThrow('budget_line_cancelled');
  });
});
