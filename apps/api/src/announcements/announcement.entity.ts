import {
  type AnnouncementAudience,
  type AnnouncementDraft,
  type AnnouncementKind,
  announcementLifecycle,
  type AnnouncementState,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { placeColumns } from '../kit/data/columns';
import { subjectOf } from '../kit/data/record';

/** An announcement 通知公告. Columns are plain: reads answer rows, commands update by id, version and state. */
@Entity('announcement')
export class AnnouncementEntity implements Whole<AnnouncementDraft> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') kind!: AnnouncementKind;
  @Column('text', { nullable: true }) documentNo!: string | null;
  @Column('text') body!: string;
  @Column('text', { array: true }) audiences!: readonly AnnouncementAudience[];
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') state!: AnnouncementState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: string | null;
  @Column('uuid') orgId!: string;
  @Column('text') orgName!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What the rules ask of an announcement. */
export const announcementRuleColumns = [...placeColumns, 'body', 'audiences'] as const;
export type RuledAnnouncement = Pick<AnnouncementEntity, (typeof announcementRuleColumns)[number]>;

type Subject = Pick<AnnouncementEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** An announcement as the subject of an event. */
export const announcementSubject = (row: Subject) => subjectOf('announcement', row);

/** What acts are done to: announcements. */
export const announcementAggregate = aggregate({
  entity: AnnouncementEntity,
  lifecycle: announcementLifecycle,
  subject: announcementSubject,
});
