import {
  type AssignmentDraft,
  assignmentLifecycle,
  type AssignmentState,
  type Grade,
  type Open,
  type OpinionRemark,
  type ThirdPartyOpinion,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** A filed evaluation in the hands of a third-party firm, with its opinion. */
@Entity('assignment')
export class AssignmentEntity implements Whole<Omit<AssignmentDraft, 'task'>>, Open<ThirdPartyOpinion> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') evaluationId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('uuid') evaluatorOrgId!: string;
  @Column('text') evaluatorOrgName!: string;
  /** What the project was called, and whose it was, when it was assigned: written by the database. */
  @Column('text') titleCode!: string;
  @Column('text') titleName!: string;
  @Column('text') titleOrg!: string;
  @Column('text') titleDepartment!: string;
  @Column('date') assignedOn!: string;
  @Column('date') dueDate!: string;
  @Column('text') state!: AssignmentState;
  @Column('boolean', { nullable: true }) conflict!: boolean | null;
  @Column('text', { nullable: true }) conflictNote!: string | null;
  @Column('uuid', { nullable: true }) declaredBy!: string | null;
  @Column('date', { nullable: true }) declaredOn!: string | null;
  @Column('numeric', { nullable: true }) score!: string | null;
  @Column('jsonb', { nullable: true }) grade!: Grade | null;
  @Column('text', { nullable: true }) opinion!: string | null;
  @Column('jsonb') remarks!: readonly OpinionRemark[];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') assignedBy!: string;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What a firm is asked to do; it reads that once it has declared to have no conflict of interest. */
@Entity('assignment_task')
export class AssignmentTaskEntity implements Pick<AssignmentDraft, 'task'> {
  @PrimaryColumn('uuid') assignmentId!: string;
  @Column('text') task!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

type Subject = Pick<AssignmentEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** An assignment as the subject of an event. */
export const assignmentSubject = (row: Subject) => subjectOf('assignment', row, row.projectId);

/** What acts are done to: assignments. */
export const assignmentParts = {
  entity: AssignmentEntity,
  lifecycle: assignmentLifecycle,
  subject: assignmentSubject,
};
