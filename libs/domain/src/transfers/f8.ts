import type { IndicatorDirection } from '../rule-pack/indicator';
import { fundsTotal } from './transfer.check';
import type { PlaceFigures, TransferDraft, TransferIndicatorRow } from './transfer';

/** Form F8 区域绩效目标表 as it is printed: of the whole transfer, or of one place. Amounts in 元. */
export type RegionalForm = {
  readonly name: string;
  readonly centralDepartment: string;
  readonly provincialFinance: string;
  readonly provincialDepartment: string;
  readonly divisionName: string;
  readonly documentNo: string;
  /** Null where a place is told only its amount of the year. */
  readonly funds: {
    readonly term: { readonly total: string; readonly central: string; readonly local: string } | null;
    readonly year: { readonly total: string; readonly central: string | null; readonly local: string | null };
  };
  readonly goal: string;
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly name: string;
    readonly value: string;
    /** ★★★, ★★, ★ or nothing. */
    readonly core: string;
  }[];
};

const signs: Readonly<Record<IndicatorDirection, string>> = { gt: '>', ge: '≥', eq: '=', lt: '<', le: '≤' };

/** An indicator's value as forms print it: `≥95%`; what a described row is to reach; empty while nothing is stated. */
export const shownTarget = (
  { direction, unit, standard }: Pick<TransferIndicatorRow, 'direction' | 'unit' | 'standard'>,
  value: string | null,
): string => (value === null ? standard : `${direction ? signs[direction] : ''}${value}${unit}`);

/** What a place was handed: its name, the document, its money and figures. */
export type PlaceForm = {
  readonly placeName: string;
  readonly documentNo: string;
  readonly amount: string;
  readonly figures: readonly PlaceFigures[];
};

/** Form F8 of a transfer where it was declared, or of what one place was handed. */
export function f8Of(transfer: TransferDraft, at: { readonly divisionName: string } | PlaceForm): RegionalForm {
  const { name, centralDepartment, provincialFinance, provincialDepartment, goal, indicators } = transfer;
  const place = 'figures' in at ? at : null;
  const valueOf = (row: TransferIndicatorRow): string | null =>
    place ? (place.figures.find(({ indicatorId }) => indicatorId === row.id)?.value ?? null) : row.value;
  const whole = (funds: TransferDraft['termFunds']) => ({ total: fundsTotal(funds), ...funds });
  return {
    ...{ name, centralDepartment, provincialFinance, provincialDepartment, goal },
    divisionName: 'figures' in at ? at.placeName : at.divisionName,
    documentNo: place?.documentNo ?? transfer.documentNo,
    funds: place
      ? { term: null, year: { total: place.amount, central: null, local: null } }
      : { term: whole(transfer.termFunds), year: whole(transfer.yearFunds) },
    indicators: indicators.map((row) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      value: shownTarget(row, valueOf(row)),
      core: '★'.repeat(row.core),
    })),
  };
}
