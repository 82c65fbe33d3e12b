import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, evaluationForm, filedEvaluation } from '../../test/make-evaluation';

const fields = `... on Evaluation { id version total budgetScore claimedBudgetScore budgetScoreDifference inflation { excess weight index }
  totalExplanation { formula { zh en } capped clause rescaled applicableWeight }
  items { name weight score claimedScore scoreDifference } history { action data } }
  ... on Problem { code fields { path message } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: EvaluationInput!) { result: saveEvaluation(id: $id, version: $version, input: $input) { ${fields} } }`;
const read = `query ($id: ID!) { result: evaluation(id: $id) { ${fields.split('... on Problem')[0]} } }`;

type Item = { name: string; score: string | null; claimedScore: string | null; scoreDifference: string | null };
type Answer = { version: number; items: Item[]; fields?: { path: string }[]; history: { data: string }[] } & Record<
  string,
  unknown
>;

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, variables)).result;
const asked = { actuals: { 养护里程: '176' }, executed: '29800000.00' };

describe('what a unit claims for itself', () => {
  it('stands beside what the rule gives, row by row, and in the event of the saving', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const claims = { 养护里程: '20', 农牧民出行条件: '28.5' };
    const form = await evaluationForm(api, office, made.id, { ...asked, claims, claimedBudgetScore: '10' });
    const saved = await run(office.unit, save, { id: made.id, version: 1, input: form });
    expect(saved).toMatchObject({
      total: '99.11',
      budgetScore: '9.55',
      claimedBudgetScore: '10',
      budgetScoreDifference: '0.45',
    });
    expect(saved.items.filter(({ claimedScore }) => claimedScore !== null)).toMatchObject([
      { name: '养护里程', score: '19.56', claimedScore: '20', scoreDifference: '0.44' },
      { name: '农牧民出行条件', score: '30.00', claimedScore: '28.5', scoreDifference: '-1.50' },
    ]);
    expect(saved.items[1]).toMatchObject({ claimedScore: null, scoreDifference: null });
    expect(saved['inflation']).toEqual({ excess: '0.89', weight: '60', index: '0.0148' });
    const event = saved.history.at(-1)?.data;
    expect(event).toMatchObject({ claimedExcess: '0.89', claimedWeight: '60', form: { claimedBudgetScore: '10' } });
  });

  it('is told by the indicator check where it is not what the rule gives, to all inside and to nobody else', async () => {
    const { evaluation: made } = await evaluation(api, office, 'submitted', { claims: { 养护里程: '19' } });
    const check = `query ($id: ID!) { result: evaluation(id: $id) { findings { rule severity path title message fixes { label } } } }`;
    const { result } = await api.graphql<{ result: { findings: object[] } }>(office.audit, check, { id: made.id });
    expect(result.findings).toEqual([
      {
        rule: 'S01',
        severity: 'warn',
        path: 'items.0.score',
        title: 'Score against rule',
        message: expect.stringContaining('19') as unknown,
        fixes: [],
      },
    ]);
    const stranger = await makers(api).office('150926');
    expect(await api.raw(stranger.finance, { query: check, variables: { id: made.id } })).toMatchObject({
      body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    });
  });

  it('is optional, and gone when it is sent without', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const claimed = await evaluationForm(api, office, made.id, { claims: { 养护里程: '20' } });
    expect(await run(office.unit, save, { id: made.id, version: 1, input: claimed })).toMatchObject({
      inflation: { excess: '0.00', weight: '20', index: '0.0000' },
    });
    const plain = await evaluationForm(api, office, made.id);
    expect(await run(office.unit, save, { id: made.id, version: 2, input: plain })).toMatchObject({
      inflation: null,
      claimedBudgetScore: null,
      budgetScoreDifference: null,
    });
  });

  it('is never above the weight; wrong ones are refused at their cells', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const claims = { 养护里程: '20.01', 农牧民出行条件: '-1' };
    const form = await evaluationForm(api, office, made.id, { claims, claimedBudgetScore: '10.001' });
    const refused = await run(office.unit, save, { id: made.id, version: 1, input: form });
    expect(refused.fields?.map(({ path }) => path)).toEqual([
      'claimedBudgetScore',
      'items.0.claimedScore',
      'items.4.claimedScore',
    ]);
    const sql = `update evaluation_item set claimed_score = weight + 1 where evaluation_id = $1`;
    await expect(api.database.owner.query(sql, [made.id])).rejects.toThrow('check constraint');
  });

  it('is counted once more when the form is passed on, and final with it', async () => {
    const options = { ...asked, claims: { 养护里程: '20' } };
    const { evaluation: filed } = await filedEvaluation(api, office, { ...options, year: 2024 });
    const seen = await run(office.audit, read, { id: filed.id });
    expect(seen['inflation']).toEqual({ excess: '0.44', weight: '20', index: '0.0220' });
    const sql = `update evaluation_item set claimed_score = 0 where evaluation_id = $1`;
    await expect(api.database.owner.query(sql, [filed.id])).rejects.toThrow('is filed');
  });
});

describe('the total', () => {
  it('explains itself, as it was when it was computed', async () => {
    const { evaluation: made } = await evaluation(api, office, 'reported', asked);
    expect((await run(office.finance, read, { id: made.id }))['totalExplanation']).toEqual({
      formula: [{ zh: '预算执行率 9.55 + 各项指标 89.56 = 99.11 分', en: expect.stringContaining('= 99.11') }],
      capped: false,
      clause: null,
      rescaled: false,
      applicableWeight: '100',
    });
  });

  it('says that it was rescaled', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const form = await evaluationForm(api, office, made.id, { actuals: { 养护里程: '90' } });
    const items = form.items.map((item, index) => (index === 4 ? { ...item, notApplicable: true } : item));
    const saved = await run(office.unit, save, { id: made.id, version: 1, input: { ...form, items } });
    expect(saved['totalExplanation']).toMatchObject({
      formula: [{ zh: expect.stringContaining('÷ 适用分值 70 × 100 = 85.7142') }],
      rescaled: true,
      applicableWeight: '70',
    });
  });
});
