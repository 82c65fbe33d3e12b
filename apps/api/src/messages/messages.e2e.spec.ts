import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { assignment } from '../../test/make-feedback';
import { approvedProject, budgetApproval, pointsInput, target } from '../../test/make-targets';
import { tellAll } from '../../test/tell-all';
import { BudgetRepliesService } from '../approvals';
import { Db } from '../kit/data/db';
import { LibraryService, type ProjectEntity } from '../library';
import { ReviewsService, TargetsService } from '../targets';

type Shown = {
  id: string;
  kind: string;
  action: string;
  read: boolean;
  undone: boolean;
  name: string | null;
  reason: string | null;
  actorName: string;
  projectCode: string | null;
};
type Page = { nodes: Shown[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };

const list = `query ($first: Int, $after: String, $filter: MessageFilter) { messages(first: $first, after: $after, filter: $filter) {
  nodes { id kind action read undone name actorName actorOrg projectId projectCode projectName orgName orgCode departmentCode divisionCode documentNo year reason }
  pageInfo { hasNextPage endCursor } totalCount } }`;
const unread = '{ unreadMessages }';
const mark = `mutation ($ids: [ID!]!, $read: Boolean) { result: markMessagesRead(ids: $ids, read: $read) {
  ... on MessageStanding { unread } ... on Problem { code } } }`;
const markAll = `mutation ($upTo: ID) { result: markAllMessagesRead(upTo: $upTo) { ... on MessageStanding { unread } ... on Problem { code } } }`;
const setSwitch = `mutation ($kind: MessageKind!, $inApp: Boolean!, $email: Boolean!) {
  result: setMessageSwitch(kind: $kind, inApp: $inApp, email: $email) { ... on MessageSwitch { kind inApp email } } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
afterAll(() => api.close());

const tell = () => tellAll(api);
const messagesOf = async (actor: Actor, variables: object = {}): Promise<Page> =>
  (await api.graphql<{ messages: Page }>(actor, list, variables)).messages;
const actionsOf = async (actor: Actor, variables?: object) =>
  (await messagesOf(actor, variables)).nodes.map(({ action }) => action);
const unreadOf = async (actor: Actor) => (await api.graphql<{ unreadMessages: number }>(actor, unread)).unreadMessages;
const standing = async (actor: Actor, document: string, variables: object) =>
  (await api.graphql<{ result: object }>(actor, document, variables)).result;
const move = (actor: Actor, { id }: ProjectEntity, action: 'return' | 'admit', version: number) =>
  api
    .get(LibraryService)
    .move(actor, { id, action, version, ...(action === 'return' ? { reason: '请补充依据' } : {}) });

describe('messages', () => {
  it('tell unit and department of an admission, and nobody who did it or has to do something', async () => {
    const office = await make.office('150302');
    const project = await make.project(office, 'submitted');
    await move(office.finance, project, 'admit', 2);
    await tell();
    for (const reader of [office.unit, office.department])
      expect((await messagesOf(reader)).nodes).toMatchObject([
        {
          kind: 'passed',
          action: 'project_admit',
          read: false,
          name: project.name,
          actorName: office.finance.name,
          projectCode: project.projectCode,
        },
      ]);
    for (const other of [office.finance, office.government, office.audit]) expect(await actionsOf(other)).toEqual([]);
    expect(await unreadOf(office.unit)).toBe(1);
  });

  it('tell the department of what its unit has in hand again, once the unit itself had reported it', async () => {
    const office = await make.office('150303');
    const reported = await make.project(office, 'submitted');
    await move(office.finance, reported, 'return', 2);
    const own = await api.get(LibraryService).draft(office.department, projectDraft());
    const sent = await api
      .get(LibraryService)
      .move(office.department, { id: own.id, action: 'submit', version: own.version });
    await move(office.finance, sent, 'return', sent.version);
    await tell();
    expect((await messagesOf(office.department)).nodes).toMatchObject([
      { action: 'project_return', name: reported.name, reason: '请补充依据' },
    ]);
    // For them it waits.
    expect(await actionsOf(office.unit)).toEqual([]);
  });

  it('are written once, however often it is tried', async () => {
    const office = await make.office('150304');
    await filedEvaluation(api, office);
    await tell();
    const before = await actionsOf(office.unit);
    expect(before).toContain('evaluation_file');
    // As if a worker had died after writing and before saying so.
    await api.database.owner.query('insert into event_untold (aggregate_id, seq) select aggregate_id, seq from event');
    await tell();
    expect(await actionsOf(office.unit)).toEqual(before);
  });

  it('carry letters to the department and to the units it names', async () => {
    const office = await make.office('150404');
    const approval = await budgetApproval(api, office);
    await approvedProject(api, office, { amount: '1005000.00' });
    const stranger = await make.organisation('unit', '150404', office.organisations.department);
    await api.get(BudgetRepliesService).issue(office.finance, {
      budgetApprovalId: approval.id,
      departmentId: office.organisations.department.id,
      documentNo: '财预〔2026〕7号',
      issuedOn: '2026-02-03',
    });
    await tell();
    for (const reader of [office.unit, office.department])
      expect((await messagesOf(reader, { filter: { kind: 'approved' } })).nodes[0]).toMatchObject({
        action: 'budgetReply_issue',
        documentNo: '财预〔2026〕7号',
        year: 2026,
      });
    // The department learns of its targets by the letter, the unit of each.
    expect(await actionsOf(office.unit)).toContain('target_approve');
    expect(await actionsOf(office.department)).not.toContain('target_approve');
    expect(await actionsOf(await make.person(stranger))).toEqual([]);
  });

  it('come page by page, narrowed by kind and by what is not read', async () => {
    const office = await make.office('150402');
    for (let n = 0; n < 3; n += 1) await move(office.finance, await make.project(office, 'submitted'), 'admit', 2);
    await tell();
    const first = await messagesOf(office.unit, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await messagesOf(office.unit, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toHaveLength(3);
    expect(await actionsOf(office.unit, { filter: { kind: 'returned' } })).toEqual([]);
    await standing(office.unit, mark, { ids: [first.nodes[0]?.id] });
    expect((await messagesOf(office.unit, { filter: { unread: true } })).totalCount).toBe(2);
    expect((await messagesOf(office.unit, { filter: { unread: false } })).nodes).toMatchObject([
      { id: first.nodes[0]?.id, read: true },
    ]);
  });
});

describe('what is taken back', () => {
  it('is told as such beside what corrects it, and what is decided anew stands', async () => {
    const office = await make.office('150422');
    const { target: made } = await target(api, office, 'submitted');
    const reviews = api.get(ReviewsService);
    const pass = (version: number) =>
      reviews.review(office.finance, {
        id: made.id,
        version,
        decision: 'pass',
        points: pointsInput(),
        opinion: '',
        rowReasons: [],
      });
    const passed = await pass(made.version);
    const back = await api
      .get(TargetsService)
      .move(office.finance, { id: made.id, action: 'takeBack', version: passed.version });
    await tell();
    const told = async () =>
      (await messagesOf(office.unit)).nodes.map(({ action, undone }) => `${action}${undone ? ' undone' : ''}`);
    expect(await told()).toEqual(['target_takeBack', 'target_pass undone', 'project_admit']);
    await pass(back.version);
    await tell();
    expect(await told()).toEqual(['target_pass', 'target_takeBack', 'target_pass undone', 'project_admit']);
  });
});

describe('a third party', () => {
  it('is told what it is assigned and what is withdrawn from it, by the name of the project', async () => {
    const office = await make.office('150423');
    const firm = await make.evaluator();
    const { project } = await assignment(api, office, firm, 'withdrawn');
    await tell();
    expect((await messagesOf(firm)).nodes).toMatchObject([
      { kind: 'assigned', action: 'assignment_withdraw', name: project.name, reason: '机构人员变动' },
      { kind: 'assigned', action: 'assignment_assign', name: project.name },
    ]);
    expect(await unreadOf(firm)).toBe(2);
  });
});

describe('reading', () => {
  let office: Office;
  let colleague: Actor;
  beforeAll(async () => {
    office = await make.office('150403');
    colleague = await make.person(office.organisations.unit);
    for (let n = 0; n < 3; n += 1) await move(office.finance, await make.project(office, 'submitted'), 'admit', 2);
    await tell();
  });

  it('is marked for oneself, one by one, all at once, and taken back', async () => {
    const { nodes } = await messagesOf(office.unit);
    const [first, second, third] = nodes.map(({ id }) => id);
    expect(await standing(office.unit, mark, { ids: [first, second] })).toEqual({ unread: 1 });
    expect(await unreadOf(colleague)).toBe(3);
    expect(await standing(office.unit, markAll, {})).toEqual({ unread: 0 });
    expect(await standing(office.unit, mark, { ids: [second, third], read: false })).toEqual({ unread: 2 });
    expect((await messagesOf(office.unit)).nodes.map(({ read }) => read)).toEqual([true, false, false]);
    expect(await standing(office.unit, markAll, {})).toEqual({ unread: 0 });
  });

  it('leaves what came since as it is, where one says what one saw', async () => {
    const seen = (await messagesOf(colleague)).nodes[0]?.id;
    await move(office.finance, await make.project(office, 'submitted'), 'admit', 2);
    await tell();
    expect(await standing(colleague, markAll, { upTo: seen })).toEqual({ unread: 1 });
  });

  it('is one’s own: nobody marks messages of another office, and none are invented', async () => {
    const { nodes } = await messagesOf(office.unit);
    const ids = [nodes[0]?.id];
    for (const stranger of [
      office.department,
      office.finance,
      office.government,
      office.audit,
      await make.evaluator(),
    ]) {
      expect(await standing(stranger, mark, { ids })).toEqual({ code: 'NOT_FOUND' });
      expect(await standing(stranger, markAll, { upTo: ids[0] })).toEqual({ code: 'NOT_FOUND' });
    }
    await expect(api.get(Db).as(office.unit, (tx) => tx.rows('delete from message'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('goes without the kinds that are switched off, until they are switched on again', async () => {
    const off = { kind: 'passed', inApp: false, email: true };
    expect(await standing(colleague, setSwitch, off)).toEqual(off);
    expect(await actionsOf(colleague)).toEqual([]);
    expect(await unreadOf(colleague)).toBe(0);
    expect(await actionsOf(office.unit)).not.toEqual([]);
    const switches = await api.graphql<{ messageSwitches: object[] }>(
      colleague,
      '{ messageSwitches { kind inApp email } }',
    );
    expect(switches.messageSwitches).toContainEqual(off);
    expect(switches.messageSwitches).toContainEqual({ kind: 'returned', inApp: true, email: true });
    await standing(colleague, setSwitch, { ...off, inApp: true });
    expect(await actionsOf(colleague)).toHaveLength(4);
  });

  it('is counted from the index of the office, above the line below which all is read', async () => {
    await standing(office.unit, markAll, {});
    const [, count = ''] = (await api.statements(() => unreadOf(office.unit))).filter((sql) => sql.includes('message'));
    const plan = await api.get(Db).as(office.unit, async (tx) => {
      // Of a handful of rows every plan is good: what an office of many messages would do.
      await tx.rows('set local enable_seqscan = off');
      const { userId, orgId } = office.unit;
      return tx.rows<{ 'QUERY PLAN': string }>(`explain ${count}`, [userId, orgId, '2026-01-01']);
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/message_unread[\s\S]{0,80}\n\s+Index Cond: \(\(org_id = .*written_at > /);
  });
});
