import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import {
  decideReport,
  fillReport,
  moveCorrection,
  moveReport,
  readReport,
  type Row,
  send as ask,
  toReportInput,
} from '../../test/ask-monitoring';
import { makers, type Office } from '../../test/make';
import { futureDate, monitoredProject, previewOf, reportContent } from '../../test/make-monitoring';

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
const send = (actor: Actor, document: string, variables: object) => ask(api, actor, document, variables);
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

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
    const filled = await send(office.unit, fillReport, { id, version: 1, ...toReportInput(content) });
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
    expect(seen.project).toEqual({ id: project.id, state: 'budgeted' });
    expect(seen.history.map(({ action }) => action.split('_')[1])).toEqual(['open', 'save', 'submit', 'decide']);
  });

  it('turns red where an indicator cannot be met, and says what would turn it green', async () => {
    const { report, version } = await monitoredProject(api, office);
    const content = reportContent(version);
    const items = content.items.map((item, index) =>
      index === 0 ? { ...item, likelihood: 'impossible' as const, cause: 'staff', measures: '增加施工班组' } : item,
    );
    const { id } = report;
    const filled = await send(office.unit, fillReport, { id, version: 1, ...toReportInput({ ...content, items }) });
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
    const filled = await send(office.unit, fillReport, { id, version: 1, ...toReportInput(wrong) });
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
    expect(
      await send(office.unit, fillReport, { id, version: 1, ...toReportInput({ ...content, items }) }),
    ).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'items.6.indicatorId' }],
    });
    const funds = content.funds.map((row, index) => (index === 1 ? { ...row, executed: '-3' } : row));
    expect(
      await send(office.unit, fillReport, { id, version: 1, ...toReportInput({ ...content, funds }) }),
    ).toMatchObject({
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
      ...toReportInput(reportContent(version)),
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
    expect(seen.history.slice(-2).map(({ action }) => action)).toEqual(['monitoringReport_decide', 'project_suspend']);
  });

  it('asks for a correction, which the department reports and finance verifies', async () => {
    const { report } = await monitoredProject(api, office, 'submitted');
    const { id } = report;
    const decision = { decision: 'correct', opinion: '进度滞后' };
    const bare = await send(office.finance, decideReport, { id, version: report.version, input: decision });
    expect((bare['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['deadline', 'requirement']);
    const input = { ...decision, deadline: futureDate(), requirement: '加快支付进度' };
    const decided = await send(office.finance, decideReport, { id, version: report.version, input });
    expect(decided).toMatchObject({ correction: { state: 'required', deadline: futureDate(), allowedActions: [] } });
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
