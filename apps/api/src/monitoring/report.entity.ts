import {
  type CorrectionState,
  type Light,
  type LightReason,
  type Likelihood,
  type Message,
  type MonitoringDecision,
  type MonitoringFund,
  type MonitoringFundKind,
  type MonitoringItem,
  type ReportState,
  correctionLifecycle,
  reportLifecycle,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** Form F4 of one project in one round. */
@Entity('monitoring_report')
export class MonitoringReportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid') projectId!: string;
  @Column('uuid') targetVersionId!: string;
  @Column('integer') year!: number;
  @Column('text') state!: ReportState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('boolean') unitReported!: boolean;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text', { nullable: true }) submittedByName!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: string | null;
  @Column('text', { nullable: true }) light!: Light | null;
  /** Messages, put into words in the language of whoever asks. */
  @Column('jsonb') lightReasons!: LightReason[];
  @Column('jsonb') toGreen!: Message[];
  @Column('numeric', { nullable: true }) budgetProgress!: string | null;
  @Column('numeric', { nullable: true }) goalProgress!: string | null;
  @Column('text', { nullable: true }) rulePackId!: string | null;
  @Column('integer', { nullable: true }) rulePackVersion!: number | null;
  @Column('text', { nullable: true }) decision!: MonitoringDecision | null;
  @Column('text', { nullable: true }) opinion!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: string | null;
  @Column('text') correctionState!: CorrectionState;
  @Column('date', { nullable: true }) correctionDeadline!: string | null;
  @Column('text', { nullable: true }) correctionRequirement!: string | null;
  @Column('text', { nullable: true }) correctionAnswer!: string | null;
  @Column('text', { nullable: true }) correctionOpinion!: string | null;
  @Column('uuid', { nullable: true }) correctionReportedBy!: string | null;
  @Column('timestamptz', { nullable: true }) correctionReportedAt!: string | null;
  @Column('timestamptz', { nullable: true }) correctionVerifiedAt!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** One row of its money table, in 元. */
@Entity('monitoring_fund')
export class MonitoringFundEntity implements Whole<MonitoringFund> {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('text') kind!: MonitoringFundKind;
  @Column('uuid') projectId!: string;
  @Column('numeric', { nullable: true }) initialBudget!: string | null;
  @Column('numeric', { nullable: true }) executed!: string | null;
  @Column('numeric', { nullable: true }) expected!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** One row of its indicator table. */
@Entity('monitoring_item')
export class MonitoringItemEntity implements Whole<MonitoringItem> {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('uuid') indicatorId!: string;
  @Column('uuid') projectId!: string;
  @Column('text') progress!: string;
  @Column('text') expected!: string;
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('text') causeNote!: string;
  @Column('text', { nullable: true }) likelihood!: Likelihood | null;
  @Column('text') measures!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

type Subject = Pick<MonitoringReportEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** A report as the subject of an event. */
export const reportSubject = (row: Subject) => subjectOf('monitoringReport', row, row.projectId);

/** What acts are done to: reports, and to the corrective measures in them. */
export const reportParts = { entity: MonitoringReportEntity, lifecycle: reportLifecycle, subject: reportSubject };
export const correctionParts = {
  entity: MonitoringReportEntity,
  lifecycle: correctionLifecycle,
  subject: reportSubject,
  event: (action: string) => `correction.${action}`,
  stateColumn: 'correctionState',
} as const;
