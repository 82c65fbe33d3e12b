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
