import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, mostAtOnce } from '@chengxiao/domain';
import pg from 'pg';
import { verify } from '../src/integrity/verify';
import { LibraryService } from '../src/library';
import { TargetsService } from '../src/targets';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';
import { startBulkApproval, approvedProject, budgetLine, targetInput, targetOf, twoYears } from './make-targets';
import { newSigner, trusting } from './trusted';

const rows = `... on Outcomes { rows { id reason } } ... on Problem { code fields { path } }`;
const moveProjects = `mutation ($seen: [Seen!]!, $action: ProjectAction!, $reason: String) { result: moveProjects(seen: $seen, action: $action, reason: $reason) { ${rows} } }`;
const proposeLines = `mutation ($ids: [ID!]!, $year: Int!) { result: proposeBudgetLines(projectIds: $ids, year: $year) { ${rows} } }`;
const moveLines = `mutation ($lines: [Seen!]!, $action: BudgetLineAction!, $reason: String!) { result: moveBudgetLines(lines: $lines, action: $action, reason: $reason) { ${rows} } }`;
const declare = `mutation ($ids: [ID!]!, $year: Int!) { result: declareTargets(projectIds: $ids, year: $year) { ${rows} } }`;
const submit = `mutation ($seen: [Seen!]!) { result: submitTargets(seen: $seen) { ${rows} } }`;

const form = `{ annualGoal midtermGoal confirmed planSteps { startDate } indicators { name } carried { fromYear blocks { state } } }`;

type Form = {
  readonly annualGoal: string;
  readonly indicators: readonly object[];
  readonly carried: { readonly blocks: readonly { readonly state: string }[] } | null;
};
type Row = { readonly id: string; readonly reason: string | null };
type Seen = { readonly id: string; readonly version: number };

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

/** What became of each, by its id: null where it was done. */
async function outcome(actor: Actor, mutation: string, variables: object): Promise<Record<string, string | null>> {
  const { result } = await api.graphql<{ result: { rows: Row[] } }>(actor, mutation, variables);
  return Object.fromEntries(result.rows.map(({ id, reason }) => [id, reason]));
}
const seen = ({ id, version }: Seen): Seen => ({ id, version });
const continuing = { attribute: 'continuing', endDate: '2027-12-31' } as const;
const fundsOf = (...years: readonly number[]) =>
  years.map((year) => ({ year, source: 'fiscal' as const, amount: '31200000.00' }));
const stored = async <T extends object>(sql: string, ids: readonly string[]): Promise<T[]> =>
  (await api.database.owner.query<T>(sql, [ids])).rows;
const states = async (ids: readonly string[]) =>
  Object.fromEntries(
    (await stored<{ id: string; state: string }>('select id, state from project where id = any($1)', ids)).map(
      ({ id, state }) => [id, state],
    ),
  );

describe('many projects', () => {
  it('are submitted and admitted in one act; what a rule refuses stays, and says why', async () => {
    const [first, second] = [await make.project(office), await make.project(office)];
    const stale = { id: second.id, version: 9 };
    const sent = await outcome(office.unit, moveProjects, { seen: [seen(first), stale], action: 'submit' });
    expect(sent).toEqual({ [first.id]: null, [second.id]: expect.stringContaining('reload') });
    expect(await states([first.id, second.id])).toEqual({ [first.id]: 'submitted', [second.id]: 'draft' });
    const both = [{ id: first.id, version: 2 }, seen(second)];
    const admitted = await outcome(office.finance, moveProjects, { seen: both, action: 'admit' });
    expect(admitted).toEqual({ [first.id]: null, [second.id]: expect.any(String) });
    expect(await states([first.id, second.id])).toEqual({ [first.id]: 'admitted', [second.id]: 'draft' });
    const events = await stored<{ action: string }>(
      `select action from event where aggregate_id = any($1) and action in ('project.submit', 'project.admit') order by action`,
      [first.id, second.id],
    );
    expect(events.map(({ action }) => action)).toEqual(['project.admit', 'project.submit']);
  });

  it('get the money each of them plans for the year; none gets it twice, or without a plan', async () => {
    const [small, large, bare] = await Promise.all(
      ['10000.50', '20000.00', null].map((amount) =>
        make.project(office, 'admitted', {
          endDate: '2027-12-31',
          funds: [{ year: amount ? 2026 : 2027, source: 'fiscal', amount: amount ?? '1.00' }],
        }),
      ),
    );
    const ids = [small, large, bare].map((project) => project?.id ?? '');
    const [one = '', two = '', none = ''] = ids;
    const proposed = await outcome(office.finance, proposeLines, { ids, year: 2026 });
    expect(proposed).toEqual({ [one]: null, [two]: null, [none]: expect.stringContaining('2026') });
    expect(
      await stored('select amount::text, state from budget_line where project_id = any($1) order by amount', ids),
    ).toEqual([
      { amount: '10000.50', state: 'proposed' },
      { amount: '20000.00', state: 'proposed' },
    ]);
    expect(await states(ids)).toEqual({ [one]: 'candidate', [two]: 'candidate', [none]: 'admitted' });
    const again = await outcome(office.finance, proposeLines, { ids: [one], year: 2026 });
    expect(again).toEqual({ [one]: expect.any(String) });
  });

  it('are resumed in one act, each where it was suspended', async () => {
    const library = api.get(LibraryService);
    const [first, second] = [await make.project(office, 'admitted'), await make.project(office, 'admitted')];
    await outcome(office.finance, proposeLines, { ids: [second.id], year: 2026 });
    const suspended = [first, { ...second, version: second.version + 1 }].map(({ id, version }) =>
      library.move(office.finance, { id, version, action: 'suspend', reason: '审计整改' }),
    );
    const resumed = { seen: (await Promise.all(suspended)).map(seen), action: 'resume' };
    expect(await outcome(office.finance, moveProjects, resumed)).toEqual({
      [first.id]: expect.any(String),
      [second.id]: expect.any(String),
    });
    expect(await outcome(office.finance, moveProjects, { ...resumed, reason: '已整改' })).toEqual({
      [first.id]: null,
      [second.id]: null,
    });
    expect(await states([first.id, second.id])).toEqual({ [first.id]: 'admitted', [second.id]: 'candidate' });
  });

  it('are one where it is named twice, in whatever spelling', async () => {
    const project = await make.project(office);
    const twice = { seen: [{ ...seen(project), id: project.id.toUpperCase() }, seen(project)], action: 'submit' };
    const { result } = await api.graphql<{ result: object }>(office.unit, moveProjects, twice);
    expect(result).toEqual({ rows: [{ id: project.id, reason: null }] });
  });

  it('are those of one’s own scope only', async () => {
    const project = await make.project(office);
    const other = await make.office('150121');
    const { result } = await api.graphql<{ result: object }>(other.unit, moveProjects, {
      seen: [seen(project)],
      action: 'submit',
    });
    expect(result).toEqual({ rows: [{ id: project.id, reason: expect.any(String) }] });
    expect(await states([project.id])).toEqual({ [project.id]: 'draft' });
  });

  it('are no more than one act takes on', async () => {
    const many = Array.from({ length: mostAtOnce + 1 }, () => ({
      id: '0193a1b2-0000-7000-8000-000000000001',
      version: 1,
    }));
    const { result } = await api.graphql<{ result: object }>(office.unit, moveProjects, {
      seen: many,
      action: 'submit',
    });
    expect(result).toMatchObject({ code: 'INVALID', fields: [{ path: 'seen' }] });
  });
});

describe('many lines', () => {
  it('of one project are cancelled and restored in one act, and its events stay one chain', async () => {
    const project = await make.project(office, 'admitted', { ...continuing, funds: fundsOf(2026, 2027) });
    for (const year of [2026, 2027]) await outcome(office.finance, proposeLines, { ids: [project.id], year });
    const move = async (action: string) => {
      const lines = await stored<Seen>('select id, version from budget_line where project_id = any($1)', [project.id]);
      const moved = await outcome(office.finance, moveLines, { lines, action, reason: '未编制绩效目标' });
      expect(Object.values(moved)).toEqual([null, null]);
      return states([project.id]);
    };
    expect(await move('cancel')).toEqual({ [project.id]: 'admitted' });
    expect(await move('restore')).toEqual({ [project.id]: 'candidate' });
    const events = await stored<{ seq: number; action: string }>(
      'select seq, action from event where aggregate_id = any($1) order by seq',
      [project.id],
    );
    expect(events.slice(-6).map(({ action }) => action.replace('project.', ''))).toEqual([
      'cancelBudgetLine',
      'cancelBudgetLine',
      'postpone',
      'restoreBudgetLine',
      'restoreBudgetLine',
      'nominate',
    ]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    expect(await verify(owner, trusting(newSigner())).finally(() => owner.end())).toMatchObject({ intact: true });
  });
});

describe('many targets', () => {
  it('are begun as empty forms, and one that exists stays as it is', async () => {
    const [first, second] = [await make.project(office, 'admitted'), await make.project(office, 'admitted')];
    await api.get(TargetsService).declare(office.unit, { projectId: first.id, year: 2026, input: targetInput() });
    const begun = await outcome(office.unit, declare, { ids: [first.id, second.id], year: 2026 });
    expect(begun).toEqual({ [first.id]: expect.any(String), [second.id]: null });
    const found = await stored<{ id: string; filled: boolean }>(
      `select t.project_id as id, exists (select from target_indicator i where i.target_id = t.id) as filled from target t where t.project_id = any($1)`,
      [first.id, second.id],
    );
    expect(Object.fromEntries(found.map(({ id, filled }) => [id, filled]))).toEqual({
      [first.id]: true,
      [second.id]: false,
    });
  });

  it('go on from the latest approved target of an earlier year, or begin empty where there is none', async () => {
    const project = { ...continuing, startDate: '2025-01-01', funds: fundsOf(2025, 2026, 2027) };
    const input = twoYears();
    const known = await approvedProject(api, office, { project, input });
    const other = await make.project(office, 'admitted', project);
    // That of the year before the last is approved after it.
    await targetOf(api, office, known.project, 'passed', { year: 2025, input });
    await budgetLine(api, office, known.project.id, { year: 2025 });
    await startBulkApproval(api, office, 2025);
    const ids = [known.project.id, other.id];
    // As it was frozen before a row had to be explained.
    await api.database.owner.query(`begin; set local session_replication_role = replica;
      update target_version set content = content #- '{indicators,0,explanation}' where id = '${known.version.id}'; commit`);
    const done = { [known.project.id]: null, [other.id]: null };
    expect(await outcome(office.unit, declare, { ids, year: 2027 })).toEqual(done);
    const begun = await stored<{ project: string; target: string; from: string | null }>(
      `select project_id as project, id as target, carried_from as "from" from target where project_id = any($1) and year = 2027`,
      ids,
    );
    const [first, second] = ids.map((id) => begun.find((each) => each.project === id));
    expect([first?.from, second?.from]).toEqual([known.version.id, null]);
    const { carried, empty } = await api.graphql<{ carried: Form; empty: Form }>(
      office.unit,
      `{ carried: target(id: "${first?.target}") ${form} empty: target(id: "${second?.target}") ${form} }`,
    );
    const { midtermGoal } = input;
    expect(empty).toEqual({
      annualGoal: '',
      midtermGoal: '',
      confirmed: [],
      planSteps: [],
      indicators: [],
      carried: null,
    });
    expect(carried).toMatchObject({
      annualGoal: targetInput().annualGoal,
      midtermGoal,
      confirmed: [],
      carried: { fromYear: 2026 },
      planSteps: [{ startDate: '2027-03-01' }, { startDate: '2027-05-01' }],
    });
    expect(carried.indicators).toHaveLength(input.indicators?.length ?? 0);
    expect(new Set(carried.carried?.blocks.map(({ state }) => state))).toEqual(new Set(['open']));
    const sent = { seen: [{ id: first?.target, version: 1 }] };
    expect(Object.values(await outcome(office.unit, submit, sent))).toEqual([expect.any(String)]);
    const events = await stored<{ from: string | null }>(
      `select data ->> 'carriedFrom' as "from" from event where aggregate_id = any($1) and action = 'target.declare'`,
      [first?.target ?? ''],
    );
    expect(events).toEqual([{ from: known.version.id }]);
  });

  it('are submitted where they are complete; an open form stays, and names the first of its cells', async () => {
    const [full, open] = [await make.project(office, 'admitted'), await make.project(office, 'admitted')];
    const targets = api.get(TargetsService);
    const whole = await targets.declare(office.unit, { projectId: full.id, year: 2026, input: targetInput() });
    const empty = await targets.declare(office.unit, { projectId: open.id, year: 2026 });
    const sent = await outcome(office.unit, submit, { seen: [seen(whole), seen(empty)] });
    expect(sent).toEqual({ [whole.id]: null, [empty.id]: expect.stringMatching(/the first of \d+ to mend/) });
    expect(
      await stored('select state, round_no as "roundNo" from target where id = any($1) order by state desc', [
        whole.id,
        empty.id,
      ]),
    ).toEqual([
      { state: 'submitted', roundNo: 1 },
      { state: 'draft', roundNo: 0 },
    ]);
  });
});
