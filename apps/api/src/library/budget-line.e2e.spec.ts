import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject } from '../../test/make-targets';

const parts = `id initialAmount amount version increase { amount reason documentNo documentDate askedBy allowedActions }`;
const adjust = `mutation ($id: ID!, $version: Int!, $amount: Decimal!, $reason: String!, $documentNo: String, $documentDate: LocalDate) {
  result: adjustBudgetLine(id: $id, version: $version, amount: $amount, reason: $reason, documentNo: $documentNo, documentDate: $documentDate) {
    ... on BudgetLine { ${parts} } ... on Problem { code detail fields { path message } } } }`;
const decide = `mutation ($id: ID!, $version: Int!, $action: BudgetIncreaseAction!, $reason: String) {
  result: decideBudgetIncrease(id: $id, version: $version, action: $action, reason: $reason) {
    ... on BudgetLine { ${parts} } ... on Problem { code detail fields { path } } } }`;
const lines = `query ($id: ID!) { project(id: $id) { state budgetLines { adjustable ${parts} } history { action reason actorName } } }`;

type Increase = { amount: string; allowedActions: string[] };
type Line = {
  id: string;
  initialAmount: string;
  amount: string;
  version: number;
  adjustable?: boolean;
  increase: Increase | null;
};
type Result = { result: Line & { code: string; detail: string; fields: { path: string; message: string }[] } };
type Seen = {
  project: {
    state: string;
    budgetLines: [Line];
    history: { action: string; reason: string | null; actorName: string }[];
  };
};

let api: TestApi;
let office: Office;
let colleague: Actor;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  colleague = await makers(api).person(office.organisations.finance);
});
afterAll(() => api.close());

const granted = { reason: '上级追加', documentNo: '财预〔2026〕12号', documentDate: '2026-06-01' };
async function approvedLine() {
  const { project } = await approvedProject(api, office);
  const seen = async (actor = office.finance) => (await api.graphql<Seen>(actor, lines, { id: project.id })).project;
  const run = async (actor: Actor, document: string, changed: object) => {
    const [{ id, version }] = (await seen()).budgetLines;
    return (await api.graphql<Result>(actor, document, { id, version, ...changed })).result;
  };
  return {
    projectId: project.id,
    seen,
    adjust: (actor: Actor, changed: object) => run(actor, adjust, { amount: '40000000.00', ...granted, ...changed }),
    decide: (actor: Actor, changed: object) => run(actor, decide, { action: 'confirm', ...changed }),
  };
}

describe('less money for an approved line', () => {
  it('is taken at once with a reason, and what was first approved is kept', async () => {
    const line = await approvedLine();
    const less = { amount: '1234567.89', reason: '调减', documentNo: null, documentDate: null };
    expect(await line.adjust(office.finance, less)).toMatchObject({
      initialAmount: '31200000.00',
      amount: '1234567.89',
      increase: null,
    });
    expect((await line.seen()).history.slice(-2)).toMatchObject([
      { action: 'project_adjustBudgetLine', reason: '调减' },
      { action: 'project_adjust', reason: null },
    ]);
  });

  it('refuses a stale version, a missing reason, the same amount, and the bureau of the region', async () => {
    const line = await approvedLine();
    const code = async (actor: Actor, changed: object) =>
      (await line.adjust(actor, { amount: '1.00', reason: '调减', documentNo: null, ...changed })).code;
    expect(await code(office.finance, { version: 1 })).toBe('STALE');
    expect(await code(office.finance, { reason: ' ' })).toBe('INVALID');
    expect(await code(office.finance, { amount: '31200000' })).toBe('INVALID');
    expect(await code((await makers(api).office('150000')).finance, {})).toBe('NOT_YOUR_ROLE');
    expect((await line.seen()).budgetLines).toMatchObject([{ amount: '31200000.00', version: 2 }]);
  });
});

describe('more money for an approved line', () => {
  it('takes a document, and changes nothing until another person confirms it', async () => {
    const line = await approvedLine();
    const bare = await line.adjust(office.finance, { documentNo: null, documentDate: null });
    expect(bare).toMatchObject({ code: 'INVALID', fields: [{ path: 'documentNo' }, { path: 'documentDate' }] });

    expect(await line.adjust(office.finance, {})).toMatchObject({
      amount: '31200000.00',
      increase: { amount: '40000000.00', ...granted, askedBy: office.finance.name, allowedActions: ['withdraw'] },
    });
    expect(await line.seen(colleague)).toMatchObject({
      state: 'budgeted',
      budgetLines: [{ adjustable: false, increase: { allowedActions: ['confirm', 'decline'] } }],
    });
    expect(await line.adjust(office.finance, { amount: '1.00' })).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('waits for another person'),
    });
    expect(await line.decide(office.finance, {})).toMatchObject({ code: 'NOT_YOUR_ROLE' });

    const todos = 'query { todos(kind: increaseAsked) { nodes { kind projectId amount } } }';
    const waiting = { kind: 'increaseAsked', projectId: line.projectId, amount: '8800000.00' };
    expect(await api.graphql(colleague, todos)).toMatchObject({ todos: { nodes: expect.arrayContaining([waiting]) } });
    expect(await api.graphql(office.finance, todos)).toMatchObject({ todos: { nodes: [] } });

    expect(await line.decide(colleague, {})).toMatchObject({ amount: '40000000.00', increase: null });
    const { state, history } = await line.seen();
    expect(state).toBe('adjusted');
    expect(history.slice(-3)).toMatchObject([
      { action: 'project_askBudgetIncrease', reason: '上级追加', actorName: office.finance.name },
      { action: 'project_confirmBudgetIncrease', actorName: colleague.name },
      { action: 'project_adjust' },
    ]);
  });

  it('is declined with a reason, or taken back by who asked', async () => {
    const line = await approvedLine();
    await line.adjust(office.finance, {});
    expect(await line.decide(colleague, { action: 'withdraw' })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await line.decide(colleague, { action: 'decline' })).toMatchObject({ code: 'INVALID' });
    const declined = await line.decide(colleague, { action: 'decline', reason: '文件不含本项目' });
    expect(declined).toMatchObject({ amount: '31200000.00', increase: null });
    await line.adjust(colleague, {});
    expect(await line.decide(colleague, { action: 'withdraw' })).toMatchObject({
      amount: '31200000.00',
      increase: null,
    });
  });

  it('is not given by code that forgets the rule', async () => {
    const line = await approvedLine();
    const raise = `update budget_line set amount = amount + 1, version = version + 1 where project_id = $1`;
    const owner = api.database.owner;
    await expect(owner.query(raise, [line.projectId])).rejects.toThrow('as another person confirms it');
  });

  it.each(['department', 'unit', 'government', 'audit'] as const)('is nothing for %s', async (role) => {
    const line = await approvedLine();
    await line.adjust(office.finance, {});
    expect((await line.seen(office[role])).budgetLines[0]).toMatchObject({
      adjustable: false,
      increase: { amount: '40000000.00', allowedActions: [] },
    });
    for (const result of [await line.adjust(office[role], {}), await line.decide(office[role], {})])
      expect(result.code).toBe('NOT_YOUR_ROLE');
  });
});
