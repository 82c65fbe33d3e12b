import type { BudgetReplyContent } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reply of finance to a department (批复); append-only. It belongs to the department's scope. */
@Entity('budget_reply')
export class BudgetReplyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetApprovalId!: string;
  @Column('uuid') departmentId!: string;
  @Column('text') departmentName!: string;
  @Column('integer') year!: number;
  @Column('text') documentNo!: string;
  @Column('date') issuedOn!: string;
  @Column('text') issuedBy!: string;
  @Column('timestamptz') issuedAt!: string;
  @Column('integer') projectCount!: number;
  /** Sum of its projects, 元. */
  @Column('numeric') amount!: string;
  @Column('jsonb') content!: BudgetReplyContent;
  /** Digest of the canonical JSON of `content`. */
  @Column('text') contentHash!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}
