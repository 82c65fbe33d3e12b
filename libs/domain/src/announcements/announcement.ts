import type { Role } from '../actor';
import type { LocalDate } from '../calendar';
import type { Placed } from '../lifecycle';

/** States of an announcement 通知公告: being written, read by whom it is for, taken back with a reason, given up unread. */
export const announcementStates = ['draft', 'published', 'withdrawn', 'discarded'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** 工作布置, 培训, 问题答复, 表样资料: what an announcement is about, as lists and homes name it. */
export const announcementKinds = ['task', 'training', 'answers', 'material'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/**
 * Whom an announcement is for: departments and units of the own division, finance bureaus of the divisions below, everybody
 * inside government there, third parties of the division or at work for it. Government and audit of the division read it always.
 */
export const announcementAudiences = ['offices', 'bureausBelow', 'everyoneBelow', 'evaluators'] as const;
export type AnnouncementAudience = (typeof announcementAudiences)[number];

/** What a finance bureau writes; text and audiences may stay open until it is published. */
export type AnnouncementDraft = {
  readonly title: string;
  readonly kind: AnnouncementKind;
  /** 文号; null where it is no numbered document. */
  readonly documentNo: string | null;
  readonly body: string;
  readonly audiences: readonly AnnouncementAudience[];
  /** 办理期限: until when its readers are to have done what it asks. */
  readonly dueOn: LocalDate | null;
};

/** What the rules look at. */
export type Announcement = Placed & { readonly state: AnnouncementState } & Pick<
    AnnouncementDraft,
    'body' | 'audiences'
  >;

/** As which audiences a role is addressed by its own division and by those above; the row-level security says the same. */
export const addressedAs: Readonly<
  Record<
    Role,
    { readonly own: readonly AnnouncementAudience[] | 'always'; readonly above: readonly AnnouncementAudience[] }
  >
> = {
  government: { own: 'always', above: ['everyoneBelow'] },
  audit: { own: 'always', above: ['everyoneBelow'] },
  finance: { own: [], above: ['bureausBelow', 'everyoneBelow'] },
  department: { own: ['offices'], above: ['everyoneBelow'] },
  unit: { own: ['offices'], above: ['everyoneBelow'] },
  evaluator: { own: ['evaluators'], above: ['evaluators'] },
  // Administrators do no business, and nobody calls on them to.
  systemAdministrator: { own: [], above: [] },
  securityAdministrator: { own: [], above: [] },
  auditAdministrator: { own: [], above: [] },
};
