import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { budgetLineRequests, reason } from '../../test/ask-budget-lines';
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
});
