import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type BudgetClaim,
  type EvaluationFund,
  type EvaluationItem,
  evaluationLifecycle,
  type EvaluationState,
  evaluationStates,
  type EvaluationTexts,
  type FundSource,
  type Grade,
  grades,
  type IndicatorDirection,
  type IndicatorNature,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { FundSourceEnum } from '../library/project.dto';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { IndicatorDirectionEnum, IndicatorNatureEnum } from '../targets/target.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { InflationDto } from './inflation.dto';
import { ScoreExplanationDto, TotalExplanationDto } from './score-explanation.dto';

export const EvaluationStateEnum = enumOf('EvaluationState', evaluationStates, '待自评 单位已报 已送审 已退回 已备案');
export const EvaluationActionEnum = enumOf(
  'EvaluationAction',
  actionsOf(evaluationLifecycle),
  'What people do to a self-evaluation.',
);
export const GradeEnum = enumOf('Grade', grades, '优 良 中 差');

@ObjectType('EvaluationFund', { description: 'Money of one source in the evaluated year, 元.' })
export class EvaluationFundDto implements EvaluationFund {
  @Field(() => FundSourceEnum) source!: FundSource;
  @Field(() => DecimalScalar, { nullable: true, description: '年初预算数, 元' }) initial!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年预算数(A), 元' }) budget!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数(B), 元' }) executed!: string | null;
}

@ObjectType('EvaluationItem', { description: 'One annual indicator: what was promised, what was reached, the score.' })
export class EvaluationItemDto implements Whole<EvaluationItem> {
  @Field(() => ID, { description: 'The indicator in the frozen target' }) indicatorId!: string;
  @Field(() => String) level1!: string;
  @Field(() => String) level2!: string;
  @Field(() => String, { description: '三级指标' }) name!: string;
  @Field(() => IndicatorNatureEnum) nature!: IndicatorNature;
  @Field(() => IndicatorDirectionEnum, { nullable: true }) direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, description: '年度指标值' }) value!: string | null;
  @Field(() => String, { description: 'What a qualitative row is to reach' }) standard!: string;
  @Field(() => String, { description: '计量单位' }) unit!: string;
  @Field(() => DecimalScalar, { description: '分值' }) weight!: string;
  @Field(() => String, { nullable: true, description: '实际完成值' }) actual!: string | null;
  @Field(() => String, { nullable: true, description: 'Qualitative rows: full, partial or none' }) band!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Qualitative rows: the score a person gave' })
  enteredScore!: string | null;
  @Field(() => Boolean, { description: '不适用: left out, the rest is rescaled to 100' }) notApplicable!: boolean;
  @Field(() => String, { description: '偏差原因分析及改进措施' }) reason!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '得分; null while it cannot be computed' })
  score!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '自评得分: what the unit gave itself; null: no claim' })
  claimedScore!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Claimed less computed: above 0 where claimed too much' })
  scoreDifference!: string | null;
  @Field(() => Boolean, { description: 'Far above the target, which may have been too low' }) overFulfilled!: boolean;
  @Field(() => Boolean, { description: 'Finance found the target too low: points come off' })
  overFulfilmentConfirmed!: boolean;
  @Field(() => ScoreExplanationDto, { nullable: true }) explanation!: ScoreExplanationDto | null;
}

@ObjectType('EvaluationLevel1Total', { description: 'Sub-total of one level-1 dimension.' })
export class EvaluationLevel1TotalDto {
  @Field(() => String) level1!: string;
  @Field(() => DecimalScalar) weight!: string;
  @Field(() => DecimalScalar) score!: string;
}

@ObjectType('Evaluation', { description: 'Self-evaluation of one project and year: form F5 项目支出绩效自评表.' })
export class EvaluationDto implements EvaluationTexts, BudgetClaim {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => ID, { description: 'The frozen target it is measured against' }) targetVersionId!: string;
  @Field(() => String, { description: 'Rule pack that scores it' }) rulePackId!: string;
  @Field(() => Int) rulePackVersion!: number;
  @Field(() => LocalDateScalar, { description: '报送期限' }) dueDate!: string;
  @Field(() => EvaluationStateEnum) state!: EvaluationState;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => String, { description: '年度总体目标: 预期目标' }) annualGoal!: string;
  @Field(() => String, { description: '年度总体目标: 实际完成情况' }) goalCompletion!: string;
  @Field(() => String, { description: '存在问题' }) problems!: string;
  @Field(() => String, { description: '改进措施' }) measures!: string;
  @Field(() => String, { description: 'Why the execution rate is low' }) executionReason!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '全年预算数(A), 元; null until every source is filled in',
  })
  budgetAmount!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数(B), 元' }) executedAmount!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of the budget execution rate' })
  budgetScore!: string | null;
  @Field(() => ScoreExplanationDto, { nullable: true }) budgetExplanation!: ScoreExplanationDto | null;
  @Field(() => DecimalScalar, { nullable: true, description: '自评得分 of the budget execution rate; null: no claim' })
  claimedBudgetScore!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Claimed less computed, for budget execution' })
  budgetScoreDifference!: string | null;
  @Field(() => InflationDto, {
    nullable: true,
    description: '自评虚高: how far the claims lie above the rule; null where nothing is claimed',
  })
  inflation!: InflationDto | null;
  @Field(() => DecimalScalar, { nullable: true, description: '总分, 0 to 100; rows without a score count as 0' })
  total!: string | null;
  @Field(() => TotalExplanationDto, {
    nullable: true,
    description: 'How the total came about, stored with it; null without a total',
  })
  totalExplanation!: TotalExplanationDto | null;
  @Field(() => GradeEnum, { nullable: true, description: 'Null until every row has its score' }) grade!: Grade | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned or sent back' }) reason!: string | null;
  @Field(() => TimestampScalar, { nullable: true }) submittedAt!: string | null;
  @Field(() => String, { nullable: true, description: '备案编号' }) filingNo!: string | null;
  @Field(() => TimestampScalar, { nullable: true }) filedAt!: string | null;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@ObjectType('OpenedEvaluations', { description: 'What opening a year did.' })
export class OpenedEvaluationsDto {
  @Field(() => Int) year!: number;
  @Field(() => Int, { description: 'Self-evaluations opened now' }) opened!: number;
  @Field(() => Int, { description: 'Self-evaluations of the year that were open before' }) existing!: number;
}

export const EvaluationPage = pageOf('EvaluationPage', EvaluationDto);
export const EvaluationResult = resultOf('EvaluationResult', EvaluationDto);
export const OpenEvaluationsResult = resultOf('OpenEvaluationsResult', OpenedEvaluationsDto);
