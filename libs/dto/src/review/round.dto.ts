import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type CoReviewer,
  type Colleague,
  type FinanceSection,
  type ReviewRoute,
  type ReviewOutcome,
  reviewOutcomes,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { FinanceSectionEnum, ReviewStepDto } from './route.dto';

export const ReviewOutcomeEnum = enumOf('ReviewOutcome', reviewOutcomes, 'How a review round ended.', {
  passed: '通过: through all steps',
  returned: '退回: back to the declarer',
  rejected: '不予通过: with the grade 差',
  withdrawn: '撤回: taken back by the submitter',
});

@ObjectType('AskedReviewer', { description: 'A co-reviewer 加签人 whose opinion is awaited.' })
export class AskedReviewerDto implements Whole<CoReviewer> {
  @Field(() => ID, { description: 'UUID of the user' }) userId!: string;
  @Field(() => String, { description: '姓名: name of the co-reviewer' }) name!: string;
}

@ObjectType('ReviewRoundRoute', { description: 'The route as it was when this was submitted.' })
export class ReviewRoundRouteDto implements Whole<Pick<ReviewRoute, 'steps'>> {
  @Field(() => [ReviewStepDto], { description: '审核环节: steps in their order' }) steps!: ReviewStepDto[];
}

@ObjectType('ReviewRound', { description: 'One submission on its way through review.' })
export class ReviewRoundDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, { description: '送审轮次: number of the submission, from 1' }) roundNo!: number;
  @Field(() => ReviewRoundRouteDto, { description: '审核流程: route it goes by' }) route!: Pick<ReviewRoute, 'steps'>;
  @Field(() => Boolean, { description: 'Submitted by a department: it began behind the steps of departments' })
  byDepartment!: boolean;
  @Field(() => Int, { nullable: true, description: 'Which step it waits at, counted from 0; none once it is over' })
  step!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when the step is to be done' }) dueOn!:
    string | null;
  @Field(() => TimestampScalar, { description: 'Since when it waits there' }) steppedAt!: string;
  @Field(() => String, { nullable: true, description: '承办人; none: whoever the step asks' }) assigneeName!:
    string | null;
  @Field(() => [AskedReviewerDto], { description: '加签人: co-reviewers whose opinion is awaited' })
  asked!: CoReviewer[];
  @Field(() => Boolean, { description: '重点项目: scored by form F3 at the steps of finance' }) keyProject!: boolean;
  @Field(() => Boolean, { description: 'Made so by finance, and not by its amount' }) keyMarked!: boolean;
  @Field(() => DecimalScalar, { description: 'Money of the year when it was submitted, 元' }) amount!: string;
  @Field(() => Int, { description: 'How many findings of the indicator check came along' }) risk!: number;
  @Field(() => ReviewOutcomeEnum, { nullable: true, description: 'How it ended; null while it is in review' })
  outcome!: ReviewOutcome | null;
  @Field(() => String, { description: '送审人: who submitted it' }) submittedByName!: string;
  @Field(() => String, { description: 'Organisation of whoever submitted it' }) submittedByOrg!: string;
  @Field(() => TimestampScalar, { description: '送审时间: when it was submitted' }) submittedAt!: string;
}

@ObjectType('Reviewer', { description: 'Somebody of the bureau, or of the department above.' })
export class ReviewerDto implements Whole<Omit<Colleague, 'orgId' | 'role'>> {
  @Field(() => ID, { description: 'UUID of the user' }) userId!: string;
  @Field(() => String, { description: '姓名: name of the reviewer' }) name!: string;
  @Field(() => String, { description: 'Organisation of the reviewer' }) orgName!: string;
  @Field(() => FinanceSectionEnum, {
    nullable: true,
    description: '财政科室: section of the reviewer; null outside finance',
  })
  section!: FinanceSection | null;
  @Field(() => Boolean, { description: 'The step can be handed to them 转办' }) mayTakeOver!: boolean;
  @Field(() => Boolean, { description: 'They can be asked for an opinion 加签' }) mayBeAsked!: boolean;
}
