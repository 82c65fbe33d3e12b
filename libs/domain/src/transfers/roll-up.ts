import type { LocalDate } from '../calendar';
import { isPercent, unitOf } from '../matching/unit';
import { D, type Dec } from '../money';
import type { Aggregation, IndicatorFigures, TransferIndicatorRow } from './transfer';

/** What one place contributes to an indicator. */
export type Part = IndicatorFigures & {
  readonly place: string;
  /** From when on it holds: `last` takes the latest. */
  readonly at: LocalDate;
};

type RolledUpIndicator = Pick<TransferIndicatorRow, 'aggregation' | 'unit'>;
const noFigures: IndicatorFigures = { value: null, base: null, numerator: null, denominator: null };
const rateWord = /(率|比例|占比|比重|满意度|系数)$/;
/** 每公里 is a price, 每年 is not. */
const meanWord = /人均|户均|平均|每(?![年季月日天期次])/;

const isPerMille = (unit: string): boolean => unit.trim() === '‰';

/** Whether a figure is a rate, a price or a mean: something that gains no meaning by being added up. */
export function isRate({ name, unit }: Pick<TransferIndicatorRow, 'name' | 'unit'>): boolean {
  const parsed = unitOf(unit);
  return (
    isPercent(parsed) ||
    isPerMille(unit) ||
    parsed.per !== '' ||
    rateWord.test(name.trim()) ||
    meanWord.test(name.trim())
  );
}

/** A share in the indicator's own unit: 0.95 is 95 where the unit is %. */
function inUnit(share: Dec, unit: string): string {
  const factor = isPercent(unitOf(unit)) ? 100 : isPerMille(unit) ? 1_000 : 1;
  return share.times(factor).toDecimalPlaces(6).toFixed();
}

/** The value that numerator and denominator give, or null while one is missing or the denominator is zero. */
export function ratioValue(
  { numerator, denominator }: Pick<IndicatorFigures, 'numerator' | 'denominator'>,
  unit: string,
): string | null {
  if (numerator === null || denominator === null || new D(denominator).isZero()) return null;
  return inUnit(new D(numerator).div(denominator), unit);
}

const total = (texts: readonly string[]): Dec => texts.reduce((whole, text) => whole.plus(text), new D(0));
const isStated = (text: string | null): text is string => text !== null;
const basesOf = (parts: readonly IndicatorFigures[]): string | null => {
  const bases = parts.map(({ base }) => base).filter(isStated);
  return bases.length > 0 ? total(bases).toFixed() : null;
};

/** Whether a place states what the aggregation needs of it. */
export const isCovered = (aggregation: Aggregation | null, figures: IndicatorFigures): boolean => {
  if (aggregation === 'weightedMean') return isStated(figures.value) && isStated(figures.base);
  if (aggregation === 'ratioOfSums') return isStated(figures.numerator) && isStated(figures.denominator);
  return isStated(figures.value);
};

/** What a place states of an indicator: only a ratio has a numerator and a denominator of its own. */
export const statedFigures = (aggregation: Aggregation | null, figures: IndicatorFigures): IndicatorFigures =>
  aggregation === 'ratioOfSums' ? figures : { ...figures, numerator: null, denominator: null };

function meanFigures(parts: readonly Part[]): IndicatorFigures {
  // A mean that was rolled up before brings its exact product along, so that means of means are the mean of all.
  const products = parts.map(({ value, base, numerator }) => numerator ?? new D(value ?? 0).times(base ?? 0).toFixed());
  const [numerator, base] = [total(products), total(parts.map((part) => part.base ?? '0'))];
  const value = base.isZero() ? null : numerator.div(base).toDecimalPlaces(6).toFixed();
  return { value, base: base.toFixed(), numerator: numerator.toFixed(), denominator: base.toFixed() };
}

function ratioFigures(parts: readonly Part[], unit: string): IndicatorFigures {
  const numerator = total(parts.map((part) => part.numerator ?? '0')).toFixed();
  const denominator = total(parts.map((part) => part.denominator ?? '0')).toFixed();
  return { value: ratioValue({ numerator, denominator }, unit), base: basesOf(parts), numerator, denominator };
}

const laterPart = (one: Part, other: Part): Part =>
  one.at === other.at ? (one.place < other.place ? other : one) : one.at < other.at ? other : one;

/**
 * What the places give together, by the indicator's aggregation; places that state nothing add nothing. Rates are never
 * summed: `checkTransfer` refuses such an indicator. `value` has six decimals, HALF_UP; means and ratios bring exact
 * numerator and denominator along, so that rolling up in steps gives what rolling up at once gives.
 */
export function rollUp({ aggregation, unit }: RolledUpIndicator, parts: readonly Part[]): IndicatorFigures {
  const covered = parts.filter((part) => isCovered(aggregation, part));
  const [first, ...rest] = covered;
  if (!first || aggregation === null || aggregation === 'none') return noFigures;
  if (aggregation === 'weightedMean') return meanFigures(covered);
  if (aggregation === 'ratioOfSums') return ratioFigures(covered, unit);
  const values = covered.map(({ value }) => value ?? '0');
  const value = {
    sum: () => total(values).toFixed(),
    min: () => D.min(...values).toFixed(),
    max: () => D.max(...values).toFixed(),
    last: () => rest.reduce(laterPart, first).value,
  }[aggregation]();
  return { ...noFigures, value, base: basesOf(covered) };
}
