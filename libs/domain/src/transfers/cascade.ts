import type { DivisionLevel } from '../actor';
import type { LocalDate } from '../calendar';
import { type Breakdown, breakDown, breakDownMoney } from './breakdown';
import { type Part, rollUp, statedFigures } from './roll-up';
import type { IndicatorFigures, PlaceFigures, TransferIndicatorRow } from './transfer';

/** A place with its money and figures of a transfer. */
export type CascadeRoot = {
  readonly placeCode: string;
  readonly placeName: string;
  readonly level: DivisionLevel;
  /** Money of the year, 元. */
  readonly amount: string;
  readonly figures: readonly PlaceFigures[];
};
/** What was handed down to a place, and by which division; only what is in force. */
export type CascadeLink = CascadeRoot & { readonly from: string; readonly at: LocalDate };

/** One indicator at one place: what it has to reach, and what became of it below. */
export type CascadeCell = PlaceFigures &
  Omit<Breakdown, 'state'> & {
    /** What the places at the ends give together, through all levels; null where nothing was handed down. */
    readonly rolledUp: string | null;
    /** Null at a place that hands nothing further down: a banner. */
    readonly state: Breakdown['state'] | null;
  };

/** One place of the cascade; they come in the order of the tree, each before its parts. */
export type CascadePlace = Omit<CascadeRoot, 'figures'> & {
  /** The place above it in this tree, or null at the top. */
  readonly from: string | null;
  readonly depth: number;
  readonly money: Omit<Breakdown, 'uncovered' | 'state'> & { readonly state: Breakdown['state'] | null };
  readonly cells: readonly CascadeCell[];
};

const noFigures: IndicatorFigures = { value: null, base: null, numerator: null, denominator: null };
const figuresOf = ({ figures }: CascadeRoot, { id, aggregation }: TransferIndicatorRow): IndicatorFigures => {
  const { value, base, numerator, denominator } = figures.find(({ indicatorId }) => indicatorId === id) ?? noFigures;
  return statedFigures(aggregation, { value, base, numerator, denominator });
};
const partOf = (link: CascadeLink, indicator: TransferIndicatorRow): Part => ({
  place: link.placeCode,
  at: link.at,
  ...figuresOf(link, indicator),
});

/** The tree of a transfer from one place downwards: money and every indicator, here, handed down, and rolled up from below. */
export function cascade(
  indicators: readonly TransferIndicatorRow[],
  root: CascadeRoot,
  links: readonly CascadeLink[],
): CascadePlace[] {
  const below = new Map<string, CascadeLink[]>();
  for (const link of links) below.set(link.from, [...(below.get(link.from) ?? []), link]);
  const tree: Tree = { indicators, partsOf: (place) => below.get(place) ?? [] };
  return placesFrom(tree, root, null, 0);
}

type Tree = {
  readonly indicators: readonly TransferIndicatorRow[];
  readonly partsOf: (place: string) => readonly CascadeLink[];
};

function placesFrom(tree: Tree, place: CascadeRoot, from: string | null, depth: number): CascadePlace[] {
  const { placeCode, placeName, level, amount } = place;
  const parts = tree.partsOf(placeCode);
  const ends = level === 'banner';
  const money = breakDownMoney(
    amount,
    parts.map((part) => part.amount),
  );
  const here: CascadePlace = {
    placeCode,
    placeName,
    level,
    amount,
    from,
    depth,
    money: ends ? { ...money, state: null } : money,
    cells: tree.indicators.map((indicator) => cellOf(tree, place, parts, indicator)),
  };
  return [here, ...parts.flatMap((part) => placesFrom(tree, part, placeCode, depth + 1))];
}

function cellOf(
  tree: Tree,
  place: CascadeRoot,
  parts: readonly CascadeLink[],
  indicator: TransferIndicatorRow,
): CascadeCell {
  const here = figuresOf(place, indicator);
  const handed = parts.map((part) => partOf(part, indicator));
  const found = breakDown(indicator, here, handed);
  const ends = parts.flatMap((part) => leavesOf(tree, part));
  const rolledUp = rollUp(
    indicator,
    ends.map((end) => partOf(end, indicator)),
  ).value;
  return {
    indicatorId: indicator.id,
    ...here,
    ...found,
    rolledUp,
    state: place.level === 'banner' ? null : found.state,
  };
}

/** The ends below a place; one that handed nothing down stands for itself. They are rolled up at once: `last` has no steps. */
function leavesOf(tree: Tree, place: CascadeLink): CascadeLink[] {
  const parts = tree.partsOf(place.placeCode);
  return parts.length === 0 ? [place] : parts.flatMap((part) => leavesOf(tree, part));
}
