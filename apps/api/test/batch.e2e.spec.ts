import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { TargetsService } from '../src/targets';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';
import { targetInput } from './make-targets';

const rows = `... on Batch { rows { id reason } } ... on Problem { code fields { path } }`;
const moveProjects = `mutation ($seen: [Seen!]!, $action: ProjectAction!) { result: moveProjects(seen: $seen, action: $action) { ${rows} } }`;
const proposeLines = `mutation ($ids: [ID!]!, $year: Int!) { result: proposeBudgetLines(projectIds: $ids, year: $year) { ${rows} } }`;
const declare = `mutation ($ids: [ID!]!, $year: Int!) { result: declareTargets(projectIds: $ids, year: $year) { ${rows} } }`;
const submit = `mutation ($seen: [Seen!]!) { result: submitTargets(seen: $seen) { ${rows} } }`;

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

  it('are those of one’s own scope only', async () => {
    const project = await make.project(office);
    const other = await make.office('150121');
    const { result } = await api.graphql<{ result: object }>(other.unit, moveProjects, {
      ...{ seen: [seen(project)], action: 'submit' },
    });
    expect(result).toEqual({ rows: [{ id: project.id, reason: expect.any(String) }] });
    expect(await states([project.id])).toEqual({ [project.id]: 'draft' });
  });

  it('are at most a hundred', async () => {
    const many = Array.from({ length: 101 }, () => ({ id: '0193a1b2-0000-7000-8000-000000000001', version: 1 }));
    const { result } = await api.graphql<{ result: object }>(office.unit, moveProjects, {
      ...{ seen: many, action: 'submit' },
    });
    expect(result).toMatchObject({ code: 'INVALID', fields: [{ path: 'seen' }] });
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

  it('are submitted where they are complete; an open form stays, and names the first of its cells', async () => {
    const [full, open] = [await make.project(office, 'admitted'), await make.project(office, 'admitted')];
    const targets = api.get(TargetsService);
    const whole = await targets.declare(office.unit, { projectId: full.id, year: 2026, input: targetInput() });
    const empty = await targets.declare(office.unit, { projectId: open.id, year: 2026 });
    const sent = await outcome(office.unit, submit, { seen: [seen(whole), seen(empty)] });
    expect(sent).toEqual({ [whole.id]: null, [empty.id]: expect.stringMatching(/the first of \d+ to mend/) });
    expect(
      await stored('select state, round from target where id = any($1) order by state desc', [whole.id, empty.id]),
    ).toEqual([
      { state: 'submitted', round: 1 },
      { state: 'draft', round: 0 },
    ]);
  });
});
