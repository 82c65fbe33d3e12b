import { type MessagesQuery, type Paged, useCommand } from '@chengxiao/client';
import { addDays, dateText, messageKindNames, today } from '@chengxiao/domain';
import { EmptyState, ListSkeleton, minuteText, ProblemNote, StateTag, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { useSession } from '../session/session';
import { type Message, messageLink } from './message-link';
import { markMessagesRead } from './messages.graphql';
import { useMessageText } from './messages.i18n';

type MessageListProps = { readonly paged: Paged<MessagesQuery['messages']>; readonly narrowed: boolean };

/** Messages under the day on which they happened, the latest first. */
export function MessageList({ paged, narrowed }: MessageListProps) {
  const t = useMessageText();
  const { page, problem, loading, retry, more } = paged;
  const marking = useCommand(markMessagesRead);
  const mark = ({ id }: Message, read: boolean): void => void marking.run({ ids: [id], read });
  if (problem) return <ProblemNote problem={problem} onRetry={retry} />;
  if (!page) return <ListSkeleton rows={6} />;
  if (page.nodes.length === 0)
    return (
      <EmptyState
        title={t(narrowed ? 'emptyFiltered' : 'empty')}
        text={t(narrowed ? 'emptyFilteredText' : 'emptyText')}
      />
    );
  const days = [...Map.groupBy(page.nodes, ({ at }) => minuteText(at, false))];
  return (
    <>
      <ProblemNote problem={marking.problem} />
      {days.map(([day, told]) => (
        <Day key={day} day={day} told={told} onMark={mark} />
      ))}
      {page.pageInfo.hasNextPage && (
        <Button loading={loading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

type OnMark = (message: Message, read: boolean) => void;

function Day({ day, told, onMark }: { day: string; told: readonly Message[]; onMark: OnMark }) {
  const t = useMessageText();
  const language = useLanguage();
  const now = today();
  const name = day === now ? t('today') : day === addDays(now, -1) ? t('yesterday') : dateText(day, language);
  return (
    <section className="cx-section message-day">
      <header>
        <h2>{name}</h2>
      </header>
      <ul>
        {told.map((message) => (
          <Row key={message.id} message={message} onMark={onMark} />
        ))}
      </ul>
    </section>
  );
}

/** One message: what was done, about what, by whom, when, and why. Opening it reads it. */
function Row({ message, onMark }: { message: Message; onMark: OnMark }) {
  const t = useMessageText();
  const language = useLanguage();
  const eventText = useEventText();
  const { position } = useSession();
  const { kind, read, undone, action, at, actorName, actorOrg, name, documentNo, year, reason } = message;
  const href = messageLink(message, position.role);
  const about = name ?? documentNo ?? (year === null || year === undefined ? '' : String(year));
  const text = [eventText.maybe(wordOf(action)), about].filter(Boolean).join(' · ');
  const act = t(read ? 'markUnread' : 'markRead');
  return (
    <li className={['message', !read && 'message-unread', undone && 'message-undone'].filter(Boolean).join(' ')}>
      <span className="message-kind">
        <StateTag
          label={messageKindNames[kind][language]}
          tone={kind === 'returned' || kind === 'held' ? 'warning' : 'neutral'}
        />
      </span>
      <div className="message-text">
        {href ? (
          <Link to={href} onClick={() => read || onMark(message, true)}>
            {text}
          </Link>
        ) : (
          <span>{text}</span>
        )}
        {undone && <StateTag label={t('undone')} tone="warning" />}
        {!read && <span className="message-new">{t('unread')}</span>}
        {reason && <p className="cx-prose">{reason}</p>}
        <p className="cx-hint">
          {t('from', { org: actorOrg, who: actorName })} · <time dateTime={at}>{minuteText(at, true).slice(11)}</time>
        </p>
      </div>
      <Button size="small" aria-label={t('markOf', { act, what: text })} onClick={() => onMark(message, !read)}>
        {act}
      </Button>
    </li>
  );
}
