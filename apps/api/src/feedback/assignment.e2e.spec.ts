import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, addDays, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { assignment, assignmentDraft, thirdPartyOpinion } from '../../test/make-feedback';
import { Db } from '../kit/data/db';

const fields = `__typename ... on Assignment { id state version conflict score grade { key } opinion remarks { point remark } selfScore difference reason evaluatorOrgName
  allowedActions history { action } } ... on Problem { code status detail fields { path message } }`;
const assign = `mutation ($evaluationId: ID!, $input: AssignmentInput!) { result: assignEvaluation(evaluationId: $evaluationId, input: $input) { ${fields} } }`;
const declare = `mutation ($id: ID!, $version: Int!, $conflict: Boolean!, $note: String) {
  result: declareInterest(id: $id, version: $version, conflict: $conflict, note: $note) { ${fields} } }`;
const opine = `mutation ($id: ID!, $version: Int!, $input: OpinionInput!) { result: giveOpinion(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $action: AssignmentDecision!, $reason: String) {
  result: moveAssignment(id: $id, version: $version, action: $action, reason: $reason) { ${fields} } }`;

type Result = { result: Record<string, unknown> & { id: string; version: number } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let firm: Actor;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  [office, firm] = await Promise.all([make.office(), make.evaluator()]);
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

describe('an assignment to a third party', () => {
  it('is declared, answered with a scored opinion, returned once, and compared with the self-score', async () => {
    const { evaluation } = await filedEvaluation(api, office);
    const { result: given } = await api.graphql<Result>(office.finance, assign, {
      evaluationId: evaluation.id,
      input: assignmentDraft(firm),
    });
    expect(given).toMatchObject({
      state: 'assigned',
      conflict: null,
      evaluatorOrgName: firm.orgName,
      allowedActions: ['withdraw'],
    });
    const { id } = given;
    const { result: hasty } = await api.graphql<Result>(firm, opine, { id, version: 1, input: thirdPartyOpinion() });
    expect(hasty).toMatchObject({ code: 'NOT_READY', detail: 'Declare first whether you have a conflict of interest' });
    const { result: declared } = await api.graphql<Result>(firm, declare, { id, version: 1, conflict: false });
    expect(declared).toMatchObject({ conflict: false, version: 2, allowedActions: ['submit'] });
    const { result: opined } = await api.graphql<Result>(firm, opine, { id, version: 2, input: thirdPartyOpinion() });
    expect(opined).toMatchObject({
      state: 'submitted',
      score: '85.50',
      grade: { key: 'good' },
      selfScore: '100.00',
      difference: '-14.50',
      allowedActions: [],
    });
    const { result: back } = await api.graphql<Result>(office.finance, move, {
      id,
      version: 3,
      action: 'return',
      reason: '请补充现场核查说明',
    });
    expect(back).toMatchObject({ state: 'assigned', reason: '请补充现场核查说明' });
    const { result: again } = await api.graphql<Result>(firm, opine, {
      id,
      version: 4,
      input: thirdPartyOpinion({ score: '79.99', remarks: [] }),
    });
    expect(again).toMatchObject({ state: 'submitted', grade: { key: 'medium' }, remarks: [], reason: null });
    const { assignment: seen } = await api.graphql<{ assignment: { history: { action: string }[] } }>(
      firm,
      `query ($id: ID!) { assignment(id: $id) { history { action } } }`,
      { id },
    );
    expect(seen.history.map(({ action }) => action.replace('assignment_', ''))).toEqual([
      'assign',
      'declare',
      'submit',
      'return',
      'submit',
    ]);
  });

  it('stops at a conflict of interest until finance withdraws it and hands it to another firm', async () => {
    const { assignment: given, evaluation } = await assignment(api, office, firm);
    const { id } = given;
    const { result: silent } = await api.graphql<Result>(firm, declare, { id, version: 1, conflict: true });
    expect(silent['fields']).toEqual([{ path: 'note', message: 'Required' }]);
    const { result: honest } = await api.graphql<Result>(firm, declare, {
      id,
      version: 1,
      conflict: true,
      note: '曾为该单位代理记账',
    });
    expect(honest).toMatchObject({ conflict: true, allowedActions: [] });
    const { result: refused } = await api.graphql<Result>(firm, opine, { id, version: 2, input: thirdPartyOpinion() });
    expect(refused).toMatchObject({ code: 'NOT_READY' });
    const other = await make.evaluator();
    const { result: taken } = await api.graphql<Result>(office.finance, assign, {
      evaluationId: evaluation.id,
      input: assignmentDraft(other),
    });
    expect(taken).toMatchObject({ code: 'DUPLICATE' });
    await api.graphql<Result>(office.finance, move, { id, version: 2, action: 'withdraw', reason: '存在利益冲突' });
    const { result: next } = await api.graphql<Result>(office.finance, assign, {
      evaluationId: evaluation.id,
      input: assignmentDraft(other),
    });
    expect(next).toMatchObject({ state: 'assigned', evaluatorOrgName: other.orgName });
  });

  it('takes a declaration as personal: a colleague declares again', async () => {
    const { assignment: given } = await assignment(api, office, firm, 'declared');
    const { rows } = await api.database.owner.query(
      'select id, path, kind, name, division_code from organisation where id = $1',
      [firm.orgId],
    );
    const colleague = await make.person({
      ...(rows[0] as { id: string; name: string; path: string }),
      kind: 'evaluator',
      divisionCode: '150000',
      divisionPath: '/150000/',
    });
    const { result } = await api.graphql<Result>(colleague, opine, {
      id: given.id,
      version: 2,
      input: thirdPartyOpinion(),
    });
    expect(result).toMatchObject({ code: 'NOT_READY' });
  });

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

  it('tells the firm it was withdrawn from, and nobody else, by whom and why', async () => {
    const evaluator = await make.evaluator();
    const { assignment: given } = await assignment(api, office, evaluator);
    const ask = (who: Actor) =>
      api.graphql(who, 'query ($id: ID!) { departure(id: $id) { action actorName actorOrg reason } }', {
        id: given.id,
      });
    expect(await ask(evaluator)).toEqual({ departure: null });
    const reason = '机构人员变动';
    await api.graphql<Result>(office.finance, move, { id: given.id, version: 1, action: 'withdraw', reason });
    const { name: actorName, orgName: actorOrg } = office.finance;
    expect(await ask(evaluator)).toEqual({
      departure: { action: 'assignment_withdraw', actorName, actorOrg, reason },
    });
    expect(await ask(await make.evaluator())).toEqual({ departure: null });
    const seen = await api
      .get(Db)
      .as(evaluator, (tx) => tx.rows('select action from event where aggregate_id = $1', [given.id]));
    expect(seen).toEqual([{ action: 'assignment.withdraw' }]);
  });

  it('lets a firm write its opinion and nothing else, and only while it is asked', async () => {
    const { assignment: given } = await assignment(api, office, firm, 'submitted');
    const { assignment: open } = await assignment(api, office, firm);
    const db = api.get(Db);
    const due = `update assignment set due_date = '2099-01-01', version = version + 1 where id = $1`;
    await expect(db.as(firm, (tx) => tx.rows(due, [open.id]))).rejects.toMatchObject({ code: '42501' });
    const score = `update assignment set score = 100, version = version + 1 where id = $1 returning id`;
    expect(await db.as(firm, (tx) => tx.rows(score, [given.id]))).toEqual([]);
    const insert = `insert into project_fund select * from project_fund`;
    await expect(db.as(firm, (tx) => tx.rows(insert))).rejects.toMatchObject({ code: '42501' });
    const other = await make.evaluator();
    const { result } = await api.graphql<Result>(other, declare, { id: open.id, version: 1, conflict: false });
    expect(result).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  it('points at the cells that are wrong', async () => {
    const { assignment: given } = await assignment(api, office, firm, 'declared');
    const input = thirdPartyOpinion({ score: '100.01', remarks: [{ point: '', remark: '里程不符' }] });
    const { result: shape } = await api.graphql<Result>(firm, opine, { id: given.id, version: 2, input });
    expect((shape['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['remarks.0.point']);
    const { result } = await api.graphql<Result>(firm, opine, {
      id: given.id,
      version: 2,
      input: { ...input, remarks: [] },
    });
    expect(result['fields']).toEqual([
      { path: 'score', message: 'The score must be from 0 to 100 with at most two decimals' },
    ]);
    const { evaluation } = await filedEvaluation(api, office);
    const draft = {
      ...assignmentDraft(firm),
      evaluatorOrgId: office.organisations.department.id,
      dueDate: addDays(today(), -1),
    };
    const { result: odd } = await api.graphql<Result>(office.finance, assign, {
      evaluationId: evaluation.id,
      input: draft,
    });
    expect((odd['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['evaluatorOrgId', 'dueDate']);
  });

  it('is read by audit and written by finance of the own division alone', async () => {
    const { assignment: given } = await assignment(api, office, firm);
    const banner = await make.office('150626');
    const { assignment: below } = await assignment(api, banner, firm);
    const withdraw = { version: 1, action: 'withdraw', reason: '不再需要' };
    const { result: above } = await api.graphql<Result>(office.finance, move, { id: below.id, ...withdraw });
    expect(above).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    const { result: audited } = await api.graphql<Result>(office.audit, move, { id: given.id, ...withdraw });
    expect(audited).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    const { assignments } = await api.graphql<{ assignments: { nodes: { id: string }[] } }>(
      office.audit,
      `{ assignments(first: 100) { nodes { id } } }`,
    );
    expect(assignments.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([given.id, below.id]));
    const { result: stale } = await api.graphql<Result>(office.finance, move, {
      id: given.id,
      ...withdraw,
      version: 9,
    });
    expect(stale).toMatchObject({ code: 'STALE', status: 409 });
  });
});
