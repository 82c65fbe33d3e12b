import { useQuery } from '@apollo/client/react';
import { AppLink, DateText, StateTag } from '@chengxiao/ui';
import { Panel } from '../home/Panel';
import { newestAnnouncements } from './announcements.graphql';
import { useAnnouncementText } from './announcements.i18n';
import './announcements.css';

/** The newest announcements on a home: those that are not read are marked, the others say what they are about. */
export function NewestAnnouncements() {
  const t = useAnnouncementText();
  const { data } = useQuery(newestAnnouncements, { fetchPolicy: 'cache-and-network' });
  const newest = data?.announcements.nodes;
  return (
    <Panel title={t('title')} extra={<AppLink href="/announcements">{t('all')}</AppLink>}>
      {newest?.length === 0 && <p className="cx-hint">{t('empty.title')}</p>}
      <ul className="announcement-list">
        {newest?.map(({ id, title, kind, dueOn, publishedAt, unreadMessages }) => (
          <li key={id}>
            {unreadMessages.length > 0 ? (
              <StateTag label={t('new')} tone="danger" />
            ) : (
              <StateTag label={t(`short.${kind}`)} tone="neutral" />
            )}
            <div>
              <AppLink href={`/announcements/${id}`}>{title}</AppLink>{' '}
              <span className="cx-hint">
                {dueOn ? (
                  <>
                    {t('until')} <DateText value={dueOn} />
                  </>
                ) : (
                  <DateText value={publishedAt} />
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
