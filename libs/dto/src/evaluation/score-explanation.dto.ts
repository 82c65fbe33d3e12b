import { Field, ObjectType } from '@nestjs/graphql';
import { type Cap, scoreCaps, type ScoringRule, scoringRules } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { DecimalScalar } from '../scalars';

export const ScoringRuleEnum = enumOf('ScoringRule', scoringRules, 'The rule a score comes from.', {
  budgetLinear: '预算执行率按比例计分: in proportion to the execution rate',
  budgetBanded: '预算执行率分档计分: by bands of the execution rate',
  budgetDeduct: '预算执行率按差额扣分: points off by what is not spent',
  positiveRatio: '正向指标按完成比例计分: in proportion to actual by target',
  positiveDeduct: '正向指标按差额扣分: points off by what is missing',
  positiveTiered: '正向指标分档计分: by tiers of actual by target',
  positiveDirect: '正向指标直接赋分: all or nothing',
  reverseLinear: '反向指标按超出比例扣分: points off by the share above the limit',
  reverseInverse: '反向指标按限额与完成值之比计分: in proportion to limit by actual',
  reverseDeduct: '反向指标按超出额扣分: points off by what is above the limit',
  reverseTiered: '反向指标分档计分: by tiers of what is above the limit',
  reverseDirect: '反向指标直接赋分: all within the limit, nothing above it',
  equalAtLeast: '等于指标达到即满分: full marks from the target on',
  equalAtMost: '等于指标为反向，不超过即满分: full marks up to the target, of a reverse row',
  equalSymmetric: '等于指标按偏离程度扣分: points off either way',
  equalDeduct: '等于指标按偏离额扣分: points off by the deviation',
  equalTiered: '等于指标按偏离分档计分: by tiers of the deviation',
  equalDirect: '等于指标直接赋分: all when equal, else nothing',
  qualitativeBand: '定性指标分档评分: a person scores within the band',
  qualitativeLevel: '定性指标按档次赋分: the level gives the points',
});
export const ScoreCapEnum = enumOf('ScoreCap', scoreCaps, 'What limited a score.', {
  full: '已得满分: no more than the weight',
  zero: '扣完为止: no less than nothing',
  passMark: '未达及格门槛: below the mark under which nothing is given',
  overFulfilment: '超额完成扣分: finance confirmed that the target was too low',
});

@ObjectType('ScoreInput', { description: 'One figure that went into a score.' })
export class ScoreInputDto {
  @Field(() => String, { description: 'For example target, actual, weight, budget, executed' }) name!: string;
  @Field(() => String, { description: 'The figure as text, or a word for a band' }) value!: string;
}

@ObjectType('ScoreFormula', { description: 'The calculation with the numbers put in.' })
export class ScoreFormulaDto {
  @Field(() => String, fields.zh) zh!: string;
  @Field(() => String, fields.en) en!: string;
}

@ObjectType('ScoreExplanation', { description: 'Why a score is what it is; stored with the score.' })
export class ScoreExplanationDto {
  @Field(() => ScoringRuleEnum, { description: '计分规则: rule the score comes from' }) rule!: ScoringRule;
  @Field(() => String, { description: 'Document and clause the rule follows' }) clause!: string;
  @Field(() => [ScoreInputDto], { description: 'Figures that went in' }) inputs!: ScoreInputDto[];
  @Field(() => ScoreFormulaDto, { description: '计算过程: with the numbers put in' }) formula!: ScoreFormulaDto;
  @Field(() => [ScoreCapEnum], { description: 'What limited the score; empty when nothing did' }) caps!: Cap[];
  @Field(() => DecimalScalar, { nullable: true, description: 'Actual by target, or executed by budget' })
  ratio!: string | null;
}

@ObjectType('TotalExplanation', { description: 'Why a total is what it is.' })
export class TotalExplanationDto {
  @Field(() => [ScoreFormulaDto], { description: 'The calculation with the numbers put in, then the cap, if any' })
  formula!: ScoreFormulaDto[];
  @Field(() => Boolean, { description: 'A rule holds the total down, because too little was spent' }) capped!: boolean;
  @Field(() => String, { nullable: true, description: 'Document and clause of that rule' }) clause!: string | null;
  @Field(() => Boolean, { description: 'Something does not apply and the rest was rescaled to 100' })
  rescaled!: boolean;
  @Field(() => DecimalScalar, { description: 'Weight of all that applies' }) applicableWeight!: string;
}
