import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
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

describe('the ceiling of a year', () => {
  it('binds what an approved line gets during the year, when it is asked for and when it is confirmed', async () => {
    const { proposal: made, project } = await proposal(api, office);
    const colleague = await make.person(office.organisations.finance);
    const { owner } = api.database;
    const ask = async (amount: string) => {
      const { rows } = await owner.query('select id, version from budget_line where project_id = $1', [project.id]);
      const document = `mutation ($id: ID!, $version: Int!, $amount: Decimal!) {
        result: adjustBudgetLine(id: $id, version: $version, amount: $amount, reason: "按文件", documentNo: "财预〔2026〕9号", documentDate: "2026-06-01") {
          ... on BudgetLine { id version amount increase { amount } } ... on Problem { code detail fields { path } } } }`;
      const variables = { ...(rows[0] as object), amount };
      return (await api.graphql<Result>(office.finance, document, variables)).result;
    };
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
  });
});
