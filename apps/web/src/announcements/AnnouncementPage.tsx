import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { announcementLifecycle } from '@chengxiao/domain';
import { ActionBar, DateText, DetailPage, Note, PrintButton, Section } from '@chengxiao/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { actionsAt } from '../controls/action-places';
import { LinkButton } from '../controls/LinkButton';
import { useBecame } from '../became/use-became';
import { useMove } from '../hooks/use-move';
import { markMessagesRead } from '../messages/messages.graphql';
import { useSession } from '../session/session';
import { QueryPage } from '../shell/QueryPage';
import { announcementActionPlaces } from './announcement-actions';
import { announcement as announcementQuery, moveAnnouncement, type ShownAnnouncement } from './announcements.graphql';
import { useAnnouncementText } from './announcements.i18n';
import { stateTone } from './state-tone';

/** One announcement as it is read and printed, and what may be done with it now. */
export function AnnouncementPage() {
  const { id = '' } = useParams();
  const t = useAnnouncementText();
  const query = useQuery(announcementQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const back = { href: '/announcements', label: t('back') };
  return (
    <QueryPage query={query} title={t('title')} back={back}>
      {({ announcement: shown }) => <Shown key={shown.id} announcement={shown} />}
    </QueryPage>
  );
}

function Shown({ announcement: shown }: { announcement: ShownAnnouncement }) {
  const t = useAnnouncementText();
  useReading(shown.unreadMessages);
  const to = shown.audiences.map((each) => t(`audience.${each}`)).join(t('and'));
  return (
    <DetailPage
      title={shown.title}
      back={{ href: '/announcements', label: t('back') }}
      code={shown.documentNo ?? undefined}
      state={{ label: t(`state.${shown.state}`), tone: stateTone[shown.state] }}
      facts={[
        { label: t('fact.kind'), value: t(`kind.${shown.kind}`) },
        { label: t('fact.org'), value: shown.orgName },
        { label: t('fact.published'), value: <DateText value={shown.publishedAt} time /> },
        { label: t('fact.due'), value: <DateText value={shown.dueOn} /> },
        { label: t('fact.audiences'), value: to || '—' },
      ]}
      actions={<Actions announcement={shown} />}
    >
      {shown.state === 'withdrawn' && (
        <Note type="warning" role="status" title={t('page.withdrawn')} description={shown.reason ?? ''} />
      )}
      <Section title={t('page.body')} empty={!shown.body && t('page.noBody')}>
        <p className="cx-prose">{shown.body}</p>
      </Section>
      <Attachments subjectType="announcement" subjectId={shown.id} />
      {shown.history.length > 0 && (
        <Section title={t('page.history')}>
          <EventHistory entries={shown.history} />
        </Section>
      )}
    </DetailPage>
  );
}

/** Opening an announcement reads the messages that told of it. */
function useReading(ids: readonly string[]): void {
  const { run } = useCommand(markMessagesRead);
  const unread = ids.join();
  useEffect(() => {
    if (unread !== '') void run({ ids: unread.split(','), read: true });
  }, [unread, run]);
}

// What is published can be withdrawn, as the question says, though it is never a draft again.
const { withdraw, discard } = announcementLifecycle.actions;

function Actions({ announcement: shown }: { announcement: ShownAnnouncement }) {
  const t = useAnnouncementText();
  const { id, version, state, audiences, allowedActions, editable } = shown;
  const became = useBecame();
  const { move } = useMove(moveAnnouncement, ({ action }) => became(`announcement.${action}`, shown.title));
  const to = audiences.map((each) => t(`audience.${each}`)).join(t('and'));
  const { position } = useSession();
  // A bureau that reads what comes from above does not read its history.
  const again = state === 'withdrawn' && position.role === 'finance' && shown.history.length > 0;
  return (
    <>
      <ActionBar
        actions={actionsAt(announcementActionPlaces, allowedActions, 'button')}
        needs={{ withdraw, discard }}
        label={(action) => t(`action.${action}`)}
        ask={(action) =>
          action === 'withdraw' ? undefined : action === 'publish' ? t('ask.publish', { to }) : t('ask.discard')
        }
        tone={(action) => (action === 'publish' ? 'primary' : undefined)}
        phrases={[t('phrase.wrong'), t('phrase.replaced')]}
        onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
      />
      {editable && <LinkButton to={`/announcements/${id}/edit`}>{t('edit')}</LinkButton>}
      {again && <LinkButton to={`/announcements/new?from=${id}`}>{t('again')}</LinkButton>}
      <PrintButton>{t('print')}</PrintButton>
    </>
  );
}
