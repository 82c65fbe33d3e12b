import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type CoReviewer,
  type Colleague,
  type FinanceSection,
  type ReviewRoute,
  type ReviewOutcome,
  reviewOutcomes,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { FinanceSectionEnum, ReviewStepDto } from './route.dto';

export const ReviewOutcomeEnum = enumOf('ReviewOutcome', reviewOutcomes, '通过 退回 不予通过 撤回');

@ObjectType('AskedReviewer', { description: 'A co-reviewer 加签人 whose opinion is awaited.' })
export class AskedReviewerDto implements CoReviewer {
  @Field(() => ID) userId!: string;
  @Field(() => String) name!: string;
}

@ObjectType('ReviewRoundRoute', { description: 'The route as it was when this was submitted.' })
export class ReviewRoundRouteDto implements Pick<ReviewRoute, 'steps'> {
  @Field(() => [ReviewStepDto]) steps!: ReviewStepDto[];
}

@ObjectType('ReviewRound', { description: 'One submission on its way through review.' })
export class ReviewRoundDto {
  @Field(() => ID) id!: string;
  @Field(() => Int) roundNo!: number;
  @Field(() => ReviewRoundRouteDto) route!: Pick<ReviewRoute, 'steps'>;
  @Field(() => Boolean, { description: 'Submitted by a department: it began behind the steps of departments' })
  byDepartment!: boolean;
  @Field(() => Int, { nullable: true, description: 'Which step it waits at, counted from 0; none once it is over' })
  step!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when the step is to be done' }) dueOn!:
    string | null;
  @Field(() => TimestampScalar, { description: 'Since when it waits there' }) steppedAt!: string;
  @Field(() => String, { nullable: true, description: '承办人; none: whoever the step asks' }) assigneeName!:
    string | null;
  @Field(() => [AskedReviewerDto]) asked!: CoReviewer[];
  @Field(() => Boolean, { description: '重点项目: scored by form F3 at the steps of finance' }) keyProject!: boolean;
  @Field(() => Boolean, { description: 'Made so by finance, and not by its amount' }) keyMarked!: boolean;
  @Field(() => DecimalScalar, { description: 'Money of the year when it was submitted, 元' }) amount!: string;
  @Field(() => Int, { description: 'How many findings of the indicator check came along' }) risk!: number;
  @Field(() => ReviewOutcomeEnum, { nullable: true }) outcome!: ReviewOutcome | null;
  @Field(() => String) submittedByName!: string;
  @Field(() => String) submittedByOrg!: string;
  @Field(() => TimestampScalar) submittedAt!: string;
}

@ObjectType('Reviewer', { description: 'Somebody of the bureau, or of the department above.' })
export class ReviewerDto implements Omit<Colleague, 'orgId' | 'role'> {
  @Field(() => ID) userId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) orgName!: string;
  @Field(() => FinanceSectionEnum, { nullable: true }) section!: FinanceSection | null;
  @Field(() => Boolean, { description: 'The step can be handed to them 转办' }) mayTakeOver!: boolean;
  @Field(() => Boolean, { description: 'They can be asked for an opinion 加签' }) mayBeAsked!: boolean;
}
