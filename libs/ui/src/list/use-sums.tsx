import { rounded, sum } from '@chengxiao/domain';
import type { Sums } from '../DataTable';
import { Money } from '../Money';
import { useUiText } from '../ui.i18n';
import type { Column } from './columns';
import type { Page } from './page';

/** The amounts of some rows added up, by the key of the column. */
export const addUp = <Row,>(rows: readonly Row[], columns: readonly Column<Row>[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ key, amount }) => (amount ? [[key, rounded(sum(rows.map((row) => amount(row) ?? '0')))]] : [])),
  );

/** What the API added up over everything the filter finds, as far as a column of money shows it. */
const filterSums = <Row,>(sums: object, columns: readonly Column<Row>[]): Readonly<Record<string, string>> => {
  const known = sums as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    columns.flatMap(({ key, amount }) => {
      const total = known[key];
      return amount && typeof total === 'string' ? [[key, total]] : [];
    }),
  );
};

/**
 * The sum row: totals over everything the filter finds where the API adds them up, else of what is listed; it says which.
 * Nothing where no column is an amount.
 */
export function useSums<Row>(
  page: Page<Row> | undefined,
  columns: readonly Column<Row>[],
  sums: object | null | undefined = page?.sums,
): Sums | undefined {
  const t = useUiText();
  if (!page || !columns.some(({ amount }) => amount)) return undefined;
  const whole = filterSums(sums ?? {}, columns);
  const isWhole = Object.keys(whole).length > 0;
  const n = isWhole ? (page.totalCount ?? page.nodes.length) : page.nodes.length;
  const label = isWhole ? 'list.sumFilter' : page.pageInfo.hasNextPage ? 'list.sumListed' : 'list.sumAll';
  const totals = Object.entries(isWhole ? whole : addUp(page.nodes, columns));
  return {
    label: t(label, { n }),
    of: Object.fromEntries(totals.map(([key, total]) => [key, <Money key={key} value={total} />])),
  };
}
