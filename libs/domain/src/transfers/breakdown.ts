import { D } from '../money';
import { isCovered, isRate, type Part, rollUp } from './roll-up';
import type { IndicatorFigures, TransferIndicatorRow } from './transfer';

/**
 * How far something is broken down: not at all; in part; wholly; more than there is; wholly, but the places together miss
 * the target; each place for itself.
 */
export const breakdownStates = ['nothing', 'partly', 'whole', 'tooMuch', 'short', 'separate'] as const;
export type BreakdownState = (typeof breakdownStates)[number];

export type Breakdown = {
  /** What the places give together; null where nothing can be rolled up. */
  readonly handedDown: string | null;
  /** Not yet broken down: an amount of a sum, bases of a mean, denominators of a ratio; null where nothing measures it. */
  readonly open: string | null;
  /** Broken down beyond what is there, in the same measure. */
  readonly excess: string | null;
  /** Places that were handed the transfer but nothing of this indicator. */
  readonly uncovered: readonly string[];
  readonly state: BreakdownState;
};

type BrokenDownIndicator = Pick<TransferIndicatorRow, 'name' | 'aggregation' | 'unit' | 'direction'>;

/** The measure of how much is broken down: the value of a sum, else the base of the mean or ratio. */
function extentOf({ aggregation }: BrokenDownIndicator, figures: IndicatorFigures): string | null {
  if (aggregation === 'sum') return figures.value;
  return aggregation === 'ratioOfSums' ? figures.denominator : figures.base;
}

/** Whether the value from below reaches what the place above has to reach; true where they do not compare. */
function isReached({ direction }: BrokenDownIndicator, above: string | null, below: string | null): boolean {
  if (above === null || below === null || direction === null) return true;
  const order = new D(below).cmp(above);
  return { gt: order > 0, ge: order >= 0, eq: order === 0, lt: order < 0, le: order <= 0 }[direction];
}

/** Where one place stands for all: the largest, the smallest or the latest value. */
const takesOne = ({ aggregation }: BrokenDownIndicator): boolean =>
  aggregation === 'max' || aggregation === 'min' || aggregation === 'last';

/** By how much the one value goes beyond what was handed down: 40 of 30 is too much. A rate that is better than asked is not. */
function beyond(indicator: BrokenDownIndicator, above: IndicatorFigures, below: IndicatorFigures): string | null {
  if (above.value === null || below.value === null) return null;
  const limited = indicator.direction === 'le' || indicator.direction === 'lt' || indicator.direction === 'eq';
  return isRate(indicator) && !limited ? null : D.max(new D(below.value).minus(above.value), 0).toFixed();
}

/** What of the target above has been broken down to the places below, and what is missing or too much. */
export function breakDown(indicator: BrokenDownIndicator, above: IndicatorFigures, parts: readonly Part[]): Breakdown {
  const uncovered = parts.filter((part) => !isCovered(indicator.aggregation, part)).map(({ place }) => place);
  if (indicator.aggregation === null || indicator.aggregation === 'none')
    return {
      handedDown: null,
      open: null,
      excess: null,
      uncovered: [],
      state: parts.length === 0 ? 'nothing' : 'separate',
    };
  const below = rollUp(indicator, parts);
  const extent = difference(extentOf(indicator, above), extentOf(indicator, below));
  const { open, excess } = takesOne(indicator) ? { open: null, excess: beyond(indicator, above, below) } : extent;
  const found = { handedDown: below.value, open, excess, uncovered };
  return { ...found, state: stateOf(indicator, above, parts, found) };
}

function stateOf(
  indicator: BrokenDownIndicator,
  above: IndicatorFigures,
  parts: readonly Part[],
  { handedDown, open, excess, uncovered }: Omit<Breakdown, 'state'>,
): BreakdownState {
  if (uncovered.length === parts.length) return 'nothing';
  if (excess !== null && excess !== '0') return 'tooMuch';
  if ((open !== null && open !== '0') || uncovered.length > 0) return 'partly';
  return indicator.aggregation === 'sum' || isReached(indicator, above.value, handedDown) ? 'whole' : 'short';
}

function difference(above: string | null, below: string | null): Pick<Breakdown, 'open' | 'excess'> {
  if (above === null) return { open: null, excess: null };
  const rest = new D(above).minus(below ?? 0);
  return { open: D.max(rest, 0).toFixed(), excess: D.max(rest.negated(), 0).toFixed() };
}

/** The same for money, which always adds up; 元. */
export function breakDownMoney(above: string, amounts: readonly string[]): Omit<Breakdown, 'uncovered'> {
  const below = amounts.reduce((whole, amount) => whole.plus(amount), new D(0));
  const { open, excess } = difference(above, below.toFixed());
  const money = (text: string | null) => (text === null ? null : new D(text).toFixed(2));
  const state = excess !== '0' ? 'tooMuch' : open === '0' ? 'whole' : amounts.length === 0 ? 'nothing' : 'partly';
  return { handedDown: below.toFixed(2), open: money(open), excess: money(excess), state };
}
