import type { Actor } from '../actor';
import { isBudgetYear, isLocalDate, type LocalDate } from '../calendar';
import { refuseOverUnit, type UnitForm } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal, isMoney, sum } from '../money';
import { type Refusal, refusal } from '../problem';
import { cutRatio } from '../rule-pack/percent';
import type { RulePack } from '../rule-pack/rule-pack';
import { refuseClosedRound } from '../round-ends';
import { checkWithinBudget } from '../spending';
import { checkText, isFilled } from '../text';
import { executionShare } from './budget-score';
import { checkClaimedScores } from './claim.rules';
import { evaluate, type EvaluationResult, missingReasons } from './evaluate';
import type { Evaluation, EvaluationContent, EvaluationFund, EvaluationItem, EvaluationState } from './evaluation';
import type { ScoreField, ScoringRow } from './scoring';

/** Who may fill the form in each state. */
const editors: Readonly<Record<EvaluationState, readonly Actor['role'][]>> = {
  open: ['unit', 'department'],
  reported: [],
  submitted: [],
  returned: ['unit', 'department'],
  filed: [],
};

/**
 * Why this actor may not change the form now, or null. A filed evaluation is never changed, and what a unit has reported
 * is changed by the unit: its department gives an opinion beside it.
 */
export function refuseEvaluationEdit(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  evaluation: Pick<Evaluation, 'state' | 'divisionCode' | 'roundState'> & UnitForm,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== evaluation.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (!editors[evaluation.state].includes(actor.role)) return refusal('ILLEGAL_STATE', 'illegalState');
  return refuseOverUnit(actor, evaluation) ?? refuseClosedRound(evaluation.roundState);
}

/** Why this actor may not judge over-fulfilment now, or null: finance of the division, while the form lies before it. */
export function refuseOverFulfilment(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  evaluation: Pick<Evaluation, 'state' | 'divisionCode'>,
): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== evaluation.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  return evaluation.state === 'submitted' ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

/** What is wrong with the rows a reviewer confirms: only those the rule flagged can be. */
export const checkOverFulfilment = (
  items: readonly { readonly indicatorId: string; readonly overFulfilled: boolean }[],
  confirmed: readonly string[],
): Finding[] =>
  confirmed.flatMap((id, index) =>
    items.some(({ indicatorId, overFulfilled }) => indicatorId === id && overFulfilled)
      ? []
      : [finding(`indicatorIds.${index}`, 'evaluationNotOverFulfilled')],
  );

/** What is wrong with the opening of a year's self-evaluation; a year that has not begun has nothing to evaluate. */
export const checkOpening = (year: number, dueDate: LocalDate, now: LocalDate): Finding[] =>
  compact([
    isBudgetYear(year) ? null : finding('year', 'notYear'),
    isBudgetYear(year) && year > Number(now.slice(0, 4)) ? finding('year', 'evaluationYearFuture', { year }) : null,
    isLocalDate(dueDate) ? null : finding('dueDate', 'notDate'),
    isLocalDate(dueDate) && dueDate < `${year}-01-01` ? finding('dueDate', 'evaluationDueEarly', { year }) : null,
  ]);

/** Filing number 备案编号: one series without gaps for each division and year. */
export const filingNumber = (year: number, divisionCode: string, serial: number): string =>
  `绩自备〔${year}〕${divisionCode}-${String(serial).padStart(4, '0')}`;

type Column = 'initial' | 'budget' | 'executed';
const columns: readonly Column[] = ['initial', 'budget', 'executed'];
export type FundTotals = Readonly<Record<Column, string | null>> & {
  /** Executed by budget (B/A) as a ratio with four decimals, cut; null where there is none. */
  readonly rate: string | null;
};

/** Totals of the funds in 元; a column has none until every source is filled in. */
export function fundTotals(funds: readonly EvaluationFund[]): FundTotals {
  const total = (column: Column): string | null => {
    const amounts = funds.map((fund) => fund[column] ?? '');
    return amounts.length > 0 && amounts.every(isMoney) ? new D(sum(amounts)).toFixed(2) : null;
  };
  const [budget, executed] = [total('budget'), total('executed')];
  const share = executionShare({ budget, executed });
  const rate = share && cutRatio(share);
  return { initial: total('initial'), budget, executed, rate };
}

/** One indicator as the scoring reads it. */
const scoringRow = (item: EvaluationItem): ScoringRow => ({
  level1: item.level1,
  level2: item.level2,
  nature: item.nature,
  direction: item.direction,
  target: item.nature === 'qualitative' ? item.standard : item.value,
  weight: item.weight,
  actual: item.actual,
  band: item.band,
  enteredScore: item.enteredScore,
  notApplicable: item.notApplicable,
  reason: item.reason,
  overFulfilmentConfirmed: item.overFulfilmentConfirmed,
});

/** The path of the form for a path of the scoring. */
const formPath = (path: string): string =>
  path === 'funds.reason' ? 'executionReason' : path.replace(/^rows(?=\.|$)/, 'items');

/** All scores of the form; its findings and reasons stand at the paths of the form, `items.3.actual` and `executionReason`. */
export function scoreEvaluation(pack: RulePack, content: EvaluationContent): EvaluationResult {
  const { budget, executed } = fundTotals(content.funds);
  const result = evaluate(pack, {
    funds: { budget, executed, reason: content.executionReason },
    rows: content.items.map(scoringRow),
  });
  const at = <T extends { readonly path: string }>(each: T): T => ({ ...each, path: formPath(each.path) });
  return { ...result, findings: result.findings.map(at), reasonsRequired: result.reasonsRequired.map(at) };
}

/** Points of one level-1 dimension of the form: its sub-total. */
export type Level1Total = { readonly level1: string; readonly weight: string; readonly score: string };

/** Sub-totals in the order of the pack's tree; rows that do not apply count for nothing. */
export function level1Totals(
  pack: RulePack,
  items: readonly {
    readonly level1: string;
    readonly weight: string;
    readonly score: string | null;
    readonly notApplicable: boolean;
  }[],
): Level1Total[] {
  return pack.tree.flatMap(({ key }) => {
    const rows = items.filter(({ level1, notApplicable }) => level1 === key && !notApplicable);
    if (rows.length === 0) return [];
    const total = (of: (row: (typeof rows)[number]) => string) => new D(sum(rows.map(of))).toFixed(pack.rounding.scale);
    return [{ level1: key, weight: total(({ weight }) => weight), score: total(({ score }) => score ?? '0') }];
  });
}

/** What cannot be kept, whatever is still missing: figures that are none, scores outside their band, texts too long. */
export function checkEvaluationForm(pack: RulePack, content: EvaluationContent): Finding[] {
  const result = scoreEvaluation(pack, content);
  return [
    ...compact([
      checkText('goalCompletion', content.goalCompletion, { max: 2_000 }),
      checkText('problems', content.problems, { max: 1_000 }),
      checkText('measures', content.measures, { max: 1_000 }),
      checkText('executionReason', content.executionReason, { max: 500 }),
    ]),
    ...checkFunds(content.funds),
    ...content.items.flatMap(checkTexts),
    ...result.findings.flatMap((each) => wrongInputOf(content, each)),
    ...checkClaimedScores(pack, content, result.budgetWeight),
  ];
}

/** What stands in the way of reporting and submitting: everything missing, and every reason the rules ask for. */
export function checkEvaluationComplete(pack: RulePack, content: EvaluationContent): Finding[] {
  const result = scoreEvaluation(pack, content);
  const found = checkEvaluationForm(pack, content);
  const missing = [
    ...missingFunds(content.funds),
    ...checkSpending(content.funds),
    ...compact([isFilled(content.goalCompletion) ? null : finding('goalCompletion', 'required')]),
    ...result.findings.filter(({ path }) => path.startsWith('items')),
    ...content.items.flatMap(({ notApplicable, reason }, index) =>
      notApplicable && !isFilled(reason) ? [finding(`items.${index}.reason`, 'evaluationNotApplicableReason')] : [],
    ),
    ...missingReasons(result),
    ...(content.items.every(({ notApplicable }) => notApplicable) ? [finding('items', 'evaluationNothingScored')] : []),
  ];
  const seen = new Set<string>();
  return [...found, ...missing].filter(({ path }) => !seen.has(path) && Boolean(seen.add(path)));
}

function checkFunds(funds: readonly EvaluationFund[]): Finding[] {
  return funds.flatMap((fund, row) => [
    ...(funds.findIndex(({ source }) => source === fund.source) < row
      ? [finding(`funds.${row}.source`, 'evaluationSourceTwice')]
      : []),
    ...columns.flatMap((column) => checkAmount(`funds.${row}.${column}`, fund[column])),
  ]);
}

function checkAmount(path: string, amount: string | null): Finding[] {
  if (!isFilled(amount)) return [];
  if (!isMoney(amount)) return [finding(path, amount.trim().startsWith('-') ? 'negativeMoney' : 'notMoney')];
  return new D(amount).gt('100000000000') ? [finding(path, 'fundTooLarge')] : [];
}

/** Nothing is spent beyond the budget of the year, of no source: what an adjustment added stands in the budget already. */
export const checkSpending = (funds: readonly EvaluationFund[]): Finding[] =>
  compact(funds.map(({ executed, budget }, row) => checkWithinBudget(`funds.${row}.executed`, executed, budget ?? '')));

const missingFunds = (funds: readonly EvaluationFund[]): Finding[] =>
  funds.length === 0
    ? [finding('funds', 'evaluationFundsMissing')]
    : funds.flatMap((fund, row) =>
        columns.flatMap((column) => (isFilled(fund[column]) ? [] : [finding(`funds.${row}.${column}`, 'required')])),
      );

function checkTexts({ actual, reason, band, enteredScore, nature }: EvaluationItem, index: number): Finding[] {
  const at = `items.${index}`;
  return compact([
    checkText(`${at}.actual`, actual ?? '', { max: 500 }),
    checkText(`${at}.reason`, reason, { max: 500 }),
    nature !== 'qualitative' && isFilled(band) ? finding(`${at}.band`, 'evaluationOnlyQualitative') : null,
    nature !== 'qualitative' && isFilled(enteredScore)
      ? finding(`${at}.enteredScore`, 'evaluationOnlyQualitative')
      : null,
    isFilled(enteredScore) && isDecimal(enteredScore) && enteredScore.startsWith('-')
      ? finding(`${at}.enteredScore`, 'evaluationScoreNegative')
      : null,
  ]);
}

/** A finding of the scoring about something that was filled in wrongly; what is only missing may be kept missing. */
function wrongInputOf({ items, funds }: EvaluationContent, found: Finding): Finding[] {
  const [place, row, field] = found.path.split('.') as [string, string, ScoreField | undefined];
  if (place === 'funds') {
    if (found.key !== 'spentWithoutBudget') return [];
    const spent = funds.findIndex(({ executed }) => isFilled(executed) && !new D(executed).isZero());
    return [{ ...found, path: `funds.${spent}.executed` }];
  }
  const item = items[Number(row)];
  if (!item || (field !== 'actual' && field !== 'band' && field !== 'enteredScore')) return [];
  return isFilled(item[field]) ? [found] : [];
}
