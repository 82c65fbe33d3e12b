import { usePaged, type DoneByMeQuery } from '@chengxiao/client';
import { AppLink, type Column, DateText, ListPage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { doneByMe } from './oversight.graphql';
import { useOversightText } from './oversight.i18n';

type Done = DoneByMeQuery['doneByMe']['nodes'][number];

/** What I did, newest first. */
export function DoneList({ tabs }: { tabs: ReactNode }) {
  const t = useOversightText();
  const eventText = useEventText();
  const paged = usePaged(doneByMe, 'doneByMe', { first: 50 });
  const columns: readonly Column<Done>[] = [
    { key: 'action', title: t('column.action'), render: ({ action }) => eventText.maybe(wordOf(action)) },
    { key: 'what', title: t('column.what'), render: (done) => <ProjectLink {...done} /> },
    { key: 'at', title: t('column.at'), kind: 'date', render: ({ at }) => <DateText value={at} time /> },
    { key: 'reason', title: t('column.reason'), render: ({ reason }) => reason ?? <span className="cx-none">—</span> },
  ];
  return (
    <ListPage
      name="done"
      title={t('title')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={columns}
      empty={{ title: t('empty.done'), text: t('empty.doneText') }}
    >
      {tabs}
    </ListPage>
  );
}

/** The project an event belongs to; a budget approval belongs to none. */
export function ProjectLink({ projectId, projectName }: { projectId?: string | null; projectName?: string | null }) {
  if (!projectId || !projectName) return <span className="cx-none">—</span>;
  return <AppLink href={`/projects/${projectId}`}>{projectName}</AppLink>;
}
