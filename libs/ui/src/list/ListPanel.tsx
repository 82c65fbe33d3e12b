import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type Column, DataTable, type Sums } from '../DataTable';
import { EmptyState, type EmptyStateProps } from '../EmptyState';
import { ListSkeleton } from '../Skeletons';
import { useUiText } from '../ui.i18n';
import { FilterBar } from './FilterBar';
import type { FilterSpec, FilterValues, OnFilter } from './filter-spec';
import { ListTools, useDensity } from './ListTools';
import type { Listed } from './page';
import { SelectionBar } from './SelectionBar';
import { useColumnChoice } from './use-columns';
import { useListKeys } from './use-list-keys';
import type { Selection } from './use-selection';
import { useSums } from './use-sums';

export type ListPanelProps<Row> = {
  /** Names the list. */
  title: string;
  /** Under this name the device keeps which columns are shown. */
  name: string;
  filters?: readonly FilterSpec[];
  values?: FilterValues;
  onFilter?: OnFilter;
  columns: readonly Column<Row>[];
  /** What `usePaged` answers. */
  paged: Listed<Row>;
  rowKey: (row: Row) => string;
  href?: (row: Row) => string;
  empty: EmptyStateProps;
  /** Totals over everything the filter finds; else the amounts of what is listed are added up. */
  sums?: Sums | undefined;
  selection?: Selection<Row> | undefined;
  /** Buttons of what may be done with the chosen rows. */
  acts?: ReactNode;
  /** A file of everything the filter finds. */
  exportHref?: string | undefined;
};

const nowhere: OnFilter = () => undefined;

/** A list: one line of filters and tools, what may be done with the chosen rows, the table with its sums, and the next page. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
  const { name, filters = [], values = {}, onFilter = nowhere, columns, exportHref, selection, acts } = props;
  const [density] = useDensity();
  const choice = useColumnChoice(name, columns);
  const panel = useListKeys();
  const tools = <ListTools columns={columns} choice={choice} exportHref={exportHref} />;
  return (
    <div className="cx-panel cx-list" data-density={density} ref={panel}>
      <FilterBar specs={filters} values={values} onFilter={onFilter} tools={tools} />
      {selection && <SelectionBar selection={selection} acts={acts} />}
      <ListBody {...props} off={choice.off} />
    </div>
  );
}

function ListBody<Row>({
  title,
  columns,
  off,
  paged: { page, loading, problem, more },
  rowKey,
  href,
  empty,
  sums,
  selection,
  filters = [],
}: ListPanelProps<Row> & { off: ReadonlySet<string> }) {
  const t = useUiText();
  const listed = useSums(page, columns);
  if (!page) return problem ? null : <ListSkeleton />;
  if (page.nodes.length === 0) return loading ? <ListSkeleton /> : <EmptyState {...empty} />;
  const shown = page.nodes.length;
  const total = page.totalCount ?? null;
  return (
    <>
      <DataTable
        {...{ columns, off, rowKey, href }}
        caption={title}
        rows={page.nodes}
        sums={sums ?? listed}
        selection={selection && selection.able.size > 0 ? selection : undefined}
      />
      <div className="cx-more">
        <span role="status">{total === null ? t('shown', { shown }) : t('shownOf', { shown, total })}</span>
        {page.pageInfo.hasNextPage && (
          <Button size="small" onClick={more} loading={loading}>
            {t('loadMore')}
          </Button>
        )}
        <Keys
          choosing={selection !== undefined && selection.able.size > 0}
          searching={filters.some(({ kind }) => kind === 'search')}
        />
      </div>
    </>
  );
}

function Keys({ choosing, searching }: { choosing: boolean; searching: boolean }) {
  const t = useUiText();
  return (
    <span className="cx-keys" aria-hidden="true">
      <kbd>J</kbd>
      <kbd>K</kbd> {t('list.keyMove')}{' '}
      {choosing && (
        <>
          <kbd>X</kbd> {t('list.keyChoose')}{' '}
        </>
      )}
      {searching && (
        <>
          <kbd>/</kbd> {t('search')}
        </>
      )}
    </span>
  );
}
