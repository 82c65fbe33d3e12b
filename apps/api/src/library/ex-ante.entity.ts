import {
  type ExAnteConclusion,
  type ExAnteDraft,
  type ExAnteForm,
  exAnteLifecycle,
  type ExAnteMaterial,
  type ExAnteRating,
  type ExAnteReport,
  type ExAnteState,
  type ExAnteSubject,
  type Expert,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** One ex-ante assessment of a project. */
@Entity('ex_ante_assessment')
export class ExAnteAssessmentEntity implements Whole<ExAnteDraft> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') roundNo!: number;
  @Column('text') subject!: ExAnteSubject;
  @Column('text') state!: ExAnteState;
  @Column('numeric') amount!: string;
  @Column('text', { array: true }) materials!: readonly ExAnteMaterial[];
  @Column('jsonb') experts!: readonly Expert[];
  @Column('jsonb') ratings!: readonly ExAnteRating[];
  @Column('jsonb') report!: ExAnteReport;
  /** Points and bounds it began with; null where those of all packs hold. */
  @Column('jsonb', { nullable: true }) form!: ExAnteForm | null;
  @Column('numeric') total!: string;
  @Column('text', { nullable: true }) conclusion!: ExAnteConclusion | null;
  @Column('text', { nullable: true }) opinion!: string | null;
  @Column('text', { nullable: true }) concludedByName!: string | null;
  @Column('text', { nullable: true }) changeNote!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('boolean') unitReported!: boolean;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** From which amount on a place wants projects assessed, in 元. */
@Entity('ex_ante_rule')
export class ExAnteRuleEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') fromYear!: number;
  @Column('numeric') threshold!: string;
  @Column('text') cites!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<ExAnteAssessmentEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** An assessment as the subject of an event. */
export const exAnteSubject = (row: Subject) => subjectOf('exAnteAssessment', row, row.projectId);

/** What acts are done to: assessments. */
export const exAnteAggregate = aggregate({
  entity: ExAnteAssessmentEntity,
  lifecycle: exAnteLifecycle,
  subject: exAnteSubject,
});
