import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { budgetLine, target, yearProject } from '../../test/make-targets';

const declareTarget = `mutation ($projectId: ID!, $year: Int!) {
  declareTarget(projectId: $projectId, year: $year) { ... on Target { id } ... on Problem { code } } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

describe('the lists of targets', () => {
  it('pages without gaps, filters, and needs as many statements for 20 rows as for 1', async () => {
    const busy = await make.office();
    for (let index = 0; index < 4; index += 1) await target(api, busy, index === 0 ? 'submitted' : 'draft');
    const list = `query ($first: Int!, $after: String, $filter: TargetFilter, $sort: TargetSort!) { targets(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes { id project { name } funds { amount } budgetLine { amount } indicators { name } planSteps { name } reviews { roundNo } versions { versionNo } }
      pageInfo { hasNextPage endCursor } totalCount } }`;
    type List = {
      targets: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const { targets } = await api.graphql<List>(busy.department, list, { first: 3, after, sort: 'name' });
      expect(targets.totalCount).toBe(4);
      for (const node of targets.nodes) seen.add(node.id);
      after = targets.pageInfo.hasNextPage ? targets.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen.size).toBe(4);
    const { targets } = await api.graphql<List>(busy.department, list, {
      first: 9,
      sort: 'newest',
      filter: { year: 2026, states: ['submitted'], search: '公路' },
    });
    expect(targets.nodes).toHaveLength(1);
    const few = await api.statements(() => api.graphql(busy.department, list, { first: 1, sort: 'newest' }));
    const many = await api.statements(() => api.graphql(busy.department, list, { first: 20, sort: 'newest' }));
    expect(many.length).toBe(few.length);
  });

  it('offers nobody to review what is their own, as the page of the target does not', async () => {
    const own = await make.office('150222');
    const { id } = (await target(api, own, 'submitted')).target;
    const ask = async () => {
      const { targets, target: seen } = await api.graphql<{
        targets: { nodes: { allowedActions: string[] }[] };
        target: { allowedActions: string[] };
      }>(
        own.finance,
        `query ($id: ID!) { targets(first: 5) { nodes { allowedActions } } target(id: $id) { allowedActions } }`,
        { id },
      );
      expect(targets.nodes.map(({ allowedActions }) => allowedActions)).toEqual([seen.allowedActions]);
      return seen.allowedActions;
    };
    expect(await ask()).toContain('pass');
    await api.database.owner.query(
      'update target set submitted_by = $2, hands = array[$2::uuid], version = version + 1 where id = $1',
      [id, own.finance.userId],
    );
    expect(await ask()).not.toContain('pass');
  });

  it('counts a year by state and by what waits for whom, as the list itself finds it', async () => {
    const own = await make.office('150223');
    for (const state of ['draft', 'submitted', 'submitted', 'passed'] as const) await target(api, own, state);
    const states = ['draft', 'submitted', 'returned', 'passed', 'approved'];
    const look = async (actor: Office['unit'], year?: number) => {
      const of = year ? `(year: ${year})` : '';
      const { targetTallies: tallies } = await api.graphql<{
        targetTallies: { state: string; count: number; mine: number }[];
      }>(actor, `{ targetTallies${of} { state count mine } }`);
      const listed = async (filter: string) =>
        (
          await api.graphql<{ targets: { totalCount: number } }>(
            actor,
            `{ targets(filter: { ${filter} ${year ? `year: ${year}` : ''} }) { totalCount } }`,
          )
        ).targets.totalCount;
      for (const state of states)
        expect([state, await listed(`states: [${state}]`)]).toEqual([
          state,
          tallies.find((each) => each.state === state)?.count ?? 0,
        ]);
      const mine = tallies.reduce((all, each) => all + each.mine, 0);
      expect(await listed('mine: true')).toBe(mine);
      return { all: tallies.reduce((all, { count }) => all + count, 0), mine };
    };
    expect(await look(own.unit, 2026)).toEqual({ all: 4, mine: 1 });
    expect(await look(own.department, 2026)).toEqual({ all: 4, mine: 1 });
    expect(await look(own.finance)).toEqual({ all: 4, mine: 2 });
    expect(await look(own.finance, 2031)).toEqual({ all: 0, mine: 0 });
    expect(await look(own.audit, 2026)).toEqual({ all: 4, mine: 0 });
    expect((await look((await make.office('150825')).unit, 2026)).all).toBe(0);
    const few = await api.statements(() => look(own.finance, 2026));
    expect(few.filter((sql) => sql.includes('group by t.state'))).toHaveLength(1);
  });

  it('narrows by the money of the year', async () => {
    const own = await make.office('150627');
    const { target: one } = await target(api, own, 'draft');
    await budgetLine(api, own, one.projectId, { amount: '5000000.00' });
    const found = async (filter: string) => {
      const text = `{ targets(filter: { ${filter} }) { nodes { id } } }`;
      const answer = await api.graphql<{ targets: { nodes: { id: string }[] } }>(own.unit, text);
      return answer.targets.nodes.map(({ id }) => id);
    };
    expect(await found('minAmount: "5000000.00", maxAmount: "5000000.00"')).toEqual([one.id]);
    expect(await found('minAmount: "5000000.01"')).toEqual([]);
    expect(await found('maxAmount: "4999999.99"')).toEqual([]);
  });

  it('gives a project its targets by year', async () => {
    const fields = yearProject(2026, {
      endDate: '2027-12-31',
      funds: [2026, 2027].map((year) => ({ year, source: 'fiscal', amount: '100.00' })),
    });
    const project = await make.project(office, 'admitted', fields);
    for (const year of [2027, 2026]) await api.graphql(office.unit, declareTarget, { projectId: project.id, year });
    const { project: seen } = await api.graphql<{ project: object }>(
      office.audit,
      `query ($id: ID!) { project(id: $id) { targets { year } target(year: 2027) { year } none: target(year: 2030) { year } } }`,
      { id: project.id },
    );
    expect(seen).toEqual({ targets: [{ year: 2026 }, { year: 2027 }], target: { year: 2027 }, none: null });
    const years = `query ($id: ID!) { project(id: $id) { declarableYears } }`;
    const other = await make.project(office, 'admitted', fields);
    await api.graphql(office.unit, declareTarget, { projectId: other.id, year: 2026 });
    const of = async (actor: Office['unit']) =>
      (await api.graphql<{ project: { declarableYears: number[] } }>(actor, years, { id: other.id })).project
        .declarableYears;
    expect([await of(office.unit), await of(office.finance)]).toEqual([[2027], []]);
  });
});
