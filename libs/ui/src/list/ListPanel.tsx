import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { type Column, DataTable } from '../DataTable';
import type { EmptyStateProps } from '../EmptyState';
import type { Problem } from '../problem';
import { Note } from '../Note';
import { ProblemNote } from '../ProblemNote';
import { ListSkeleton } from '../Skeletons';
import { useUiText } from '../ui.i18n';
import { EmptyList } from './EmptyList';
import { FilterBar } from './FilterBar';
import type { FilterSpec, FilterValues, OnFilter } from './filter-spec';
import { ListTools, useDensity } from './ListTools';
import type { Listed } from './page';
import { GonePreview, PreviewPanel } from './PreviewPanel';
import { SelectionBar } from './SelectionBar';
import { useColumnChoice } from './use-columns';
import { useExport } from './use-export';
import { useGoneFilters } from './use-gone-filters';
import { type SetFilter, useFilterWords } from './use-filter-words';
import { useListKeys } from './use-list-keys';
import { usePreview } from './use-preview';
import { useRowCount } from './use-row-count';
import { orderOf } from './order';
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
  /** By what else the page narrows the list, in words: for paper and files. */
  narrowed?: readonly SetFilter[];
  columns: readonly Column<Row>[];
  /** What `usePaged` answers. */
  paged: Listed<Row>;
  rowKey: (row: Row) => string;
  href?: (row: Row) => string;
  empty: EmptyStateProps;
  /** 元 over everything the filter finds, by the key of the column, where the page knows them apart from `paged`. */
  sums?: object | null | undefined;
  selection?: Selection<Row> | undefined;
  /** Buttons of what may be done with the chosen rows. */
  acts?: ReactNode;
};

const nowhere: OnFilter = () => undefined;

/** A list: one line of filters and tools, what may be done with the chosen rows, the table with its sums, and the next page. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
  const { name, title, filters = [], values = {}, onFilter = nowhere, rowKey, paged, selection, acts } = props;
  const [density] = useDensity();
  const choice = useColumnChoice(name, props.columns);
  const gone = useGoneFilters(filters, values, onFilter);
  const words = [...(props.narrowed ?? []), ...useFilterWords(filters, values)];
  const taken = choice.columns.filter(({ key, optional }) => optional === true || !choice.off.has(key));
  // What nobody chose of the optional ones was not asked for: it stands on no paper either.
  const drawn = choice.columns.filter(({ key, optional }) => optional !== true || !choice.off.has(key));
  const exporting = useExport({ name, title, columns: taken, rowKey, paged, filters: words });
  const panel = useRef<HTMLDivElement>(null);
  const preview = usePreview(panel);
  useListKeys(panel, preview.open, {
    opening: props.href !== undefined,
    choosing: selection !== undefined && selection.able.size > 0,
    searching: filters.some(({ kind }) => kind === 'search'),
    filtering: filters.some(({ kind, elsewhere }) => kind !== 'search' && kind !== 'sort' && !elsewhere),
  });
  const previewed = paged.page?.nodes.find((row) => rowKey(row) === preview.key);
  const rowGone = preview.key !== null && previewed === undefined && paged.page !== undefined && !paged.loading;
  const tools = <ListTools choice={choice} exporting={exporting} />;
  return (
    <div className="cx-panel cx-list" data-density={density} ref={panel}>
      <FilterBar specs={filters} values={values} onFilter={onFilter} tools={tools} />
      <GoneFilters gone={gone} />
      {exporting?.problem && <ExportFailed problem={exporting.problem} onRetry={exporting.start} />}
      {selection && <SelectionBar selection={selection} acts={acts} />}
      <PrintedFilters words={words} />
      <ListBody {...props} columns={drawn} off={choice.off} onPreview={preview.open} />
      {previewed !== undefined && (
        <PreviewPanel row={previewed} columns={drawn} href={props.href?.(previewed)} onClose={preview.close} />
      )}
      {rowGone && <GonePreview onClose={preview.close} />}
    </div>
  );
}

/** Why a list was not taken along; what is too long stays so until the filter is narrowed. */
const ExportFailed = ({ problem, onRetry }: { problem: Problem; onRetry: () => void }) => (
  <ProblemNote problem={problem} onRetry={problem.code === 'TOO_LARGE' ? undefined : onRetry} />
);

function ListBody<Row>({
  title,
  columns,
  off,
  paged,
  rowKey,
  href,
  empty,
  sums,
  selection,
  filters = [],
  values = {},
  onFilter = nowhere,
  onPreview,
}: ListPanelProps<Row> & { off: ReadonlySet<string>; onPreview: (key: string) => void }) {
  const t = useUiText();
  const { page, loading, problem } = paged;
  const more = useRowCount(paged);
  const totals = useSums(page, columns, sums);
  if (!page) return problem ? null : <ListSkeleton />;
  if (page.nodes.length === 0)
    return loading ? <ListSkeleton /> : <EmptyList {...{ filters, values, onFilter, empty }} />;
  const shown = page.nodes.length;
  const total = page.totalCount ?? null;
  return (
    <>
      <DataTable
        {...{ columns, off, rowKey, href, onPreview }}
        caption={title}
        order={orderOf(filters, values, onFilter)}
        rows={page.nodes}
        sums={totals}
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
          opening={href !== undefined}
          choosing={selection !== undefined && selection.able.size > 0}
          searching={filters.some(({ kind }) => kind === 'search')}
        />
      </div>
    </>
  );
}

/** What a link or a kept view asked for and the list no longer knows. */
function GoneFilters({ gone }: { gone: readonly SetFilter[] }) {
  const t = useUiText();
  if (gone.length === 0) return null;
  const text = gone.map(({ label, value }) => t('fieldSays', { name: label, message: value })).join(t('list.wordGap'));
  return <Note className="cx-problem" type="info" role="status" title={t('list.gone', { text })} />;
}

/** Paper says by what the list was filtered; the screen shows it in the filter line. */
function PrintedFilters({ words }: { words: readonly SetFilter[] }) {
  const t = useUiText();
  if (words.length === 0) return null;
  const text = words.map(({ label, value }) => t('fieldSays', { name: label, message: value })).join(t('list.wordGap'));
  return <p className="cx-printed-filters">{t('list.printedFilters', { text })}</p>;
}

function Keys({ opening, choosing, searching }: { opening: boolean; choosing: boolean; searching: boolean }) {
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
      <kbd>{t('list.space')}</kbd> {t('list.preview')}{' '}
      {opening && (
        <>
          <kbd>Enter</kbd> {t('list.keyOpen')}{' '}
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
