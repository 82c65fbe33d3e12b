import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, evaluationForm, filedEvaluation } from '../../test/make-evaluation';

const fields = `... on Evaluation { id version state total grade { key } budgetScore executionRate reason filingNo allowedActions editable
  goalCompletion funds { source initial budget executed } items { indicatorId name actual score } }
  ... on Problem { code status fields { path message } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: EvaluationInput!) { result: saveEvaluation(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $action: EvaluationAction!, $version: Int!, $reason: String) { result: moveEvaluation(id: $id, action: $action, version: $version, reason: $reason) { ${fields} } }`;

type Item = { indicatorId: string; name: string; actual: string | null; score: string | null };
type Answer = { id: string; version: number; items: Item[]; fields?: { path: string; message: string }[] } & Record<
  string,
  unknown
>;

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, variables)).result;

describe('the form', () => {
  it('begins with the money and the annual indicators of the frozen target', async () => {
    const { evaluation: made, project } = await evaluation(api, office, 'open', { amount: '30000000.00' });
    const { evaluation: seen } = await api.graphql<{ evaluation: Answer }>(
      office.unit,
      `query ($id: ID!) { evaluation(id: $id) { projectName annualGoal rulePackId funds { source initial budget executed } items { name value weight nature standard } } }`,
      { id: made.id },
    );
    expect(seen).toMatchObject({
      projectName: project.name,
      rulePackId: 'nm-10hao-2021',
      funds: [{ source: 'fiscal', initial: '30000000.00', budget: '30000000.00', executed: null }],
    });
    expect(seen.items).toHaveLength(6);
    expect(seen.items[4]).toEqual({
      name: '农牧民出行条件',
      value: null,
      weight: '30',
      nature: 'qualitative',
      standard: '明显改善',
    });
  });

  it('keeps gaps, but is not passed on with them', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const kept = await run(office.unit, save, {
      id: made.id,
      version: 1,
      input: { goalCompletion: '尚在统计', funds: [{ source: 'fiscal', initial: '1.00' }], items: [] },
    });
    expect(kept).toMatchObject({
      version: 2,
      total: '0.00',
      grade: null,
      budgetScore: null,
      goalCompletion: '尚在统计',
    });
    expect(kept['funds']).toEqual([{ source: 'fiscal', initial: '1.00', budget: null, executed: null }]);
    for (const [actor, action] of [
      [office.unit, 'report'],
      [office.department, 'submit'],
    ] as const) {
      const refused = await run(actor, move, { id: made.id, action, version: 2 });
      expect(refused).toMatchObject({ code: 'INVALID', status: 422 });
      expect(refused.fields?.map(({ path }) => path)).toEqual([
        'funds.0.budget',
        'funds.0.executed',
        'items.0.actual',
        'items.1.actual',
        'items.2.actual',
        'items.3.actual',
        'items.4.enteredScore',
        'items.5.actual',
      ]);
    }
  });

  it('points at the cells that are wrong, as the sender counts them, and keeps nothing', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const { items } = await evaluationForm(api, office, made.id);
    const [quantity, , , , condition] = items;
    const wrong = {
      funds: [{ source: 'fiscal', executed: '1' }],
      items: [
        { indicatorId: condition?.indicatorId, enteredScore: '31' },
        { indicatorId: quantity?.indicatorId, actual: '很多' },
        { indicatorId: quantity?.indicatorId },
        { indicatorId: '0193a1b2-0000-7000-8000-000000000009' },
      ],
    };
    const refused = await run(office.unit, save, { id: made.id, version: 1, input: wrong });
    expect(refused.fields?.map(({ path }) => path)).toEqual([
      'items.2.indicatorId',
      'items.3.indicatorId',
      'items.1.actual',
      'items.0.enteredScore',
    ]);
    const money = {
      funds: [
        { source: 'fiscal', budget: '12', executed: '-1' },
        { source: 'other', budget: '1e5' },
      ],
      items: [],
    };
    const negative = await run(office.unit, save, { id: made.id, version: 1, input: money });
    expect(negative.fields?.map(({ path }) => path)).toEqual(['funds.0.executed', 'funds.1.budget']);
    const { evaluation: still } = await api.graphql<{ evaluation: Answer }>(
      office.unit,
      `query ($id: ID!) { evaluation(id: $id) { version total } }`,
      { id: made.id },
    );
    expect(still).toEqual({ version: 1, total: null });
  });

  it('explains every score with the rule, the clause and the numbers', async () => {
    const { evaluation: made } = await evaluation(api, office, 'reported', {
      actuals: { 养护里程: '176' },
      executed: '29800000.00',
    });
    const { evaluation: seen } = await api.graphql<{ evaluation: Answer }>(
      office.finance,
      `query ($id: ID!) { evaluation(id: $id) { total executionRate level1Totals { level1 weight score }
        budgetExplanation { rule formula { zh } } items { score explanation { rule clause inputs { name value } formula { en } caps ratio } } } }`,
      { id: made.id },
    );
    expect(seen).toMatchObject({
      total: '99.11',
      executionRate: '0.9551',
      budgetExplanation: { rule: 'budgetLinear', formula: { zh: expect.stringContaining('9.55 分') } },
    });
    expect(seen['level1Totals']).toEqual([
      { level1: 'output', weight: '50.00', score: '49.56' },
      { level1: 'benefit', weight: '30.00', score: '30.00' },
      { level1: 'satisfaction', weight: '10.00', score: '10.00' },
    ]);
    expect(seen.items[0]).toEqual({
      score: '19.56',
      explanation: {
        rule: 'positiveRatio',
        clause: '财预〔2020〕10号',
        inputs: expect.arrayContaining([{ name: 'actual', value: '176' }]),
        formula: { en: expect.stringContaining('19.56') },
        caps: [],
        ratio: '0.9777',
      },
    });
  });

  it('rescales to 100 when an indicator does not apply, and asks why it does not', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const form = await evaluationForm(api, office, made.id, { actuals: { 养护里程: '90' } });
    const items = form.items.map((item, index) => (index === 4 ? { ...item, notApplicable: true, reason: '' } : item));
    const saved = await run(office.unit, save, { id: made.id, version: 1, input: { ...form, items } });
    expect(saved).toMatchObject({ total: '85.7142', grade: { key: 'good' } });
    const refused = await run(office.unit, move, { id: made.id, action: 'report', version: 2 });
    expect(refused.fields?.map(({ path }) => path)).toEqual(['items.4.reason']);
  });
});

describe('the way to the filing', () => {
  it('goes back to the unit with a reason, and from finance with another', async () => {
    const { evaluation: made } = await evaluation(api, office, 'reported');
    const act = (actor: Actor, action: string, version: number, reason?: string) =>
      run(actor, move, { id: made.id, action, version, reason });
    expect(await act(office.department, 'sendBack', made.version)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    const back = await act(office.department, 'sendBack', made.version, '请补充验收材料');
    expect(back).toMatchObject({ state: 'open', reason: '请补充验收材料' });
    const again = await act(office.unit, 'report', back.version);
    expect(again).toMatchObject({ state: 'reported', reason: null, allowedActions: ['withdraw'], editable: false });
    const submitted = await act(office.department, 'submit', again.version);
    expect(submitted).toMatchObject({ state: 'submitted', allowedActions: ['withdraw'], editable: false });
    expect(await act(office.finance, 'return', submitted.version, ' ')).toMatchObject({ code: 'INVALID' });
    const returned = await act(office.finance, 'return', submitted.version, '执行数与决算不符');
    expect(returned).toMatchObject({ state: 'returned', reason: '执行数与决算不符' });
    const form = await evaluationForm(api, office, made.id);
    // What the unit has reported is the unit's to change, also when it comes back from finance.
    expect(await run(office.department, save, { id: made.id, version: returned.version, input: form })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    const saved = await run(office.unit, save, { id: made.id, version: returned.version, input: form });
    expect(saved).toMatchObject({ state: 'returned', allowedActions: ['report'], editable: true });
    const resubmitted = await act(office.department, 'submit', saved.version);
    const filed = await act(office.finance, 'file', resubmitted.version);
    expect(filed).toMatchObject({ state: 'filed', total: '100.00', grade: { key: 'excellent' }, allowedActions: [] });
    const { evaluation: seen } = await api.graphql<{
      evaluation: { history: { action: string; reason: string | null }[] };
    }>(office.audit, `query ($id: ID!) { evaluation(id: $id) { history { action reason } } }`, { id: made.id });
    expect(seen.history.map(({ action }) => action.replace('evaluation_', ''))).toEqual([
      'open',
      'save',
      'report',
      'sendBack',
      'report',
      'submit',
      'return',
      'save',
      'submit',
      'file',
    ]);
    expect(seen.history.find(({ action }) => action.endsWith('return'))?.reason).toBe('执行数与决算不符');
  });

  it('numbers what is filed without gaps, also when many file at once and one fails', async () => {
    const banner = await make.office('150625');
    const waiting = [];
    for (let count = 0; count < 4; count += 1)
      waiting.push((await evaluation(api, banner, 'submitted', { year: 2025 })).evaluation);
    const filed = await Promise.all(
      waiting.map(({ id, version }, index) =>
        run(banner.finance, move, { id, action: 'file', version: index === 1 ? version + 1 : version }),
      ),
    );
    expect(filed[1]).toMatchObject({ code: 'STALE' });
    const last = await run(banner.finance, move, { id: waiting[1]?.id, action: 'file', version: waiting[1]?.version });
    expect([...filed.map(({ filingNo }) => filingNo).filter(Boolean), last['filingNo']].sort()).toEqual(
      [1, 2, 3, 4].map((serial) => `绩自备〔2025〕150625-000${serial}`),
    );
    const other = await filedEvaluation(api, banner, { year: 2023 });
    expect(other.evaluation.filingNo).toBe('绩自备〔2023〕150625-0001');
  });

  it('keeps what is filed for good, whatever code tries', async () => {
    const { evaluation: filed } = await filedEvaluation(api, office, { year: 2025 });
    const form = await evaluationForm(api, office, filed.id);
    for (const actor of [office.unit, office.department])
      expect(await run(actor, save, { id: filed.id, version: filed.version, input: form })).toMatchObject({
        code: 'ILLEGAL_STATE',
      });
    const sql = (text: string) => api.database.owner.query(text, [filed.id]);
    await expect(sql(`update evaluation set total = 1, version = version + 1 where id = $1`)).rejects.toThrow(
      'is filed',
    );
    await expect(sql(`delete from evaluation where id = $1`)).rejects.toThrow('is filed');
    await expect(sql(`update evaluation_item set score = 1 where evaluation_id = $1`)).rejects.toThrow('is filed');
    await expect(sql(`delete from evaluation_fund where evaluation_id = $1`)).rejects.toThrow('is filed');
  });

  it('refuses the wrong role, the wrong state, a stale version and what is out of scope', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const elsewhere = await make.office();
    const form = await evaluationForm(api, office, made.id);
    expect(await run(office.unit, move, { id: made.id, action: 'submit', version: 1 })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    expect(await run(office.finance, move, { id: made.id, action: 'file', version: 1 })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    expect(await run(office.government, move, { id: made.id, action: 'file', version: 1 })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    expect(await run(office.unit, save, { id: made.id, version: 9, input: form })).toMatchObject({
      code: 'STALE',
      status: 409,
    });
    expect(await run(office.finance, save, { id: made.id, version: 1, input: form })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    for (const stranger of [elsewhere.unit, elsewhere.department]) {
      expect(await run(stranger, save, { id: made.id, version: 1, input: form })).toMatchObject({
        code: 'NOT_FOUND',
        status: 404,
      });
      const action = stranger.role === 'unit' ? 'report' : 'submit';
      expect(await run(stranger, move, { id: made.id, action, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
