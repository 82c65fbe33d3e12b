import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject } from '../../test/make-targets';

const adjust = `mutation ($id: ID!, $version: Int!, $amount: Decimal!, $reason: String!) {
  result: adjustBudgetLine(id: $id, version: $version, amount: $amount, reason: $reason) {
    ... on BudgetLine { id initialAmount amount version } ... on Problem { code fields { path } } } }`;
const lines = `query ($id: ID!) { project(id: $id) { budgetLines { id initialAmount amount version } history { action reason } } }`;

type Line = { id: string; initialAmount: string; amount: string; version: number };
type Seen = { project: { budgetLines: [Line]; history: { action: string; reason: string | null }[] } };

let api: TestApi;
let office: Office;
let projectId: string;
const seen = async (): Promise<Seen['project']> =>
  (await api.graphql<Seen>(office.department, lines, { id: projectId })).project;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  projectId = (await approvedProject(api, office)).project.id;
});
afterAll(() => api.close());

describe('an approved budget line', () => {
  it('changes its amount with a reason, and keeps what was first approved', async () => {
    const [before] = (await seen()).budgetLines;
    const variables = { id: before.id, version: before.version, amount: '1234567.89', reason: '上级追加' };
    const { result } = await api.graphql<{ result: Line }>(office.finance, adjust, variables);
    expect(result).toEqual({ ...before, amount: '1234567.89', version: before.version + 1 });
    const after = await seen();
    expect(after.budgetLines).toEqual([result]);
    expect(after.history.slice(-2)).toEqual([
      { action: 'project_adjustBudgetLine', reason: '上级追加' },
      { action: 'project_adjust', reason: null },
    ]);
  });

  it('refuses a stale version, a missing reason, and the finance bureau of the region', async () => {
    const [line] = (await seen()).budgetLines;
    const variables = { id: line.id, version: line.version, amount: '1.00', reason: '调减' };
    const code = async (actor: Office['finance'], changed: object) =>
      (await api.graphql<{ result: { code: string } }>(actor, adjust, { ...variables, ...changed })).result.code;
    expect(await code(office.finance, { version: 1 })).toBe('STALE');
    expect(await code(office.finance, { reason: ' ' })).toBe('INVALID');
    expect(await code((await makers(api).office('150000')).finance, {})).toBe('NOT_YOUR_ROLE');
    expect((await seen()).budgetLines).toEqual([line]);
  });
});
