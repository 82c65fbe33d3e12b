import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, say, today } from '@chengxiao/domain';
import { Db } from '../src/kit/data/db';
import { refusalOf as toRefusal } from '../src/kit/door/problem.filter';
import { DecisionsService, MonitoringService } from '../src/monitoring';
import { AdjustmentsService } from '../src/targets/adjustment/adjustments.service';
import { actOnReviews } from '../src/targets/review/review.acts';
import { type TestApi, startApi } from './api';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';
import { monitoredProject, reportContent } from './make-monitoring';
import { approvedProject, target, targetInput } from './make-targets';

type Result = { result: Record<string, unknown> };

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const problem = '... on Problem { code detail fields { path } }';
const run = async (actor: Actor, document: string, variables: object = {}) =>
  (await api.graphql<Result>(actor, document, variables)).result;
const move = async (id: string, action: 'suspend' | 'resume' | 'execute', reason: string, decision: object = {}) => {
  const { rows } = await api.database.owner.query('select version from project where id = $1', [id]);
  return run(
    office.finance,
    `mutation ($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String, $documentNo: String, $documentDate: LocalDate) {
      result: moveProject(id: $id, action: $action, version: $version, reason: $reason, documentNo: $documentNo, documentDate: $documentDate) {
        ... on Project { state holdNo holdDate } ${problem} } }`,
    { id, action, reason, ...decision, version: (rows[0] as { version: number }).version },
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

const decision = { documentNo: '鄂财预〔2026〕71号', documentDate: '2026-11-02' };
const held = { code: 'NOT_READY', detail: expect.stringContaining(decision.documentNo) };

it('is a decision with the number and date that finance gives, or with the next number of the division and today', async () => {
  const { project } = await approvedProject(api, office);
  const wrong = { documentNo: 'x'.repeat(61), documentDate: '2100-01-01' };
  expect(await move(project.id, 'suspend', '整改', { ...decision, documentDate: wrong.documentDate })).toMatchObject({
    code: 'INVALID',
    fields: [{ path: 'documentDate' }],
  });
  const suspended = await move(project.id, 'suspend', '整改', decision);
  expect(suspended).toEqual({ state: 'suspended', holdNo: decision.documentNo, holdDate: decision.documentDate });
  expect(await move(project.id, 'execute', '')).toMatchObject(held);
  expect(await move(project.id, 'suspend', '再次暂停')).toMatchObject(held);
  expect(await move(project.id, 'resume', '已整改')).toMatchObject({ state: 'budgeted', holdNo: null, holdDate: null });
  expect(await move(project.id, 'suspend', '整改')).toMatchObject({ holdDate: today() });
});

/** Runs what a service does, and answers the refusal. */
const refusalOf = async (act: Promise<unknown>) => {
  const failure = await act.then(
    () => null,
    (error: unknown) => error,
  );
  return failure === null ? null : problemOf(failure);
};
const problemOf = (failure: unknown) => {
  const { code, reason } = toRefusal(failure);
  return { code, detail: say(reason, 'en') };
};

it('refuses to adjust the target of a held project, and to go on with a request that is under way', async () => {
  const service = api.get(AdjustmentsService);
  const input = { ground: 'policy' as const, documentNo: '内政发〔2026〕8号', evidence: '补贴标准提高' };
  const [begun, fresh] = [await approvedProject(api, office), await approvedProject(api, office)];
  const { id, version } = await service.begin(office.unit, begun.version.targetId, input);
  for (const { project } of [begun, fresh]) await move(project.id, 'suspend', '整改', decision);
  expect(await refusalOf(service.begin(office.unit, fresh.version.targetId, input))).toMatchObject(held);
  await expect(
    api.database.owner.query(`update target_adjustment set state = 'submitted', version = version + 1 where id = $1`, [
      id,
    ]),
  ).rejects.toThrow('is on hold');
  await move(begun.project.id, 'resume', '已整改');
  expect(await refusalOf(service.edit(office.unit, id, version, input))).toBeNull();
});

it('refuses to fill and to submit the monitoring report of a held project; what finance has before it, it decides', async () => {
  const open = await monitoredProject(api, office);
  const filed = await monitoredProject(api, office, 'submitted');
  for (const { project } of [open, filed]) await move(project.id, 'suspend', '整改', decision);
  const monitoring = api.get(MonitoringService);
  const { id, version } = open.report;
  const fill = () => monitoring.fill(office.unit, id, version, reportContent(open.version));
  expect(await refusalOf(fill())).toMatchObject(held);
  expect(await refusalOf(monitoring.move(office.unit, { id, version, action: 'submit' }))).not.toBeNull();
  const normal = { decision: 'normal', opinion: '按计划推进', deadline: null, requirement: '', reason: '' } as const;
  const decide = api.get(DecisionsService).decide(office.finance, filed.report.id, filed.report.version, normal);
  expect(await refusalOf(decide)).toBeNull();
  await move(open.project.id, 'resume', '已整改');
  expect(await refusalOf(fill())).toBeNull();
});

it('passes no target of a held project, alone or in bulk, and keeps the others going', async () => {
  const one = await target(api, office, 'submitted');
  const other = await target(api, office, 'submitted');
  await move(one.project.id, 'suspend', '整改', decision);
  const rows = [one.target, other.target];
  const { outcomes } = await api
    .get(Db)
    .as(office.finance, (tx) =>
      actOnReviews(tx, office.finance, rows, { id: rows[0]?.id ?? '', actOn: () => 'pass', details: () => ({}) }),
    );
  expect(outcomes.map(({ refusal }) => refusal?.reason ?? null)).toEqual([
    { key: 'projectHeld', params: { no: decision.documentNo } },
    null,
  ]);
  await move(one.project.id, 'resume', '已整改');
});

it.each([
  ['a report', `update monitoring_report set version = version + 1 where project_id = $1`],
  ['an amount', `update budget_line set amount = 1, version = version + 1 where project_id = $1`],
])('is held by the database too: %s', async (_, statement) => {
  const { project } = await monitoredProject(api, office);
  await move(project.id, 'suspend', '整改', decision);
  await expect(api.database.owner.query(statement, [project.id])).rejects.toThrow('is on hold');
});
