import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** What the people's congress approved, as finance recorded it: once per division and year; it may be put right with a reason. */
@Entity('budget_approval')
export class BudgetApprovalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') year!: number;
  @Column('date') approvedOn!: string;
  @Column('text') documentNo!: string;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** The record as it was first made or put right; append-only. */
@Entity('budget_approval_version')
export class BudgetApprovalVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetApprovalId!: string;
  @Column('integer') versionNo!: number;
  @Column('integer') year!: number;
  @Column('date') approvedOn!: string;
  @Column('text') documentNo!: string;
  /** Why it was put right; the first has none. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') recordedBy!: string;
  @Column('timestamptz') recordedAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

type Subject = Pick<BudgetApprovalEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** An approval as the subject of an event. */
export const budgetApprovalSubject = (row: Subject) => subjectOf('budgetApproval', row);
