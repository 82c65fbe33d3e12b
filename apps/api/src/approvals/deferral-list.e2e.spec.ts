import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { budgetLineRequests, reason, year } from '../../test/ask-budget-lines';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';

const moveMany = `mutation ($lines: [Seen!]!, $action: BudgetLineAction!, $reason: String!) {
  result: moveBudgetLines(lines: $lines, action: $action, reason: $reason) {
    ... on Outcomes { rows { id reason } } ... on Problem { code fields { path } } } }`;

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

describe('many lines', () => {
  it('are cancelled with one reason, each judged by itself', async () => {
    const [first, second, third] = [await bare(), await bare(), await bare()];
    await act(third.line, 'cancel');
    const lines = [first, second, third].map(({ line: { id, version } }) => ({ id, version }));
    const stale = lines.map((each) => (each.id === second.line.id ? { ...each, version: 9 } : each));
    const { result } = await api.graphql<{ result: { rows: { id: string }[] } }>(office.finance, moveMany, {
      lines: stale,
      action: 'cancel',
      reason,
    });
    expect(new Map(result.rows.map((row) => [row.id, row]))).toEqual(
      new Map([
        [first.line.id, { id: first.line.id, reason: null }],
        [second.line.id, { id: second.line.id, reason: expect.stringContaining('reload') }],
        [third.line.id, { id: third.line.id, reason: expect.any(String) }],
      ]),
    );
    const { rows } = await api.database.owner.query<{ at: string }>(
      `select p.state || ' ' || l.state || ' ' || l.version as at from budget_line l join project p on p.id = l.project_id
        where l.id = any($1) order by l.id`,
      [lines.map(({ id }) => id)],
    );
    expect(rows.map(({ at }) => at)).toEqual(['admitted cancelled 2', 'candidate proposed 1', 'admitted cancelled 2']);
    const { result: bad } = await api.graphql<{ result: object }>(office.finance, moveMany, {
      lines,
      action: 'cancel',
      reason: ' ',
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
