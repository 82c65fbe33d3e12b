import { ResolveField, Resolver } from '@nestjs/graphql';
import { differenceOf, ratio } from '@chengxiao/domain';
import { DecimalScalar, EvaluationDto, InflationDto, TotalExplanationDto } from '@chengxiao/dto';
import { Allow, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import type { EvaluationEntity } from './evaluation.entity';
import { totalExplanationDto } from './explanation.view';

/** What a self-evaluation says of the scores the unit gave itself, and of its total. */
@Resolver(() => EvaluationDto)
export class EvaluationClaimsResolver {
  @ResolveField(() => DecimalScalar, { nullable: true, description: 'Claimed less computed, for budget execution.' })
  @Allow(signedIn)
  budgetScoreDifference(
    @ParentRow('claimedBudgetScore', 'budgetScore')
    { claimedBudgetScore, budgetScore }: Pick<EvaluationEntity, 'claimedBudgetScore' | 'budgetScore'>,
  ): string | null {
    return differenceOf(claimedBudgetScore, budgetScore);
  }

  @ResolveField(() => InflationDto, {
    nullable: true,
    description: '自评偏差: how far the claims lie above the rule; null where nothing is claimed.',
  })
  @Allow(signedIn)
  inflation(
    @ParentRow('claimedExcess', 'claimedWeight')
    { claimedExcess, claimedWeight }: Pick<EvaluationEntity, 'claimedExcess' | 'claimedWeight'>,
  ): InflationDto | null {
    if (claimedExcess === null || claimedWeight === null) return null;
    return { excess: claimedExcess, weight: claimedWeight, index: ratio(claimedExcess, claimedWeight) };
  }

  @ResolveField(() => TotalExplanationDto, {
    nullable: true,
    description: 'How the total came about, stored with it; null without a total.',
  })
  @Allow(signedIn)
  totalExplanation(
    @ParentRow('totalExplanation') { totalExplanation }: Pick<EvaluationEntity, 'totalExplanation'>,
  ): TotalExplanationDto | null {
    return totalExplanation && totalExplanationDto(totalExplanation);
  }
}
