import {
  type HandDownDraft,
  handDownFields,
  indicatorFigureFields,
  type IndicatorFigures,
  placeShareFields,
  ratioValue,
  readFields,
  statedFigures,
  type TransferDraft,
  transferFields,
  transferFundFields,
  type TransferFunds,
  transferIndicatorFields,
  type TransferIndicatorRow,
} from '@chengxiao/domain';
import {
  type HandDownInput,
  type PlaceFiguresInput,
  TransferFundsInput,
  type TransferIndicatorInput,
  type TransferInput,
} from '@chengxiao/dto';
import { withIds } from '../kit/data/rows';

/** Cells as they are stored: the value of a ratio of sums is computed from its parts, and no other value has parts. */
function figuresOf(
  sent: Omit<PlaceFiguresInput, 'indicatorId'>,
  { aggregation, unit }: Pick<TransferIndicatorRow, 'aggregation' | 'unit'>,
): IndicatorFigures {
  const cells = readFields(indicatorFigureFields, sent);
  return aggregation === 'ratioOfSums'
    ? { ...cells, value: ratioValue(cells, unit) }
    : statedFigures(aggregation, cells);
}

function rowOf(sent: TransferIndicatorInput & { readonly id: string }): TransferIndicatorRow {
  const row = readFields(transferIndicatorFields, sent);
  return { ...row, ...figuresOf(row, row) };
}

/** Form F8 as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: TransferInput): TransferDraft =>
  readFields(transferFields, {
    ...input,
    termFunds: readFields(transferFundFields, input.termFunds ?? new TransferFundsInput()),
    yearFunds: readFields(transferFundFields, input.yearFunds ?? new TransferFundsInput()),
    indicators: withIds(input.indicators).map(rowOf),
  });

type FundColumn = `${'term' | 'year'}${Capitalize<keyof TransferFunds>}`;
/** The form in the columns of its table: the money stands in columns of its own. */
export type TransferColumns = Omit<TransferDraft, 'termFunds' | 'yearFunds'> & Readonly<Record<FundColumn, string>>;

export const columnsOf = ({ termFunds, yearFunds, ...draft }: TransferDraft): TransferColumns => ({
  ...draft,
  termCentral: termFunds.central,
  termLocal: termFunds.local,
  yearCentral: yearFunds.central,
  yearLocal: yearFunds.local,
});

/** A document as it arrives. */
export const handDownOf = (input: HandDownInput, indicators: readonly TransferIndicatorRow[]): HandDownDraft => {
  const figures = (cells: PlaceFiguresInput) => {
    const indicator = indicators.find(({ id }) => id === cells.indicatorId);
    return { indicatorId: cells.indicatorId, ...figuresOf(cells, indicator ?? { aggregation: null, unit: '' }) };
  };
  const places = input.places.map((place) =>
    readFields(placeShareFields, { ...place, figures: place.figures.map(figures) }),
  );
  return readFields(handDownFields, { ...input, places });
};
