import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, type EvaluationOptions, filedEvaluation } from '../../test/make-evaluation';

const document = `query ($year: Int!, $divisionCode: String, $first: Int!, $after: String, $sort: InflationSort!) {
  inflation(year: $year, divisionCode: $divisionCode, first: $first, after: $after, sort: $sort) {
    nodes { id orgName departmentName divisionCode divisionName evaluations excess weight index rank rankedOf trend { year index } direction }
    pageInfo { hasNextPage endCursor } totalCount } }`;
type Unit = { id: string; index: string; rank: number | null; divisionCode: string } & Record<string, unknown>;
type Page = { nodes: Unit[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };

let api: TestApi;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
afterAll(() => api.close());

const ask = async (actor: Actor, variables: object = {}): Promise<Page> =>
  (await api.graphql<{ inflation: Page }>(actor, document, { year: 2025, first: 20, sort: 'index', ...variables }))
    .inflation;

/** The row of 20 points is met by half, so that the rule gives 10; the unit claims so many. */
const claiming = (points: string, options: EvaluationOptions = {}): EvaluationOptions => ({
  year: 2025,
  actuals: { 养护里程: '90' },
  claims: { 养护里程: points },
  ...options,
});

describe('inflation by unit', () => {
  let high: Office;
  let low: Office;
  let level: Office;
  let silent: Office;
  let below: Office;
  beforeAll(async () => {
    const place = () => make.office('150200');
    [high, low, level, silent, below] = await Promise.all([place(), place(), place(), place(), make.office('150221')]);
    for (const year of [2019, 2023, 2024])
      await filedEvaluation(api, high, claiming(year === 2023 ? '20' : '12', { year }));
    await filedEvaluation(api, high, claiming('14'));
    await evaluation(api, high, 'submitted', claiming('16', { claimedBudgetScore: '10' }));
    await evaluation(api, high, 'reported', claiming('20'));
    await filedEvaluation(api, low, claiming('8'));
    await filedEvaluation(api, low, claiming('20', { year: 2024 }));
    await filedEvaluation(api, level, claiming('10'));
    await filedEvaluation(api, silent, { year: 2025, actuals: { 养护里程: '90' } });
    await filedEvaluation(api, below, claiming('18'));
  });

  it('adds up what was claimed too much by the weights of what was claimed, of what finance received', async () => {
    const { nodes, totalCount } = await ask(high.finance, { divisionCode: '150200' });
    expect(totalCount).toBe(3);
    expect(nodes[0]).toEqual({
      id: high.organisations.unit.id,
      orgName: high.organisations.unit.name,
      departmentName: high.organisations.department.name,
      divisionCode: '150200',
      divisionName: '包头市',
      evaluations: 2,
      excess: '10.00',
      weight: '50',
      index: '0.2000',
      rank: 1,
      rankedOf: 3,
      trend: [
        { year: 2023, index: '0.5000' },
        { year: 2024, index: '0.1000' },
      ],
      direction: 'rising',
    });
  });

  it('ranks within the division; equal ones share a place, and who claims nothing has none', async () => {
    const { nodes } = await ask(high.finance);
    const places = new Map(nodes.map(({ id, rank, rankedOf }) => [id, `${rank} of ${String(rankedOf)}`]));
    expect(places.get(high.organisations.unit.id)).toBe('1 of 3');
    expect(places.get(low.organisations.unit.id)).toBe('2 of 3');
    expect(places.get(level.organisations.unit.id)).toBe('2 of 3');
    expect(places.has(silent.organisations.unit.id)).toBe(false);
    expect(places.get(below.organisations.unit.id)).toBe('1 of 1');
    expect(nodes.find(({ id }) => id === low.organisations.unit.id)).toMatchObject({
      index: '0.0000',
      direction: 'falling',
    });
    expect(nodes.find(({ id }) => id === level.organisations.unit.id)).toMatchObject({ trend: [], direction: null });
  });

  it('shows everybody their own scope', async () => {
    const seen = async (actor: Actor) => (await ask(actor)).nodes.map(({ id }) => id);
    for (const overseer of [high.government, high.audit]) expect(await seen(overseer)).toHaveLength(4);
    expect(await seen(below.finance)).toEqual([below.organisations.unit.id]);
    expect((await ask(low.department)).nodes).toMatchObject([{ id: low.organisations.unit.id, rank: 1, rankedOf: 1 }]);
    expect((await ask(low.unit)).nodes).toMatchObject([{ id: low.organisations.unit.id, rank: null, rankedOf: null }]);
    expect(await seen((await make.office('150600')).finance)).toEqual([]);
    await expect(ask(await make.evaluator())).rejects.toThrow('NOT_YOUR_ROLE');
  });

  it('pages without gaps in every order, by two statements however many units', async () => {
    for (const sort of ['index', 'excess', 'name']) {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await ask(high.finance, { first: 1, after, sort });
        found.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after);
      expect(new Set(found).size).toBe(4);
      expect(found).toHaveLength(4);
    }
    const plain = document.replace('totalCount', '');
    for (const first of [1, 100]) {
      const work = () => api.graphql(high.finance, plain, { year: 2025, first, sort: 'index' });
      expect(await api.statements(work)).toHaveLength(2);
    }
  });

  it('reads one index for the year, and for the years before', async () => {
    const plain = document.replace('totalCount', '');
    const ran = await api.statements(() => api.graphql(high.finance, plain, { year: 2025, first: 20, sort: 'index' }));
    const given = [`2025, '/', '/~', 20`, `2020, 2025, array['/']`];
    for (const [index, sql] of ran.entries()) {
      // The table of a test is too small for an index to pay.
      const asked = `begin; set local enable_seqscan = off; prepare asked as ${sql}; explain execute asked(${given[index]}); deallocate asked; rollback`;
      const answers = (await api.database.owner.query(asked)) as unknown as { rows: object[] }[];
      expect(JSON.stringify(answers.map(({ rows }) => rows))).toContain('evaluation_claims');
    }
  });
});
