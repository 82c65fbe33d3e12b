import {
  type FrozenOverall,
  type OverallDraft,
  type OverallIndicator,
  overallLifecycle,
  type OverallState,
  type OverallTask,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** The overall target of a department for one year (form F2). */
@Entity('overall_target')
export class OverallTargetEntity implements Whole<OverallDraft> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgId!: string;
  @Column('text') orgName!: string;
  @Column('integer') year!: number;
  @Column('numeric') basicAmount!: string;
  @Column('numeric') projectAmount!: string;
  @Column('jsonb') tasks!: readonly OverallTask[];
  @Column('jsonb') goals!: readonly string[];
  @Column('jsonb') indicators!: readonly OverallIndicator[];
  @Column('text') state!: OverallState;
  @Column('integer') roundNo!: number;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** An overall target as it was approved; append-only. */
@Entity('overall_target_version')
export class OverallVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') overallTargetId!: string;
  @Column('integer') year!: number;
  @Column('integer') versionNo!: number;
  @Column('jsonb') content!: FrozenOverall;
  /** Digest of the canonical JSON of `content`. */
  @Column('text') contentHash!: string;
  @Column('date') approvedOn!: string;
  @Column('text') documentNo!: string;
  @Column('uuid') budgetApprovalId!: string;
  @Column('timestamptz') frozenAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** An overall target as the subject of an event. */
export const overallSubject = (row: Pick<OverallTargetEntity, 'id' | 'orgPath' | 'divisionCode'>) =>
  subjectOf('overallTarget', row);

/** What acts are done to: overall targets. */
export const overallParts = { entity: OverallTargetEntity, lifecycle: overallLifecycle, subject: overallSubject };
