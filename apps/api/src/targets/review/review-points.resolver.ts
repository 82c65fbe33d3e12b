import { ResolveField, Resolver } from '@nestjs/graphql';
import { judgedPoints, reviewFormOf, scoreItems } from '@chengxiao/domain';
import { ReviewScoreDto, TargetReviewDto, TargetReviewPointDto } from '@chengxiao/dto';
import { Allow, signedIn } from '../../kit/door/allow';
import { ParentRow } from '../../kit/door/selected';
import type { TargetReviewEntity } from '../target.entity';

/** The stored judgements as lists, in the order of the clause and of the form. */
@Resolver(() => TargetReviewDto)
export class ReviewPointsResolver {
  @ResolveField(() => [TargetReviewPointDto], {
    description: 'The four points of 四(一)2, as far as they were judged.',
  })
  @Allow(signedIn)
  points(@ParentRow('points') { points }: Pick<TargetReviewEntity, 'points'>): TargetReviewPointDto[] {
    return judgedPoints.flatMap((point) => {
      const judgement = points[point];
      return judgement ? [{ point, ...judgement }] : [];
    });
  }

  @ResolveField(() => [ReviewScoreDto], { description: 'Form F3, where it was scored.' })
  @Allow(signedIn)
  scores(@ParentRow('scores', 'form') { scores, form }: Pick<TargetReviewEntity, 'scores' | 'form'>): ReviewScoreDto[] {
    const { maxima } = reviewFormOf({ form });
    return scores ? scoreItems.map((item) => ({ item, score: scores[item], max: maxima[item] })) : [];
  }
}
