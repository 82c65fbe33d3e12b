import { useQuery } from '@apollo/client/react';
import { AppLink, DateText } from '@chengxiao/ui';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';

import { subjectLink } from '../oversight/subject-link';
import { useSubjectText } from '../oversight/subjects.i18n';
import { recentEvents } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';

/** What others did just now about what is mine. */
export function Happened() {
  const t = useHomeText();
  const say = useEventText();
  const about = useSubjectText();
  const { data } = useQuery(recentEvents);
  const events = data?.recentEvents;
  return (
    <Panel title={t('happened.title')}>
      {events?.length === 0 && <p className="cx-hint">{t('happened.none')}</p>}
      <ul className="hp-happened">
        {events?.map((event) => {
          const name = event.projectName ?? about(event.subject);
          const href = subjectLink(event);
          return (
            <li key={event.id}>
              <div>
                {href ? <AppLink href={href}>{name}</AppLink> : name} {say.maybe(wordOf(event.action))}
              </div>
              <div className="cx-hint">
                {event.actorName} <DateText value={event.at} time />
              </div>
              {event.reason && <div className="hp-reason">{event.reason}</div>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
