import { type ReactNode, useContext } from 'react';
import { ForbiddenContext } from './forbidden';
import { ListPanel, type ListPanelProps } from './list/ListPanel';
import { useColumnChoice } from './list/use-columns';
import { type ListView, ListViewsContext } from './list/ViewTabs';
import { PageTitle } from './PageTitle';
import { ProblemNote } from './ProblemNote';
import { useUiText } from './ui.i18n';

export { ListPanel, type ListPanelProps } from './list/ListPanel';
export type { Listed, Page } from './list/page';

export type ListPageProps<Row> = ListPanelProps<Row> & {
  /** One sentence on what this list is for. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  views?: readonly ListView[];
  /** The key of the view that is open. */
  view?: string;
  /** Stands between the title and the list, for example a note. */
  children?: ReactNode;
  /** Stands below the list: what follows from what is listed. */
  below?: ReactNode;
};

/** A page that lists things: title and count, views, and the list. */
export function ListPage<Row>({ lead, actions, views = [], view, children, below, ...list }: ListPageProps<Row>) {
  const t = useUiText();
  const { title, paged } = list;
  const Views = useContext(ListViewsContext);
  const { text: columns } = useColumnChoice(list.name, list.columns);
  const count = paged.page?.totalCount ?? undefined;
  const Forbidden = useContext(ForbiddenContext);
  if (paged.problem?.code === 'NOT_YOUR_ROLE')
    return Forbidden ? (
      <Forbidden />
    ) : (
      <section className="cx-page">
        <PageTitle title={title} />
        <ProblemNote problem={paged.problem} />
      </section>
    );
  return (
    <section className="cx-page">
      <header className="cx-head">
        <div>
          <PageTitle title={title} />
          {count !== undefined && <span className="cx-count">{t('list.count', { n: count })}</span>}
          {lead && <p className="cx-lead">{lead}</p>}
        </div>
        {actions && <div className="cx-head-actions">{actions}</div>}
      </header>
      <Views list={list.name} columns={columns} views={views} view={view} />
      <ProblemNote problem={paged.problem} onRetry={paged.retry} />
      {children}
      <ListPanel {...list} />
      {below}
    </section>
  );
}
