import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nm10hao } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { rulePacks } from '../../test/ask-rule-packs';
import { makers } from '../../test/make';
import { evaluation, filedEvaluation } from '../../test/make-evaluation';
import { indicatorInputs, target } from '../../test/make-targets';

let api: TestApi;
let ask: ReturnType<typeof rulePacks>;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  ask = rulePacks(api);
  make = makers(api);
});
afterAll(() => api.close());

const regional = `${nm10hao.id}/1`;
const capAt = (maxTotal: string) => ({ caps: [{ clause: '本地做法', executionBelow: '0.9', maxTotal }] });

describe('the pack in force', () => {
  it('is that of the nearest jurisdiction for the fiscal year: banner, league, region', async () => {
    const [league, banner] = [await make.office('152500'), await make.office('152501')];
    const years = async (division: string) => {
      const found: string[] = [];
      for (const year of [2015, 2025, 2026, 2027]) found.push(await ask.judging(banner.unit, division, year));
      return found;
    };
    expect(await years('152501')).toEqual([regional, regional, regional, regional]);
    const wide = await ask.activate(league.finance, { packId: 'wide', fromYear: 2026 }, capAt('89.99'));
    expect(await years('152501')).toEqual([regional, regional, 'wide/1', 'wide/1']);
    expect(await years('152500')).toEqual([regional, regional, 'wide/1', 'wide/1']);
    const own = { packId: 'own', fromPackId: 'wide', fromYear: 2027 };
    const narrow = await ask.activate(banner.finance, own, {
      sampling: { clause: '本地做法', share: '0.2', atLeast: 1 },
    });
    expect(await years('152501')).toEqual([regional, regional, 'wide/1', 'own/1']);
    expect(await years('152502')).toEqual([regional, regional, 'wide/1', 'wide/1']);
    expect(await years('150100')).toEqual([regional, regional, regional, regional]);
    expect(narrow.content).toMatchObject({ caps: wide.content.caps, budget: nm10hao.budget });
    expect(narrow['inherited']).toEqual(
      expect.arrayContaining([
        { section: 'caps', packId: 'wide', packVersion: 1 },
        { section: 'budget', packId: nm10hao.id, packVersion: 1 },
      ]),
    );
    await expect(ask.judging(banner.unit, '999999', 2026)).rejects.toThrow('NOT_FOUND');
  });

  it('gives way to a later version of the jurisdiction from its first year on, and is gone when nothing is left', async () => {
    const { finance, unit } = await make.office('152200');
    const first = await ask.activate(finance, { packId: 'steps', fromYear: 2024 });
    const next = { packId: 'steps', fromPackId: 'steps' };
    const second = await ask.activate(finance, { ...next, fromYear: 2026 });
    expect(await ask.one(finance, first.id)).toMatchObject({ state: 'active', supersededFrom: 2026, version: 4 });
    expect(await ask.judging(unit, '152200', 2025)).toBe('steps/1');
    expect(await ask.judging(unit, '152200', 2026)).toBe('steps/2');
    await ask.activate(finance, { ...next, fromYear: 2025 });
    expect(await ask.one(finance, second.id)).toMatchObject({ state: 'superseded', supersededFrom: 2025 });
    expect(await ask.one(finance, first.id)).toMatchObject({ state: 'active', supersededFrom: 2025 });
    expect(await ask.judging(unit, '152200', 2026)).toBe('steps/3');
    const year = async (value: number) =>
      (await ask.list(unit, { filter: { jurisdiction: '152200', year: value } })).nodes.map((each) => each.packVersion);
    expect([await year(2024), await year(2026)]).toEqual([[1], [3]]);
    const history = (await ask.one(finance, second.id))['history'] as { action: string }[];
    expect(history.at(-1)).toMatchObject({ action: 'rulePack_supersede' });
  });

  it('is one even when two are activated at once', async () => {
    const { finance, unit } = await make.office('150700');
    const drafts = [await ask.draft(finance), await ask.draft(finance), await ask.draft(finance)];
    const second = await ask.second(finance);
    const moved = await Promise.all(drafts.map((each) => ask.move(second, each, 'activate')));
    expect(moved.map(({ code }) => code ?? 'done')).toEqual(['done', 'done', 'done']);
    const { nodes } = await ask.list(unit, { filter: { jurisdiction: '150700', states: ['active'] } });
    expect(nodes).toHaveLength(1);
    const numbered = await Promise.all([1, 2, 3].map(() => ask.draft(finance, { packId: nodes[0]?.packId })));
    expect(numbered.map(({ packVersion }) => packVersion).sort()).toEqual([2, 3, 4]);
  });
});

describe('what a pack judges', () => {
  it('is what was opened under it: an earlier evaluation keeps the pack it was opened with', async () => {
    const office = await make.office('150900');
    const options = { executed: '15600000.00' };
    const { evaluation: before } = await filedEvaluation(api, office, options);
    const { evaluation: open } = await evaluation(api, office);
    const strict = await ask.activate(office.finance, { packId: 'strict', fromYear: 2026 }, capAt('59.99'));
    const { evaluation: after } = await filedEvaluation(api, office, options);
    expect(before).toMatchObject({ rulePackId: nm10hao.id, rulePackVersion: 1 });
    expect(after).toMatchObject({ rulePackId: 'strict', rulePackVersion: 1, total: '59.99', grade: { key: 'poor' } });
    expect(Number(before.total)).toBeGreaterThan(60);
    const query = `query ($id: ID!) { evaluation(id: $id) { rulePack { packId content } level1Totals { weight } } }`;
    const packOf = (id: string) => api.graphql(office.unit, query, { id });
    expect(await packOf(open.id)).toMatchObject({ evaluation: { rulePack: { packId: nm10hao.id } } });
    expect(await packOf(after.id)).toMatchObject({
      evaluation: { rulePack: { packId: 'strict', content: { caps: strict.content.caps } } },
    });
  });

  it('is what its division declares: other weights for the same form', async () => {
    const office = await make.office('152900');
    const { target: declared } = await target(api, office);
    const version = { fromPackId: 'provincial-20-40-40', packId: 'p2044', fromYear: 2026 };
    await ask.activate(office.finance, version);
    const move = `mutation ($id: ID!) { result: moveTarget(id: $id, action: submit, version: 1) {
      ... on Target { state } ... on Problem { code fields { path } } } }`;
    const { result } = await api.graphql<{ result: { fields: { path: string }[] } }>(office.unit, move, {
      id: declared.id,
    });
    expect(result).toMatchObject({ code: 'INVALID' });
    expect(result.fields.map(({ path }) => path)).toContain('weights.total');
  });

  it('asks each category of project for its own weights, and scores by them', async () => {
    const office = await make.office('150500');
    const [standard] = nm10hao.weights;
    const groups = [
      { level1: ['output'], weight: '50' },
      { level1: ['benefit', 'satisfaction'], weight: '30' },
    ];
    const transfers = { ...standard, id: 'transfers', categories: ['transfer'], budget: '20', groups };
    await ask.activate(
      office.finance,
      { packId: 'by-category', fromYear: 2026 },
      { weights: [...nm10hao.weights, transfers] },
    );
    const weighed = (benefit: string) =>
      indicatorInputs().map(({ level1, weight, ...rest }) => ({
        ...rest,
        level1,
        weight: level1 === 'benefit' ? benefit : weight,
      }));
    const { target: wrong } = await target(api, office, 'draft', { project: { projectType: 'transfer' } });
    const move = `mutation ($id: ID!) { result: moveTarget(id: $id, action: submit, version: 1) {
      ... on Target { state } ... on Problem { code fields { path } } } }`;
    const { result } = await api.graphql<{ result: { code: string; fields: { path: string }[] } }>(office.unit, move, {
      id: wrong.id,
    });
    expect([result.code, ...result.fields.map(({ path }) => path)]).toEqual([
      'INVALID',
      'weights.benefit+satisfaction',
      'weights.total',
    ]);
    const filed = await filedEvaluation(api, office, {
      project: { projectType: 'transfer' },
      indicators: weighed('20'),
      executed: '15600000.00',
    });
    expect(filed.evaluation).toMatchObject({ projectType: 'transfer', budgetScore: '10.00', total: '90.00' });
    const special = await filedEvaluation(api, office, { executed: '15600000.00' });
    expect(special.evaluation).toMatchObject({ projectType: 'special', budgetScore: '5.00', total: '95.00' });
  });

  it('grades by as many grades as it states, and what was graded before keeps its own', async () => {
    const office = await make.office('150400');
    const { evaluation: before } = await filedEvaluation(api, office);
    const grades = ['优秀', '良好', '中等', '合格', '不合格'].map((zh, index) => ({
      key: ['outstanding', 'sound', 'middling', 'pass', 'fail'][index],
      name: { zh, en: zh },
      min: ['95', '85', '75', '60', '0'][index],
    }));
    const linkage = [
      { when: { grade: 'fail' }, kind: 'stop', share: '1', clause: '本地做法' },
      { when: { grade: 'pass' }, kind: 'cut', share: '0.3', clause: '本地做法' },
      { when: {}, kind: 'keep', share: '0', clause: '本地做法' },
    ];
    const golden = [{ kind: 'grade', input: { total: '84.99' }, expected: 'middling' }];
    await ask.activate(office.finance, { packId: 'five', fromYear: 2026 }, { grades, linkage, golden });
    const spent = { executed: '15600000.00', actuals: { 农牧民出行条件: '5.00' } };
    const { evaluation: after } = await filedEvaluation(api, office, spent);
    expect([before.grade, after.grade, after.total]).toEqual([
      { key: 'excellent', name: { zh: '优', en: 'Excellent' }, rank: 1, of: 4 },
      { key: 'pass', name: { zh: '合格', en: '合格' }, rank: 4, of: 5 },
      '70.00',
    ]);
    const list = `query ($grades: [String!]) { evaluations(sort: newest, filter: { grades: $grades, divisionCode: "150400" }) {
      nodes { id grade { key name { zh } } } } grades { key } }`;
    type Listed = { evaluations: { nodes: { id: string }[] }; grades: { key: string }[] };
    const listed = await api.graphql<Listed>(office.finance, list, { grades: ['pass', 'fail'] });
    expect(listed.evaluations.nodes.map(({ id }) => id)).toEqual([after.id]);
    expect(listed.grades.map(({ key }) => key)).toEqual(expect.arrayContaining(['excellent', 'outstanding', 'fail']));
    const linked = `query ($id: ID!) { evaluation(id: $id) { linkage { kind share reason } } }`;
    expect(await api.graphql(office.finance, linked, { id: after.id })).toMatchObject({
      evaluation: { linkage: { kind: 'cut', share: '0.3', reason: expect.stringContaining('合格') } },
    });
  });

  it('travels with a list by one statement, its text by none once it is known', async () => {
    const office = await make.office('150800');
    for (let count = 0; count < 3; count += 1) await target(api, office);
    const list = `query ($first: Int!) { targets(first: $first) { nodes { id rulePack { packId packVersion content } } } }`;
    const read = (first: number) => api.statements(() => api.graphql(office.unit, list, { first }));
    await read(1);
    const [few, many] = [await read(1), await read(20)];
    expect(many.length).toBe(few.length);
    expect(many.filter((sql) => sql.includes('rule_pack'))).toHaveLength(1);
  });
});
