import type { Actor } from '../actor';
import { isLocalDate } from '../calendar';
import { type Finding, finding } from '../messages';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import type { Announcement, AnnouncementDraft } from './announcement';

/** The longest text of an announcement, in characters. */
export const longestAnnouncement = 20_000;

/** What is wrong with a draft, each finding at its field. */
export function checkAnnouncement({ title, documentNo, body, dueOn }: AnnouncementDraft): Finding[] {
  const found = [
    checkText('title', title, { max: 120, required: true }),
    checkText('documentNo', documentNo ?? '', { max: 60 }),
    checkText('body', body, { max: longestAnnouncement }),
    dueOn === null || isLocalDate(dueOn) ? null : finding('dueOn', 'notDate'),
  ];
  return found.filter((each) => each !== null);
}

/** What it lacks before it can be published. */
export const missingInAnnouncement = ({
  body,
  audiences,
}: Pick<AnnouncementDraft, 'body' | 'audiences'>): Finding[] => [
  ...(body.trim() === '' ? [finding('body', 'announcementWithoutBody')] : []),
  ...(audiences.length === 0 ? [finding('audiences', 'announcementWithoutAudience')] : []),
];

/** Why this actor may not change it now, or null. What was published stays as it was read. */
export function refuseAnnouncementEdit(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  announcement: Pick<Announcement, 'state' | 'divisionCode'>,
): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== announcement.divisionCode) return refusal('NOT_YOUR_ROLE', 'announcementOfOthers');
  return announcement.state === 'draft' ? null : refusal('ILLEGAL_STATE', 'illegalState');
}
