import { rounded, sum } from '@chengxiao/domain';
import type { Sums } from '../DataTable';
import { Money } from '../Money';
import { useUiText } from '../ui.i18n';
import type { Column } from './columns';
import type { Page } from './page';

/** The amounts of what is listed, added up; nothing where no column is an amount. */
export function useSums<Row>(page: Page<Row> | undefined, columns: readonly Column<Row>[]): Sums | undefined {
  const t = useUiText();
  const amounts = columns.flatMap(({ key, amount }) => (amount ? [{ key, amount }] : []));
  if (!page || amounts.length === 0) return undefined;
  const rows = page.nodes;
  const of = amounts.map(({ key, amount }) => {
    const total = sum(rows.map((row) => amount(row) ?? '0'));
    return [key, <Money key={key} value={rounded(total)} />] as const;
  });
  const label = t(page.pageInfo.hasNextPage ? 'list.sumListed' : 'list.sumAll', { n: rows.length });
  return { label, of: Object.fromEntries(of) };
}
