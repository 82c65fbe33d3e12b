import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';
import { budgetLine } from './make-targets';

const rows = 'rows { id reason }';
const done = `... on Outcomes { ${rows} } ... on Problem { code }`;
const acts = {
  move: [
    `query ($seen: [Seen!]!, $action: ProjectAction!) { result: moveProjectsForecast(seen: $seen, action: $action) { ${rows} } }`,
    `mutation ($seen: [Seen!]!, $action: ProjectAction!, $reason: String) { result: moveProjects(seen: $seen, action: $action, reason: $reason) { ${done} } }`,
  ],
  propose: [
    `query ($projectIds: [ID!]!, $year: Int!) { result: proposeBudgetLinesForecast(projectIds: $projectIds, year: $year) { ${rows} } }`,
    `mutation ($projectIds: [ID!]!, $year: Int!) { result: proposeBudgetLines(projectIds: $projectIds, year: $year) { ${done} } }`,
  ],
  declare: [
    `query ($projectIds: [ID!]!, $year: Int!) { result: declareTargetsForecast(projectIds: $projectIds, year: $year) { ${rows} } }`,
    `mutation ($projectIds: [ID!]!, $year: Int!) { result: declareTargets(projectIds: $projectIds, year: $year) { ${done} } }`,
  ],
} as const;

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

type Rows = { readonly rows: readonly { readonly id: string; readonly reason: string | null }[] };
const ask = async (actor: Actor, text: string, variables: object): Promise<Rows> =>
  (await api.graphql<{ result: Rows }>(actor, text, variables)).result;
/** Everything an act on these projects writes. */
const stored = async (): Promise<object[]> => {
  const { rows: found } = await api.database.owner.query<object>(
    `select (select json_agg(p order by p.id) from project p) as projects, (select count(*) from event) as events,
            (select count(*) from review_round) as rounds, (select count(*) from budget_line) as lines, (select count(*) from target) as targets`,
  );
  return found;
};
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

describe('what an act on many projects would do', () => {
  it('is what it does then, refusals word by word, and nothing is written before', async () => {
    const [ready, empty] = [await make.project(office), await make.project(office, 'draft', { funds: [] })];
    const admitted = await make.project(office, 'admitted');
    const variables = { seen: [ready, empty, admitted].map(seen), action: 'submit' };
    const before = await stored();
    const foreseen = await ask(office.unit, acts.move[0], variables);
    expect(await stored()).toEqual(before);
    expect(foreseen.rows.map(({ reason }) => reason === null)).toEqual([true, false, false]);
    expect(await ask(office.unit, acts.move[1], variables)).toEqual(foreseen);
  });

  it('does not ask for the reason that is written at last', async () => {
    const project = await make.project(office, 'submitted');
    const variables = { seen: [seen(project)], action: 'return' };
    expect(await ask(office.finance, acts.move[0], variables)).toEqual({ rows: [{ id: project.id, reason: null }] });
    expect((await ask(office.finance, acts.move[1], variables)).rows[0]?.reason).not.toBeNull();
  });

  it('tells of the money of a year and of the forms of a year', async () => {
    const [fresh, known] = [await make.project(office, 'admitted'), await make.project(office, 'admitted')];
    await budgetLine(api, office, known.id);
    const variables = { projectIds: [fresh.id, known.id], year: 2026 };
    for (const [act, actor] of [
      ['propose', office.finance],
      ['declare', office.unit],
    ] as const) {
      const before = await stored();
      const foreseen = await ask(actor, acts[act][0], variables);
      expect(await stored()).toEqual(before);
      expect(await ask(actor, acts[act][1], variables)).toEqual(foreseen);
    }
    expect((await ask(office.unit, acts.declare[0], variables)).rows.every(({ reason }) => reason !== null)).toBe(true);
  });

  it('is for who may act, and tells nothing of what is outside the scope', async () => {
    const project = await make.project(office);
    const other = await make.office('150121');
    const variables = { seen: [seen(project)], action: 'submit' };
    const [row] = (await ask(other.unit, acts.move[0], variables)).rows;
    expect(row?.reason).not.toBeNull();
    for (const actor of [office.audit, office.government])
      await expect(ask(actor, acts.move[0], variables)).rejects.toThrow();
    for (const actor of [office.unit, office.department])
      await expect(ask(actor, acts.propose[0], { projectIds: [project.id], year: 2026 })).rejects.toThrow();
    await expect(ask(office.finance, acts.declare[0], { projectIds: [project.id], year: 2026 })).rejects.toThrow();
  });
});
