import { ResolveField, Resolver } from '@nestjs/graphql';
import { evaluationHeadFields, fieldNames, lintEvaluation } from '@chengxiao/domain';
import { EvaluationDto, LintFindingDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadPackOf } from '../rule-packs';
import { localise } from '../lint';
import { storedContent } from './evaluation.content';
import type { EvaluationEntity } from './evaluation.entity';
import { loadEvaluationFunds, loadEvaluationItems } from './evaluation.reads';

/** What the check reads of the row itself: the pack that judged it, and what its form says beside the tables. */
const examinedColumns = [
  'id',
  'rulePackId',
  'rulePackVersion',
  'projectType',
  ...fieldNames(evaluationHeadFields),
] as const;

/** The indicator check 指标体检 of a self-evaluation: claims against the rule, losses without a reason, weak targets. */
@Resolver(() => EvaluationDto)
export class EvaluationFindingsResolver {
  @ResolveField(() => [LintFindingDto], {
    complexity: 2_000,
    description: 'What the indicator check says of it as it is stored (S01 to S04, L03), in the order of the form.',
  })
  @Allow(insideGovernment)
  async findings(
    @Reading() reading: ReadingContext,
    @ParentRow(...examinedColumns) evaluation: Pick<EvaluationEntity, (typeof examinedColumns)[number]>,
  ): Promise<LintFindingDto[]> {
    const [pack, funds, items] = await Promise.all([
      loadPackOf(reading, evaluation),
      reading.load(loadEvaluationFunds, evaluation.id),
      reading.load(loadEvaluationItems, evaluation.id),
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
      .map(localise(reading.language))
      .map((found) => ({ ...found, fixes: [] }));
  }
}
