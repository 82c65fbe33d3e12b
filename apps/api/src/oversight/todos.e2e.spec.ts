import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { askTodos, todoList as list, type TodoPage } from '../../test/ask-todos';
import { makers, type Office } from '../../test/make';
import { evaluation, filedEvaluation } from '../../test/make-evaluation';
import { futureDate, monitoredProject } from '../../test/make-monitoring';
import { budgetLine, target } from '../../test/make-targets';
import { AssignmentService, NoticeService, ProposalService } from '../feedback';
import { LibraryService } from '../library';
import { DecisionsService } from '../monitoring';
import { kindsOf } from './todo.source';

const counts = `{ todoCounts { kind count overdue amount } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
let ask: ReturnType<typeof askTodos>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = askTodos(api);
});
afterAll(() => api.close());

const draftOnly = {
  startDate: '2031-01-01',
  endDate: '2031-12-31',
  funds: [{ year: 2031, source: 'fiscal' as const, amount: '500000.00' }],
};

describe('what waits of a year', () => {
  const list = `query ($year: Int, $kinds: [TodoKind!]) { todos(first: 50, year: $year, kinds: $kinds) { nodes { kind year } totalCount }
    todoCounts(year: $year) { kind count } }`;
  type Waiting = {
    todos: { nodes: { kind: string; year: number | null }[]; totalCount: number };
    todoCounts: { kind: string; count: number }[];
  };

  it('is that of the year and what belongs to none, in list and counts; another year hides it', async () => {
    const office = await make.office('150102');
    // A proposal has no year; a target has.
    await make.project(office, 'draft', draftOnly);
    await target(api, office, 'draft', { year: 2026 });
    const waiting = (year: number | null, kinds: readonly string[] | null = null) =>
      api.graphql<Waiting>(office.unit, list, { year, kinds });
    const whole = await waiting(null);
    expect(whole.todos.nodes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['projectDraft', 'targetDraft']));
    const ofYear = await waiting(2026);
    expect(ofYear.todos.nodes.map(({ kind }) => kind).sort()).toEqual(['projectDraft', 'targetDraft']);
    expect(ofYear.todoCounts).toEqual([
      { kind: 'projectDraft', count: 1 },
      { kind: 'targetDraft', count: 1 },
    ]);
    const other = await waiting(2024);
    expect(other.todos).toEqual({ nodes: [{ kind: 'projectDraft', year: null }], totalCount: 1 });
    expect(other.todoCounts).toEqual([{ kind: 'projectDraft', count: 1 }]);
    expect((await waiting(null, ['targetDraft'])).todos.nodes.map(({ kind }) => kind)).toEqual(['targetDraft']);
    expect((await waiting(null, ['proposalProposed'])).todos.nodes).toEqual([]);
    // Who has nothing to do with it sees it in no year.
    const beside = await make.office('150104');
    expect((await api.graphql<Waiting>(beside.unit, list, { year: 2026, kinds: null })).todos.nodes).toEqual([]);
  });
});

describe('what waits in the library and for targets', () => {
  let office: Office;
  beforeAll(async () => {
    office = await make.office('150100');
  });

  it('hands a proposal from the unit to finance and back', async () => {
    const project = await make.project(office, 'draft', draftOnly);
    expect(await ask.waiting(office.unit)).toMatchObject([
      { kind: 'projectDraft', projectId: project.id, amount: '500000.00' },
    ]);
    expect(await ask.kinds(office.department)).toEqual(['projectDraft']);
    expect(await ask.waiting(office.finance)).toEqual([]);
    const library = api.get(LibraryService);
    await library.move(office.unit, { id: project.id, action: 'submit', version: 1 });
    expect(await ask.waiting(office.unit)).toEqual([]);
    expect(await ask.kinds(office.finance)).toEqual(['projectSubmitted']);
    await library.move(office.finance, { id: project.id, action: 'return', version: 2, reason: '请补充标准' });
    expect(await ask.kinds(office.unit)).toEqual(['projectReturned']);
    expect(await ask.waiting(office.finance)).toEqual([]);
  });

  it('asks for the target of the running year, and of a year that gets money', async () => {
    const quiet = await make.office('150104');
    const now = new Date().getUTCFullYear();
    const funds = [{ year: now, source: 'fiscal' as const, amount: '800000.00' }];
    const project = await make.project(quiet, 'admitted', {
      startDate: `${now}-01-01`,
      endDate: `${now + 2}-12-31`,
      funds,
    });
    expect(await ask.waiting(quiet.unit)).toMatchObject([
      { kind: 'targetMissing', year: now, amount: '800000.00', subjectId: project.id },
    ]);
    await budgetLine(api, quiet, project.id, { year: now + 1, amount: '900000.00' });
    const both = await ask.waiting(quiet.unit);
    expect(both.map(({ kind, year, amount }) => [kind, year, amount]).sort()).toEqual([
      ['targetMissing', now, '800000.00'],
      ['targetMissing', now + 1, '900000.00'],
    ]);
  });

  it.each([
    ['draft', ['targetDraft'], []],
    ['submitted', [], ['targetSubmitted']],
    ['returned', ['targetReturned'], []],
    ['passed', [], ['targetPassed']],
  ] as const)('hands a target that is %s to whoever has to act', async (state, unit, finance) => {
    const own = await make.office('150105');
    const { project } = await target(api, own, state);
    expect(await ask.kinds(own.unit)).toEqual(unit);
    expect(await ask.kindsOn(own.finance, project.id)).toEqual(finance);
  });
});

describe('what waits after the approval', () => {
  it.each([
    ['open', ['evaluationOpen'], ['evaluationOpen'], []],
    ['reported', [], ['evaluationReported'], []],
    ['submitted', [], [], ['evaluationSubmitted']],
    ['returned', ['evaluationReturned'], ['evaluationReturned'], []],
    ['filed', [], [], ['resultUnpublished', 'resultUnused']],
  ] as const)('hands a self-evaluation that is %s to whoever has to act', async (state, unit, department, finance) => {
    const office = await make.office('150121');
    const { project } = await evaluation(api, office, state);
    expect(await ask.kindsOn(office.unit, project.id)).toEqual(unit);
    expect(await ask.kindsOn(office.department, project.id)).toEqual(department);
    expect(await ask.kindsOn(office.finance, project.id)).toEqual(finance);
    if (state === 'open')
      expect((await ask.waiting(office.unit))[0]).toMatchObject({ dueDate: '2027-03-31', amount: '31200000.00' });
  });

  it.each([
    ['open', ['monitoringOpen'], []],
    ['submitted', [], ['monitoringSubmitted']],
    ['returned', ['monitoringReturned'], []],
    ['decided', [], []],
  ] as const)('hands a monitoring report that is %s to whoever has to act', async (state, unit, finance) => {
    const office = await make.office('150123');
    const { project } = await monitoredProject(api, office, state);
    expect(await ask.kindsOn(office.unit, project.id)).toEqual(unit);
    expect(await ask.kindsOn(office.finance, project.id)).toEqual(finance);
    if (state === 'open') expect((await ask.waiting(office.department))[0]).toMatchObject({ dueDate: '2026-12-31' });
  });

  it('asks for the correction that finance decided on', async () => {
    const office = await make.office('150124');
    const { report } = await monitoredProject(api, office, 'submitted');
    const deadline = futureDate();
    const decision = {
      decision: 'correct',
      opinion: '进度滞后',
      deadline,
      requirement: '限期追赶',
      reason: '',
    } as const;
    await api.get(DecisionsService).decide(office.finance, report.id, report.version, decision);
    expect(await ask.waiting(office.unit)).toMatchObject([
      { kind: 'correctionRequired', subjectId: report.id, dueDate: deadline },
    ]);
    expect(await ask.waiting(office.finance)).toEqual([]);
  });

  it('shows notice, proposal and assignment to whoever has to act', async () => {
    const office = await make.office('150122');
    const evaluator = await make.evaluator();
    const { evaluation: filed, project } = await filedEvaluation(api, office);
    const dueDate = '2099-12-31';
    const notice = await api
      .get(NoticeService)
      .send(office.finance, filed.id, { problems: '进度滞后', requirements: '限期整改', dueDate });
    expect(await ask.waiting(office.unit)).toMatchObject([{ kind: 'noticeSent', subjectId: notice.id, dueDate }]);
    await api
      .get(NoticeService)
      .plan(office.unit, notice, { measures: '加快进度', responsible: '包晓', finishDate: dueDate });
    expect(await ask.kinds(office.unit)).toEqual(['noticePlanned']);
    const deviation = { kind: 'cut' as const, share: '0.2', reason: '项目已近完工' };
    const proposal = await api.get(ProposalService).propose(office.finance, filed.id, { deviation });
    expect(await ask.waiting(office.government)).toMatchObject([
      { kind: 'proposalProposed', subjectId: proposal.id, amount: '6240000.00' },
    ]);
    await api
      .get(ProposalService)
      .move(office.government, { id: proposal.id, version: proposal.version, action: 'sendBack', reason: '请再核' });
    expect(await ask.waiting(office.government)).toEqual([]);
    const assignment = await api
      .get(AssignmentService)
      .assign(office.finance, filed.id, { evaluatorOrgId: evaluator.orgId, dueDate, task: '复核完成值' });
    expect(await ask.waiting(evaluator)).toMatchObject([
      { kind: 'assignmentAssigned', subjectId: assignment.id, name: project.name, dueDate },
    ]);
    expect(await ask.waiting(await make.evaluator())).toEqual([]);
    expect(await ask.kinds(office.finance)).toEqual(['noticePlanned', 'proposalSentBack', 'resultUnpublished']);
    await api.get(AssignmentService).declare(evaluator, assignment, { conflict: true, note: '曾为该单位服务' });
    expect(await ask.waiting(evaluator)).toEqual([]);
    expect(await ask.kinds(office.finance)).toEqual([
      'assignmentConflict',
      'noticePlanned',
      'proposalSentBack',
      'resultUnpublished',
    ]);
  });
});

describe('whose it is', () => {
  it('shows nobody what belongs to another unit or division, nor finance what lies below', async () => {
    const league = await make.office('150200');
    const banner = await make.office('150221');
    await make.project(banner, 'submitted');
    expect(await ask.waiting(league.finance)).toEqual([]);
    expect(await ask.waiting(league.unit)).toEqual([]);
    expect(await ask.waiting(league.government)).toEqual([]);
    expect(await ask.kinds(banner.finance)).toEqual(['projectSubmitted']);
  });

  it('lets nothing wait for audit', async () => {
    const office = await make.office('150222');
    await make.project(office, 'submitted');
    expect(kindsOf.audit).toEqual([]);
    expect(await ask.waiting(office.audit)).toEqual([]);
    expect(await api.graphql(office.audit, counts)).toEqual({ todoCounts: [] });
  });

  it('does not send people what they submitted themselves', async () => {
    const office = await make.office('150223');
    const project = await make.project(office, 'submitted');
    await api.database.owner.query(
      'update project set submitted_by = $2, hands = array[$2::uuid], version = version + 1 where id = $1',
      [project.id, office.finance.userId],
    );
    expect(await ask.waiting(office.finance)).toEqual([]);
  });
});

describe('the list', () => {
  it('pages without gaps, filters by kind and counts each kind, in a constant number of statements', async () => {
    const office = await make.office('150300');
    for (let index = 0; index < 5; index += 1) await make.project(office, 'draft', draftOnly);
    await target(api, office, 'draft');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { todos } = await api.graphql<{ todos: TodoPage }>(office.unit, list, { first: 2, after });
      expect(todos.totalCount).toBe(6);
      seen.push(...todos.nodes.map(({ subjectId }) => subjectId));
      after = todos.pageInfo.hasNextPage ? todos.pageInfo.endCursor : undefined;
    } while (after);
    expect(new Set(seen).size).toBe(6);
    const { todos } = await api.graphql<{ todos: TodoPage }>(office.unit, list, { first: 10, kind: 'projectDraft' });
    expect(todos.totalCount).toBe(5);
    const { todoCounts } = await api.graphql<{ todoCounts: object[] }>(office.unit, counts);
    expect(todoCounts).toEqual([
      { kind: 'projectDraft', count: 5, overdue: 0, amount: '2500000.00' },
      { kind: 'targetDraft', count: 1, overdue: 0, amount: '31200000.00' },
    ]);
    const both = `{ todos(first: 50) { nodes { kind } totalCount } todoCounts { count } }`;
    const cost = async (actor: Office['unit']) => (await api.statements(() => api.graphql(actor, both))).length;
    // The season and the calendar of its days for both; where something is due, the page's rows and the calendar once more.
    for (const actor of [office.unit, office.department]) expect(await cost(actor)).toBe(7);
    for (const actor of [office.finance, office.government]) expect(await cost(actor)).toBe(5);
  });

  it('answers nothing for a kind of another role', async () => {
    const office = await make.office('150302');
    await make.project(office, 'submitted');
    const { todos } = await api.graphql<{ todos: TodoPage }>(office.unit, list, { kind: 'projectSubmitted' });
    expect(todos).toMatchObject({ nodes: [], totalCount: 0 });
  });
});
