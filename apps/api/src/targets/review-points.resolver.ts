import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { reviewPoints } from '@chengxiao/domain';
import { TargetReviewDto, TargetReviewPointDto } from '@chengxiao/dto';
import { Allow, signedIn } from '../kit/allow';
import type { TargetReviewEntity } from './target.entity';

/** The stored judgements as a list, in the order of the clause. */
@Resolver(() => TargetReviewDto)
export class ReviewPointsResolver {
  @ResolveField(() => [TargetReviewPointDto], { description: 'The four points of 四(一)2.' })
  @Allow(signedIn)
  points(@Parent() { points }: TargetReviewEntity): TargetReviewPointDto[] {
    return reviewPoints.map((point) => ({ point, ...points[point] }));
  }
}
