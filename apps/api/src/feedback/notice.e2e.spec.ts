import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, filedEvaluation } from '../../test/make-evaluation';
import { notice, noticeDraft, rectificationEvidence, rectificationPlan } from '../../test/make-feedback';

const fields = `__typename ... on ResultNotice { id state version reason acceptedOn allowedActions overdue plan { measures responsible finishDate }
  evidence { result items { name source } } history { action reason } } ... on Problem { code status detail fields { path message } }`;
const send = `mutation ($evaluationId: ID!, $input: ResultNoticeInput!, $requestId: ID) {
  result: sendResultNotice(evaluationId: $evaluationId, input: $input, requestId: $requestId) { ${fields} } }`;
const plan = `mutation ($id: ID!, $version: Int!, $input: RectificationPlanInput!) { result: planRectification(id: $id, version: $version, input: $input) { ${fields} } }`;
const evidence = `mutation ($id: ID!, $version: Int!, $input: RectificationEvidenceInput!) { result: giveEvidence(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $action: ResultNoticeDecision!, $reason: String) {
  result: moveResultNotice(id: $id, version: $version, action: $action, reason: $reason) { ${fields} } }`;

type Result = {
  result: Record<string, unknown> & {
    id: string;
    version: number;
    history: { action: string; reason: string | null }[];
  };
};

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

describe('a result notice', () => {
  it('goes to the unit, comes back with plan and evidence, is returned once each, and is accepted', async () => {
    const { evaluation: filed } = await filedEvaluation(api, office);
    const { result: sent } = await api.graphql<Result>(office.finance, send, {
      evaluationId: filed.id,
      input: noticeDraft(),
    });
    expect(sent).toMatchObject({ state: 'sent', version: 1, overdue: false, plan: null, allowedActions: [] });
    const { id } = sent;
    const { result: planned } = await api.graphql<Result>(office.unit, plan, {
      id,
      version: 1,
      input: rectificationPlan(),
    });
    expect(planned).toMatchObject({
      state: 'planned',
      plan: rectificationPlan(),
      allowedActions: ['withdrawPlan', 'evidence'],
    });
    const { result: back } = await api.graphql<Result>(office.finance, move, {
      id,
      version: 2,
      action: 'returnPlan',
      reason: '措施不具体',
    });
    expect(back).toMatchObject({ state: 'sent', reason: '措施不具体', plan: rectificationPlan() });
    const better = rectificationPlan({ measures: '六月底前补充养护 20 公里' });
    await api.graphql<Result>(office.department, plan, { id, version: 3, input: better });
    const { result: shown } = await api.graphql<Result>(office.unit, evidence, {
      id,
      version: 4,
      input: rectificationEvidence(),
    });
    expect(shown).toMatchObject({ state: 'evidenced', reason: null, evidence: rectificationEvidence() });
    await api.graphql<Result>(office.finance, move, {
      id,
      version: 5,
      action: 'returnEvidence',
      reason: '缺少验收报告',
    });
    await api.graphql<Result>(office.unit, evidence, {
      id,
      version: 6,
      input: rectificationEvidence({ result: '已补验收报告' }),
    });
    const { result: accepted } = await api.graphql<Result>(office.finance, move, { id, version: 7, action: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', version: 8, acceptedOn: today(), allowedActions: [] });
    expect(accepted.history.map(({ action }) => action.replace('resultNotice_', ''))).toEqual([
      'send',
      'plan',
      'returnPlan',
      'plan',
      'evidence',
      'returnEvidence',
      'evidence',
      'accept',
    ]);
  });

  it('waits for the filing, and is one at a time', async () => {
    const { evaluation: submitted } = await evaluation(api, office, 'submitted');
    const { result: early } = await api.graphql<Result>(office.finance, send, {
      evaluationId: submitted.id,
      input: noticeDraft(),
    });
    expect(early).toMatchObject({ code: 'NOT_READY', status: 422 });
    const { evaluation: of } = await notice(api, office);
    const { result: second } = await api.graphql<Result>(office.finance, send, {
      evaluationId: of.id,
      input: noticeDraft(),
    });
    expect(second).toMatchObject({ code: 'DUPLICATE', status: 409 });
  });

  it('may follow another that is done with, and is sent once when the request is repeated', async () => {
    const { evaluation: of } = await notice(api, office, 'accepted');
    const variables = { evaluationId: of.id, input: noticeDraft(), requestId: '0193a1b2-0000-7000-8000-000000000011' };
    const both = await Promise.all([1, 2].map(() => api.graphql<Result>(office.finance, send, variables)));
    expect(both[0]?.result['state']).toBe('sent');
    expect(both[0]?.result.id).toBe(both[1]?.result.id);
  });

  it('points at the cells that are wrong', async () => {
    const { evaluation: filed } = await filedEvaluation(api, office);
    const input = noticeDraft({ problems: ' ', dueDate: addDays(today(), -1) });
    const { result } = await api.graphql<Result>(office.finance, send, { evaluationId: filed.id, input });
    expect(result['fields']).toEqual([{ path: 'problems', message: 'Required' }]);
    const { result: late } = await api.graphql<Result>(office.finance, send, {
      evaluationId: filed.id,
      input: { ...input, problems: '里程不足' },
    });
    expect(late['fields']).toEqual([{ path: 'dueDate', message: `The due date must not be before ${today()}` }]);
    const { notice: planned } = await notice(api, office, 'planned');
    const items = [
      { name: '验收报告', source: '存档' },
      { name: '', source: 'a\u0007b' },
    ];
    const { result: proof } = await api.graphql<Result>(office.unit, evidence, {
      id: planned.id,
      version: 2,
      input: { result: '完成', items },
    });
    expect((proof['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['items.1.name', 'items.1.source']);
    const { result: none } = await api.graphql<Result>(office.unit, evidence, {
      id: planned.id,
      version: 2,
      input: { result: '完成', items: [] },
    });
    expect(none['fields']).toEqual([{ path: 'items', message: 'List at least one piece of evidence' }]);
  });

  it('holds the plan within the due date', async () => {
    const { notice: sent } = await notice(api, office);
    const input = rectificationPlan({ finishDate: addDays(sent.dueDate, 1) });
    const { result } = await api.graphql<Result>(office.unit, plan, { id: sent.id, version: 1, input });
    expect(result['fields']).toEqual([
      { path: 'finishDate', message: `It must be finished by the due date ${sent.dueDate}` },
    ]);
  });

  it('asks for a reason to return, knows stale versions and wrong states', async () => {
    const { notice: planned } = await notice(api, office, 'planned');
    const { id } = planned;
    const { result: silent } = await api.graphql<Result>(office.finance, move, {
      id,
      version: 2,
      action: 'returnPlan',
      reason: ' ',
    });
    expect(silent).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason', message: 'Give a reason' }] });
    const { result: stale } = await api.graphql<Result>(office.finance, move, {
      id,
      version: 1,
      action: 'returnPlan',
      reason: '不具体',
    });
    expect(stale).toMatchObject({ code: 'STALE', status: 409 });
    const { result: early } = await api.graphql<Result>(office.finance, move, { id, version: 2, action: 'accept' });
    expect(early).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
  });

  it('is accepted by nobody who wrote the plan or the evidence', async () => {
    const { notice: shown } = await notice(api, office, 'evidenced');
    const writer = await api.database.owner.query('select planned_by from result_notice where id = $1', [shown.id]);
    const actor = { ...office.finance, userId: office.unit.userId };
    expect(writer.rows[0]?.['planned_by']).toBe(actor.userId);
    const { NoticeService } = await import('./notice.service');
    await expect(
      api.get(NoticeService).move(actor, { id: shown.id, version: 3, action: 'accept' }),
    ).rejects.toMatchObject({
      refusal: { code: 'NOT_YOUR_ROLE', reason: { key: 'separationOfDuties' } },
    });
  });

  it('is not found by another department, is read by audit and by the government, and is written by neither', async () => {
    const { notice: sent } = await notice(api, office);
    const elsewhere = await make.office();
    const query = `query ($id: ID!) { resultNotice(id: $id) { id allowedActions projectName } }`;
    await expect(api.graphql(elsewhere.unit, query, { id: sent.id })).rejects.toThrow('NOT_FOUND');
    const { result } = await api.graphql<Result>(elsewhere.department, plan, {
      id: sent.id,
      version: 1,
      input: rectificationPlan(),
    });
    expect(result).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    for (const reader of [office.audit, office.government]) {
      const { resultNotice } = await api.graphql<{ resultNotice: object }>(reader, query, { id: sent.id });
      expect(resultNotice).toMatchObject({ id: sent.id, allowedActions: [] });
      const { result: refused } = await api.graphql<Result>(reader, plan, {
        id: sent.id,
        version: 1,
        input: rectificationPlan(),
      });
      expect(refused).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    }
  });

  it('lets the league read a notice of a banner, but not act on it', async () => {
    const banner = await make.office('150626');
    const { notice: planned } = await notice(api, banner, 'planned');
    const { result } = await api.graphql<Result>(office.finance, move, {
      id: planned.id,
      version: 2,
      action: 'returnPlan',
      reason: '不具体',
    });
    expect(result).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
  });

  it('lists the most urgent first without gaps, in as many statements for 1 row as for 20', async () => {
    const busy = await make.office();
    const made = [await notice(api, busy, 'accepted'), await notice(api, busy), await notice(api, busy, 'planned')];
    await api.database.owner.query(
      `update result_notice set sent_on = '2026-01-01', due_date = '2026-02-01', version = version + 1 where id = $1`,
      [made[2]?.notice.id],
    );
    const list = `query ($first: Int!, $after: String, $filter: ResultNoticeFilter) { resultNotices(first: $first, after: $after, filter: $filter) {
      nodes { id state overdue projectName grade { key } history { action } } pageInfo { hasNextPage endCursor } totalCount } }`;
    type List = {
      resultNotices: {
        nodes: { id: string; overdue: boolean }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { resultNotices } = await api.graphql<List>(busy.department, list, { first: 1, after });
      expect(resultNotices.totalCount).toBe(3);
      seen.push(...resultNotices.nodes.map(({ id }) => id));
      after = resultNotices.pageInfo.hasNextPage ? resultNotices.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual([made[2], made[1], made[0]].map((each) => each?.notice.id));
    const { resultNotices: late } = await api.graphql<List>(busy.department, list, {
      first: 10,
      filter: { overdue: true, states: ['planned'] },
    });
    expect(late.nodes).toMatchObject([{ id: made[2]?.notice.id, overdue: true }]);
    const few = await api.statements(() => api.graphql(busy.department, list, { first: 1 }));
    const many = await api.statements(() => api.graphql(busy.department, list, { first: 20 }));
    expect(many.length).toBe(few.length);
  });
});
