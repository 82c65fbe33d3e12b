import { type LocalDate, today } from '../calendar';
import { checkDocumentDate } from '../document';
import { compact, type Finding, finding } from '../messages';
import { D, isMoney, sum } from '../money';
import { rowPassing } from '../row-passing';
import { checkText } from '../text';
import { checkFigure, checkRollUpCells } from './transfer.check';
import type { HandDownDraft, PlaceFigures, PlaceShare, TransferIndicatorRow } from './transfer';

/** What a document is checked against. */
export type HandDownContext = {
  readonly indicators: readonly TransferIndicatorRow[];
  /** Divisions straight below the one that hands down. */
  readonly places: readonly string[];
  /** Money of the year that the division has, 元. */
  readonly amount: string;
  /** What is in force for other places and stays so, 元. */
  readonly elsewhere: string;
  /** Places to which an earlier document went: another one says why. */
  readonly replaced: readonly string[];
  /** The day from which on the division may hand down: nothing goes further before it came. */
  readonly since: LocalDate | null;
};

/** Everything that keeps a document from being handed down; `places.2.amount`, `places.2.figures.0.value` name the cell. */
export function checkHandDown(draft: HandDownDraft, context: HandDownContext, now = today()): Finding[] {
  const { documentNo, handedOn, reason, places } = draft;
  const replaces = places.some(({ placeCode }) => context.replaced.includes(placeCode));
  const found: (Finding | null)[] = [
    checkText('documentNo', documentNo, { max: 60, required: true }),
    checkHandedOn(handedOn, context, now),
    replaces && reason.trim() === '' ? finding('reason', 'replaceReasonNeeded') : null,
    places.length === 0 ? finding('places', 'placesMissing') : null,
    ...places.flatMap((share, row) => checkShare(share, row, draft, context)),
    ...(places.every((share) => isMoney(share.amount))
      ? checkHandedMoney(
          places.map((share) => share.amount),
          context,
        )
      : []),
  ];
  return compact(found);
}

function checkHandedOn(date: LocalDate, { since }: HandDownContext, now: LocalDate): Finding | null {
  const wrong = checkDocumentDate('handedOn', date, now);
  if (wrong) return wrong;
  return since !== null && date < since ? finding('handedOn', 'handedBeforeReceived', { date: since }) : null;
}

function checkShare(share: PlaceShare, row: number, { places }: HandDownDraft, context: HandDownContext): Finding[] {
  const at = `places.${row}`;
  const repeated = places.findIndex(({ placeCode }) => placeCode === share.placeCode) < row;
  const found: (Finding | null)[] = [
    context.places.includes(share.placeCode) ? null : finding(`${at}.placeCode`, 'placeNotBelow'),
    repeated ? finding(`${at}.placeCode`, 'placeRepeated') : null,
    isMoney(share.amount) ? null : finding(`${at}.amount`, 'notMoney'),
    ...share.figures.flatMap((figures, index) => checkFigures(figures, share, `${at}.figures.${index}`, context)),
    ...checkCore(share, at, context),
  ];
  return compact(found);
}

/** A cell may stay open and is shown as not yet broken down; half of a mean or ratio may not. */
function checkFigures(
  figures: PlaceFigures,
  { figures: all }: PlaceShare,
  at: string,
  { indicators }: HandDownContext,
): (Finding | null)[] {
  const indicator = indicators.find(({ id }) => id === figures.indicatorId);
  if (!indicator) return [finding(`${at}.indicatorId`, 'indicatorUnknown')];
  if (all.findIndex(({ indicatorId }) => indicatorId === figures.indicatorId) < all.indexOf(figures))
    return [finding(`${at}.indicatorId`, 'idRepeated')];
  const { value, base, numerator, denominator } = figures;
  if ([value, base, numerator, denominator].every((cell) => cell === null)) return [];
  const { aggregation } = indicator;
  const measured = aggregation === 'ratioOfSums' ? null : checkFigure(`${at}.value`, value);
  return [measured, ...checkRollUpCells({ aggregation, base, numerator, denominator }, at)];
}

/** ★★★ marks what every place must carry. */
function checkCore({ figures }: PlaceShare, at: string, { indicators }: HandDownContext): Finding[] {
  const stated = new Set(
    figures
      .filter(({ value, numerator }) => value !== null || numerator !== null)
      .map(({ indicatorId }) => indicatorId),
  );
  return indicators
    .filter(({ id, core, value, numerator }) => core === 3 && (value ?? numerator) !== null && !stated.has(id))
    .map(({ name }) => finding(`${at}.figures`, 'coreMissing', { name }));
}

/** No division hands down more money than it has: told with the excess at the row at which it begins, also while one types. */
export function checkHandedMoney(
  amounts: readonly string[],
  { amount, elsewhere }: Pick<HandDownContext, 'amount' | 'elsewhere'>,
): Finding[] {
  const whole = new D(sum([...amounts.filter(isMoney), elsewhere]));
  if (whole.lte(amount)) return [];
  const row = rowPassing(amounts, new D(amount).minus(elsewhere).toFixed());
  const [told, excess] = [whole.toFixed(2), whole.minus(amount).toFixed(2)];
  return [
    finding(`places.${row}.amount`, 'handedMoreThanThere', { sum: told, amount: new D(amount).toFixed(2), excess }),
  ];
}
