import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject, budgetApproval, budgetLine, target } from '../../test/make-targets';

const deferredProjects = `query ($year: Int!) { deferredProjects(year: $year) {
    nodes { projectId amount lineState targetState reason } totalCount
    sums { deferred { count amount } cancelled { count amount } } } }`;

type Deferred = { deferredProjects: { nodes: { projectId: string }[]; totalCount: number } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const recorded = async (): Promise<string> => (await budgetApproval(api, office)).id;

describe('below all code, the database', () => {
  it('never changes or removes a frozen version or a review', async () => {
    const { project } = await approvedProject(api, office);
    for (const [table, column] of [
      ['target_version', 'document_no'],
      ['target_review', 'opinion'],
      ['budget_approval', 'document_no'],
    ] as const) {
      await expect(api.database.owner.query(`update ${table} set ${column} = 'x'`)).rejects.toThrow('append-only');
      await expect(api.database.owner.query(`delete from ${table}`)).rejects.toThrow('append-only');
    }
    await expect(
      api.database.owner.query(`update target set annual_goal = 'x', version = version + 1 where project_id = $1`, [
        project.id,
      ]),
    ).rejects.toThrow('frozen');
  });

  it('approves neither a target that is not passed nor money without an approved target', async () => {
    const { project, target: made } = await target(api, office, 'submitted');
    await budgetLine(api, office, project.id);
    const id = await recorded();
    const { owner } = api.database;
    await expect(
      owner.query(`update target set state = 'approved', version = version + 1 where id = $1`, [made.id]),
    ).rejects.toThrow('cannot be approved');
    await expect(
      owner.query(
        `update budget_line set state = 'approved', budget_approval_id = $2, version = version + 1 where project_id = $1`,
        [project.id, id],
      ),
    ).rejects.toThrow('no approved target');
  });
});

describe('the deferred projects', () => {
  it('add up for those who oversee the money, and show a department its own', async () => {
    office = await make.office('150700');
    const { project } = await target(api, office, 'submitted');
    const bare = await make.project(office, 'admitted');
    const { project: passed } = await target(api, office, 'passed');
    await budgetLine(api, office, project.id, { amount: '70.00' });
    await budgetLine(api, office, bare.id, { amount: '30.50' });
    await budgetLine(api, office, passed.id);
    const { deferredProjects: seen } = await api.graphql<Deferred>(office.finance, deferredProjects, { year: 2026 });
    expect(seen).toEqual({
      nodes: [
        {
          projectId: project.id,
          amount: '70.00',
          lineState: 'proposed',
          targetState: 'submitted',
          reason: 'No passed target: the money is deferred',
        },
        {
          projectId: bare.id,
          amount: '30.50',
          lineState: 'proposed',
          targetState: null,
          reason: 'No target was declared: the money is deferred',
        },
      ],
      totalCount: 2,
      sums: { deferred: { count: 2, amount: '100.50' }, cancelled: { count: 0, amount: '0.00' } },
    });
    for (const actor of [office.government, office.audit, office.department]) {
      expect((await api.graphql<Deferred>(actor, deferredProjects, { year: 2026 })).deferredProjects.totalCount).toBe(
        2,
      );
    }
    const neighbour = await make.office(office.finance.divisionCode);
    expect(
      (await api.graphql<Deferred>(neighbour.department, deferredProjects, { year: 2026 })).deferredProjects.nodes,
    ).toEqual([]);
    await expect(api.graphql(office.unit, deferredProjects, { year: 2026 })).rejects.toThrow('NOT_YOUR_ROLE');
  });
});
