import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { askAhead } from '@chengxiao/client';
import { DetailSkeleton } from '@chengxiao/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useUrlFilter } from '../hooks/use-url-filter';
import { targetCheck } from '../lint/lint.graphql';
import { target } from '../targets/targets.graphql';
import { reviewDesk } from './desk.graphql';
import { deskVariables, filterKeys, type TypedFilter } from './desk-filter';
import { isDeskList } from './desk-view';
import { type FormShelf, formShelf } from './form-shelf';

let here = false;
const Page = lazy(async () => {
  const { DeskPage } = await import('./DeskPage');
  here = true;
  return { default: DeskPage };
});

/** The door of the desk: light, so that what is seen first is asked for before the page itself is here. */
export function DeskRoute() {
  const client = useApolloClient();
  const [search] = useSearchParams();
  const [filter] = useUrlFilter(filterKeys, 'all');
  const [shelf] = useState(formShelf);
  useEffect(() => {
    // What the page asks for once it is here it asks for itself.
    if (!here) void begin(client, shelf, filter, search).catch(() => undefined);
  }, []);
  return (
    <Suspense fallback={<DetailSkeleton />}>
      <Page shelf={shelf} />
    </Suspense>
  );
}

/** Asks for the queue and, as soon as it is known which is open, for its papers; the page is answered by the same. */
async function begin(
  client: ApolloClient,
  shelf: FormShelf,
  filter: TypedFilter,
  search: URLSearchParams,
): Promise<void> {
  const variables = deskVariables(filter);
  const { subject } = variables;
  const queue = askAhead(client, reviewDesk, variables);
  const id = search.get('item') ?? (await queue)?.reviewDesk.nodes[0]?.subjectId;
  if (!id || isDeskList(search)) return;
  // The door knows targets; what is shown of the other kinds comes with the desk.
  if (subject !== 'target') {
    const { ahead, form, load } = (await import('./desk-kinds')).deskKinds[subject];
    void load?.().catch(() => undefined);
    if (form) void shelf.read(form(id));
    await Promise.all(ahead.map((query) => askAhead(client, query, { id })));
    return;
  }
  void shelf.read(`/api/targets/${id}/red-line`);
  await Promise.all([askAhead(client, target, { id }), askAhead(client, targetCheck, { id })]);
}
