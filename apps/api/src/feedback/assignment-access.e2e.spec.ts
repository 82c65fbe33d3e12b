import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { assignment, assignmentDraft } from '../../test/make-feedback';
import { Db } from '../kit/data/db';

const fields = `__typename ... on Assignment { id state version conflict score grade { key } opinion remarks { point remark } selfScore difference reason evaluatorOrgName
  allowedActions history { action } } ... on Problem { code status detail fields { path message } }`;
const assign = `mutation ($evaluationId: ID!, $input: AssignmentInput!) { result: assignEvaluation(evaluationId: $evaluationId, input: $input) { ${fields} } }`;
const declare = `mutation ($id: ID!, $version: Int!, $conflict: Boolean!, $note: String) {
  result: declareInterest(id: $id, version: $version, conflict: $conflict, note: $note) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $action: AssignmentDecision!, $reason: String) {
  result: moveAssignment(id: $id, version: $version, action: $action, reason: $reason) { ${fields} } }`;

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

/** How many rows an evaluator finds in each table that belongs to a project, whatever the code asks for. */
const tables = [
  'project',
  'project_fund',
  'project_expense',
  'budget_line',
  'target_version',
  'evaluation',
  'evaluation_fund',
  'evaluation_item',
  'assignment_task',
  'assignment',
] as const;
const rowsSeen = (actor: Actor): Promise<number[]> =>
  api.get(Db).as(actor, async (tx) => {
    const counts: number[] = [];
    for (const table of tables)
      counts.push(Number((await tx.one<{ n: string }>(`select count(*) as n from ${table}`))?.n));
    return counts;
  });

describe('what a third party reads of an assignment', () => {
  it('shows an evaluator the title, after the declaration exactly what was assigned, and nothing after withdrawal', async () => {
    const evaluator = await make.evaluator();
    const stranger = await make.evaluator();
    const { evaluation, project } = await filedEvaluation(api, office);
    await filedEvaluation(api, office);
    await api.database.owner.query(`insert into project_expense
      select id, 2026, '30213', '50209', 1, org_path, division_code from project`);
    const nothing = tables.map(() => 0);
    expect(await rowsSeen(evaluator)).toEqual(nothing);
    const { result: given } = await api.graphql<Result>(office.finance, assign, {
      evaluationId: evaluation.id,
      input: assignmentDraft(evaluator),
    });
    const title = tables.map((table) => Number(table === 'assignment'));
    expect(await rowsSeen(evaluator)).toEqual(title);
    expect(await rowsSeen(stranger)).toEqual(nothing);
    const look = `query ($project: ID!, $evaluation: ID!) { project(id: $project) { name budgetLines { amount } funds { amount } }
      evaluation(id: $evaluation) { total items { name score } } assignments { nodes { id } totalCount } }`;
    const variables = { project: project.id, evaluation: evaluation.id };
    await expect(api.graphql(evaluator, look, variables)).rejects.toThrow('NOT_FOUND');
    const heading = `query { assignments { nodes { projectName orgName projectCode task selfScore history { action } } }
      todos { nodes { kind name amount } } }`;
    const { name: projectName, orgName, projectCode } = project;
    expect(await api.graphql(evaluator, heading)).toEqual({
      assignments: { nodes: [{ projectName, orgName, projectCode, task: '', selfScore: null, history: [] }] },
      todos: { nodes: [{ kind: 'assignmentAssigned', name: projectName, amount: null }] },
    });
    await api.graphql<Result>(evaluator, declare, { id: given.id, version: 1, conflict: false });
    expect(await rowsSeen(evaluator)).toEqual([1, 1, 1, 1, 1, 1, 1, 6, 1, 1]);
    const seen = await api.graphql(evaluator, look, variables);
    expect(seen).toMatchObject({
      project: { name: project.name },
      evaluation: { total: '100.00' },
      assignments: { nodes: [{ id: given.id }], totalCount: 1 },
    });
    await expect(api.graphql(stranger, look, variables)).rejects.toThrow('NOT_FOUND');
    // Whoever may read the form may read its paper.
    const paper = `/api/evaluations/${evaluation.id}/form`;
    const statusFor = async (actor: Actor, ending = '') => (await api.download(actor, `${paper}${ending}`)).status;
    for (const ending of ['', '.pdf', '.xlsx']) expect(await statusFor(evaluator, ending)).toBe(200);
    expect(await statusFor(stranger)).toBe(404);
    await api.graphql<Result>(office.finance, move, {
      id: given.id,
      version: 2,
      action: 'withdraw',
      reason: '机构人员变动',
    });
    expect(await rowsSeen(evaluator)).toEqual(nothing);
    await expect(api.graphql(evaluator, look, variables)).rejects.toThrow('NOT_FOUND');
    expect(await statusFor(evaluator)).toBe(404);
    const { result } = await api.graphql<Result>(evaluator, declare, { id: given.id, version: 3, conflict: false });
    expect(result).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  it('ends with a declared conflict, at once and for good, by whatever statement', async () => {
    const evaluator = await make.evaluator();
    const { assignment: given, evaluation, project } = await assignment(api, office, evaluator);
    await api.graphql<Result>(evaluator, declare, {
      id: given.id,
      version: 1,
      conflict: true,
      note: '曾为该单位代理记账',
    });
    expect(await rowsSeen(evaluator)).toEqual(tables.map((table) => Number(table === 'assignment')));
    for (const query of [
      `{ project(id: "${project.id}") { name } }`,
      `{ evaluation(id: "${evaluation.id}") { total } }`,
    ])
      await expect(api.graphql(evaluator, query)).rejects.toThrow('NOT_FOUND');
    for (const ending of ['', '.pdf', '.xlsx'])
      expect((await api.download(evaluator, `/api/evaluations/${evaluation.id}/form${ending}`)).status).toBe(404);
    const db = api.get(Db);
    // Neither is it taken back in SQL, nor is it declared in the name of somebody else.
    const washed = `update assignment set conflict = false, conflict_note = null, version = version + 1 where id = $1`;
    await expect(db.as(evaluator, (tx) => tx.rows(washed, [given.id]))).rejects.toMatchObject({ code: '42501' });
    const { assignment: other } = await assignment(api, office, evaluator);
    const forged = `update assignment set conflict = false, declared_on = now(), declared_by = $2, version = version + 1 where id = $1`;
    await expect(db.as(evaluator, (tx) => tx.rows(forged, [other.id, office.finance.userId]))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('ends within the very transaction that declares it', async () => {
    const evaluator = await make.evaluator();
    const { assignment: given } = await assignment(api, office, evaluator, 'declared');
    const colleague = await make.person({
      ...((await api.database.owner.query('select id, path, name from organisation where id = $1', [evaluator.orgId]))
        .rows[0] as { id: string; name: string; path: string }),
      kind: 'evaluator',
      divisionCode: '150000',
      divisionPath: '/150000/',
    });
    const counts = await api.get(Db).as(colleague, async (tx) => {
      const count = async () => Number((await tx.one<{ n: string }>('select count(*) as n from evaluation_item'))?.n);
      const set = (conflict: boolean) =>
        tx.rows(
          `update assignment set conflict = $2, conflict_note = '有', declared_by = $3, version = version + 1 where id = $1`,
          [given.id, conflict, colleague.userId],
        );
      const before = await count();
      await set(false);
      const open = await count();
      await set(true);
      return [before, open, await count()];
    });
    expect(counts).toEqual([0, 6, 0]);
  });
});
