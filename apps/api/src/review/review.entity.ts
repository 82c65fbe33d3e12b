import type {
  PerformedAct,
  CoReviewer,
  FinanceSection,
  ReviewRole,
  ReviewRoute,
  ReviewStep,
  ReviewSubject,
  ReviewOutcome,
  Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A review route of a jurisdiction, from a budget year on. */
@Entity('review_route')
export class ReviewRouteEntity implements Whole<ReviewRoute> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subject!: ReviewSubject;
  @Column('integer') fromYear!: number;
  @Column('jsonb') steps!: readonly ReviewStep[];
  @Column('numeric', { nullable: true }) keyAmount!: string | null;
  @Column('boolean') samePerson!: boolean;
  /** Null for the one that ships with the product. */
  @Column('text', { nullable: true }) setBy!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** One submission on its way through review; its object's version guards it. */
@Entity('review_round')
export class ReviewRoundEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subject!: ReviewSubject;
  @Column('uuid') subjectId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('integer') roundNo!: number;
  /** As it was when the object was submitted. */
  @Column('jsonb') route!: ReviewRoute;
  @Column('boolean') byDepartment!: boolean;
  @Column('integer', { nullable: true }) step!: number | null;
  /** What the desk asks of the step, beside the route. */
  @Column('text', { nullable: true }) stepKey!: string | null;
  @Column('text', { nullable: true }) stepRole!: ReviewRole | null;
  @Column('text', { nullable: true }) stepSection!: FinanceSection | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('timestamptz') steppedAt!: string;
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  @Column('text', { nullable: true }) assigneeName!: string | null;
  @Column('jsonb') asked!: CoReviewer[];
  @Column('jsonb') acted!: PerformedAct[];
  @Column('boolean') keyProject!: boolean;
  /** Marked by finance, and not by its amount. */
  @Column('boolean') keyMarked!: boolean;
  /** Money of the year when it was submitted, 元. */
  @Column('numeric') amount!: string;
  /** How many findings of the indicator check came along. */
  @Column('integer') risk!: number;
  /** Digest of what was submitted: after a rejection it must be another one. */
  @Column('text') formDigest!: string;
  @Column('text', { nullable: true }) outcome!: ReviewOutcome | null;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') submittedByName!: string;
  @Column('text') submittedByOrg!: string;
  @Column('timestamptz') submittedAt!: string;
  @Column('timestamptz', { nullable: true }) endedAt!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}
