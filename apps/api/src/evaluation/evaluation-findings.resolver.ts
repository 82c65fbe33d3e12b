import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, lintEvaluation } from '@chengxiao/domain';
import { EvaluationDto, LintFindingDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { Db } from '../kit/db';
import { loadPackOf } from '../rule-packs';
import { localise } from '../lint';
import { storedContent } from './evaluation.content';
import type { EvaluationEntity } from './evaluation.entity';
import { loadEvaluationFunds, loadEvaluationItems } from './evaluation.reads';

/** The indicator check 指标体检 of a self-evaluation: claims against the rule, losses without a reason, weak targets. */
@Resolver(() => EvaluationDto)
export class EvaluationFindingsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [LintFindingDto], {
    complexity: 2_000,
    description: 'What the indicator check says of it as it is stored (S01 to S04, L03), in the order of the form.',
  })
  @Allow(insideGovernment)
  async findings(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() evaluation: EvaluationEntity,
  ): Promise<LintFindingDto[]> {
    const readingContext = [this.db, visit, actor] as const;
    const [pack, funds, items] = await Promise.all([
      loadPackOf(...readingContext, evaluation),
      loadEvaluationFunds(...readingContext, evaluation.id),
      loadEvaluationItems(...readingContext, evaluation.id),
    ]);
    const claims = {
      rulePack: pack.id,
      items: items.map(({ claimedScore }) => ({ score: claimedScore })),
      funds: funds.map(() => ({ rate: null })),
      rate: null,
      budgetScore: evaluation.claimedBudgetScore,
      total: null,
    };
    // What corrects a claim is the unit's own: fixes belong to forms that are being filled.
    return lintEvaluation(pack, storedContent(evaluation, funds, items), claims)
      .map(localise(visit.language ?? 'zh'))
      .map((found) => ({ ...found, fixes: [] }));
  }
}
