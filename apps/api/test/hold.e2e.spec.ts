import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from './api';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';
import { targetInput } from './make-targets';

type Result = { result: Record<string, unknown> };

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const problem = '... on Problem { code detail }';
const run = async (actor: Actor, document: string, variables: object = {}) =>
  (await api.graphql<Result>(actor, document, variables)).result;
const move = async (id: string, action: 'suspend' | 'resume', reason: string) => {
  const { rows } = await api.database.owner.query('select version from project where id = $1', [id]);
  return run(
    office.finance,
    `mutation ($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String) {
      result: moveProject(id: $id, action: $action, version: $version, reason: $reason) { ... on Project { state holdNo } ${problem} } }`,
    { id, action, reason, version: (rows[0] as { version: number }).version },
  );
};

it('refuses money, targets and evaluations of a suspended project with the number of the decision, and tells the unit', async () => {
  const { project, evaluation: form } = await evaluation(api, office);
  const suspended = await move(project.id, 'suspend', '审计发现资金问题');
  expect(suspended).toMatchObject({ state: 'suspended', holdNo: expect.stringMatching(/^绩停〔\d{4}〕\d{6}-\d{4,}$/) });
  const no = String(suspended['holdNo']);
  const held = { code: 'NOT_READY', detail: expect.stringContaining(no) };

  const line = await api.database.owner.query('select id, version from budget_line where project_id = $1', [
    project.id,
  ]);
  const adjust = `mutation ($id: ID!, $version: Int!) { result: adjustBudgetLine(id: $id, version: $version, amount: "1.00", reason: "调减") { ${problem} } }`;
  expect(await run(office.finance, adjust, line.rows[0] as object)).toMatchObject(held);
  const save = `mutation ($id: ID!, $version: Int!) { result: saveEvaluation(id: $id, version: $version, input: { goalCompletion: "完成", funds: [], items: [] }) { ${problem} } }`;
  expect(await run(office.unit, save, { id: form.id, version: 1 })).toMatchObject(held);
  const declare = `mutation ($id: ID!, $input: TargetInput) { result: declareTarget(projectId: $id, year: 2026, input: $input) { ${problem} } }`;
  expect(await run(office.unit, declare, { id: project.id, input: targetInput() })).toMatchObject(held);
  // By the database too, whatever code writes.
  await expect(
    api.database.owner.query('update budget_line set amount = 1, version = version + 1 where project_id = $1', [
      project.id,
    ]),
  ).rejects.toThrow('is on hold');

  const seen = `query ($id: ID!) { project(id: $id) { state holdNo reason } todos { nodes { kind projectId } } }`;
  expect(await api.graphql(office.unit, seen, { id: project.id })).toMatchObject({
    project: { state: 'suspended', holdNo: no, reason: '审计发现资金问题' },
    todos: { nodes: expect.arrayContaining([{ kind: 'projectHeld', projectId: project.id }]) },
  });

  expect(await move(project.id, 'resume', '已整改')).toMatchObject({ holdNo: null });
  expect(await run(office.unit, save, { id: form.id, version: 1 })).toEqual({});
});
