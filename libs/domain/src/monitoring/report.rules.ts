import type { Actor } from '../actor';
import { isLocalDate, type LocalDate, today } from '../calendar';
import { refuseOverUnit } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal, isMoney, plainSigns } from '../money';
import { type Refusal, refusal } from '../problem';
import { cutRatio } from '../rule-pack/percent';
import type { RulePack } from '../rule-pack/rule-pack';
import { refuseClosedRound } from '../round-ends';
import { checkWithinBudget } from '../spending';
import { checkText } from '../text';
import { type LightResult, lightOf } from './light';
import {
  type DecisionDraft,
  type MonitoringContent,
  type MonitoringFrame,
  type MonitoringFund,
  monitoringFundKinds,
  type MonitoringItem,
  type MonitoringReport,
} from './report';

/** Why this actor may not fill the report now, or null. */
export function refuseFill(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  report: Pick<MonitoringReport, 'state' | 'divisionCode' | 'roundState' | 'unitReported'>,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== report.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (report.state !== 'open' && report.state !== 'returned') return refusal('ILLEGAL_STATE', 'illegalState');
  return refuseOverUnit(actor, report) ?? refuseClosedRound(report.roundState);
}

/** The rows of the money table in their order; a row that is missing is empty. */
export const fundRows = (funds: readonly MonitoringFund[]): MonitoringFund[] =>
  monitoringFundKinds.map(
    (kind) => funds.find((each) => each.kind === kind) ?? { kind, initialBudget: null, executed: null, expected: null },
  );

/** One row for each annual indicator, in the order of the frozen target; a row that is missing is empty. */
export const itemRows = (
  indicators: MonitoringFrame['indicators'],
  items: readonly MonitoringItem[],
): MonitoringItem[] =>
  indicators.map(
    ({ id }) =>
      items.find(({ indicatorId }) => indicatorId === id) ?? {
        indicatorId: id,
        progress: '',
        expected: '',
        cause: null,
        causeNote: '',
        likelihood: null,
        measures: '',
      },
  );

/**
 * The money table before anybody filled it: 年初预算数 of the budget line, split by what the project's fiscal money of the
 * year allows.
 */
export function startingFunds(initialBudget: string, fiscalMoney: string): MonitoringFund[] {
  const fiscal = D.min(initialBudget, fiscalMoney);
  const row = (kind: MonitoringFund['kind'], amount: string): MonitoringFund => ({
    kind,
    initialBudget: amount,
    executed: null,
    expected: null,
  });
  return [
    row('total', new D(initialBudget).toFixed(2)),
    row('fiscal', fiscal.toFixed(2)),
    row('other', new D(initialBudget).minus(fiscal).toFixed(2)),
  ];
}

/** Execution rate of a row (执行率), executed by initial budget, four decimals, cut; null where it cannot be computed. */
export function executionRate({ initialBudget, executed }: MonitoringFund): string | null {
  if (!isAmount(initialBudget) || !isAmount(executed) || new D(initialBudget).isZero()) return null;
  return cutRatio(new D(executed).div(initialBudget));
}

/** What was written of a row, without the unit that stands beside it already: 95% beside %. */
function figureText(text: string | undefined, unit: string): string | null {
  const plain = text === undefined ? null : plainSigns(text);
  const own = plainSigns(unit);
  return plain !== null && own !== '' && plain.endsWith(own) ? plain.slice(0, -own.length).trim() : plain;
}

/** The light of what is filled in so far, by the rule pack in force; money progress counts against the adjusted budget. */
export function reportLight(pack: RulePack, content: MonitoringContent, frame: MonitoringFrame): LightResult {
  const items = itemRows(frame.indicators, content.items);
  return lightOf(pack, {
    cutoffMonth: frame.cutoffMonth,
    budget: frame.budget,
    executed: fundRows(content.funds)[0]?.executed ?? '0',
    rows: frame.indicators.map(({ name, level2, nature, direction, value, unit, weight }, index) => ({
      name,
      level2,
      nature,
      direction,
      target: value,
      weight,
      value: figureText(items[index]?.progress, unit),
      forecast: figureText(items[index]?.expected, unit),
      likelihood: items[index]?.likelihood ?? null,
    })),
  });
}

/** What even a report that is not finished must keep: every row belongs to something, and none appears twice. */
export function checkMonitoringRows(
  { funds, items }: MonitoringContent,
  frame: Pick<MonitoringFrame, 'indicators'>,
): Finding[] {
  const ids = frame.indicators.map(({ id }) => id);
  const repeated = (keys: readonly string[], index: number) => keys.indexOf(keys[index] ?? '') < index;
  const [kinds, filled] = [funds.map(({ kind }) => kind), items.map(({ indicatorId }) => indicatorId)];
  return [
    ...kinds.flatMap((_, index) =>
      repeated(kinds, index) ? [finding(`funds.${index}.kind`, 'monitoringRowTwice')] : [],
    ),
    ...filled.flatMap((id, index) => {
      if (!ids.includes(id)) return [finding(`items.${index}.indicatorId`, 'monitoringUnknownIndicator')];
      return repeated(filled, index) ? [finding(`items.${index}.indicatorId`, 'monitoringRowTwice')] : [];
    }),
  ];
}

const isAmount = (amount: string | null): amount is string => amount !== null && isMoney(amount);

/**
 * Everything that keeps a report from being submitted. Paths name the cell: `funds.0.executed`, `items.3.measures`; the
 * rows stand in the order of `fundRows` and `itemRows`.
 */
export function checkReport(content: MonitoringContent, frame: MonitoringFrame): Finding[] {
  return [
    ...checkFundRows(fundRows(content.funds), frame),
    ...itemRows(frame.indicators, content.items).flatMap((item, index) => checkItem(item, index, frame)),
  ];
}

const fundColumns = ['initialBudget', 'executed', 'expected'] as const;

function checkFundRows(rows: readonly MonitoringFund[], frame: MonitoringFrame): Finding[] {
  const cells = rows.flatMap((row, index) =>
    fundColumns.flatMap((column) => {
      const [path, amount] = [`funds.${index}.${column}`, row[column]];
      if (amount === null || amount.trim() === '') return [finding(path, 'required')];
      return isMoney(amount) ? [] : [finding(path, 'notMoney')];
    }),
  );
  return [...cells, ...checkSums(rows, frame), ...rows.flatMap((row, index) => checkSpending(row, index, frame))];
}

/** 年度资金总额 is the sum of its parts, and its budget is that of the budget line; columns with a gap are not added up. */
function checkSums([total, ...parts]: readonly MonitoringFund[], { initialBudget }: MonitoringFrame): Finding[] {
  const sums = fundColumns.flatMap((column) => {
    const [whole, amounts] = [total?.[column] ?? null, parts.map((part) => part[column])];
    if (!isAmount(whole) || !amounts.every(isAmount)) return [];
    const sum = amounts.reduce((all, amount) => all.plus(amount), new D(0));
    return sum.eq(whole) ? [] : [finding(`funds.0.${column}`, 'monitoringSum', { sum: sum.toFixed(2) })];
  });
  const approved = total?.initialBudget ?? null;
  const differs = isAmount(approved) && !new D(approved).eq(initialBudget);
  return differs ? [...sums, finding('funds.0.initialBudget', 'monitoringBudgetDiffers', { initialBudget })] : sums;
}

/** Nothing is spent beyond the budget; parts may use what an adjustment has added. */
function checkSpending(row: MonitoringFund, index: number, { budget, initialBudget }: MonitoringFrame): Finding[] {
  const added = D.max(0, new D(budget).minus(initialBudget));
  const own = isAmount(row.initialBudget) ? row.initialBudget : 0;
  const limit = row.kind === 'total' ? new D(budget) : added.plus(own);
  const { executed, expected } = row;
  return compact([
    checkWithinBudget(`funds.${index}.executed`, executed, limit.toFixed(2)),
    checkWithinBudget(`funds.${index}.expected`, expected, limit.toFixed(2)),
    isAmount(executed) && isAmount(expected) && new D(expected).lt(executed)
      ? finding(`funds.${index}.expected`, 'monitoringExpectedLess')
      : null,
  ]);
}

function checkItem(item: MonitoringItem, index: number, { indicators, causes }: MonitoringFrame): Finding[] {
  const at = `items.${index}`;
  const cause = causes.find(({ key }) => key === item.cause);
  const doubtful = item.likelihood === 'possible' || item.likelihood === 'impossible';
  const blank = (text: string) => text.trim() === '';
  const measured = indicators[index]?.nature !== 'qualitative';
  return compact([
    checkText(`${at}.progress`, item.progress, { max: 500, required: true }) ??
      (measured ? checkFigure(`${at}.progress`, item.progress) : null),
    checkText(`${at}.expected`, item.expected, { max: 500, required: true }) ??
      (measured ? checkFigure(`${at}.expected`, item.expected) : null),
    item.likelihood === null ? finding(`${at}.likelihood`, 'required') : null,
    doubtful && !item.cause ? finding(`${at}.cause`, 'monitoringCauseNeeded') : null,
    item.cause && !cause
      ? finding(`${at}.cause`, 'notChoice', { choices: causes.map(({ key }) => key).join(', ') })
      : null,
    cause?.needsNote && blank(item.causeNote) ? finding(`${at}.causeNote`, 'monitoringNoteNeeded') : null,
    checkText(`${at}.causeNote`, item.causeNote, { max: 500 }),
    doubtful && blank(item.measures) ? finding(`${at}.measures`, 'monitoringMeasuresNeeded') : null,
    checkText(`${at}.measures`, item.measures, { max: 500 }),
  ]);
}

function checkFigure(path: string, text: string): Finding | null {
  return isDecimal(text.trim()) ? null : finding(path, 'notDecimal');
}

/** What is wrong with a decision: a correction needs a requirement and a deadline, a suspension its reason. */
export function checkDecision(draft: DecisionDraft, now: LocalDate = today()): Finding[] {
  const { decision, opinion, deadline, requirement, reason } = draft;
  const correct = decision === 'correct';
  return compact([
    opinion.trim() === '' ? finding('opinion', 'opinionNeeded') : checkText('opinion', opinion, { max: 1_000 }),
    correct && deadline === null ? finding('deadline', 'required') : null,
    correct && deadline !== null && !isLocalDate(deadline) ? finding('deadline', 'notDate') : null,
    correct && deadline !== null && deadline < now ? finding('deadline', 'correctionDeadlinePast') : null,
    checkText('requirement', requirement, { max: 1_000, required: correct }),
    decision === 'suspend' && reason.trim() === '' ? finding('reason', 'reasonNeeded') : null,
    checkText('reason', reason, { max: 1_000 }),
  ]);
}
