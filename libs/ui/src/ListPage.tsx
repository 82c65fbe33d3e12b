import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { type Column, DataTable } from './DataTable';
import { EmptyState, type EmptyStateProps } from './EmptyState';
import { PageTitle } from './PageTitle';
import type { Problem } from './problem';
import { ProblemNote } from './ProblemNote';
import { ListSkeleton } from './Skeletons';
import { useUiText } from './ui.i18n';

export type Page<Row> = {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly totalCount?: number | null;
};

export type ListPageProps<Row> = {
  title: string;
  /** One sentence on what this list is for. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Controls of the filter bar, each with its own label. */
  filters?: ReactNode;
  /** More of them; on a narrow screen they are folded behind a button that says how many of them are set. */
  moreFilters?: { readonly controls: ReactNode; readonly set: number } | undefined;
  columns: readonly Column<Row>[];
  page: Page<Row> | undefined;
  loading: boolean;
  problem?: Problem | null | undefined;
  onRetry?: () => void;
  /** Fetches the next keyset page. */
  onMore?: () => void;
  /** Next to "load more": a button that loads several pages at once. */
  more?: ReactNode;
  rowKey: (row: Row) => string;
  href?: (row: Row) => string;
  empty: EmptyStateProps;
  /** Stands between the filters and the table, for example totals. */
  children?: ReactNode;
  /** Stands below the table: what follows from what is listed. */
  below?: ReactNode;
};

function ListBody<Row>({
  title,
  columns,
  page,
  loading,
  problem,
  onMore,
  more,
  rowKey,
  href,
  empty,
}: ListPageProps<Row>) {
  const t = useUiText();
  if (!page) return problem ? null : <ListSkeleton />;
  if (page.nodes.length === 0) return loading ? <ListSkeleton /> : <EmptyState {...empty} />;
  const shown = page.nodes.length;
  const total = page.totalCount ?? null;
  return (
    <>
      <DataTable caption={title} columns={columns} rows={page.nodes} rowKey={rowKey} href={href} />
      <div className="cx-more">
        <span role="status">{total === null ? t('shown', { shown }) : t('shownOf', { shown, total })}</span>
        {page.pageInfo.hasNextPage && onMore && (
          <span className="cx-actions">
            <Button onClick={onMore} loading={loading}>
              {t('loadMore')}
            </Button>
            {more}
          </span>
        )}
      </div>
    </>
  );
}

/** A page that lists things: title, filters, table or cards, next page, and what to do when there is nothing. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const t = useUiText();
  const { title, lead, actions, filters, moreFilters, problem, onRetry, children, below } = props;
  return (
    <section className="cx-page">
      <header className="cx-head">
        <div>
          <PageTitle title={title} />
          {lead && <p className="cx-lead">{lead}</p>}
        </div>
        {actions && <div className="cx-head-actions">{actions}</div>}
      </header>
      {filters && (
        <div className="cx-filters" role="search" aria-label={t('filter')}>
          {filters}
          {moreFilters && <MoreFilters {...moreFilters} />}
        </div>
      )}
      <ProblemNote problem={problem} onRetry={onRetry} />
      {children}
      <div className="cx-card">
        <ListBody {...props} />
      </div>
      {below}
    </section>
  );
}

function MoreFilters({ controls, set }: NonNullable<ListPageProps<unknown>['moreFilters']>) {
  const t = useUiText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="cx-filters-fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {set > 0 ? t('filtersSet', { n: set }) : t('filters')}
      </Button>
      <div id={id} className={open ? 'cx-filters-more' : 'cx-filters-more cx-folded'}>
        {controls}
      </div>
    </>
  );
}
