import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import {
  approveBatch,
  approvedProject,
  budgetApproval,
  budgetLine,
  target,
  yearProject,
} from '../../test/make-targets';
import type { BudgetLineEntity } from '../library';

/** Cancelled money comes back only in its own year. */
const year = Number(today().slice(0, 4));

const move = `mutation ($id: ID!, $version: Int!, $action: BudgetLineAction!, $reason: String!, $documentNo: String) {
  result: moveBudgetLine(id: $id, version: $version, action: $action, reason: $reason, documentNo: $documentNo) {
    ... on BudgetLine { state version cancelledOn cancelReason cancelDocumentNo allowedActions }
    ... on Problem { code detail fields { path } } } }`;
const moveMany = `mutation ($lines: [SeenBudgetLine!]!, $action: BudgetLineAction!, $reason: String!) {
  result: moveBudgetLines(lines: $lines, action: $action, reason: $reason) {
    ... on BudgetLineBatch { rows { id reason line { state } } } ... on Problem { code fields { path } } } }`;
const propose = `mutation ($projectId: ID!, $year: Int!) {
  result: proposeBudgetLine(projectId: $projectId, year: $year, amount: "1.00") {
    ... on BudgetLine { state } ... on Problem { code detail } } }`;
const seen = `query ($id: ID!) { project(id: $id) { state
  budgetLines { id state version cancelReason allowedActions } history { action reason } } }`;
const listed = `query ($year: Int!, $kind: DeferralKind, $divisionCode: String, $first: Int, $after: String) {
  deferredProjects(year: $year, kind: $kind, divisionCode: $divisionCode, first: $first, after: $after) {
    nodes { id projectId lineState reason cancelDocumentNo allowedActions } totalCount pageInfo { hasNextPage endCursor }
    sums { deferred { count amount } cancelled { count amount } } } }`;

type Moved = { code?: string; state?: string; fields?: { path: string }[] };
type Seen = { project: { state: string; budgetLines: [{ id: string; state: string; version: number }] } };
type Listed = {
  deferredProjects: {
    nodes: { id: string; projectId: string; lineState: string; reason: string; allowedActions: string[] }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    sums: object;
  };
};

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
beforeEach(async () => {
  office = await make.office();
});
afterAll(() => api.close());

const reason = '未按规定编制绩效目标，取消本年度预算。';
const act = async (line: Pick<BudgetLineEntity, 'id' | 'version'>, action: string, more: object = {}, by?: Actor) =>
  (
    await api.graphql<{ result: Moved }>(by ?? office.finance, move, {
      ...{ id: line.id, version: line.version, action, reason },
      ...more,
    })
  ).result;
const look = async (projectId: string) => (await api.graphql<Seen>(office.finance, seen, { id: projectId })).project;
const list = async (by: Actor, more: object = {}) =>
  (await api.graphql<Listed>(by, listed, { year, ...more })).deferredProjects;

/** A project of the library with proposed money and no target. */
async function bare(amount = '30.50', of = year) {
  const project = await make.project(office, 'admitted', yearProject(of));
  return { project, line: await budgetLine(api, office, project.id, { year: of, amount }) };
}

describe('cancelling money', () => {
  it('takes it out of the budget with reason and document, and its project back to the reserve', async () => {
    const { project, line } = await bare();
    expect((await look(project.id)).state).toBe('candidate');
    expect(await act(line, 'cancel', { documentNo: ' 财预〔2026〕12号 ' })).toEqual({
      ...{ state: 'cancelled', version: 2, cancelReason: reason, cancelDocumentNo: '财预〔2026〕12号' },
      cancelledOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      allowedActions: ['restore'],
    });
    expect(await look(project.id)).toMatchObject({
      state: 'admitted',
      budgetLines: [{ state: 'cancelled', version: 2 }],
    });
    const { project: told } = await api.graphql<{ project: { history: { action: string; reason: string | null }[] } }>(
      office.unit,
      seen,
      { id: project.id },
    );
    expect(told.history.slice(-2)).toEqual([
      { action: 'project.cancelBudgetLine', reason },
      { action: 'project.postpone', reason: null },
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
      ...{ state: 'proposed', version: 3, cancelledOn: null, cancelReason: null, cancelDocumentNo: null },
      allowedActions: ['cancel'],
    });
    expect((await look(project.id)).state).toBe('candidate');
  });

  it('puts deferred money back among what waits for the next batch', async () => {
    const { project, line } = await bare();
    await approveBatch(api, office, year);
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
      detail: 'The project is suspended, closed or terminated; its money is not restored',
    });
  });
});

describe('the batch', () => {
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
    const { approveBatch: batch } = await api.graphql(
      office.finance,
      `mutation ($id: ID!) { approveBatch(budgetApprovalId: $id) { ... on ApprovalBatch { rows { targetId outcome reason } } } }`,
      { id: approvalId },
    );
    const why = 'The money of the year is cancelled; the target is not approved unless it is restored';
    expect(batch).toEqual({ rows: [{ targetId: passed.id, outcome: 'withoutLine', reason: why }] });
    const { rows } = await api.database.owner.query<{ state: string; version: number }>(
      'select state, version from budget_line where id = any($1)',
      [[line.id, other.id]],
    );
    expect(rows).toEqual([
      { state: 'cancelled', version: 2 },
      { state: 'cancelled', version: 2 },
    ]);
    await act({ ...line, version: 2 }, 'restore');
    await approveBatch(api, office, year);
    expect((await look(project.id)).budgetLines[0].state).toBe('approved');
  });

  it('could not do otherwise: the database holds cancelled money back', async () => {
    office = await make.office('152200');
    const { project } = await target(api, office, 'passed', { year });
    const line = await budgetLine(api, office, project.id, { year });
    await approveBatch(api, office, year);
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

describe('many lines', () => {
  it('are cancelled with one reason, each judged by itself', async () => {
    const [first, second, third] = [await bare(), await bare(), await bare()];
    await act(third.line, 'cancel');
    const lines = [first, second, third].map(({ line: { id, version } }) => ({ id, version }));
    const stale = lines.map((each) => (each.id === second.line.id ? { ...each, version: 9 } : each));
    const { result } = await api.graphql<{ result: { rows: { id: string }[] } }>(office.finance, moveMany, {
      ...{ lines: stale, action: 'cancel', reason },
    });
    expect(new Map(result.rows.map((row) => [row.id, row]))).toEqual(
      new Map([
        [first.line.id, { id: first.line.id, reason: null, line: { state: 'cancelled' } }],
        [second.line.id, { id: second.line.id, reason: expect.stringContaining('reload'), line: null }],
        [third.line.id, { id: third.line.id, reason: expect.any(String), line: null }],
      ]),
    );
    expect((await look(first.project.id)).state).toBe('admitted');
    expect(await look(second.project.id)).toMatchObject({ state: 'candidate', budgetLines: [{ version: 1 }] });
    const { result: bad } = await api.graphql<{ result: object }>(office.finance, moveMany, {
      ...{ lines, action: 'cancel', reason: ' ' },
    });
    expect(bad).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
  });
});

describe('the list', () => {
  it('shows what waits and what is cancelled, by kind and division, page by page, with the sums of both', async () => {
    office = await make.office('152500');
    const [small, large, gone] = [await bare('10.00'), await bare('20.50'), await bare('15.00')];
    await act(gone.line, 'cancel', { documentNo: '财预〔2026〕9号' });
    const sums = { deferred: { count: 2, amount: '30.50' }, cancelled: { count: 1, amount: '15.00' } };
    const all = await list(office.finance);
    expect(all).toMatchObject({ totalCount: 3, sums });
    expect(all.nodes.map(({ projectId }) => projectId)).toEqual([large, gone, small].map(({ project }) => project.id));
    expect(all.nodes[1]).toMatchObject({ lineState: 'cancelled', reason, cancelDocumentNo: '财预〔2026〕9号' });
    expect(all.nodes.map(({ allowedActions }) => allowedActions)).toEqual([['cancel'], ['restore'], ['cancel']]);
    expect(await list(office.finance, { kind: 'cancelled' })).toMatchObject({ totalCount: 1, sums });
    expect(await list(office.finance, { kind: 'deferred' })).toMatchObject({ totalCount: 2, sums });
    const page = await list(office.finance, { first: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await list(office.finance, { first: 2, after: page.pageInfo.endCursor });
    expect(rest.nodes.map(({ projectId }) => projectId)).toEqual([small.project.id]);
    const region = await make.office('150000');
    expect((await list(region.finance, { divisionCode: '152500' })).totalCount).toBe(3);
    expect((await list(office.department)).nodes.map(({ allowedActions }) => allowedActions)).toEqual([[], [], []]);
    const neighbour = await make.office('152500');
    expect(await list(neighbour.department)).toMatchObject({ totalCount: 0 });
  });

  it('reads a page in as many statements whatever its size', async () => {
    office = await make.office('150900');
    await bare();
    const counted = async () => (await api.statements(() => list(office.finance))).length;
    const one = await counted();
    await bare();
    await bare();
    expect(await counted()).toBe(one);
  });

  it('is taken along as CSV, whole, with formulas made text', async () => {
    office = await make.office('152900');
    const many = 203;
    const { project, line } = await bare('99999.00');
    await act(line, 'cancel', { reason: '=cmd 未编制', documentNo: '财预〔2026〕8号' });
    await api.database.owner.query(
      `with made as (insert into project (id, code, name, level, attribute, project_type, function_code, place_code, start_date, end_date,
           summary, total_amount, state, org_id, org_name, department_name, org_path, division_code)
         select gen_random_uuid(), left(p.code, 12) || lpad((900000000 + n)::text, 9, '0'), '批量' || n, p.level, p.attribute, p.project_type,
                p.function_code, p.place_code, p.start_date, p.end_date, p.summary, p.total_amount, 'admitted', p.org_id, p.org_name,
                p.department_name, p.org_path, p.division_code from project p, generate_series(1, $2) n where p.id = $1
         returning id, org_path, division_code)
       select count(*) from made`,
      [project.id, many],
    );
    await api.database.owner.query(
      `insert into budget_line (id, project_id, year, initial_amount, amount, state, org_path, division_code)
       select gen_random_uuid(), id, $1, 5, 5, 'proposed', org_path, division_code from project
        where division_code = '152900' and name like '批量%'`,
      [year],
    );
    const file = await api.download(office.government, `/api/deferred-projects.csv?year=${year}&language=zh`);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    const text = file.bytes.toString('utf8');
    const rows = text.trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFF年度,项目代码,项目名称,区划代码,主管部门,实施单位,预算金额(元),预算状态,绩效目标,原因,取消日期,决定文号',
    );
    expect(rows).toHaveLength(many + 2);
    expect(rows[1]).toContain(`,99999.00,已取消,尚未申报,'=cmd 未编制,`);
    expect(rows[1]).toContain('财预〔2026〕8号');
    const english = await api.download(
      office.government,
      `/api/deferred-projects.csv?year=${year}&kind=cancelled&language=en`,
    );
    expect(english.bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(2);
    const bad = await api.rest(office.government, 'GET', '/api/deferred-projects.csv?kind=cancelled');
    expect(bad).toMatchObject({ status: 422, body: { code: 'INVALID' } });
    const kept = await api.rest(office.unit, 'GET', `/api/deferred-projects.csv?year=${year}`);
    expect(kept).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } });
  });
});
