import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** What the people's congress approved, as finance recorded it: once per division and year, append-only. */
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
}

type Subject = Pick<BudgetApprovalEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** An approval as the subject of an event. */
export const budgetApprovalSubject = (row: Subject) => subjectOf('budgetApproval', row);
