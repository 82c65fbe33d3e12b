import { yearsLater } from '../calendar';
import { type Finding, finding } from '../messages';
import { nameKey } from '../matching/comparable';
import { fieldNames, readFields } from '../fields';
import type { FrozenTarget, IndicatorRow, PlanStep, TargetDraft } from './target';
import { indicatorPromiseFields, planStepFields, targetHeadFields } from './target.fields';

/** A part of the form a continuing project confirms or changes: a goal, a row of indicators, the plan. */
export type CarriedBlock = 'annualGoal' | 'midtermGoal' | 'planSteps' | `indicators.${string}`;
/** How a block stands to last year's: the same and not yet confirmed, the same and confirmed, changed, new, left out. */
export const carriedStates = ['open', 'confirmed', 'changed', 'added', 'removed'] as const;
export type CarriedState = (typeof carriedStates)[number];
export type Carried = {
  readonly block: CarriedBlock;
  readonly state: CarriedState;
  /** First fiscal year since which a row has had this value without a break; null where that is not known. */
  readonly since: number | null;
};

/** What a form was begun from: the approved target of an earlier year, as it was frozen. */
export type PriorTarget = Pick<FrozenTarget, 'year' | keyof TargetDraft>;

/**
 * The form of a year begun from an earlier one: everything as it was approved, the dates of the plan moved on. `midterm` is whether the
 * project runs over more than one year: one that continues a longer project for a single year leaves that half behind.
 */
export function carriedDraft(former: PriorTarget, year: number, { midterm = true } = {}): TargetDraft {
  const { planSteps, year: from } = former;
  const indicators = former.indicators.filter(({ period }) => midterm || period !== 'midterm');
  const step = (each: PlanStep): PlanStep => ({
    ...each,
    startDate: each.startDate && yearsLater(each.startDate, year - from),
    endDate: each.endDate && yearsLater(each.endDate, year - from),
  });
  return {
    ...readFields(targetHeadFields, former),
    ...(midterm ? {} : { midtermGoal: '' }),
    indicators: indicators.map((row) => ({ ...row, weight: row.period === 'midterm' ? null : row.weight })),
    planSteps: planSteps.map(step),
  };
}

/** Cells of a row that say what is promised; where an entry came from promises nothing. */
const promises = fieldNames(indicatorPromiseFields);
const sameRow = (a: IndicatorRow, b: IndicatorRow): boolean =>
  promises.every((key) => (a[key] ?? '') === (b[key] ?? ''));
const stepKeys = fieldNames(planStepFields).filter((name) => name !== 'id');
const samePlan = (a: readonly PlanStep[], b: readonly PlanStep[]): boolean =>
  a.length === b.length &&
  a.every((step, index) => stepKeys.every((key) => (step[key] ?? '') === (b[index]?.[key] ?? '')));

/** Cells that make a value: 180 公里 is not 180 米, and at least so much is not at most. */
const valueColumns = ['direction', 'value', 'standard', 'unit'] as const;

/** First year since which a row's value has not changed, through the approved targets of earlier years, latest first. */
function sinceOf(row: IndicatorRow, earlier: readonly PriorTarget[]): number | null {
  const key = nameKey(row.name);
  let since: number | null = null;
  for (const { year, indicators } of earlier) {
    const before = indicators.find((each) => each.period === row.period && nameKey(each.name) === key);
    if (!before || !valueColumns.every((cell) => before[cell] === row[cell])) break;
    since = year;
  }
  return since;
}

/**
 * How every block of a form stands to the one it was begun from.
 * @param confirmed blocks the declarer says are rightly the same
 * @param earlier approved targets of the project, latest first, the one it was begun from among them
 */
export function carriedOf(
  former: PriorTarget,
  year: number,
  draft: TargetDraft,
  confirmed: readonly string[],
  earlier: readonly PriorTarget[] = [former],
): Carried[] {
  const begun = carriedDraft(former, year);
  const toCarried = (block: CarriedBlock, same: boolean, since: number | null = null): Carried => ({
    block,
    since: same ? since : null,
    state: same ? (confirmed.includes(block) ? 'confirmed' : 'open') : 'changed',
  });
  const rows = draft.indicators.map((row): Carried => {
    const before = begun.indicators.find(({ id }) => id === row.id);
    const block: CarriedBlock = `indicators.${row.id}`;
    return before
      ? toCarried(block, sameRow(before, row), sinceOf(row, earlier))
      : { block, state: 'added', since: null };
  });
  const gone = begun.indicators
    .filter(({ id }) => !draft.indicators.some((row) => row.id === id))
    .map(({ id }): Carried => ({ block: `indicators.${id}`, state: 'removed', since: null }));
  return [
    ...(begun.midtermGoal === '' ? [] : [toCarried('midtermGoal', draft.midtermGoal === begun.midtermGoal)]),
    toCarried('annualGoal', draft.annualGoal === begun.annualGoal),
    ...rows,
    ...gone,
    toCarried('planSteps', samePlan(begun.planSteps, draft.planSteps)),
  ];
}

/** What keeps a continuing project from being submitted: every block is confirmed or changed by then. */
export function checkCarried(blocks: readonly Carried[], { indicators }: Pick<TargetDraft, 'indicators'>): Finding[] {
  return blocks.flatMap(({ block, state }) => {
    if (state !== 'open') return [];
    const at = indicators.findIndex(({ id }) => block === `indicators.${id}`);
    return [finding(at < 0 ? block : `indicators.${at}.name`, 'carriedUnconfirmed')];
  });
}

/** Whether a value has stood longer than last year's target: it deserves a second look. */
export const isStale = ({ since, state }: Carried, year: number): boolean =>
  since !== null && since < year - 1 && (state === 'open' || state === 'confirmed');
