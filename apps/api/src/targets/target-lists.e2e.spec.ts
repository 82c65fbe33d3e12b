import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { target, yearProject } from '../../test/make-targets';

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
    await api.database.owner.query('update target set submitted_by = $2, version = version + 1 where id = $1', [
      id,
      own.finance.userId,
    ]);
    expect(await ask()).not.toContain('pass');
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
