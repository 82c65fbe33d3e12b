import { Button } from 'antd';
import type { ReactNode } from 'react';
import { AppLink } from './AppLink';
import { type Column, DataTable, type Sums } from './DataTable';
import { EmptyState, type EmptyStateProps } from './EmptyState';
import { FilterBar } from './list/FilterBar';
import type { FilterSpec, FilterValues, OnFilter } from './list/filter-spec';
import { ListTools, useDensity } from './list/ListTools';
import type { Listed } from './list/page';
import { SelectionBar } from './list/SelectionBar';
import { useColumnChoice } from './list/use-columns';
import { useListKeys } from './list/use-list-keys';
import type { Selection } from './list/use-selection';
import { useSums } from './list/use-sums';
import { PageTitle } from './PageTitle';
import { ProblemNote } from './ProblemNote';
import { ListSkeleton } from './Skeletons';
import { useUiText } from './ui.i18n';

export type { Listed, Page } from './list/page';

/** A way to look at a list, as a tab above it. */
export type ListView = {
  readonly key: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly href: string;
};

export type ListPageProps<Row> = {
  title: string;
  /** Under this name the device keeps which columns are shown. */
  name?: string;
  /** One sentence on what this list is for. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  views?: readonly ListView[];
  /** The key of the view that is open. */
  view?: string;
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
  /** Stands between the title and the list, for example a note. */
  children?: ReactNode;
  /** Stands below the list: what follows from what is listed. */
  below?: ReactNode;
};

const nowhere: OnFilter = () => undefined;

/** A page that lists things: title and count, views, one line of filters and tools, the table, and the next page. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const t = useUiText();
  const { title, name, lead, actions, views, view, paged, children, below } = props;
  const { filters = [], values = {}, onFilter = nowhere, columns, exportHref } = props;
  const [density] = useDensity();
  const choice = useColumnChoice(name ?? title, columns);
  const panel = useListKeys();
  const count = paged.page?.totalCount ?? undefined;
  const tools = <ListTools columns={columns} choice={choice} exportHref={exportHref} />;
  return (
    <section className="cx-page cx-list" data-density={density}>
      <header className="cx-head">
        <div>
          <PageTitle title={title} />
          {count !== undefined && <span className="cx-count">{t('list.count', { n: count })}</span>}
          {lead && <p className="cx-lead">{lead}</p>}
        </div>
        {actions && <div className="cx-head-actions">{actions}</div>}
      </header>
      {views && <Views views={views} view={view} />}
      <ProblemNote problem={paged.problem} onRetry={paged.retry} />
      {children}
      <div className="cx-panel" ref={panel}>
        <FilterBar specs={filters} values={values} onFilter={onFilter} tools={tools} />
        {props.selection && <SelectionBar selection={props.selection} acts={props.acts} />}
        <ListBody {...props} off={choice.off} />
      </div>
      {below}
    </section>
  );
}

function Views({ views, view }: { views: readonly ListView[]; view: string | undefined }) {
  const t = useUiText();
  return (
    <nav className="cx-views" aria-label={t('list.views')}>
      {views.map(({ key, label, count, href }) => (
        <span key={key} aria-current={key === view ? 'page' : undefined}>
          <AppLink href={href}>
            {label} {count !== undefined && <span className="cx-view-count">{count}</span>}
          </AppLink>
        </span>
      ))}
    </nav>
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
}: ListPageProps<Row> & { off: ReadonlySet<string> }) {
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
