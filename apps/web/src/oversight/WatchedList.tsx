import { usePaged, type WatchedEventsQuery } from '@chengxiao/client';
import { AppLink, type Column, DateText, type FilterSpec, ListPage, oneOf, rangeOf, StateTag } from '@chengxiao/ui';
import { eventSubjects, type EventSubjectType } from '@chengxiao/domain';
import { type ReactNode, useMemo } from 'react';
import { useUrlFilter } from '../hooks/use-url-filter';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { useSession } from '../session/session';
import { navigationOf } from '../shell/navigation';
import { useYearless } from '../shell/year/year-offer';
import { watchedEvents } from './oversight.graphql';
import { useOversightText } from './oversight.i18n';
import { subjectLink } from './subject-link';
import { useSubjectText } from './subjects.i18n';

type Watched = WatchedEventsQuery['watchedEvents']['nodes'][number];

/** The events in the auditor's scope, newest first, each with the result of verifying its chain. */
export function WatchedList({ tabs }: { tabs?: ReactNode }) {
  const t = useOversightText();
  useYearless(t('yearless'));
  const eventText = useEventText();
  const of = useSubjectText();
  const [filter, setFilter] = useUrlFilter(['search', 'subject', 'since']);
  const [from, to] = rangeOf(filter.since);
  const variables = useMemo(
    () => ({
      first: 50,
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.subject ? { subject: filter.subject as EventSubjectType } : {}),
        ...(from ? { updatedSince: `${from}T00:00:00+08:00` } : {}),
        ...(to ? { until: to } : {}),
      },
    }),
    [filter, from, to],
  );
  const paged = usePaged(watchedEvents, 'watchedEvents', variables);
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('watched.search'), hint: t('watched.searchHint') },
    oneOf('subject', t('watched.subject'), eventSubjects, of),
    { kind: 'date', key: 'since', label: t('watched.since') },
  ];
  const columns: readonly Column<Watched>[] = [
    { key: 'action', title: t('column.action'), render: ({ action }) => eventText.maybe(wordOf(action)) },
    { key: 'what', title: t('column.what'), render: (event) => <About {...event} /> },
    {
      key: 'who',
      title: t('column.who'),
      render: ({ actorName, actorOrg }) => (
        <>
          {actorName} <span className="cx-hint">{actorOrg}</span>
        </>
      ),
    },
    { key: 'at', title: t('column.at'), kind: 'date', render: ({ at }) => <DateText value={at} time /> },
    { key: 'reason', title: t('column.reason'), render: ({ reason }) => reason ?? <span className="cx-none">—</span> },
    {
      key: 'chain',
      title: t('column.chain'),
      render: ({ intact }) => (
        <StateTag label={t(intact ? 'chain.intact' : 'chain.broken')} tone={intact ? 'success' : 'danger'} />
      ),
    },
  ];
  return (
    <ListPage
      name="watched"
      title={t('watched.title')}
      lead={t('watching')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={columns}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      empty={{ title: t('empty.watched'), text: t('empty.watchedText') }}
    >
      {tabs}
    </ListPage>
  );
}

/** The project an event belongs to; what belongs to none is called by its kind, and leads to its page where one may read that. */
function About(event: Watched) {
  const of = useSubjectText();
  const { position } = useSession();
  const { subject, projectId, projectName } = event;
  if (projectId && projectName) return <AppLink href={`/projects/${projectId}`}>{projectName}</AppLink>;
  const href = subjectLink(event);
  const open = href !== null && navigationOf(href)?.roles.includes(position.role);
  return open ? <AppLink href={href}>{of(subject)}</AppLink> : of(subject);
}
