import { usePaged, type WatchedEventsQuery } from '@chengxiao/client';
import { type Column, DateText, ListPage, StateTag } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { ProjectLink } from './DoneList';
import { watchedEvents } from './oversight.graphql';
import { useOversightText } from './oversight.i18n';

type Watched = WatchedEventsQuery['watchedEvents']['nodes'][number];

/** The events in the auditor's scope, newest first, each with the result of verifying its chain. */
export function WatchedList({ tabs }: { tabs: ReactNode }) {
  const t = useOversightText();
  const eventText = useEventText();
  const paged = usePaged(watchedEvents, 'watchedEvents', { first: 50 });
  const columns: readonly Column<Watched>[] = [
    { key: 'action', title: t('column.action'), render: ({ action }) => eventText.maybe(wordOf(action)) },
    { key: 'what', title: t('column.what'), render: (event) => <ProjectLink {...event} /> },
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
      title={t('title')}
      lead={t('watching')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={columns}
      empty={{ title: t('empty.watched'), text: t('empty.watchedText') }}
    >
      {tabs}
    </ListPage>
  );
}
