import type { F8Data } from '../forms/f8';
import type { Text } from '../messages';
import { targetText } from '../rule-pack/indicator';
import { fundsTotal } from './transfer.check';
import type { PlaceFigures, TransferDraft, TransferIndicatorRow } from './transfer';

/** What a place was handed: its name, the document, its money and figures. */
export type PlaceForm = {
  readonly placeName: string;
  readonly documentNo: string;
  readonly amount: string;
  readonly figures: readonly PlaceFigures[];
};

/** Form F8 of a transfer where it was declared, or of what one place was handed. */
export function f8Of(transfer: TransferDraft, at: { readonly divisionName: string } | PlaceForm): F8Data {
  const { name, centralDepartment, provincialFinance, provincialDepartment, year, goal, indicators } = transfer;
  const place = 'figures' in at ? at : null;
  const valueOf = (row: TransferIndicatorRow): string | null =>
    place ? (place.figures.find(({ indicatorId }) => indicatorId === row.id)?.value ?? null) : row.value;
  const withTotal = (funds: TransferDraft['termFunds']) => ({ total: fundsTotal(funds), ...funds });
  return {
    year,
    name,
    centralDepartment,
    provincialFinance,
    provincialDepartment,
    goal: place ? partOf(transfer, place, valueOf) : goal,
    whole: place && { amount: fundsTotal(transfer.yearFunds), goal },
    divisionName: 'figures' in at ? at.placeName : at.divisionName,
    documentNo: place?.documentNo ?? transfer.documentNo,
    funds: place
      ? { term: null, year: { total: place.amount, central: null, local: null } }
      : { term: withTotal(transfer.termFunds), year: withTotal(transfer.yearFunds) },
    indicators: indicators.map((row) => ({
      level1: { zh: row.level1, en: row.level1 },
      level2: { zh: row.level2, en: row.level2 },
      name: row.name,
      value: targetText(row, valueOf(row)),
      core: row.core,
    })),
  };
}

/** What a place is to reach, in one sentence: a document hands down figures, and they are its goal. */
function partOf(
  { indicators }: TransferDraft,
  { placeName }: PlaceForm,
  valueOf: (row: TransferIndicatorRow) => string | null,
): Text {
  const told = indicators.flatMap((row) => {
    const target = targetText(row, valueOf(row));
    return target === '' ? [] : [`${row.name} ${target}`];
  });
  if (told.length === 0)
    return { zh: `未向${placeName}下达指标值。`, en: `No figures were handed down to ${placeName}.` };
  return { zh: `${placeName}承担：${told.join('；')}。`, en: `${placeName} is to reach: ${told.join('; ')}.` };
}
