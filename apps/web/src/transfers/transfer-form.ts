import type { TransferFormFragment, TransferInput } from '@chengxiao/client';
import {
  type Cells,
  type Finding,
  finding,
  isBudgetYear,
  isDecimal,
  isLocalDate,
  isMoney,
  openCells,
  readCells,
  toCells,
  type TransferDraft,
  transferFields,
  transferFundFields,
  type TransferFunds,
  transferIndicatorFields,
  type TransferIndicatorRow,
} from '@chengxiao/domain';
import { isBlank, orNull } from '../controls/typed-cells';

/** A row of the indicator grid as it is typed. */
export type IndicatorCells = Cells<TransferIndicatorRow>;
/** Form F8 as it is typed; amounts are 元. */
export type TransferForm = Cells<TransferDraft> & {
  termFunds: Cells<TransferFunds>;
  yearFunds: Cells<TransferFunds>;
  indicators: IndicatorCells[];
};

const figures = ['value', 'base', 'numerator', 'denominator'] as const;
/** What a row has before anybody fills it in. */
const usual = { core: 'c0', direction: 'ge', aggregation: 'sum' };

export const emptyIndicator = (): IndicatorCells => ({ ...openCells(transferIndicatorFields), ...usual });

/** The form of a transfer that begins with a budget year. */
export const emptyForm = (year: number): TransferForm => {
  return {
    ...openCells(transferFields),
    year: String(year),
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    termFunds: openCells(transferFundFields),
    yearFunds: openCells(transferFundFields),
    indicators: [emptyIndicator()],
  };
};

/** The form of a transfer that exists. */
export const formOf = (transfer: TransferFormFragment): TransferForm => ({
  ...toCells(transferFields, transfer),
  termFunds: toCells(transferFundFields, transfer.termFunds),
  yearFunds: toCells(transferFundFields, transfer.yearFunds),
  indicators: transfer.indicators.map((row) => ({
    ...toCells(transferIndicatorFields, row),
    core: `c${row.core}`,
  })),
});

const isBlankIndicator = (row: IndicatorCells): boolean =>
  isBlank({ ...row, core: '', direction: '', aggregation: '' });
/** The rows of the screen that are sent, by their place. */
export const sentRows = ({ indicators }: TransferForm): number[] =>
  indicators.flatMap((row, index) => (isBlankIndicator(row) ? [] : [index]));

/** What is sent: rows that nobody filled in are left out. */
export const inputOf = (form: TransferForm): TransferInput => ({
  ...readCells(transferFields, form),
  year: Number(form.year),
  termFunds: readCells(transferFundFields, form.termFunds),
  yearFunds: readCells(transferFundFields, form.yearFunds),
  indicators: form.indicators
    .filter((row) => !isBlankIndicator(row))
    .map((row) => ({
      ...readCells(transferIndicatorFields, row),
      id: orNull(row.id),
      core: Number(row.core.slice(1)) || 0,
    })),
});

/** Cells that even a draft cannot keep; each finding at its place on the screen. */
export function malformedOf(form: TransferForm): Finding[] {
  const { indicators } = form;
  const found: (Finding | null)[] = [
    form.name.trim() === '' ? finding('name', 'required') : null,
    isBudgetYear(Number(form.year)) ? null : finding('year', 'notYear'),
    ...(['startDate', 'endDate'] as const).map((path) => (isLocalDate(form[path]) ? null : finding(path, 'notDate'))),
    form.documentDate === '' || isLocalDate(form.documentDate) ? null : finding('documentDate', 'notDate'),
    ...(['termFunds', 'yearFunds'] as const).flatMap((part) =>
      (['central', 'local'] as const).map((source) =>
        form[part][source] === '' || isMoney(form[part][source]) ? null : finding(`${part}.${source}`, 'notMoney'),
      ),
    ),
    ...indicators.flatMap((row, index) =>
      figures.map((key) =>
        row[key].trim() === '' || isDecimal(row[key]) ? null : finding(`indicators.${index}.${key}`, 'notDecimal'),
      ),
    ),
  ];
  return found.filter((each) => each !== null);
}

/** `indicators.1.value` of what is sent, as the cell stands on the screen. */
export function onScreen(path: string, places: readonly number[]): string {
  const [, row, rest] = /^(?:input\.)?indicators\.(\d+)\.(.+)$/.exec(path) ?? [];
  return row === undefined ? path.replace(/^input\./, '') : `indicators.${places[Number(row)] ?? row}.${rest ?? ''}`;
}
