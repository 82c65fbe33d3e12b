import type { BulkAction, BulkOutcome, BulkState, Message } from '@chengxiao/domain';
import type { DeskFilter } from '@chengxiao/dto';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act over everything a filter found 批量审核. */
@Entity('bulk_review')
export class BulkReviewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') action!: BulkAction;
  @Column('jsonb') filter!: DeskFilter;
  @Column('text') reason!: string;
  @Column('integer') total!: number;
  @Column('numeric') amount!: string;
  @Column('text') state!: BulkState;
  @Column('integer') done!: number;
  @Column('integer') refused!: number;
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

/** What became of one target of it; the id is the target's. */
@Entity('bulk_review_row')
export class BulkReviewRowEntity {
  @PrimaryColumn('uuid') bulkId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') place!: number;
  @Column('text') projectName!: string;
  @Column('text') unitName!: string;
  @Column('numeric') amount!: string;
  @Column('text') outcome!: BulkOutcome;
  @Column('jsonb', { nullable: true }) reason!: Message | null;
  /** Why this one goes back; empty where the reason for all says it. */
  @Column('text') opinion!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}
