import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Grade } from '@chengxiao/domain';
import { fields } from '../fields';
import { ProblemFieldDto } from '../problem.dto';
import { RulePackDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar } from '../scalars';
import { GradeDto } from './grade.dto';
import { ScoreExplanationDto, TotalExplanationDto } from './score-explanation.dto';

@ObjectType('PreviewedScore', { description: 'A score with its explanation, or why there is none.' })
export class PreviewedScoreDto {
  @Field(() => DecimalScalar, { nullable: true, description: '得分: points; null when it cannot be computed' }) score!:
    string | null;
  @Field(() => ScoreExplanationDto, { nullable: true, description: '得分说明: null without a score' })
  explanation!: ScoreExplanationDto | null;
  @Field(() => String, { nullable: true, description: 'Why there is no score, in the language of the request' })
  why!: string | null;
  @Field(() => Boolean, { description: 'Far above the target, which may have been too low' }) overFulfilled!: boolean;
}

@ObjectType('ReasonCause', { description: 'Why a reason is asked for.' })
export class ReasonCauseDto {
  @Field(() => String, { description: 'In the language of the request' }) message!: string;
  @Field(() => String, fields.clause) clause!: string;
}

@ObjectType('RequiredReason', { description: 'A place where the rules ask for a reason 偏差原因分析及改进措施.' })
export class RequiredReasonDto {
  @Field(() => String, { description: 'rows.3.reason or funds.reason' }) path!: string;
  @Field(() => Int, { nullable: true, description: 'Null for budget execution' }) row!: number | null;
  @Field(() => Boolean, { description: 'Whether one is given' }) given!: boolean;
  @Field(() => [ReasonCauseDto], { description: 'Rules that ask for it' }) causes!: ReasonCauseDto[];
}

@ObjectType('ScorePreview', { description: 'What a rule pack gives a form; nothing of it is stored.' })
export class ScorePreviewDto {
  @Field(() => RulePackDto, { description: 'The version that judged' }) pack!: RulePackDto;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of the budget execution rate' })
  budgetScore!: string | null;
  @Field(() => DecimalScalar, { description: 'Points it can give in the weights these rows follow' })
  budgetWeight!: string;
  @Field(() => PreviewedScoreDto, { description: '预算执行率: points with their explanation' })
  budget!: PreviewedScoreDto;
  @Field(() => [PreviewedScoreDto], { description: 'One for each row, in their order' }) rows!: PreviewedScoreDto[];
  @Field(() => DecimalScalar, { nullable: true, description: '总分, 0 to 100; rows without a score count as 0' })
  total!: string | null;
  @Field(() => String, { nullable: true, description: 'The total as forms print it' }) totalText!: string | null;
  @Field(() => GradeDto, { nullable: true, description: 'Null until every row has its score' }) grade!: Grade | null;
  @Field(() => TotalExplanationDto, { nullable: true, description: 'How the total came about; null without one' })
  totalExplanation!: TotalExplanationDto | null;
  @Field(() => [ProblemFieldDto], { description: 'What stands in the way of a score, at its place' })
  findings!: ProblemFieldDto[];
  @Field(() => [RequiredReasonDto], { description: 'Places where the rules ask for a reason' })
  reasonsRequired!: RequiredReasonDto[];
}
