import { problemOf } from '@chengxiao/client';
import { EmptyState, FormPage, FormSkeleton, Note, ProblemNote } from '@chengxiao/ui';
import { Fragment, type ReactNode } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { ForbiddenPage } from './ForbiddenPage';
import { NotFoundPage } from './NotFoundPage';

type Edited = { readonly id: string; readonly editable: boolean };
type PageLink = { href: string; label: string };

export type EditPageProps<T extends Edited> = {
  title: string;
  lead?: string | undefined;
  back: PageLink;
  /** The page of what is edited, where that is not the way back. */
  home?: PageLink;
  query: { readonly error?: unknown; readonly refetch: () => Promise<unknown> };
  /** What is edited, once the query has answered: what the server has now, because a form keeps what it was given. */
  edited: T | undefined;
  /** Why it came back to its author. */
  returned?: { title: string; text: string } | false | undefined;
  /** Said where it cannot be changed now. */
  refusal: { title: string; text: string };
  children: (edited: T) => ReactNode;
};

/** A page on which something that exists is changed: waiting for it, why it cannot be had, why not now, or its form. */
export function EditPage<T extends Edited>(props: EditPageProps<T>) {
  const { title, lead, back, home = back, query, edited, returned, refusal, children } = props;
  const { error, refetch } = query;
  const problem = problemOf(error);
  if (!edited && problem?.code === 'NOT_FOUND') return <NotFoundPage />;
  if (!edited && problem?.code === 'NOT_YOUR_ROLE') return <ForbiddenPage />;
  return (
    <FormPage title={title} lead={lead} back={back}>
      <ProblemNote problem={problem} onRetry={() => void refetch()} />
      {!edited && !error && <FormSkeleton />}
      {returned && <Note type="warning" title={returned.title} description={returned.text} />}
      {edited && !edited.editable && (
        <div className="cx-card">
          <EmptyState {...refusal} action={<LinkButton to={home.href}>{home.label}</LinkButton>} />
        </div>
      )}
      {edited?.editable && <Fragment key={edited.id}>{children(edited)}</Fragment>}
    </FormPage>
  );
}
