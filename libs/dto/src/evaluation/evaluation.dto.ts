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
  type IndicatorDirection,
  type IndicatorNature,
  type ProjectType,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { FundSourceEnum, ProjectTypeEnum } from '../library/project.dto';
import { sumPageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { IndicatorDirectionEnum, IndicatorNatureEnum } from '../targets/target.enums';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { GradeDto } from './grade.dto';
import { InflationDto } from './inflation.dto';
import { ScoreExplanationDto, TotalExplanationDto } from './score-explanation.dto';

export const EvaluationStateEnum = enumOf(
  'EvaluationState',
  evaluationStates,
  'Where a self-evaluation 绩效自评 stands.',
  {
    open: '待自评: to be filled in by the unit',
    reported: '单位已报: with the department',
    submitted: '已送审: with finance',
    returned: '已退回: to be changed by the department or unit',
    filed: '已备案: accepted and numbered; never changes',
  },
);
export const EvaluationActionEnum = enumOf(
  'EvaluationAction',
  actionsOf(evaluationLifecycle),
  'What people do to a self-evaluation.',
  {
    report: '上报部门: the unit hands it to its department',
    withdraw: '撤回: who sent it takes it back while nobody has acted; open again',
    sendBack: '退回单位: the department wants it changed; needs a reason',
    submit: '送审: the department submits it to finance',
    file: '予以备案: finance accepts it and gives it a filing number',
    return: '退回: finance returns it to the department; needs a reason',
  },
);

@ObjectType('EvaluationFund', { description: 'Money of one source in the evaluated year, 元.' })
export class EvaluationFundDto implements Whole<EvaluationFund> {
  @Field(() => FundSourceEnum, fields.source) source!: FundSource;
  @Field(() => DecimalScalar, { nullable: true, description: '年初预算数, 元' }) initial!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年预算数(A), 元' }) budget!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数(B), 元' }) executed!: string | null;
}

@ObjectType('EvaluationItem', { description: 'One annual indicator: what was promised, what was reached, the score.' })
export class EvaluationItemDto implements Whole<EvaluationItem> {
  @Field(() => ID, { description: 'The indicator in the frozen target' }) indicatorId!: string;
  @Field(() => String, fields.level1) level1!: string;
  @Field(() => String, fields.level2) level2!: string;
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => IndicatorNatureEnum, fields.nature) nature!: IndicatorNature;
  @Field(() => IndicatorDirectionEnum, { nullable: true, ...fields.direction }) direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, description: '年度指标值' }) value!: string | null;
  @Field(() => String, fields.standard) standard!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, fields.weight) weight!: string;
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
  @Field(() => ScoreExplanationDto, {
    nullable: true,
    description: '得分说明: why the score is what it is; null without a score',
  })
  explanation!: ScoreExplanationDto | null;
}

@ObjectType('EvaluationLevel1Total', { description: 'Sub-total of one level-1 dimension.' })
export class EvaluationLevel1TotalDto {
  @Field(() => String, fields.level1) level1!: string;
  @Field(() => DecimalScalar, { description: '分值: points its rows can give' }) weight!: string;
  @Field(() => DecimalScalar, { description: '得分: points its rows gave' }) score!: string;
}

@ObjectType('Evaluation', { description: 'Self-evaluation of one project and year: form F5 项目支出绩效自评表.' })
export class EvaluationDto implements Whole<EvaluationTexts>, Whole<BudgetClaim> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => Int, fields.evaluatedYear) year!: number;
  @Field(() => ID, { description: 'The frozen target it is measured against' }) targetVersionId!: string;
  @Field(() => String, { description: 'Rule pack that scores it' }) rulePackId!: string;
  @Field(() => Int, fields.rulePackVersion) rulePackVersion!: number;
  @Field(() => LocalDateScalar, { description: '报送期限' }) dueDate!: string;
  @Field(() => EvaluationStateEnum, fields.state) state!: EvaluationState;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => ProjectTypeEnum, {
    nullable: true,
    description: '项目类别, by which a pack may have weights of their own; null where it was not kept',
  })
  projectType!: ProjectType | null;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
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
  @Field(() => ScoreExplanationDto, {
    nullable: true,
    description: '得分说明: why the points of the execution rate are what they are',
  })
  budgetExplanation!: ScoreExplanationDto | null;
  @Field(() => DecimalScalar, { nullable: true, description: '自评得分 of the budget execution rate; null: no claim' })
  claimedBudgetScore!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Claimed less computed, for budget execution' })
  budgetScoreDifference!: string | null;
  @Field(() => InflationDto, {
    nullable: true,
    description: '自评偏差: how far the claims lie above the rule; null where nothing is claimed',
  })
  inflation!: InflationDto | null;
  @Field(() => DecimalScalar, { nullable: true, description: '总分, 0 to 100; rows without a score count as 0' })
  total!: string | null;
  @Field(() => TotalExplanationDto, {
    nullable: true,
    description: 'How the total came about, stored with it; null without a total',
  })
  totalExplanation!: TotalExplanationDto | null;
  @Field(() => GradeDto, { nullable: true, description: 'Null until every row has its score' }) grade!: Grade | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned or sent back' }) reason!: string | null;
  @Field(() => TimestampScalar, { nullable: true, ...fields.submittedAt }) submittedAt!: string | null;
  @Field(() => String, { nullable: true, description: '备案编号' }) filingNo!: string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '备案时间: null until filed' }) filedAt!: string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('OpenedEvaluations', { description: 'What opening a year did.' })
export class OpenedEvaluationsDto {
  @Field(() => Int, fields.evaluatedYear) year!: number;
  @Field(() => Int, { description: 'Self-evaluations opened now' }) opened!: number;
  @Field(() => Int, { description: 'Self-evaluations of the year that were open before' }) existing!: number;
}

export const EvaluationPage = sumPageOf('EvaluationPage', EvaluationDto, {
  budgetAmount: '全年预算数: sum of the budgets that are stated',
});
export const EvaluationResult = resultOf('EvaluationResult', EvaluationDto);
export const OpenEvaluationsResult = resultOf('OpenEvaluationsResult', OpenedEvaluationsDto);
