import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TestApi, startApi } from '../../test/api';
import { bulkApprovals } from '../../test/ask-bulk-approvals';
import { makers, type Office } from '../../test/make';
import { approvedProject, budgetApproval, budgetLine, target } from '../../test/make-targets';
import { ApprovalsService } from './approvals.service';
import { ReviewsService } from '../targets/review/reviews.service';

const recordBudgetApproval = `mutation ($year: Int!, $approvedOn: LocalDate!, $documentNo: String!) {
  result: recordBudgetApproval(year: $year, approvedOn: $approvedOn, documentNo: $documentNo) {
    ... on BudgetApproval { id year documentNo forecast { approve { count amount } defer { count amount } } }
    ... on Problem { code status detail fields { path message } } } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let ask: ReturnType<typeof bulkApprovals>;
const divisions = [
  '150100',
  '150200',
  '150300',
  '150400',
  '150500',
  '150600',
  '150700',
  '150800',
  '150900',
  '152200',
  '152500',
  '152900',
];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = bulkApprovals(api);
});
// A year's budget is approved once in a division, so each test works in a division of its own.
beforeEach(async () => {
  office = await make.office(divisions.pop() ?? '150626');
});
afterAll(() => api.close());

const facts = { year: 2026, approvedOn: '2026-01-20', documentNo: '人大〔2026〕3号' };
const recorded = async (): Promise<string> => (await budgetApproval(api, office)).id;
const run = (id: string, actor = office.finance) => ask.run(actor, id);
const stateOf = async (id: string): Promise<string> =>
  ((await api.database.owner.query('select state from target where id = $1', [id])).rows[0] as { state: string }).state;

describe('the approval of a budget', () => {
  it('is recorded once; the same again is the same, other facts are refused', async () => {
    const first = await api.graphql<{ result: { id: string } }>(office.finance, recordBudgetApproval, facts);
    const again = await api.graphql<{ result: { id: string } }>(office.finance, recordBudgetApproval, facts);
    expect(again.result).toEqual(first.result);
    const other = await api.graphql(office.finance, recordBudgetApproval, { ...facts, documentNo: '人大〔2026〕4号' });
    expect(other['result']).toMatchObject({ code: 'DUPLICATE', status: 409 });
    const { budgetApprovals } = await api.graphql<{ budgetApprovals: object }>(
      office.government,
      `{ budgetApprovals(year: 2026) { nodes { documentNo runnable } totalCount } }`,
    );
    expect(budgetApprovals).toMatchObject({
      nodes: [{ documentNo: facts.documentNo, runnable: false }],
      totalCount: 1,
    });
  });

  it('is refused with a date in the future, of another year, or without document number, and from anyone but finance', async () => {
    const paths = async (wrong: object) => {
      const { result } = await api.graphql<{ result: { fields: { path: string }[] } }>(
        office.finance,
        recordBudgetApproval,
        { ...facts, ...wrong },
      );
      return result.fields.map((field) => field.path);
    };
    expect(await paths({ year: 2100, approvedOn: '2100-01-20' })).toEqual(['approvedOn']);
    expect(await paths({ approvedOn: '2023-01-20' })).toEqual(['approvedOn']);
    expect(await paths({ documentNo: ' ' })).toEqual(['documentNo']);
    const { result } = await api.graphql(office.government, recordBudgetApproval, facts);
    expect(result).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
  });
});

describe('the bulk', () => {
  it('approves and freezes passed targets with money, defers money without a passed target, and says so row by row', async () => {
    const good = await target(api, office, 'passed');
    const unready = await target(api, office, 'submitted');
    const moneyless = await target(api, office, 'passed');
    const bare = await make.project(office, 'admitted');
    for (const [id, amount] of [
      [good.project.id, '100.50'],
      [unready.project.id, '30.00'],
      [bare.id, '20.25'],
    ] as const) {
      await budgetLine(api, office, id, { amount });
    }
    const { result: approval } = await api.graphql<{ result: { id: string; forecast: object } }>(
      office.finance,
      recordBudgetApproval,
      facts,
    );
    expect(approval.forecast).toEqual({
      approve: { count: 1, amount: '100.50' },
      defer: { count: 2, amount: '50.25' },
    });
    const bulk = await run(approval.id);
    expect(bulk).toMatchObject({ approved: { count: 1, amount: '100.50' }, deferred: { count: 2, amount: '50.25' } });
    expect(Object.fromEntries(bulk.rows.map((row) => [row.projectId, row.outcome]))).toEqual({
      [good.project.id]: 'approved',
      [unready.project.id]: 'deferred',
      [moneyless.project.id]: 'withoutLine',
      [bare.id]: 'deferred',
    });
    const { target: seen } = await api.graphql<{ target: { versions: { id: string }[] } }>(
      office.unit,
      `query ($id: ID!) { target(id: $id) { state allowedActions editable budgetLine { state } versions { id versionNo documentNo approvedOn contentHash
         content { projectName year annualGoal midtermGoal funds { source amount } indicators { name weight } planSteps { name } } } } }`,
      { id: good.target.id },
    );
    expect(seen).toMatchObject({
      state: 'approved',
      allowedActions: [],
      editable: false,
      budgetLine: { state: 'approved' },
      versions: [
        {
          versionNo: 1,
          documentNo: facts.documentNo,
          approvedOn: facts.approvedOn,
          content: { projectName: good.project.name, year: 2026, midtermGoal: null },
        },
      ],
    });
    const { targetVersion } = await api.graphql<{ targetVersion: { contentHash: string } }>(
      office.audit,
      `query ($id: ID!) { targetVersion(id: $id) { contentHash } }`,
      { id: seen.versions[0]?.id },
    );
    expect(targetVersion.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('runs again for what passed meanwhile, and leaves the rest as it was', async () => {
    const { project, target: made } = await target(api, office, 'submitted');
    await budgetLine(api, office, project.id);
    const { project: done, version } = await approvedProject(api, office);
    const id = await recorded();
    expect(await run(id)).toMatchObject({
      approved: { count: 0 },
      deferred: { count: 1 },
      rows: [{ projectId: project.id }],
    });
    const points = { fit: 'fit' } as const;
    await api.get(ReviewsService).review(office.finance, {
      id: made.id,
      version: made.version,
      decision: 'pass',
      rowReasons: [],
      opinion: '',
      points: { completeness: points, relevance: points, appropriateness: points, feasibility: points },
    });
    expect(await run(id)).toMatchObject({ approved: { count: 1 }, deferred: { count: 0, amount: '0.00' } });
    expect(await run(id)).toMatchObject({ approved: { count: 0 }, rows: [] });
    const { project: seen } = await api.graphql<{ project: object }>(
      office.audit,
      `query ($id: ID!) { project(id: $id) { target(year: 2026) { versions { id } } } }`,
      { id: done.id },
    );
    expect(seen).toEqual({ target: { versions: [{ id: version.id }] } });
  });

  it('approves each target once when two bulkApprovals run at the same moment', async () => {
    const { project } = await target(api, office, 'passed');
    await budgetLine(api, office, project.id);
    const id = await recorded();
    const both = await Promise.all([run(id), run(id)]);
    expect(both.flatMap((bulk) => bulk.rows).map((row) => row.outcome)).toEqual(['approved']);
    expect(both.map(({ total }) => total).sort()).toEqual([0, 1]);
    const { rows } = await api.database.owner.query(
      'select count(*)::int as count from target_version where project_id = $1',
      [project.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('takes as many statements for three of each as for one', async () => {
    const add = async (): Promise<void> => {
      const { project } = await target(api, office, 'passed');
      const bare = await make.project(office, 'admitted');
      for (const { id } of [project, bare]) await budgetLine(api, office, id);
    };
    const id = await recorded();
    await add();
    const one = await api.statements(() => ask.start(office.finance, id));
    for (let times = 0; times < 3; times += 1) await add();
    const three = await api.statements(async () =>
      expect(await ask.start(office.finance, id)).toMatchObject({ approved: { count: 3 } }),
    );
    expect(three).toHaveLength(one.length);
  });

  it('holds a target whose project was suspended meanwhile, and says why', async () => {
    const { project, target: made } = await target(api, office, 'passed');
    await budgetLine(api, office, project.id);
    await api.graphql(
      office.finance,
      `mutation ($id: ID!) { moveProject(id: $id, action: suspend, version: 4, reason: "审计整改") { ... on Project { id } } }`,
      { id: project.id },
    );
    expect(await run(await recorded())).toMatchObject({
      approved: { count: 0 },
      rows: [{ outcome: 'held', reason: expect.stringContaining('suspended') }],
    });
    expect(await stateOf(made.id)).toBe('passed');
  });

  it('is refused without a recorded approval, with that of another division, and to everyone but finance', async () => {
    const { project, target: made } = await target(api, office, 'passed');
    await budgetLine(api, office, project.id);
    expect(await run('0193a1b2-0000-7000-8000-0000000000dd')).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const elsewhere = await make.office('150121');
    const { id } = await api.get(ApprovalsService).recordApproval(elsewhere.finance, facts);
    expect(await run(id)).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const region = await make.office('150000');
    expect(await run(id, region.finance)).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    expect(await run(id, office.government)).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    expect(await stateOf(made.id)).toBe('passed');
  });

  it('never touches a target that is not passed, whatever mixture it meets', async () => {
    const id = await recorded();
    const wishes = fc.array(
      fc.record({ state: fc.constantFrom('draft', 'submitted', 'returned', 'passed'), money: fc.boolean() }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(wishes, async (mixture) => {
        const made = [];
        for (const { state, money } of mixture) {
          const { project, target: one } = await target(api, office, state as 'draft');
          if (money) await budgetLine(api, office, project.id);
          made.push({ id: one.id, state, money });
        }
        await run(id);
        for (const { id: targetId, state, money } of made) {
          expect(await stateOf(targetId)).toBe(state === 'passed' && money ? 'approved' : state);
        }
      }),
      { numRuns: 8 },
    );
  });
});
