import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { differenceOf, ratio } from '@chengxiao/domain';
import { DecimalScalar, EvaluationDto, InflationDto, TotalExplanationDto } from '@chengxiao/dto';
import { Allow, signedIn } from '../kit/door/allow';
import type { EvaluationEntity } from './evaluation.entity';
import { totalExplanationDto } from './explanation.view';

/** What a self-evaluation says of the scores the unit gave itself, and of its total. */
@Resolver(() => EvaluationDto)
export class EvaluationClaimsResolver {
  @ResolveField(() => DecimalScalar, { nullable: true, description: 'Claimed less computed, for budget execution.' })
  @Allow(signedIn)
  budgetScoreDifference(@Parent() { claimedBudgetScore, budgetScore }: EvaluationEntity): string | null {
    return differenceOf(claimedBudgetScore, budgetScore);
  }

  @ResolveField(() => InflationDto, {
    nullable: true,
    description: '自评虚高: how far the claims lie above the rule; null where nothing is claimed.',
  })
  @Allow(signedIn)
  inflation(@Parent() { claimedExcess, claimedWeight }: EvaluationEntity): InflationDto | null {
    if (claimedExcess === null || claimedWeight === null) return null;
    return { excess: claimedExcess, weight: claimedWeight, index: ratio(claimedExcess, claimedWeight) };
  }

  @ResolveField(() => TotalExplanationDto, {
    nullable: true,
    description: 'How the total came about, stored with it; null without a total.',
  })
  @Allow(signedIn)
  totalExplanation(@Parent() { totalExplanation }: EvaluationEntity): TotalExplanationDto | null {
    return totalExplanation && totalExplanationDto(totalExplanation);
  }
}
