import {
  type AdjustmentDraft,
  type AdjustmentGround,
  adjustmentLifecycle,
  type AdjustmentState,
  type TargetDraft,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../../kit/data/act';
import { subjectOf } from '../../kit/data/record';
import { withReviewRounds } from '../../review';

/** A request to adjust an approved target, with the form as it shall be. */
@Entity('target_adjustment')
export class TargetAdjustmentEntity implements Whole<AdjustmentDraft> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') targetId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  /** The version it was asked against. */
  @Column('uuid') baseVersionId!: string;
  @Column('text') ground!: AdjustmentGround;
  @Column('text') documentNo!: string;
  @Column('text') evidence!: string;
  @Column('jsonb') content!: TargetDraft;
  @Column('text') state!: AdjustmentState;
  @Column('text', { nullable: true }) opinion!: string | null;
  @Column('boolean') unitReported!: boolean;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text', { nullable: true }) submittedByName!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: string;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<TargetAdjustmentEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** A request as the subject of an event. */
export const adjustmentSubject = (row: Subject) => subjectOf('targetAdjustment', row, row.projectId);

/** What acts are done to: requests, with the round of their review where a route is set for them. */
export const adjustmentAggregate = aggregate(
  { entity: TargetAdjustmentEntity, lifecycle: adjustmentLifecycle, subject: adjustmentSubject },
  withReviewRounds<TargetAdjustmentEntity>,
);
