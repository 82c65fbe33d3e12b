import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  HandOnTargetArgs,
  MarkKeyTargetArgs,
  RemindTargetArgs,
  ReviewerDto,
  ReviewRoundDto,
  ReviewTargetArgs,
  TargetDto,
  TargetResult,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../../kit/door/allow';
import { ReadingContext } from '../../kit/data/reading';
import { ParentRow } from '../../kit/door/selected';
import { loadReviewRound, reviewersFor } from '../../review';
import { ReviewsService } from './reviews.service';
import type { TargetEntity } from '../target.entity';

/** The walk of a target through review. */
@Resolver(() => TargetDto)
export class ReviewRoundResolver {
  constructor(private readonly service: ReviewsService) {}

  @Mutation(() => TargetResult, {
    description: 'Reminds whoever it waits for 催办, once a working day; also from above.',
  })
  @Allow(['department', 'unit', 'finance', 'government'])
  remindTarget(@CurrentActor() actor: Actor, @Args() { id, opinion }: RemindTargetArgs) {
    return this.service.remind(actor, id, opinion);
  }

  @Mutation(() => TargetResult, {
    description:
      'Decides at the step it waits at: the four points of 四(一)2 ticked, or form F3 scored for a key project.',
  })
  @Allow(['department', 'finance'])
  reviewTarget(@CurrentActor() actor: Actor, @Args() review: ReviewTargetArgs) {
    return this.service.review(actor, review);
  }

  @Mutation(() => TargetResult, {
    description: 'Hands the step to a colleague 转办, or asks somebody for an opinion before it goes on 加签.',
  })
  @Allow(['department', 'finance'])
  handOnTarget(@CurrentActor() actor: Actor, @Args() handOn: HandOnTargetArgs) {
    return this.service.handOn(actor, handOn);
  }

  @Mutation(() => TargetResult, { description: 'Marks it as that of a key project 重点项目, or takes the mark back.' })
  @Allow(['finance'])
  markKeyTarget(@CurrentActor() actor: Actor, @Args() mark: MarkKeyTargetArgs) {
    return this.service.markKey(actor, mark);
  }

  @ResolveField(() => ReviewRoundDto, {
    nullable: true,
    description: 'The latest submission on its way through review; none before the first.',
  })
  @Allow(insideGovernment)
  review(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<TargetEntity, 'id'>) {
    return reading.load(loadReviewRound, id);
  }

  @ResolveField(() => [ReviewerDto], {
    complexity: 1_000,
    description: 'Whom I may hand the step to, or ask for an opinion; nobody while it is not under review.',
  })
  @Allow(insideGovernment)
  reviewers(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state', 'divisionCode', 'orgPath')
    target: Pick<TargetEntity, 'id' | 'state' | 'divisionCode' | 'orgPath'>,
  ): Promise<ReviewerDto[]> {
    return reviewersFor(reading, target);
  }
}
