import {
  type FormKind,
  type FrozenTarget,
  type ReviewForm,
  type ReviewGrade,
  type IndicatorBasis,
  type IndicatorDirection,
  type IndicatorNature,
  type IndicatorPeriod,
  type IndicatorRow,
  type PlanStep,
  type KeptJudgements,
  type ReviewAct,
  type ReviewScores,
  type ReviewStep,
  type SubmittedTarget,
  type RowReason,
  type TargetHead,
  targetLifecycle,
  type TargetState,
  type ValueMethod,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { unitFormColumns } from '../kit/data/columns';
import { subjectOf } from '../kit/data/record';

/** The declaration of one project for one year (绩效目标). */
@Entity('target')
export class TargetEntity implements Whole<TargetHead> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('text') state!: TargetState;
  @Column('text') annualGoal!: string;
  @Column('text') midtermGoal!: string;
  /** How often it was submitted; a review belongs to one round. */
  @Column('integer') roundNo!: number;
  /** Decided by the project's money and the rule of the division whenever the form is saved. */
  @Column('text') formKind!: FormKind;
  /** Approved version of an earlier year that it was begun from. */
  @Column('uuid', { nullable: true }) carriedFrom!: string | null;
  /** Blocks the declarer says are rightly the same as there. */
  @Column('text', { array: true }) confirmed!: string[];
  @Column('text', { nullable: true }) reason!: string | null;
  /** Until when a returned form is to be mended; null while it is not returned. */
  @Column('date', { nullable: true }) mendBy!: string | null;
  @Column('boolean') unitReported!: boolean;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What the rules ask of a target. */
export const targetRuleColumns = [...unitFormColumns, 'year'] as const;
export type RuledTarget = Pick<TargetEntity, (typeof targetRuleColumns)[number]>;

/** One row of the indicator table. */
@Entity('target_indicator')
export class TargetIndicatorEntity implements Whole<IndicatorRow> {
  @PrimaryColumn('uuid') targetId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') position!: number;
  @Column('text') period!: IndicatorPeriod;
  @Column('text') level1!: string;
  @Column('text') level2!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nature!: IndicatorNature | null;
  @Column('text', { nullable: true }) direction!: IndicatorDirection | null;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('text') standard!: string;
  @Column('text') unit!: string;
  @Column('numeric', { nullable: true }) weight!: string | null;
  @Column('text', { nullable: true }) basis!: IndicatorBasis | null;
  @Column('text') note!: string;
  @Column('text') explanation!: string;
  @Column('text', { nullable: true }) method!: ValueMethod | null;
  @Column('text') source!: string;
  @Column('text') evidence!: string;
  @Column('text') scoringRule!: string;
  /** Entry of the indicator library it was filled from, and its version. */
  @Column('uuid', { nullable: true }) libraryId!: string | null;
  @Column('integer', { nullable: true }) libraryVersion!: number | null;
  /** Name and unit in comparable spelling: what the indicator is found by in other years and places. */
  @Column('text') nameKey!: string;
  @Column('text') unitKey!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** One step of the performance plan. */
@Entity('target_plan_step')
export class TargetPlanStepEntity implements Whole<PlanStep> {
  @PrimaryColumn('uuid') targetId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') position!: number;
  @Column('text') name!: string;
  @Column('text') method!: string;
  @Column('numeric', { nullable: true }) funds!: string | null;
  @Column('date', { nullable: true }) startDate!: string | null;
  @Column('date', { nullable: true }) endDate!: string | null;
  @Column('text') resources!: string;
  @Column('text') responsible!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** One act of a review and what was found; append-only. */
@Entity('target_review')
export class TargetReviewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') targetId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') roundNo!: number;
  @Column('text') decision!: ReviewAct;
  /** Where it was done; none for what was reviewed before there were steps. */
  @Column('jsonb', { nullable: true }) step!: Pick<ReviewStep, 'key' | 'name'> | null;
  /** The four points, or nothing where none were judged. */
  @Column('jsonb') points!: KeptJudgements;
  /** Form F3 of a key project. */
  @Column('jsonb', { nullable: true }) scores!: ReviewScores | null;
  @Column('numeric', { nullable: true }) total!: string | null;
  @Column('text', { nullable: true }) grade!: ReviewGrade | null;
  /** Points and bounds it was scored by; null where those of all packs hold. */
  @Column('jsonb', { nullable: true }) form!: ReviewForm | null;
  @Column('jsonb') rowReasons!: RowReason[];
  @Column('text') opinion!: string;
  /** To whom it was handed, or who was asked. */
  @Column('uuid', { nullable: true }) toId!: string | null;
  @Column('text', { nullable: true }) toName!: string | null;
  /** The working day a reminder counts for. */
  @Column('date', { nullable: true }) actOn!: string | null;
  /** The bulk act it was part of. */
  @Column('uuid', { nullable: true }) bulkId!: string | null;
  /** Null for a reminder of the night, which nobody sends. */
  @Column('uuid', { nullable: true }) reviewerId!: string | null;
  @Column('text') reviewerName!: string;
  @Column('text') reviewerOrg!: string;
  @Column('timestamptz') reviewedAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** A form as it was submitted in a round; append-only. */
@Entity('target_submission')
export class TargetSubmissionEntity {
  @PrimaryColumn('uuid') targetId!: string;
  @PrimaryColumn('integer') roundNo!: number;
  @Column('jsonb') content!: SubmittedTarget;
  @Column('timestamptz') submittedAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** A target as it was approved; append-only, so that every later link points at what it saw. */
@Entity('target_version')
export class TargetVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') targetId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('integer') versionNo!: number;
  @Column('jsonb') content!: FrozenTarget;
  /** Digest of the canonical JSON of `content`. */
  @Column('text') contentHash!: string;
  @Column('date') approvedOn!: string;
  @Column('text') documentNo!: string;
  @Column('uuid') budgetApprovalId!: string;
  /** The request that made it; the first version has none. */
  @Column('uuid', { nullable: true }) adjustmentId!: string | null;
  @Column('timestamptz') frozenAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** A target as the subject of an event. */
export const targetSubject = (target: Pick<TargetEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>) =>
  subjectOf('target', target, target.projectId);

/** What acts are done to: targets. */
export const targetParts = { entity: TargetEntity, lifecycle: targetLifecycle, subject: targetSubject };
