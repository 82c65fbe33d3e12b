import { StateTag } from '@chengxiao/ui';
import { useAnnouncementText } from './announcements.i18n';

/** 未读 or 已读, in words and colour. */
export function UnreadTag({ unread }: { unread: boolean }) {
  const t = useAnnouncementText();
  return <StateTag label={t(unread ? 'unread' : 'read')} tone={unread ? 'danger' : 'neutral'} />;
}
