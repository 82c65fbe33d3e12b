import { checkNamesOnce } from '../targets/names.rules';
import { isBudgetYear, isLocalDate, type LocalDate, today } from '../calendar';
import { checkDocumentDate } from '../document';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal, isMoney, sum } from '../money';
import { checkUnit } from '../targets/unit.rules';
import { checkRequired, checkText } from '../text';
import { isRate } from './roll-up';
import type { TransferDraft, TransferFunds, TransferIndicatorRow } from './transfer';

type Found = (Finding | null)[];

/** Central and local money together, 元. */
export const fundsTotal = ({ central, local }: TransferFunds): string => new D(sum([central, local])).toFixed(2);

/** What even a draft must keep: no row twice. Types and lengths are kept by the shapes. */
export const checkTransferDraft = ({ indicators }: Pick<TransferDraft, 'indicators'>): Finding[] =>
  indicators.flatMap(({ id }, row) =>
    indicators.findIndex((each) => each.id === id) < row ? [finding(`indicators.${row}.id`, 'idRepeated')] : [],
  );

/** Everything that keeps a transfer from being confirmed, each finding at its cell. */
export function checkTransfer(draft: TransferDraft, now = today()): Finding[] {
  return [
    ...checkHead(draft, now),
    ...checkFunds(draft),
    draft.indicators.length === 0 ? finding('indicators', 'indicatorsMissing') : null,
    ...draft.indicators.flatMap((row, index) => checkRow(row, `indicators.${index}`)),
    ...checkNamesOnce(draft.indicators),
  ].filter((each) => each !== null);
}

function checkHead(draft: TransferDraft, now: LocalDate): Finding[] {
  const { year, startDate, endDate } = draft;
  const [from, to] = [Number(startDate.slice(0, 4)), Number(endDate.slice(0, 4))];
  const outside = isLocalDate(startDate) && isLocalDate(endDate) && (year < from || year > to);
  return compact([
    checkText('name', draft.name, { max: 120, required: true }),
    checkText('centralDepartment', draft.centralDepartment, { max: 60, required: true }),
    checkText('provincialFinance', draft.provincialFinance, { max: 60, required: true }),
    checkText('provincialDepartment', draft.provincialDepartment, { max: 60, required: true }),
    isBudgetYear(year) ? null : finding('year', 'notYear'),
    isLocalDate(startDate) ? null : finding('startDate', 'notDate'),
    isLocalDate(endDate) ? null : finding('endDate', 'notDate'),
    endDate < startDate ? finding('endDate', 'dateOrder') : null,
    outside ? finding('year', 'transferYearOutside', { from, to }) : null,
    checkText('goal', draft.goal, { max: 2_000, required: true }),
    checkText('documentNo', draft.documentNo, { max: 60, required: true }),
    draft.documentDate === null
      ? finding('documentDate', 'required')
      : checkDocumentDate('documentDate', draft.documentDate, now),
  ]);
}

function checkFunds({ termFunds, yearFunds }: TransferDraft): Finding[] {
  const amounts = (['central', 'local'] as const).flatMap((source) => [
    isMoney(termFunds[source]) ? null : finding(`termFunds.${source}`, 'notMoney'),
    isMoney(yearFunds[source]) ? null : finding(`yearFunds.${source}`, 'notMoney'),
  ]);
  if (compact(amounts).length > 0) return compact(amounts);
  return compact(
    (['central', 'local'] as const).map((source) =>
      new D(yearFunds[source]).gt(termFunds[source]) ? finding(`yearFunds.${source}`, 'yearOverTerm') : null,
    ),
  ).concat(new D(fundsTotal(yearFunds)).isZero() ? [finding('yearFunds.central', 'transferWithoutFunds')] : []);
}

/** One row alone: what its aggregation needs must be there, and no rate may be added up. */
function checkRow(row: TransferIndicatorRow, at: string): Finding[] {
  return compact([
    checkRequired(`${at}.level1`, row.level1),
    checkRequired(`${at}.level2`, row.level2),
    checkText(`${at}.name`, row.name, { max: 120, required: true }),
    checkRequired(`${at}.aggregation`, row.aggregation),
    row.aggregation === 'sum' && isRate(row) ? finding(`${at}.aggregation`, 'rateNotSummed') : null,
    ...(row.standard.trim() !== '' && row.value === null ? checkDescribed(row, at) : checkMeasured(row, at)),
  ]);
}

const checkDescribed = ({ aggregation }: TransferIndicatorRow, at: string): Found => [
  aggregation !== null && aggregation !== 'none' ? finding(`${at}.aggregation`, 'describedNotRolledUp') : null,
];

const checkMeasured = (row: TransferIndicatorRow, at: string): Found => [
  checkRequired(`${at}.direction`, row.direction),
  checkUnit(`${at}.unit`, row.name, row.unit),
  ...(row.aggregation === 'ratioOfSums' ? [] : [checkFigure(`${at}.value`, row.value)]),
  ...checkRollUpCells(row, at),
];

/** The cells an aggregation stands on: bases of a mean, numerator and denominator of a ratio. */
export function checkRollUpCells(
  row: Pick<TransferIndicatorRow, 'aggregation' | 'base' | 'numerator' | 'denominator'>,
  at: string,
): Found {
  if (row.aggregation === 'weightedMean') return [checkPositive(`${at}.base`, row.base)];
  if (row.aggregation !== 'ratioOfSums') return [];
  return [checkFigure(`${at}.numerator`, row.numerator), checkPositive(`${at}.denominator`, row.denominator)];
}

export function checkFigure(path: string, text: string | null): Finding | null {
  if (text === null || text.trim() === '') return finding(path, 'required');
  if (!isDecimal(text)) return finding(path, 'notDecimal');
  return new D(text).isNegative() ? finding(path, 'valueNegative') : null;
}

const checkPositive = (path: string, text: string | null): Finding | null =>
  checkFigure(path, text) ?? (new D(text ?? 0).isZero() ? finding(path, 'weightZero') : null);
