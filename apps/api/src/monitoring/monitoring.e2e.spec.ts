import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { fillReport, moveReport, moveRound, openRound, send as ask, toReportInput } from '../../test/ask-monitoring';
import { makers, type Office } from '../../test/make';
import { monitoredProject, reportContent, round } from '../../test/make-monitoring';
import { approvedProject, target } from '../../test/make-targets';
import { Db } from '../kit/data/db';

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
const send = (actor: Actor, document: string, variables: object) => ask(api, actor, document, variables);
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
      detail: '1 form still waits for finance; the round is closed once they are decided',
    });
    const { report } = waiting;
    await send(here.finance, moveReport, { id: report.id, action: 'return', version: report.version, reason: '重报' });
    const closed = await send(here.finance, moveRound, { ...close, version: late.round.version });
    expect(closed).toMatchObject({ state: 'closed', allowedActions: ['reopen'] });
    const filled = await send(here.unit, fillReport, {
      id: late.report.id,
      version: 1,
      ...toReportInput(reportContent(late.version)),
    });
    expect(filled).toMatchObject({
      code: 'NOT_READY',
      detail:
        'Finance has closed the round; nothing more can be reported. Ask finance of the division to open it again',
    });
    const reopen = { id: waiting.round.id, action: 'reopen', version: Number(closed['version']) };
    expect(await send(here.finance, moveRound, reopen)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    expect(await send(here.finance, moveRound, { ...reopen, reason: '两个单位补报' })).toMatchObject({
      state: 'open',
      allowedActions: ['refresh', 'close'],
    });
    const again = { id: late.report.id, version: 1, ...toReportInput(reportContent(late.version)) };
    expect(await send(here.unit, fillReport, again)).toMatchObject({ version: 2 });
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
