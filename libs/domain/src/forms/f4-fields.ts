import { toCells } from '../cells';
import { likelihoods } from '../monitoring/light';
import type { MonitoringContent, MonitoringFund, MonitoringItem } from '../monitoring/report';
import { monitoringFundFields, monitoringItemFields } from '../monitoring/report.fields';
import { fundRows, itemRows } from '../monitoring/report.rules';
import { causeField, type F4Data, fundKindWords, likelihoodField, likelihoodWords } from './f4-data';
import {
  choiceReading,
  type FormReading,
  frozenReading,
  type LooseForm,
  type LooseRow,
  type RowCells,
  rowsOfForm,
  textReading,
  wanReading,
} from './field-reading';
import { findFund, findIndicator, levelReadings, nameReading, reachedReading, shownIndicator } from './given-rows';
import type { ReadCell, ReadRow } from './read-back';

/** What people type into form F4, and the rows it is typed in. */
export function looseF4({ funds, items, indicators, pack }: F4Data): LooseForm {
  return {
    funds: fundRows(funds).map((row) => ({ ...row, id: row.kind })),
    items: itemRows(indicators, items).map((item, index): LooseRow => {
      const indicator = indicators[index];
      return { ...item, ...(indicator && shownIndicator(indicator, pack)), id: item.indicatorId };
    }),
  };
}

/** A form that was read back as the rules and the API take it. */
export const f4Content = (form: LooseForm): MonitoringContent => ({
  funds: rowsOfForm(form, 'funds').map(
    ({ id, ...row }) =>
      ({ ...toCells(monitoringFundFields, row as never), ...openAmounts(row), kind: id }) as MonitoringFund,
  ),
  items: rowsOfForm(form, 'items').map(
    ({ id, ...row }) =>
      ({
        ...toCells(monitoringItemFields, row as never),
        cause: row['cause'] ?? null,
        likelihood: row['likelihood'] ?? null,
        indicatorId: id,
      }) as MonitoringItem,
  ),
});
const openAmounts = (row: Readonly<Record<string, string | null>>) => ({
  initialBudget: row['initialBudget'] ?? null,
  executed: row['executed'] ?? null,
  expected: row['expected'] ?? null,
});

const isTick = (text: string): boolean => /^[√✓✔☑☒✅●◉vVxXyY1是]$/u.test(text.trim());

/** The one column that is ticked: a cell with its key; what was written instead, or ticked twice, is wrong. */
function tickedCell(cells: RowCells, keys: readonly (readonly [string, string])[]): ReadCell | undefined {
  const present = keys.flatMap(([key, field]) => (cells[field] ? [{ key, cell: cells[field] }] : []));
  const written = present.filter(({ cell }) => cell.text.trim() !== '' || cell.facts?.wrong);
  const [first, second] = written;
  if (!first) return present[0] && { ...present[0].cell, text: '' };
  if (second) return { ...second.cell, facts: { wrong: 'importTickedTwice' } };
  return isTick(first.cell.text) && !first.cell.facts?.wrong
    ? { row: first.cell.row, column: first.cell.column, text: first.key }
    : { ...first.cell, facts: { wrong: first.cell.facts?.wrong ?? 'importNoTick' } };
}

const entries = ['progress', 'expected', 'causeNote', 'measures'];
const amounts = ['initialBudget', 'executed', 'expected'];
const fundNames = {
  total: [fundKindWords.total.zh, fundKindWords.total.en, '全年资金总额'],
  fiscal: [fundKindWords.fiscal.zh.slice(3), fundKindWords.fiscal.en, '一般公共预算拨款', '当年财政拨款', '财政拨款'],
  other: [fundKindWords.other.zh, fundKindWords.other.en],
};

/** How form F4 is read back, with the causes a place knows. */
export function f4Reading({ causes, pack }: Pick<F4Data, 'causes' | 'pack'>): FormReading {
  const understood = ({ cells }: ReadRow): RowCells => {
    const cause = tickedCell(
      cells,
      causes.map(({ key }) => [key, causeField(key)]),
    );
    const likelihood = tickedCell(
      cells,
      likelihoods.map((key) => [key, likelihoodField(key)]),
    );
    return { ...cells, ...(cause && { cause }), ...(likelihood && { likelihood }) };
  };
  return {
    head: {},
    lists: {
      funds: {
        fields: { initialBudget: wanReading, executed: wanReading, expected: wanReading },
        name: 'kind',
        find: findFund(fundNames, amounts),
      },
      items: {
        fields: {
          ...levelReadings(pack),
          name: nameReading,
          target: frozenReading,
          progress: reachedReading(''),
          expected: reachedReading(''),
          cause: choiceReading(causes.map(({ key, nameZh, nameEn }) => [key, { zh: nameZh, en: nameEn }])),
          causeNote: textReading(),
          likelihood: choiceReading(likelihoods.map((key) => [key, likelihoodWords[key]])),
          measures: textReading(),
        },
        name: 'name',
        understood,
        find: findIndicator(entries),
      },
    },
  };
}
