import { problemOf } from '@chengxiao/client';
import { DetailPage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { DraftNote } from '../drafts/DraftNote';
import { ForbiddenPage } from './ForbiddenPage';
import { NotFoundPage } from './NotFoundPage';

type Queried<D> = {
  readonly data?: D | undefined;
  readonly error?: unknown;
  readonly refetch: () => Promise<unknown>;
};

export type QueryPageProps<D> = {
  query: Queried<D>;
  /** The page's name until the thing itself says how it is called. */
  title: string;
  back?: { href: string; label: string };
  actions?: ReactNode;
  children: (data: D) => ReactNode;
};

/** A page about what one query answers: the page as it will be while it is asked, why it failed, that there is none, or the page. */
export function QueryPage<D>({ query: { data, error, refetch }, title, back, actions, children }: QueryPageProps<D>) {
  const { id } = useParams();
  if (data !== undefined)
    return (
      <>
        {id && <DraftNote subject={id} />}
        {children(data)}
      </>
    );
  const problem = problemOf(error);
  if (problem?.code === 'NOT_FOUND' && !actions) return <NotFoundPage />;
  if (problem?.code === 'NOT_YOUR_ROLE') return <ForbiddenPage />;
  return (
    <DetailPage
      title={title}
      {...(back ? { back } : {})}
      actions={actions}
      loading={!error}
      problem={problem}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  );
}
