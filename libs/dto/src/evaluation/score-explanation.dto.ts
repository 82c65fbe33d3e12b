import { Field, ObjectType } from '@nestjs/graphql';
import { type Cap, scoreCaps, type ScoringRule, scoringRules } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { DecimalScalar } from '../scalars';

export const ScoringRuleEnum = enumOf('ScoringRule', scoringRules, 'The rule a score comes from.');
export const ScoreCapEnum = enumOf(
  'ScoreCap',
  scoreCaps,
  'What limited a score: full marks, nothing left, a deduction.',
);

@ObjectType('ScoreInput', { description: 'One figure that went into a score.' })
export class ScoreInputDto {
  @Field(() => String, { description: 'For example target, actual, weight, budget, executed' }) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('ScoreFormula', { description: 'The calculation with the numbers put in.' })
export class ScoreFormulaDto {
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}

@ObjectType('ScoreExplanation', { description: 'Why a score is what it is; stored with the score.' })
export class ScoreExplanationDto {
  @Field(() => ScoringRuleEnum) rule!: ScoringRule;
  @Field(() => String, { description: 'Document and clause the rule follows' }) clause!: string;
  @Field(() => [ScoreInputDto]) inputs!: ScoreInputDto[];
  @Field(() => ScoreFormulaDto) formula!: ScoreFormulaDto;
  @Field(() => [ScoreCapEnum]) caps!: Cap[];
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
