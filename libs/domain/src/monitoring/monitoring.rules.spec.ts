import { describe, expect, it } from '@jest/globals';
import { nm10hao } from '../rule-pack/shipped';
import type { Indicator } from '../targets/target';
import type { DecisionDraft, MonitoringContent, MonitoringFrame, MonitoringItem } from './report';
import {
  checkDecision,
  checkMonitoringRows,
  checkReport,
  executionRate,
  itemRows,
  refuseFill,
  reportLight,
  startingFunds,
} from './report.rules';
import { checkMonitoringRound, cutoffDate } from './round.rules';

const indicator = (id: string, over: Partial<Indicator> = {}): Indicator => ({
  id,
  period: 'annual',
  level1: 'output',
  level2: 'quantity',
  name: id,
  nature: 'positive',
  direction: 'ge',
  value: '100',
  standard: '',
  unit: '个',
  weight: '45',
  basis: 'plan',
  note: '',
  ...over,
});
const described = indicator('b', {
  nature: 'qualitative',
  direction: null,
  value: null,
  standard: '改善',
  level2: 'social',
});
const frame: MonitoringFrame = {
  year: 2026,
  cutoffMonth: 6,
  initialBudget: '1000.00',
  budget: '1000.00',
  indicators: [indicator('a'), described],
  causes: [
    { key: 'staff', nameZh: '人员保障', nameEn: 'Staff', needsNote: false },
    { key: 'other', nameZh: '其他', nameEn: 'Other', needsNote: true },
  ],
};
const item = (indicatorId: string, over: Partial<MonitoringItem> = {}): MonitoringItem => ({
  indicatorId,
  progress: '50',
  expected: '100',
  cause: null,
  causeNote: '',
  likelihood: 'certain',
  measures: '',
  ...over,
});
const good: MonitoringContent = {
  funds: [
    { kind: 'total', initialBudget: '1000.00', executed: '500.00', expected: '1000.00' },
    { kind: 'fiscal', initialBudget: '800.00', executed: '400.00', expected: '800.00' },
    { kind: 'other', initialBudget: '200.00', executed: '100.00', expected: '200.00' },
  ],
  items: [item('a'), item('b', { progress: '正在改善', expected: '改善' })],
};
const found = (content: MonitoringContent, over: Partial<MonitoringFrame> = {}) =>
  checkReport(content, { ...frame, ...over }).map(({ path, key }) => `${path} ${key}`);
const withItem = (over: Partial<MonitoringItem>) =>
  found({ ...good, items: [item('a', over), ...good.items.slice(1)] });
const withFund = (row: number, over: object) =>
  found({ ...good, funds: good.funds.map((each, index) => (index === row ? { ...each, ...over } : each)) });

describe('the monitoring form', () => {
  it('finds nothing in a whole report', () => expect(found(good)).toEqual([]));

  it('asks for cause and measures wherever the target is not certain', () => {
    for (const likelihood of ['possible', 'impossible'] as const) {
      expect(withItem({ likelihood })).toEqual([
        'items.0.cause monitoringCauseNeeded',
        'items.0.measures monitoringMeasuresNeeded',
      ]);
      expect(withItem({ likelihood, cause: 'staff', measures: '增加人手' })).toEqual([]);
    }
    expect(withItem({ cause: 'other' })).toEqual(['items.0.causeNote monitoringNoteNeeded']);
    expect(withItem({ cause: 'weather' })).toEqual(['items.0.cause notChoice']);
    expect(withItem({ likelihood: null, progress: '多' })).toEqual([
      'items.0.progress notDecimal',
      'items.0.likelihood required',
    ]);
  });

  it('adds the money up and holds it to the budget', () => {
    expect(withFund(0, { executed: '499.99' })).toEqual(['funds.0.executed monitoringSum']);
    expect(withFund(0, { initialBudget: '999.00' })).toEqual([
      'funds.0.initialBudget monitoringSum',
      'funds.0.initialBudget monitoringBudgetDiffers',
    ]);
    expect(withFund(2, { executed: '200.01' })).toEqual([
      'funds.0.executed monitoringSum',
      'funds.2.executed overBudget',
      'funds.2.expected monitoringExpectedLess',
    ]);
    expect(withFund(1, { executed: '一' })).toEqual(['funds.1.executed notMoney']);
    expect(withFund(1, { expected: null })).toEqual(['funds.1.expected required']);
  });

  it('lets parts use what an adjustment has added to the budget', () => {
    const more = good.funds.map((row) =>
      row.kind === 'fiscal' ? row : { ...row, expected: row.kind === 'total' ? '1200.00' : '400.00' },
    );
    expect(found({ ...good, funds: more })).toContain('funds.0.expected overBudget');
    expect(found({ ...good, funds: more }, { budget: '1200.00' })).toEqual([]);
  });

  it('keeps rows apart: none twice, none of another target', () => {
    const paths = (content: MonitoringContent) => checkMonitoringRows(content, frame).map(({ path }) => path);
    expect(paths(good)).toEqual([]);
    expect(
      paths({ funds: [...good.funds, ...good.funds.slice(0, 1)], items: [item('a'), item('a'), item('z')] }),
    ).toEqual(['funds.3.kind', 'items.1.indicatorId', 'items.2.indicatorId']);
    expect(itemRows(frame.indicators, [item('b')]).map(({ progress }) => progress)).toEqual(['', '50']);
  });

  it('starts from the approved budget, and computes the execution rate only where it can', () => {
    expect(startingFunds('1000', '1500').map(({ initialBudget }) => initialBudget)).toEqual([
      '1000.00',
      '1000.00',
      '0.00',
    ]);
    expect(startingFunds('1000', '300').map(({ initialBudget }) => initialBudget)).toEqual([
      '1000.00',
      '300.00',
      '700.00',
    ]);
    const row = { kind: 'total' as const, expected: null };
    expect(executionRate({ ...row, initialBudget: '3.00', executed: '1.00' })).toBe('0.3333');
    expect(executionRate({ ...row, initialBudget: '210.00', executed: '197.33' })).toBe('0.9396');
    expect(executionRate({ ...row, initialBudget: '0.00', executed: '1.00' })).toBeNull();
    expect(executionRate({ ...row, initialBudget: '3.00', executed: null })).toBeNull();
  });

  it('gives the light by the adjusted budget, with the row that is in doubt', () => {
    expect(reportLight(nm10hao, good, frame)).toMatchObject({
      light: 'green',
      budgetProgress: '0.5000',
      goalProgress: '0.5000',
    });
    expect(reportLight(nm10hao, good, { ...frame, budget: '2000.00' })).toMatchObject({
      light: 'red',
      budgetProgress: '0.2500',
    });
    const reached = (progress: string) =>
      reportLight(nm10hao, { ...good, items: [item('a', { progress }), item('b')] }, frame).goalProgress;
    expect([reached('５０'), reached('50 个')]).toEqual(['0.5000', '0.5000']);
    expect(reached('5①')).toBeNull();
    const doubt = { ...good, items: [item('a'), item('b', { likelihood: 'impossible' })] };
    expect(reportLight(nm10hao, doubt, frame)).toMatchObject({
      light: 'red',
      reasons: [{ key: 'lightImpossible', row: 1 }],
    });
  });

  it('is filled by department and unit while it is with them and the round is open', () => {
    const placed = { orgPath: '/1/', divisionCode: '150600', unitReported: false };
    const report = { ...placed, state: 'open' as const, roundState: 'open' as const };
    const of = (role: 'unit' | 'finance', over: object = {}) =>
      refuseFill({ role, divisionCode: '150600' }, { ...report, ...over })?.code;
    expect([of('unit'), of('unit', { state: 'returned' })]).toEqual([undefined, undefined]);
    expect(of('finance')).toBe('NOT_YOUR_ROLE');
    expect(of('unit', { divisionCode: '150000' })).toBe('NOT_YOUR_ROLE');
    expect([of('unit', { state: 'submitted' }), of('unit', { state: 'decided' })]).toEqual([
      'ILLEGAL_STATE',
      'ILLEGAL_STATE',
    ]);
    expect(of('unit', { roundState: 'closed' })).toBe('NOT_READY');
  });
});

it('asks a decision for what belongs to it', () => {
  const bare: DecisionDraft = { decision: 'normal', opinion: '同意', deadline: null, requirement: '', reason: '' };
  const paths = (over: Partial<DecisionDraft>) =>
    checkDecision({ ...bare, ...over }, '2026-07-01').map(({ path }) => path);
  expect(paths({})).toEqual([]);
  expect(paths({ opinion: ' ' })).toEqual(['opinion']);
  expect(paths({ decision: 'correct' })).toEqual(['deadline', 'requirement']);
  expect(paths({ decision: 'correct', deadline: '2026-06-30', requirement: '加快' })).toEqual(['deadline']);
  expect(paths({ decision: 'correct', deadline: '2026-07-01', requirement: '加快' })).toEqual([]);
  expect(paths({ decision: 'suspend' })).toEqual(['reason']);
});

it('lets a round fall due once its month is over', () => {
  expect([cutoffDate(2026, 2), cutoffDate(2028, 2), cutoffDate(2026, 12)]).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
  ]);
  const round = { year: 2026, cutoffMonth: 7, dueDate: '2026-07-31', name: '监控' };
  const paths = (over: object) => checkMonitoringRound({ ...round, ...over }).map(({ path }) => path);
  expect(paths({})).toEqual([]);
  expect(paths({ dueDate: '2026-07-30' })).toEqual(['dueDate']);
  expect(paths({ dueDate: '2027-08-01' })).toEqual(['dueDate']);
  expect(paths({ year: 1999, cutoffMonth: 0, name: '' })).toEqual(['year', 'cutoffMonth', 'name']);
});
