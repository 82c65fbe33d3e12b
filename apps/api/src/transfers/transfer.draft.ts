import {
  type HandDownDraft,
  type IndicatorFigures,
  normaliseOrEmpty,
  ratioValue,
  statedFigures,
  type TransferDraft,
  type TransferIndicatorRow,
} from '@chengxiao/domain';
import type { HandDownInput, PlaceFiguresInput, TransferIndicatorInput, TransferInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';

/** Cells as they are kept: of a ratio of sums the value follows from its parts, whatever was typed; nothing else has parts. */
function figuresOf(
  { value, base, numerator, denominator }: Partial<PlaceFiguresInput>,
  { aggregation, unit }: Pick<TransferIndicatorRow, 'aggregation' | 'unit'>,
): IndicatorFigures {
  const cells = {
    value: value ?? null,
    base: base ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
  };
  return aggregation === 'ratioOfSums'
    ? { ...cells, value: ratioValue(cells, unit) }
    : statedFigures(aggregation, cells);
}

function rowOf(row: TransferIndicatorInput): TransferIndicatorRow {
  const indicator = {
    id: row.id ?? uuid(),
    level1: normaliseOrEmpty(row.level1),
    level2: normaliseOrEmpty(row.level2),
    name: normaliseOrEmpty(row.name),
    direction: row.direction ?? null,
    standard: normaliseOrEmpty(row.standard),
    unit: normaliseOrEmpty(row.unit),
    core: row.core ?? 0,
    aggregation: row.aggregation ?? null,
  };
  return { ...indicator, ...figuresOf(row, indicator) };
}

/** Form F8 as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: TransferInput): TransferDraft => ({
  name: normaliseOrEmpty(input.name),
  centralDepartment: normaliseOrEmpty(input.centralDepartment),
  provincialFinance: normaliseOrEmpty(input.provincialFinance),
  provincialDepartment: normaliseOrEmpty(input.provincialDepartment),
  year: input.year,
  startDate: input.startDate,
  endDate: input.endDate,
  termFunds: { central: input.termFunds?.central ?? '0.00', local: input.termFunds?.local ?? '0.00' },
  yearFunds: { central: input.yearFunds?.central ?? '0.00', local: input.yearFunds?.local ?? '0.00' },
  goal: normaliseOrEmpty(input.goal),
  documentNo: normaliseOrEmpty(input.documentNo),
  documentDate: input.documentDate ?? null,
  indicators: (input.indicators ?? []).map(rowOf),
});

/** The form in the columns of its table. */
export const columnsOf = ({ termFunds, yearFunds, indicators, ...draft }: TransferDraft) => ({
  ...draft,
  termCentral: termFunds.central,
  termLocal: termFunds.local,
  yearCentral: yearFunds.central,
  yearLocal: yearFunds.local,
  indicators: [...indicators],
});

/** A document as it arrives. */
export const handDownOf = (input: HandDownInput, indicators: readonly TransferIndicatorRow[]): HandDownDraft => ({
  documentNo: normaliseOrEmpty(input.documentNo),
  handedOn: input.handedOn,
  reason: normaliseOrEmpty(input.reason),
  places: input.places.map(({ placeCode, amount, figures }) => ({
    placeCode,
    amount,
    figures: figures.map((cells) => {
      const indicator = indicators.find(({ id }) => id === cells.indicatorId);
      return { indicatorId: cells.indicatorId, ...figuresOf(cells, indicator ?? { aggregation: null, unit: '' }) };
    }),
  })),
});
