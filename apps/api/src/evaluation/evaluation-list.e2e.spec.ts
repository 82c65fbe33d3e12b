import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, filedEvaluation } from '../../test/make-evaluation';
import { approvedProject } from '../../test/make-targets';

const open = `mutation ($year: Int!, $dueDate: LocalDate!) { result: openEvaluations(year: $year, dueDate: $dueDate) {
  ... on OpenedEvaluations { year opened existing } ... on Problem { code status fields { path } } } }`;

type Answer = { id: string; state: string; filingNo: string | null; allowedActions: string[] };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object) =>
  (await api.graphql<{ result: Record<string, unknown> }>(actor, document, variables)).result;

describe('the opening of a year', () => {
  it('opens one self-evaluation for every approved project, and later only for new ones', async () => {
    const banner = await make.office('150621');
    await approvedProject(api, banner, { year: 2024 });
    await approvedProject(api, banner, { year: 2024 });
    const variables = { year: 2024, dueDate: '2025-03-31' };
    expect(await run(banner.finance, open, variables)).toEqual({ year: 2024, opened: 2, existing: 0 });
    await approvedProject(api, banner, { year: 2024 });
    const both = await Promise.all([run(banner.finance, open, variables), run(banner.finance, open, variables)]);
    expect(both.map(({ opened }) => opened).sort()).toEqual([0, 1]);
    expect(await run(banner.finance, open, variables)).toEqual({ year: 2024, opened: 0, existing: 3 });
  });

  it('is for finance alone, and not for a year that has not begun', async () => {
    const future = { year: 2099, dueDate: '2100-03-31' };
    expect(await run(office.finance, open, future)).toMatchObject({ code: 'INVALID', fields: [{ path: 'year' }] });
    const early = { year: 2025, dueDate: '2024-12-31' };
    expect(await run(office.finance, open, early)).toMatchObject({ code: 'INVALID', fields: [{ path: 'dueDate' }] });
    expect(await run(office.department, open, { year: 2025, dueDate: '2026-03-31' })).toMatchObject({ status: 403 });
  });
});

describe('the list', () => {
  const list = `query ($first: Int!, $after: String, $filter: EvaluationFilter, $sort: EvaluationSort!) {
    evaluations(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes { id state total grade { key } filingNo allowedActions items { score explanation { rule } } funds { executed } }
      pageInfo { hasNextPage endCursor } totalCount } }`;
  type List = {
    evaluations: { nodes: Answer[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const ask = async (actor: Actor, variables: object) =>
    (await api.graphql<List>(actor, list, { first: 20, sort: 'newest', ...variables })).evaluations;

  let desk: Office;
  beforeAll(async () => {
    desk = await make.office('150627');
    await evaluation(api, desk, 'open');
    await evaluation(api, desk, 'submitted', { actuals: { 养护里程: '90', 农牧民出行条件: '18' } });
    await filedEvaluation(api, desk);
    await filedEvaluation(api, desk, { year: 2025, actuals: { 养护里程: '1' } });
  });

  it('pages without gaps in every order, with as many statements for one row as for many', async () => {
    for (const sort of ['newest', 'name', 'due', 'total', 'filingNo']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await ask(desk.department, { first: 1, after, sort });
        expect(page.totalCount).toBe(4);
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after);
      expect(new Set(seen).size).toBe(4);
    }
    const few = await api.statements(() => ask(desk.department, { first: 1 }));
    const many = await api.statements(() => ask(desk.department, { first: 20 }));
    expect(many.length).toBe(few.length);
  });

  it('filters by year, state, grade and text; the filed ones by number are the register', async () => {
    const states = async (filter: object) =>
      (await ask(desk.finance, { filter, sort: 'filingNo' })).nodes.map(({ state }) => state);
    expect(await states({ year: 2025 })).toEqual(['filed']);
    expect((await states({ states: ['open', 'submitted'] })).sort()).toEqual(['open', 'submitted']);
    expect(await states({ grades: ['medium'] })).toEqual(['submitted']);
    const register = await ask(desk.finance, { filter: { states: ['filed'] }, sort: 'filingNo' });
    expect(register.nodes.map(({ filingNo }) => filingNo)).toEqual([
      '绩自备〔2025〕150627-0001',
      '绩自备〔2026〕150627-0001',
    ]);
    expect(await states({ search: '〔2026〕150627-0001' })).toEqual(['filed']);
    expect(await states({ search: '%' })).toEqual([]);
  });

  it('shows nothing to another unit, and lets the league read without acting', async () => {
    const other = await make.office('150627');
    expect((await ask(other.unit, {})).totalCount).toBe(0);
    const league = await ask(office.finance, { filter: { divisionCode: '150627', states: ['submitted'] } });
    expect(league.nodes.map(({ allowedActions }) => allowedActions)).toEqual([[]]);
    for (const table of ['evaluation', 'evaluation_fund', 'evaluation_item']) {
      const rows = await api.database.owner.query(
        `select relrowsecurity, relforcerowsecurity from pg_class where relname = $1`,
        [table],
      );
      expect(rows.rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
    }
  });

  it('stands on the project, newest year first', async () => {
    const { project, evaluation: made } = await evaluation(api, office);
    const { project: seen } = await api.graphql<{ project: { evaluations: object[] } }>(
      office.government,
      `query ($id: ID!) { project(id: $id) { evaluations { id year } } }`,
      { id: project.id },
    );
    expect(seen.evaluations).toEqual([{ id: made.id, year: 2026 }]);
  });
});
