import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  evaluationHeadFields,
  type EvaluationTexts,
  fieldNames,
  isAdopted,
  refuseDepartmentOpinion,
  scoreEvaluation,
  withOpinions,
} from '@chengxiao/domain';
import { DecimalScalar, DepartmentOpinionDto, EvaluationDto, EvaluationResult, SaveOpinionArgs } from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { type UnitFormColumn, unitFormColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow } from '../kit/door/selected';
import { loadPackOf } from '../rule-packs';
import { DepartmentOpinionService } from './department-opinion.service';
import { storedContent } from './evaluation.content';
import type { EvaluationEntity } from './evaluation.entity';
import { loadEvaluationFunds, loadEvaluationItems } from './evaluation.reads';

type Form = Pick<EvaluationEntity, 'id' | 'opinions' | 'claimedBudgetScore' | keyof EvaluationTexts>;
const formColumns = ['id', 'opinions', ...fieldNames(evaluationHeadFields)] as const;

/** What the department says of a unit's form, beside it. */
@Resolver(() => EvaluationDto)
export class DepartmentOpinionResolver {
  constructor(private readonly opinions: DepartmentOpinionService) {}

  @Mutation(() => EvaluationResult, {
    description:
      'Keeps where the department sees the form otherwise than its unit reported it: as opinions beside the form, which stays.',
  })
  @Allow(['department'])
  saveDepartmentOpinion(@CurrentActor() actor: Actor, @Args() command: SaveOpinionArgs) {
    return this.opinions.save(actor, command);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may give the opinion of the department on it now.' })
  @Allow(signedIn)
  opinable(
    @CurrentActor() actor: Actor,
    @ParentRow(...unitFormColumns)
    evaluation: Pick<EvaluationEntity, UnitFormColumn>,
  ): boolean {
    return refuseDepartmentOpinion(actor, evaluation) === null;
  }

  @ResolveField(() => [DepartmentOpinionDto], {
    description: '主管部门意见: cells that the department sees otherwise than the unit, beside the unit’s values.',
  })
  @Allow(signedIn)
  async departmentOpinions(@Reading() reading: ReadingContext, @ParentRow(...formColumns) evaluation: Form) {
    if (evaluation.opinions.length === 0) return [];
    const content = await contentOf(reading, evaluation);
    return evaluation.opinions.map((each) => ({ ...each, adopted: isAdopted(content, each) }));
  }

  @ResolveField(() => DecimalScalar, {
    nullable: true,
    description: 'Points of 100 by the same rules for the form as the department sees it; null where it sees it alike',
  })
  @Allow(signedIn)
  async departmentTotal(
    @Reading() reading: ReadingContext,
    @ParentRow(...formColumns, 'rulePackId', 'rulePackVersion')
    evaluation: Form & Pick<EvaluationEntity, 'rulePackId' | 'rulePackVersion'>,
  ) {
    if (evaluation.opinions.length === 0) return null;
    const [pack, content] = [await loadPackOf(reading, evaluation), await contentOf(reading, evaluation)];
    return scoreEvaluation(pack, withOpinions(content, evaluation.opinions)).total;
  }
}

const contentOf = async (reading: ReadingContext, evaluation: Form) =>
  storedContent(
    evaluation,
    await reading.load(loadEvaluationFunds, evaluation.id),
    await reading.load(loadEvaluationItems, evaluation.id),
  );
