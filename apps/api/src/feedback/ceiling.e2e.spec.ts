import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { budgetLineRequests, year } from '../../test/ask-budget-lines';
import { bulkApprovals } from '../../test/ask-bulk-approvals';
import { proposal } from '../../test/make-feedback';
import { budgetApproval, budgetLine, target } from '../../test/make-targets';

type Result = { result: Record<string, unknown> & { id: string; version: number } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const adjusting = `mutation ($id: ID!, $version: Int!, $amount: Decimal!) {
  result: adjustBudgetLine(id: $id, version: $version, amount: $amount, reason: "按文件", documentNo: "财预〔2026〕9号", documentDate: "2026-06-01") {
    ... on BudgetLine { id version amount initialAmount increase { amount } } ... on Problem { code detail fields { path } } } }`;

/** Finance changes the amount of a project's one line. */
async function adjust({ finance }: Office, projectId: string, amount: string): Promise<Result['result']> {
  const { rows } = await api.database.owner.query('select id, version from budget_line where project_id = $1', [
    projectId,
  ]);
  return (await api.graphql<Result>(finance, adjusting, { ...(rows[0] as object), amount })).result;
}

describe('the ceiling of a year', () => {
  it('binds what an approved line gets during the year, when it is asked for and when it is confirmed', async () => {
    const { proposal: made, project } = await proposal(api, office);
    const colleague = await make.person(office.organisations.finance);
    const { owner } = api.database;
    const ask = (amount: string) => adjust(office, project.id, amount);
    const asked = await ask('40000000.00');
    expect(asked).toMatchObject({ increase: { amount: '40000000.00' } });
    await owner.query(
      `update budget_proposal set year = 2026, evaluated_year = 2025, state = 'confirmed', version = version + 1 where id = $1`,
      [made.id],
    );
    const decide = (action: string) =>
      api.graphql<Result>(
        colleague,
        `mutation ($id: ID!, $version: Int!, $action: BudgetIncreaseAction!) {
          result: decideBudgetIncrease(id: $id, version: $version, action: $action, reason: "超过上限") {
            ... on BudgetLine { amount } ... on Problem { code detail fields { path } } } }`,
        { id: asked.id, version: asked.version, action },
      );
    const above = {
      code: 'NOT_READY',
      fields: [{ path: 'amount' }],
      detail: expect.stringContaining('2,496.00 × 10,000 yuan'),
    };
    expect((await decide('confirm')).result).toMatchObject(above);
    expect((await decide('decline')).result).toMatchObject({ amount: '31200000.00' });
    expect(await ask('31200000.01')).toMatchObject(above);
    // Less is possible also where it is still more than the ceiling.
    expect(await ask('30000000.00')).toMatchObject({ amount: '30000000.00' });
  });

  it('holds a line that was proposed before it was decided, when the budget is approved', async () => {
    const there = await make.office('150300');
    const { proposal: made } = await proposal(api, there);
    const { project } = await target(api, there, 'passed');
    await budgetLine(api, there, project.id);
    // The cut of another project stands in for one of this: only what binds the line matters.
    await api.database.owner.query(
      `update budget_proposal set project_id = $2, year = 2026, evaluated_year = 2025, state = 'confirmed', version = version + 1 where id = $1`,
      [made.id, project.id],
    );
    const { id } = await budgetApproval(api, there);
    expect(await bulkApprovals(api).run(there.finance, id)).toMatchObject({
      approved: { count: 0 },
      rows: [{ outcome: 'held', reason: expect.stringContaining('2,496.00 × 10,000 yuan') }],
    });
    expect(await adjust(there, project.id, '31200000.01')).toMatchObject({
      code: 'INVALID',
      detail: expect.anything(),
      fields: [{ path: 'amount' }],
    });
    expect(await adjust(there, project.id, '25000000.00')).toMatchObject({ code: 'NOT_READY' });
    const lowered = { amount: '24960000.00', initialAmount: '24960000.00', increase: null };
    expect(await adjust(there, project.id, '24960000.00')).toMatchObject(lowered);
    expect(await bulkApprovals(api).run(there.finance, id)).toMatchObject({ approved: { count: 1 } });
  });

  it('keeps a cancelled line from coming back above it, and the others among many come back', async () => {
    const there = await make.office('150400');
    const { act, bare } = budgetLineRequests(api, () => there);
    const { proposal: made } = await proposal(api, there);
    const [above, within] = [await bare('31200000.00'), await bare('30.50')];
    const lines = [above.line, within.line].map(({ id }) => ({ id, version: 2 }));
    for (const { line } of [above, within]) await act(line, 'cancel');
    await api.database.owner.query(
      `update budget_proposal set project_id = $2, year = $3, evaluated_year = $3 - 1, state = 'confirmed', version = version + 1
        where id = $1`,
      [made.id, above.project.id, year],
    );
    const many = `mutation ($lines: [Seen!]!) { result: moveBudgetLines(lines: $lines, action: restore, reason: "已补报") {
      ... on Outcomes { rows { id reason } } ... on Problem { code detail } } }`;
    expect(await api.graphql(there.finance, many, { lines })).toEqual({
      result: {
        rows: [
          { id: above.line.id, reason: expect.stringContaining('must not exceed the ceiling') },
          { id: within.line.id, reason: null },
        ],
      },
    });
  });
});
