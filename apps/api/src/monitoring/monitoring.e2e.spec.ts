import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, MonitoringContent } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { later, monitoredProject, previewOf, reportContent, round } from '../../test/make-monitoring';
import { Db } from '../kit/db';
import { approvedProject, target } from '../../test/make-targets';

const problem = `... on Problem { code status detail fields { path message } }`;
const roundFields = `... on MonitoringRound { id state version name allowedActions progress { total open submitted overdue } } ${problem}`;
const reportFields = `... on MonitoringReport { id state version light rulePackId rulePackVersion budgetProgress goalProgress executionRate
  lightReasons { text light clause row } toGreen allowedActions editable decision opinion reason
  correction { state deadline requirement answer opinion allowedActions } } ${problem}`;
const openRound = `mutation ($input: MonitoringRoundInput!, $requestId: ID) {
  result: openMonitoringRound(input: $input, requestId: $requestId) { ${roundFields} } }`;
const moveRound = `mutation ($id: ID!, $action: MonitoringRoundAction!, $version: Int!) {
  result: moveMonitoringRound(id: $id, action: $action, version: $version) { ${roundFields} } }`;
const fillReport = `mutation ($id: ID!, $version: Int!, $input: MonitoringReportInput!) {
  result: fillMonitoringReport(id: $id, version: $version, input: $input) { ${reportFields} } }`;
const moveReport = `mutation ($id: ID!, $action: MonitoringReportAction!, $version: Int!, $reason: String) {
  result: moveMonitoringReport(id: $id, action: $action, version: $version, reason: $reason) { ${reportFields} } }`;
const decideReport = `mutation ($id: ID!, $version: Int!, $input: MonitoringDecisionInput!) {
  result: decideMonitoringReport(id: $id, version: $version, input: $input) { ${reportFields} } }`;
const moveCorrection = `mutation ($id: ID!, $action: CorrectionAction!, $version: Int!, $text: String!) {
  result: moveCorrection(id: $id, action: $action, version: $version, text: $text) { ${reportFields} } }`;
const readReport = `query ($id: ID!) { report: monitoringReport(id: $id) { id state version dueInDays overdue annualGoal budget
  funds { kind initialBudget executed } items { indicatorId progress indicator { name weight } } history { action reason } project { id state } } }`;

type Row = Record<string, unknown> & { id: string; version: number };
type Result = { result: Row };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
const send = async (actor: Actor, document: string, variables: object): Promise<Row> =>
  (await api.graphql<Result>(actor, document, variables)).result;
/** Rows as the wire takes them: nothing but the fields of the input. */
const wire = (content: MonitoringContent) => ({ input: JSON.parse(JSON.stringify(content)) as MonitoringContent });
const roundInput = (fields: object = {}) => ({
  input: { year: 2026, cutoffMonth: 7, dueDate: '2026-08-31', name: '2026年1—7月绩效运行监控', ...fields },
});

beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

describe('a monitoring round', () => {
  it('asks for one report on every project with an approved target and budget, and for later ones on request', async () => {
    const here = await make.office('150621');
    await target(api, here, 'passed');
    const empty = await send(here.finance, openRound, roundInput());
    expect(empty).toMatchObject({ code: 'NOT_READY', status: 422 });
    await approvedProject(api, here);
    const opened = await send(here.finance, openRound, roundInput());
    expect(opened).toMatchObject({
      state: 'open',
      progress: { total: 1, open: 1 },
      allowedActions: ['refresh', 'close'],
    });
    await approvedProject(api, here);
    const fuller = await send(here.finance, moveRound, { id: opened.id, action: 'refresh', version: 1 });
    expect(fuller).toMatchObject({ version: 2, progress: { total: 2, open: 2 } });
  });

  it('is there once for a division, year and month', async () => {
    const here = await make.office('150622');
    await approvedProject(api, here);
    const requestId = '0193a1b2-0000-7000-8000-000000000011';
    const both = await Promise.all([1, 2].map(() => send(here.finance, openRound, { ...roundInput(), requestId })));
    expect(both[0]?.id).toBe(both[1]?.id);
    expect(await send(here.finance, openRound, roundInput())).toMatchObject({ code: 'DUPLICATE', status: 409 });
  });

  it('names the field that is wrong', async () => {
    const refused = await send(
      office.finance,
      openRound,
      roundInput({ cutoffMonth: 13, dueDate: '2026-02-30', name: ' ' }),
    );
    expect((refused['fields'] as { path: string }[]).map(({ path }) => path)).toEqual([
      'cutoffMonth',
      'dueDate',
      'name',
    ]);
    expect(await send(office.finance, openRound, roundInput({ dueDate: '2026-07-01' }))).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'dueDate', message: 'The due date must lie between 2026-07-31 and 2027-07-31' }],
    });
  });

  it('is opened by finance alone, and is seen by the units it calls and by the league above', async () => {
    const here = await make.office('150623');
    await approvedProject(api, here);
    expect(await send(here.department, openRound, roundInput())).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    const { id } = await round(api, here);
    const read = `query ($id: ID!) { round: monitoringRound(id: $id) { id divisionName allowedActions progress { total } } }`;
    type Seen = { round: { divisionName: string; allowedActions: string[]; progress: { total: number } } };
    const { round: called } = await api.graphql<Seen>(here.unit, read, { id });
    expect(called).toMatchObject({ divisionName: '鄂托克前旗', allowedActions: [], progress: { total: 1 } });
    const { round: above } = await api.graphql<Seen>(office.finance, read, { id });
    expect(above.allowedActions).toEqual([]);
    expect(await send(office.finance, moveRound, { id, action: 'close', version: 1 })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    const elsewhere = await make.office('150621');
    await expect(api.graphql(elsewhere.unit, read, { id })).rejects.toThrow('NOT_FOUND');
  });

  it('closes only when nothing waits for a decision, and takes no report afterwards', async () => {
    const here = await make.office('150624');
    const waiting = await monitoredProject(api, here, 'submitted');
    const late = await monitoredProject(api, here);
    const close = { id: waiting.round.id, action: 'close' };
    expect(await send(here.finance, moveRound, { ...close, version: late.round.version })).toMatchObject({
      code: 'NOT_READY',
      detail: '1 reports still wait for a decision',
    });
    const { report } = waiting;
    await send(here.finance, moveReport, { id: report.id, action: 'return', version: report.version, reason: '重报' });
    const closed = await send(here.finance, moveRound, { ...close, version: late.round.version });
    expect(closed).toMatchObject({ state: 'closed', allowedActions: [] });
    const filled = await send(here.unit, fillReport, {
      id: late.report.id,
      version: 1,
      ...wire(reportContent(late.version)),
    });
    expect(filled).toMatchObject({
      code: 'NOT_READY',
      detail: 'The monitoring round is closed; nothing more can be reported',
    });
  });
});

describe('a monitoring report', () => {
  it('is filled by the unit, submitted with a light that explains itself, and decided by finance', async () => {
    const { report, version, project } = await monitoredProject(api, office);
    const { id } = report;
    type Read = { report: Row & { funds: object[]; items: object[]; history: { action: string }[] } };
    const { report: blank } = await api.graphql<Read>(office.unit, readReport, { id });
    expect(blank).toMatchObject({ state: 'open', overdue: false, budget: '31200000.00' });
    expect(blank.funds[0]).toEqual({ kind: 'total', initialBudget: '31200000.00', executed: null });
    expect(blank.items).toHaveLength(6);
    const content = reportContent(version);
    const filled = await send(office.unit, fillReport, { id, version: 1, ...wire(content) });
    expect(filled).toMatchObject({ state: 'open', version: 2, light: null, executionRate: '0.5000', editable: true });
    const submitted = await send(office.unit, moveReport, { id, action: 'submit', version: 2 });
    const preview = previewOf(content, version, '31200000.00');
    expect(preview.light).toBe('green');
    expect(submitted).toMatchObject({
      state: 'submitted',
      version: 3,
      light: preview.light,
      budgetProgress: '0.5000',
      goalProgress: '0.5000',
      rulePackId: 'nm-10hao-2021',
      rulePackVersion: 1,
      toGreen: [],
      editable: false,
    });
    expect(submitted['lightReasons']).toEqual([expect.objectContaining({ light: 'green', row: null })]);
    const input = { decision: 'normal', opinion: '按计划推进' };
    const decided = await send(office.finance, decideReport, { id, version: 3, input });
    expect(decided).toMatchObject({ state: 'decided', decision: 'normal', opinion: '按计划推进', correction: null });
    const { report: seen } = await api.graphql<Read>(office.audit, readReport, { id });
    expect(seen.project).toEqual({ id: project.id, state: 'admitted' });
    expect(seen.history.map(({ action }) => action.split('.')[1])).toEqual(['open', 'save', 'submit', 'decide']);
  });

  it('turns red where an indicator cannot be met, and says what would turn it green', async () => {
    const { report, version } = await monitoredProject(api, office);
    const content = reportContent(version);
    const items = content.items.map((item, index) =>
      index === 0 ? { ...item, likelihood: 'impossible' as const, cause: 'staff', measures: '增加施工班组' } : item,
    );
    const { id } = report;
    const filled = await send(office.unit, fillReport, { id, version: 1, ...wire({ ...content, items }) });
    const submitted = await send(office.department, moveReport, { id, action: 'submit', version: filled.version });
    expect(submitted).toMatchObject({ state: 'submitted', light: 'red' });
    expect(submitted['lightReasons']).toEqual([
      expect.objectContaining({ text: '“养护里程” cannot be met', light: 'red', row: 0 }),
    ]);
    expect(submitted['toGreen']).toEqual(['Take measures until “养护里程” is certain, or have the target adjusted']);
  });

  it('points at every cell that keeps it from being submitted', async () => {
    const { report, version } = await monitoredProject(api, office);
    const { funds, items } = reportContent(version);
    const wrong = {
      funds: funds.map((row) => ({ ...row, executed: row.kind === 'total' ? '31200000.01' : row.executed })),
      items: items.map((item, index) => {
        if (index === 0) return { ...item, progress: '很多', likelihood: 'possible' as const };
        if (index === 1) return { ...item, expected: '', cause: 'other' };
        return index === 2 ? { ...item, likelihood: null, cause: 'weather' } : item;
      }),
    };
    const { id } = report;
    const filled = await send(office.unit, fillReport, { id, version: 1, ...wire(wrong) });
    const refused = await send(office.unit, moveReport, { id, action: 'submit', version: filled.version });
    expect(refused).toMatchObject({ code: 'INVALID', status: 422 });
    expect((refused['fields'] as { path: string }[]).map(({ path }) => path)).toEqual([
      'funds.0.executed',
      'funds.0.executed',
      'funds.0.expected',
      'items.0.progress',
      'items.0.cause',
      'items.0.measures',
      'items.1.expected',
      'items.1.causeNote',
      'items.2.likelihood',
      'items.2.cause',
    ]);
  });

  it('refuses rows of another target, and figures that are none', async () => {
    const { report, version } = await monitoredProject(api, office);
    const foreign = await monitoredProject(api, office);
    const content = reportContent(version);
    const items = [...content.items, ...reportContent(foreign.version).items.slice(0, 1)];
    const { id } = report;
    expect(await send(office.unit, fillReport, { id, version: 1, ...wire({ ...content, items }) })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'items.6.indicatorId' }],
    });
    const funds = content.funds.map((row, index) => (index === 1 ? { ...row, executed: '-3' } : row));
    expect(await send(office.unit, fillReport, { id, version: 1, ...wire({ ...content, funds }) })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'funds.1.executed' }],
    });
  });

  it('refuses the wrong role, state, version and somebody else', async () => {
    const { report } = await monitoredProject(api, office, 'submitted');
    const { id, version } = report;
    const input = { decision: 'normal', opinion: '同意' };
    expect(await send(office.unit, decideReport, { id, version, input })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await send(office.unit, moveReport, { id, action: 'submit', version })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    expect(await send(office.finance, decideReport, { id, version: 1, input })).toMatchObject({
      code: 'STALE',
      status: 409,
    });
    expect(await send(office.finance, moveReport, { id, action: 'decide', version })).toMatchObject({
      code: 'NOT_READY',
    });
    const elsewhere = await make.office();
    expect(await send(elsewhere.unit, moveReport, { id, action: 'submit', version })).toMatchObject({
      code: 'NOT_FOUND',
      status: 404,
    });
    await expect(api.graphql(elsewhere.unit, readReport, { id })).rejects.toThrow('NOT_FOUND');
    type List = { list: { totalCount: number } };
    const list = `{ list: monitoringReports { totalCount } }`;
    expect((await api.graphql<List>(elsewhere.unit, list)).list.totalCount).toBe(0);
    expect((await api.graphql<List>(office.unit, list)).list.totalCount).toBeGreaterThan(0);
  });

  it('is returned with a reason, and loses its light when it is filled anew', async () => {
    const { report, version } = await monitoredProject(api, office, 'submitted');
    const { id } = report;
    const silent = await send(office.finance, moveReport, {
      id,
      action: 'return',
      version: report.version,
      reason: ' ',
    });
    expect(silent).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason', message: 'Give a reason' }] });
    const returned = await send(office.finance, moveReport, {
      id,
      action: 'return',
      version: report.version,
      reason: '请核实',
    });
    expect(returned).toMatchObject({ state: 'returned', reason: '请核实', light: 'green' });
    const again = await send(office.unit, fillReport, {
      id,
      version: returned.version,
      ...wire(reportContent(version)),
    });
    expect(again).toMatchObject({ state: 'returned', light: null, allowedActions: ['submit'] });
  });
});

describe('a decision', () => {
  it('suspends the project in the same step', async () => {
    const { report, project } = await monitoredProject(api, office, 'submitted');
    const { id, version } = report;
    const decision = { decision: 'suspend', opinion: '目标已无法实现' };
    expect(await send(office.finance, decideReport, { id, version, input: decision })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason', message: 'Give a reason' }],
    });
    const input = { ...decision, reason: '偏差较大且无正当理由' };
    const decided = await send(office.finance, decideReport, { id, version, input });
    expect(decided).toMatchObject({ state: 'decided', decision: 'suspend', reason: '偏差较大且无正当理由' });
    type Seen = {
      project: { state: string; reason: string; monitoringReports: { id: string }[]; history: { action: string }[] };
    };
    const read = `query ($id: ID!) { project(id: $id) { state reason monitoringReports { id } history { action } } }`;
    const { project: seen } = await api.graphql<Seen>(office.unit, read, { id: project.id });
    expect(seen).toMatchObject({ state: 'suspended', reason: '偏差较大且无正当理由', monitoringReports: [{ id }] });
    expect(seen.history.slice(-2).map(({ action }) => action)).toEqual(['monitoringReport.decide', 'project.suspend']);
  });

  it('asks for a correction, which the department reports and finance verifies', async () => {
    const { report } = await monitoredProject(api, office, 'submitted');
    const { id } = report;
    const wish = { decision: 'correct', opinion: '进度滞后' };
    const bare = await send(office.finance, decideReport, { id, version: report.version, input: wish });
    expect((bare['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['deadline', 'requirement']);
    const input = { ...wish, deadline: later(), requirement: '加快支付进度' };
    const decided = await send(office.finance, decideReport, { id, version: report.version, input });
    expect(decided).toMatchObject({ correction: { state: 'required', deadline: later(), allowedActions: [] } });
    const step = (actor: Actor, action: string, version: number, text: string) =>
      send(actor, moveCorrection, { id, action, version, text });
    expect(await step(office.finance, 'verify', decided.version, '好')).toMatchObject({ code: 'ILLEGAL_STATE' });
    const reported = await step(office.department, 'report', decided.version, '已支付至合同进度');
    expect(reported).toMatchObject({ correction: { state: 'reported', answer: '已支付至合同进度' } });
    const back = await step(office.finance, 'sendBack', reported.version, '缺少支付凭证');
    expect(back).toMatchObject({ correction: { state: 'required', opinion: '缺少支付凭证' } });
    const again = await step(office.unit, 'report', back.version, '已补充支付凭证');
    expect(await step(office.finance, 'verify', again.version, ' ')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'text' }],
    });
    const verified = await step(office.finance, 'verify', again.version, '整改到位');
    expect(verified).toMatchObject({
      state: 'decided',
      correction: { state: 'verified', opinion: '整改到位', allowedActions: [] },
    });
  });
});

it('keeps the rows of others out of sight below the application too', async () => {
  await monitoredProject(api, office, 'submitted');
  const elsewhere = await make.office();
  for (const table of ['monitoring_report', 'monitoring_fund', 'monitoring_item']) {
    const count = `select count(*)::int as count from ${table}`;
    const seenBy = (actor: Actor) => api.get(Db).as(actor, (tx) => tx.one<{ count: number }>(count));
    expect([table, await seenBy(elsewhere.unit)]).toEqual([table, { count: 0 }]);
    expect((await seenBy(office.unit))?.count).toBeGreaterThan(0);
  }
});

describe('the lists of monitoring', () => {
  it('page without gaps, filter, and take as many statements for one row as for many', async () => {
    const here = await make.office('150625');
    const { round: asked } = await monitoredProject(api, here, 'submitted');
    for (let index = 0; index < 3; index += 1) await monitoredProject(api, here);
    const list = `query ($first: Int, $after: String, $filter: MonitoringReportFilter) {
      list: monitoringReports(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
        nodes { id state light executionRate dueInDays overdue allowedActions project { name orgName } round { cutoffMonth } funds { executed } items { progress } } } }`;
    type List = {
      list: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const filter = { roundId: asked.id };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { list: part } = await api.graphql<List>(here.finance, list, { first: 3, after, filter });
      expect(part.totalCount).toBe(4);
      seen.push(...part.nodes.map(({ id }) => id));
      after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : undefined;
    } while (after);
    expect(new Set(seen).size).toBe(4);
    const green = await api.graphql<List>(here.finance, list, { filter: { ...filter, lights: ['green'] } });
    expect(green.list.totalCount).toBe(1);
    const none = await api.graphql<List>(here.finance, list, { filter: { ...filter, search: '%' } });
    expect(none.list.totalCount).toBe(0);
    const few = await api.statements(() =>
      api.graphql(here.finance, list, { first: 1, filter: { ...filter, states: ['open'] } }),
    );
    const many = await api.statements(() =>
      api.graphql(here.finance, list, { first: 20, filter: { ...filter, states: ['open'] } }),
    );
    expect(many.length).toBe(few.length);
    const rounds = `query ($first: Int) { monitoringRounds(first: $first) { nodes { id name divisionName allowedActions progress { total } } } }`;
    await round(api, here, { cutoffMonth: 8 });
    const one = await api.statements(() => api.graphql(here.finance, rounds, { first: 1 }));
    const two = await api.statements(() => api.graphql(here.finance, rounds, { first: 20 }));
    expect(two.length).toBe(one.length);
  });

  it('offer the causes of deviation in force', async () => {
    const { deviationCauses } = await api.graphql<{ deviationCauses: object[] }>(
      office.unit,
      `{ deviationCauses(year: 2026, cutoffMonth: 6) { key nameZh nameEn needsNote clause } }`,
    );
    expect(deviationCauses).toHaveLength(5);
    expect(deviationCauses[4]).toMatchObject({ key: 'other', nameZh: '其他', needsNote: true });
  });
});
