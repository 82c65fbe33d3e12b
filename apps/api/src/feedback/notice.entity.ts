import {
  type NoticeDraft,
  noticeLifecycle,
  type NoticeState,
  type RectificationEvidence,
  type RectificationPlan,
  refuseNotice,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** A result notice on a filed evaluation, with the answer of the managing unit. */
@Entity('result_notice')
export class ResultNoticeEntity implements Whole<NoticeDraft> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') evaluationId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('text') problems!: string;
  @Column('text') requirements!: string;
  @Column('date') sentOn!: string;
  @Column('date') dueDate!: string;
  @Column('text') state!: NoticeState;
  @Column('jsonb', { nullable: true }) plan!: RectificationPlan | null;
  @Column('jsonb', { nullable: true }) evidence!: RectificationEvidence | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') sentBy!: string;
  @Column('uuid', { nullable: true }) plannedBy!: string | null;
  /** Who wrote what is to be judged now: the plan, or the evidence. */
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('date', { nullable: true }) acceptedOn!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<ResultNoticeEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** A notice as the subject of an event. */
export const noticeSubject = (row: Subject) => subjectOf('resultNotice', row, row.projectId);

/** What acts are done to: notices. */
export const noticeAggregate = aggregate({
  entity: ResultNoticeEntity,
  lifecycle: noticeLifecycle,
  subject: noticeSubject,
  alsoRefuse: refuseNotice,
});
