import type { TransferFormFragment, TransferInput } from '@chengxiao/client';
import {
  type Aggregation,
  type Finding,
  finding,
  type IndicatorDirection,
  isBudgetYear,
  isDecimal,
  isLocalDate,
  isMoney,
} from '@chengxiao/domain';
import { thisYear } from '../controls/budget-years';
import { orNull } from '../controls/typed-cells';

/** A row of the indicator grid as it is typed. */
export type IndicatorCells = {
  id: string;
  level1: string;
  level2: string;
  name: string;
  core: string;
  direction: string;
  value: string;
  unit: string;
  aggregation: string;
  base: string;
  numerator: string;
  denominator: string;
  standard: string;
};
/** Form F8 as it is typed; amounts are 元. */
export type TransferForm = {
  name: string;
  centralDepartment: string;
  provincialFinance: string;
  provincialDepartment: string;
  year: string;
  startDate: string;
  endDate: string;
  termFunds: { central: string; local: string };
  yearFunds: { central: string; local: string };
  goal: string;
  documentNo: string;
  documentDate: string;
  indicators: IndicatorCells[];
};

const cells = ['level1', 'level2', 'name', 'value', 'unit', 'base', 'numerator', 'denominator', 'standard'] as const;
const figures = ['value', 'base', 'numerator', 'denominator'] as const;

export const emptyIndicator = (): IndicatorCells => ({
  id: '',
  level1: '',
  level2: '',
  name: '',
  core: 'c0',
  direction: 'ge',
  value: '',
  unit: '',
  aggregation: 'sum',
  base: '',
  numerator: '',
  denominator: '',
  standard: '',
});

/** An empty form for the year that runs. */
export const emptyForm = (): TransferForm => {
  const year = String(thisYear());
  return {
    name: '',
    centralDepartment: '',
    provincialFinance: '',
    provincialDepartment: '',
    year,
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    goal: '',
    documentNo: '',
    documentDate: '',
    termFunds: { central: '', local: '' },
    yearFunds: { central: '', local: '' },
    indicators: [emptyIndicator()],
  };
};

/** The form of a transfer that exists. */
export function formOf(transfer: TransferFormFragment): TransferForm {
  const { name, centralDepartment, provincialFinance, provincialDepartment, startDate, endDate } = transfer;
  const { termFunds, yearFunds, goal, documentNo } = transfer;
  return {
    name,
    centralDepartment,
    provincialFinance,
    provincialDepartment,
    startDate,
    endDate,
    goal,
    documentNo,
    year: String(transfer.year),
    documentDate: transfer.documentDate ?? '',
    termFunds: { central: termFunds.central, local: termFunds.local },
    yearFunds: { central: yearFunds.central, local: yearFunds.local },
    indicators: transfer.indicators.map((row): IndicatorCells => ({
      ...(Object.fromEntries(cells.map((key) => [key, row[key] ?? ''])) as Record<(typeof cells)[number], string>),
      id: row.id,
      core: `c${row.core}`,
      direction: row.direction ?? '',
      aggregation: row.aggregation ?? '',
    })),
  };
}

const isBlankIndicator = (row: IndicatorCells): boolean => cells.every((key) => row[key].trim() === '');
/** The rows of the screen that are sent, by their place. */
export const sentRows = ({ indicators }: TransferForm): number[] =>
  indicators.flatMap((row, index) => (isBlankIndicator(row) ? [] : [index]));

const fundsOf = ({ central, local }: TransferForm['termFunds']) => ({ central: orNull(central), local: orNull(local) });

/** What is sent: rows that nobody filled in are left out. */
export const inputOf = (form: TransferForm): TransferInput => ({
  ...form,
  year: Number(form.year),
  documentDate: orNull(form.documentDate),
  termFunds: fundsOf(form.termFunds),
  yearFunds: fundsOf(form.yearFunds),
  indicators: form.indicators
    .filter((row) => !isBlankIndicator(row))
    .map((row) => ({
      ...row,
      id: orNull(row.id),
      core: Number(row.core.slice(1)) || 0,
      direction: orNull(row.direction) as IndicatorDirection | null,
      aggregation: orNull(row.aggregation) as Aggregation | null,
      value: orNull(row.value),
      base: orNull(row.base),
      numerator: orNull(row.numerator),
      denominator: orNull(row.denominator),
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
