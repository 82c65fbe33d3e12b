import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { type EvaluationOptions, filedEvaluation } from '../../test/make-evaluation';
import { actualsFor, proposal } from '../../test/make-feedback';
import { budgetLine, indicatorInputs } from '../../test/make-targets';
import { Db } from '../kit/data/db';
import { ceilingOf } from './proposal.reads';

const fields = `__typename ... on BudgetProposal { id year kind share amount baseAmount change grade { key } total state version reason deviationReason allowedActions
  rule { kind share amount reason clause executionRate } } ... on Problem { code status detail fields { path message } }`;
const propose = `mutation ($evaluationId: ID!, $year: Int, $deviation: ProposalDeviationInput, $requestId: ID) {
  result: proposeFromEvaluation(evaluationId: $evaluationId, year: $year, deviation: $deviation, requestId: $requestId) { ${fields} } }`;
const revise = `mutation ($id: ID!, $version: Int!, $deviation: ProposalDeviationInput) { result: reviseBudgetProposal(id: $id, version: $version, deviation: $deviation) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $action: BudgetProposalDecision!, $reason: String) {
  result: moveBudgetProposal(id: $id, version: $version, action: $action, reason: $reason) { ${fields} } }`;

type Result = { result: Record<string, unknown> & { id: string; version: number; amount: string } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const ceiling = (projectId: string, year: number) =>
  api.get(Db).as(office.finance, (tx) => ceilingOf(tx, projectId, year));

/** A project that goes on next year, so that next year can have a budget line. */
const twoYears: EvaluationOptions = {
  project: { endDate: '2027-12-31' },
  input: { midtermGoal: '2026 至 2027 年完成农村牧区公路养护 360 公里' },
  indicators: [
    ...indicatorInputs(),
    {
      period: 'midterm',
      level1: 'output',
      level2: 'quantity',
      name: '养护里程',
      nature: 'positive',
      direction: 'ge',
      value: '360',
      unit: '公里',
    },
  ],
};

describe('a budget proposal', () => {
  it.each([
    ['excellent', 'keep', '0', '31200000.00', 'settled'],
    ['good', 'cut', '0.05', '29640000.00', 'proposed'],
    ['medium', 'cut', '0.2', '24960000.00', 'proposed'],
    ['poor', 'stop', '1', '0.00', 'proposed'],
  ] as const)('after %s is %s by %s', async (grade, kind, share, amount, state) => {
    const { evaluation, project } = await filedEvaluation(api, office, { actuals: actualsFor[grade] });
    const { result } = await api.graphql<Result>(office.finance, propose, { evaluationId: evaluation.id });
    expect(result).toMatchObject({
      grade: { key: grade },
      kind,
      share,
      amount,
      state,
      year: 2027,
      baseAmount: '31200000.00',
      deviationReason: null,
      rule: { kind, share, amount },
    });
    expect(await ceiling(project.id, 2027)).toBe(state === 'settled' ? amount : null);
  });

  it('is confirmed by the government, and is then what the next budget line may not exceed', async () => {
    const { proposal: made, project } = await proposal(api, office, 'proposed', twoYears);
    const { result } = await api.graphql<Result>(office.government, move, {
      id: made.id,
      version: 1,
      action: 'confirm',
    });
    expect(result).toMatchObject({ state: 'confirmed', version: 2, allowedActions: [] });
    const { project: seen } = await api.graphql<{ project: object }>(
      office.department,
      `query ($id: ID!) { project(id: $id) { in2026: budgetCeiling(year: 2026) in2027: budgetCeiling(year: 2027) budgetProposals { id state } } }`,
      { id: project.id },
    );
    expect(seen).toEqual({
      in2026: null,
      in2027: '24960000.00',
      budgetProposals: [{ id: made.id, state: 'confirmed' }],
    });
    const line = `mutation ($id: ID!, $amount: Decimal!) { result: proposeBudgetLine(projectId: $id, year: 2027, amount: $amount) {
      ... on BudgetLine { amount state } ... on Problem { code status detail fields { path } } } }`;
    const { result: above } = await api.graphql<Result>(office.finance, line, {
      id: project.id,
      amount: '24960000.01',
    });
    expect(above).toEqual({
      code: 'NOT_READY',
      status: 422,
      fields: [{ path: 'amount' }],
      detail:
        'The budget of 2027 must not exceed the ceiling of 2,496.00 × 10,000 yuan that followed from the evaluation',
    });
    const { result: within } = await api.graphql<Result>(office.finance, line, {
      id: project.id,
      amount: '24960000.00',
    });
    expect(within).toEqual({ amount: '24960000.00', state: 'proposed' });
  });

  it('is for the year that finance chooses, one for each year of a project', async () => {
    const { evaluation, project } = await filedEvaluation(api, office, { actuals: actualsFor.good });
    const { id: evaluationId } = evaluation;
    const of = async (year: number) =>
      (await api.graphql<Result>(office.finance, propose, { evaluationId, year })).result;
    for (const year of [2026, 2030])
      expect((await of(year))['fields']).toEqual([
        { path: 'year', message: 'The budget year must follow the evaluated one, from 2027 to 2029' },
      ]);
    const made = await of(2028);
    expect(made).toMatchObject({ year: 2028, amount: '29640000.00', baseAmount: '31200000.00' });
    await api.graphql(office.government, move, { id: made.id, version: 1, action: 'confirm' });
    expect([await ceiling(project.id, 2027), await ceiling(project.id, 2028)]).toEqual([null, '29640000.00']);
    expect(await of(2029)).toMatchObject({
      code: 'DUPLICATE',
      detail: 'There is already a budget proposal on this evaluation',
    });
  });

  it('binds nothing while it waits for the government', async () => {
    const { project } = await proposal(api, office, 'proposed', twoYears);
    await expect(budgetLine(api, office, project.id, { year: 2027 })).resolves.toMatchObject({ amount: '31200000.00' });
  });

  it('keeps the rule beside a deviation, which needs a reason', async () => {
    const { evaluation } = await filedEvaluation(api, office, { actuals: actualsFor.good });
    const deviation = { kind: 'cut', share: '0.15', reason: ' ' };
    const { result: silent } = await api.graphql<Result>(office.finance, propose, {
      evaluationId: evaluation.id,
      deviation,
    });
    expect(silent['fields']).toEqual([{ path: 'deviation.reason', message: 'Required' }]);
    const wrong = { kind: 'keep', share: '0.15', reason: '在建工程' };
    const { result: odd } = await api.graphql<Result>(office.finance, propose, {
      evaluationId: evaluation.id,
      deviation: wrong,
    });
    expect(odd['fields']).toEqual([{ path: 'deviation.share', message: 'Keeping takes nothing away' }]);
    const reason = '连续两年未完成养护里程';
    const { result } = await api.graphql<Result>(office.finance, propose, {
      evaluationId: evaluation.id,
      deviation: { ...deviation, reason },
    });
    expect(result).toMatchObject({
      kind: 'cut',
      share: '0.15',
      amount: '26520000.00',
      change: '-4680000.00',
      deviationReason: reason,
      rule: { kind: 'cut', share: '0.05', amount: '29640000.00', executionRate: '1' },
    });
  });

  it('comes back from the government with a reason, is revised, and goes there again', async () => {
    const { proposal: made } = await proposal(api, office);
    const { id } = made;
    const { result: silent } = await api.graphql<Result>(office.government, move, {
      id,
      version: 1,
      action: 'sendBack',
    });
    expect(silent).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    const { result: back } = await api.graphql<Result>(office.government, move, {
      id,
      version: 1,
      action: 'sendBack',
      reason: '在建工程不宜压减',
    });
    expect(back).toMatchObject({ state: 'sentBack', reason: '在建工程不宜压减' });
    const deviation = { kind: 'keep', share: '0', reason: '按政府意见保障在建工程' };
    const { result: revised } = await api.graphql<Result>(office.finance, revise, { id, version: 2, deviation });
    expect(revised).toMatchObject({ state: 'proposed', kind: 'keep', amount: '31200000.00', version: 3 });
    const { result: confirmed } = await api.graphql<Result>(office.government, move, {
      id,
      version: 3,
      action: 'confirm',
    });
    expect(confirmed).toMatchObject({ state: 'confirmed', reason: null });
    const { budgetProposal } = await api.graphql<{ budgetProposal: { history: { action: string }[] } }>(
      office.audit,
      `query ($id: ID!) { budgetProposal(id: $id) { history { action } } }`,
      { id },
    );
    expect(budgetProposal.history.map(({ action }) => action.replace('budgetProposal_', ''))).toEqual([
      'propose',
      'sendBack',
      'revise',
      'confirm',
    ]);
  });

  it('is not confirmed by the government of another division, nor by one above, nor by anyone else', async () => {
    const banner = await make.office('150626');
    const elsewhere = await make.office('150100');
    const { proposal: made } = await proposal(api, banner);
    const confirm = { id: made.id, version: 1, action: 'confirm' };
    const { result: foreign } = await api.graphql<Result>(elsewhere.government, move, confirm);
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const { result: above } = await api.graphql<Result>(office.government, move, confirm);
    expect(above).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    for (const other of [banner.finance, banner.department, banner.audit]) {
      const { result } = await api.graphql<Result>(other, move, confirm);
      expect(result).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    }
    const db = api.get(Db);
    const sql = `update budget_proposal set state = 'confirmed', version = version + 1 where id = $1 returning id`;
    expect(await db.as(office.government, (tx) => tx.rows(sql, [made.id]))).toEqual([]);
    expect(await db.as(elsewhere.government, (tx) => tx.rows(sql, [made.id]))).toEqual([]);
    await expect(db.as(banner.audit, (tx) => tx.rows(sql, [made.id]))).rejects.toMatchObject({ code: '42501' });
    const money = `update budget_proposal set amount = 1, version = version + 1 where id = $1`;
    await expect(db.as(banner.government, (tx) => tx.rows(money, [made.id]))).rejects.toMatchObject({ code: '42501' });
    expect(await db.as(banner.government, (tx) => tx.rows(sql, [made.id]))).toHaveLength(1);
  });

  it('is made once, waits for the filing, and knows stale versions', async () => {
    const { proposal: made, evaluation } = await proposal(api, office);
    const { result: second } = await api.graphql<Result>(office.finance, propose, { evaluationId: evaluation.id });
    expect(second).toMatchObject({ code: 'DUPLICATE', status: 409 });
    const { result: stale } = await api.graphql<Result>(office.government, move, {
      id: made.id,
      version: 5,
      action: 'confirm',
    });
    expect(stale).toMatchObject({ code: 'STALE', status: 409 });
    const { result: early } = await api.graphql<Result>(office.finance, revise, { id: made.id, version: 1 });
    expect(early).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
  });

  it('lists the most money first with the totals of the filter, in as many statements for 1 row as for 20', async () => {
    const busy = await make.office('150825');
    await proposal(api, busy, 'proposed', { amount: '1000000.00' });
    await proposal(api, busy, 'confirmed', { amount: '3000000.00' });
    const list = `query ($first: Int!, $filter: BudgetProposalFilter) { budgetProposals(first: $first, filter: $filter) {
      nodes { baseAmount rule { reason } } totalCount totals { count waiting keep cut stop baseAmount amount change } } }`;
    type List = {
      budgetProposals: {
        nodes: { baseAmount: string; rule: { reason: string } }[];
        totals: object;
        totalCount: number;
      };
    };
    const { budgetProposals } = await api.graphql<List>(busy.government, list, { first: 1 });
    expect(budgetProposals).toMatchObject({ nodes: [{ baseAmount: '3000000.00' }], totalCount: 2 });
    expect(budgetProposals.nodes[0]?.rule.reason).toBe('Graded “Medium”: the budget should be cut by 20%');
    expect(budgetProposals.totals).toEqual({
      count: 2,
      waiting: 1,
      keep: 0,
      cut: 2,
      stop: 0,
      baseAmount: '4000000.00',
      amount: '3200000.00',
      change: '-800000.00',
    });
    const { budgetProposals: waiting } = await api.graphql<List>(busy.government, list, {
      first: 9,
      filter: { states: ['proposed'], kinds: ['cut'], year: 2027 },
    });
    expect(waiting.totals).toMatchObject({ count: 1, change: '-200000.00' });
    const few = await api.statements(() => api.graphql(busy.department, list, { first: 1 }));
    const many = await api.statements(() => api.graphql(busy.department, list, { first: 20 }));
    expect(many.length).toBe(few.length);
  });

  it('is foreseen on the evaluation, with what finance may start', async () => {
    const { evaluation } = await filedEvaluation(api, office, { actuals: actualsFor.poor });
    const query = `query ($id: ID!) { evaluation(id: $id) { feedbackActions linkage { kind share amount reason clause } budgetProposal { id } } }`;
    const { evaluation: seen } = await api.graphql<{ evaluation: object }>(office.finance, query, {
      id: evaluation.id,
    });
    expect(seen).toMatchObject({
      feedbackActions: ['sendNotice', 'proposeBudget', 'assign'],
      linkage: { kind: 'stop', share: '1', amount: '0.00', reason: 'Graded “Poor”: the budget should stop' },
      budgetProposal: null,
    });
    const { evaluation: watched } = await api.graphql<{ evaluation: { feedbackActions: string[] } }>(
      office.audit,
      query,
      { id: evaluation.id },
    );
    expect(watched.feedbackActions).toEqual([]);
  });
});
