import type { ApprovalOutcome, BulkState, Message } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act over everything ready under an approval of the budget 批量批复; amounts in 元. */
@Entity('bulk_approval')
export class BulkApprovalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetApprovalId!: string;
  @Column('integer') total!: number;
  /** Of the budget lines when it began. */
  @Column('numeric') amount!: string;
  @Column('text') state!: BulkState;
  @Column('integer') approvedCount!: number;
  @Column('numeric') approvedAmount!: string;
  @Column('integer') deferredCount!: number;
  @Column('numeric') deferredAmount!: string;
  @Column('integer') heldCount!: number;
  @Column('numeric') heldAmount!: string;
  @Column('integer') withoutLineCount!: number;
  /** The database adds it up. */
  @Column({ type: 'integer', insert: false, update: false }) done!: number;
  @Column('uuid') askedBy!: string;
  @Column('text') askedByName!: string;
  /** The position in which it is done, also later by a job. */
  @Column('uuid') positionId!: string;
  @Column('timestamptz', { nullable: true }) finishedAt!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: string;
  @Column('timestamptz') updatedAt!: string;
}

/** What became of one project of it. */
@Entity('bulk_approval_row')
export class BulkApprovalRowEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bulkId!: string;
  @Column('integer') place!: number;
  @Column('uuid') projectId!: string;
  @Column('text') projectCode!: string;
  @Column('text') projectName!: string;
  @Column('text') unitName!: string;
  /** The target of the year, where one is declared. */
  @Column('uuid', { nullable: true }) targetId!: string | null;
  /** Budget line, 元: as the act began, then as it was judged; null without one. */
  @Column('numeric', { nullable: true }) amount!: string | null;
  @Column('text') outcome!: ApprovalOutcome;
  @Column('jsonb', { nullable: true }) reason!: Message | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}
