import { isLocalDate } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal, isMoney, sum } from '../money';
import type { RulePack } from '../rule-pack/rule-pack';
import { checkWeights, packForType } from '../rule-pack/weights';
import { rowPassing } from '../row-passing';
import { checkRequired, checkText, isFilled } from '../text';
import { checkUnit } from './unit.rules';
import { checkShort } from './form-kind';
import { checkNamesOnce } from './names.rules';
import type { Indicator, IndicatorRow, PlanStep, TargetDraft, TargetFrame } from './target';
import { hasMidterm } from './target.rules';

type Found = (Finding | null)[];

/**
 * Everything that keeps a declaration from being submitted (四(一)1: specific, measurable, within a given time).
 * The pack in force says which dimensions and weights. On a short form the basis of a value and the method of the one step
 * are not asked, and there is no mid-term half; everything else holds.
 * Each finding names its cell: `indicators.3.weight`, `planSteps.0.endDate`, `annualGoal`; sums are at `weights.output`.
 */
export function checkTarget(pack: RulePack, draft: TargetDraft, frame: TargetFrame): Finding[] {
  const short = frame.formKind === 'short';
  return [
    ...(short ? checkShort(draft) : []),
    ...checkGoals(draft, frame),
    ...draft.indicators.flatMap((row, index) => checkIndicator(row, `indicators.${index}`, short)),
    ...checkNamesOnce(draft.indicators),
    ...checkAnnualWeights(packForType(pack, frame.projectType), draft.indicators),
    ...checkPlan(draft.planSteps, frame),
  ];
}

/** What even a draft must keep: no row twice, no text too long. Types and figures are kept by their shapes. */
export function checkDraft({ indicators, planSteps }: TargetDraft): Finding[] {
  const repeated = (rows: readonly { readonly id: string }[], path: string): Finding[] =>
    rows.flatMap(({ id }, index) =>
      rows.findIndex((row) => row.id === id) < index ? [finding(`${path}.${index}.id`, 'idRepeated')] : [],
    );
  return [...repeated(indicators, 'indicators'), ...repeated(planSteps, 'planSteps')];
}

function checkGoals({ annualGoal, midtermGoal, indicators }: TargetDraft, frame: TargetFrame): Finding[] {
  const midtermRows = indicators.filter(({ period }) => period === 'midterm').length;
  const several = hasMidterm(frame) && frame.formKind !== 'short';
  return compact([
    checkText('annualGoal', annualGoal, { max: 2_000, required: true }),
    checkText('midtermGoal', midtermGoal, { max: 2_000, required: several }),
    !hasMidterm(frame) && isFilled(midtermGoal) ? finding('midtermGoal', 'midtermOfShortProject') : null,
    several && midtermRows === 0 ? finding('indicators', 'midtermMissing') : null,
    !hasMidterm(frame) && midtermRows > 0 ? finding('indicators', 'midtermOfShortProject') : null,
    indicators.length === midtermRows ? finding('indicators', 'indicatorsMissing') : null,
  ]);
}

/** One row alone: a figure needs value, direction and unit; a described state needs its standard. */
function checkIndicator(row: IndicatorRow, at: string, short: boolean): Finding[] {
  return compact([
    checkRequired(`${at}.level1`, row.level1),
    checkRequired(`${at}.level2`, row.level2),
    checkText(`${at}.name`, row.name, { max: 120, required: true }),
    checkRequired(`${at}.nature`, row.nature),
    ...(row.nature === 'qualitative' ? checkDescribed(row, at) : checkMeasured(row, at)),
    short ? null : checkRequired(`${at}.basis`, row.basis),
    row.period === 'midterm' && isFilled(row.weight) ? finding(`${at}.weight`, 'midtermWithWeight') : null,
  ]);
}

const checkDescribed = ({ value, direction, standard }: IndicatorRow, at: string): Found => [
  checkRequired(`${at}.standard`, standard),
  !isFilled(value) ? null : finding(`${at}.value`, 'qualitativeWithValue'),
  direction === null ? null : finding(`${at}.direction`, 'qualitativeWithValue'),
];

const checkMeasured = ({ name, value, direction, unit }: IndicatorRow, at: string): Found => [
  checkRequired(`${at}.direction`, direction),
  checkRequired(`${at}.value`, value) ?? checkValue(`${at}.value`, value ?? ''),
  checkUnit(`${at}.unit`, name, unit),
];

function checkValue(path: string, value: string): Finding | null {
  if (!isDecimal(value)) return finding(path, 'notDecimal');
  return new D(value).isNegative() ? finding(path, 'valueNegative') : null;
}

/** The pack's weights of the annual half; its rows are found again at their place among all rows. */
function checkAnnualWeights(pack: RulePack, rows: readonly IndicatorRow[]): Finding[] {
  const places = rows.flatMap((row, index) => (row.period === 'annual' ? [index] : []));
  if (places.length === 0) return [];
  const annual = rows.filter((row) => row.period === 'annual');
  return checkWeights(pack, annual)
    .map((found) => ({
      ...found,
      path: found.path.replace(/^rows\.(\d+)/, (_, row: string) => `indicators.${places[Number(row)] ?? row}`),
    }))
    .filter(({ path, key }) => !(key.startsWith('unknownLevel') && !isFilled(cellOf(rows, path))));
}

/** What stands in `indicators.3.level1`: an empty cell is already reported as missing. */
function cellOf(rows: readonly IndicatorRow[], path: string): string | null {
  const [, index, column] = path.split('.');
  const row = rows[Number(index)];
  return (column === 'level1' ? row?.level1 : row?.level2) ?? null;
}

function checkPlan(steps: readonly PlanStep[], frame: TargetFrame): Finding[] {
  const amounts = steps.map(({ funds }) => funds);
  const needed = sum(amounts.filter((funds) => funds !== null && isMoney(funds)) as string[]);
  const noMoney = new D(frame.yearFunds).isZero();
  return compact([
    steps.length === 0 ? finding('planSteps', 'planMissing') : null,
    ...steps.flatMap((step, index) => checkStep(step, `planSteps.${index}`, frame)),
    noMoney ? finding('funds', 'fundsMissing') : null,
    !noMoney && new D(needed).gt(frame.yearFunds)
      ? finding(`planSteps.${rowPassing(amounts, frame.yearFunds)}.funds`, 'planOverFunds', {
          sum: needed,
          funds: frame.yearFunds,
        })
      : null,
  ]);
}

function checkStep(step: PlanStep, at: string, frame: TargetFrame): Found {
  const { startDate, endDate } = step;
  const range = { from: frame.startDate, to: frame.endDate };
  const date = (path: string, value: string | null): Finding | null => {
    if (value === null || value === '') return finding(path, 'required');
    if (!isLocalDate(value)) return finding(path, 'notDate');
    return value < range.from || value > range.to ? finding(path, 'stepOutsideProject', range) : null;
  };
  return [
    checkText(`${at}.name`, step.name, { max: 200, required: true }),
    checkText(`${at}.method`, step.method, { max: 500, required: frame.formKind !== 'short' }),
    checkRequired(`${at}.funds`, step.funds) ?? (isMoney(step.funds ?? '') ? null : finding(`${at}.funds`, 'notMoney')),
    date(`${at}.startDate`, startDate),
    date(`${at}.endDate`, endDate),
    startDate && endDate && endDate < startDate ? finding(`${at}.endDate`, 'dateOrder') : null,
    checkRequired(`${at}.responsible`, step.responsible),
  ];
}

/** The rows of a checked target as they are frozen. */
export const frozenIndicators = (rows: readonly IndicatorRow[]): Indicator[] =>
  rows.map((row) => ({
    ...row,
    nature: row.nature ?? 'qualitative',
    weight: row.weight ?? '0',
    basis: row.basis ?? 'other',
  }));
