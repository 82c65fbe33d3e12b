import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type FormKind,
  formKinds,
  type FrozenTarget,
  indicatorBases,
  type IndicatorBasis,
  type IndicatorDirection,
  indicatorDirections,
  type IndicatorNature,
  indicatorNatures,
  type IndicatorPeriod,
  indicatorPeriods,
  type IndicatorRow,
  type PlanStep,
  type PointJudgement,
  reviewDecisions,
  type Grade,
  type ReviewAct,
  reviewActs,
  type ScoreItem,
  scoreItems,
  type Text,
  type ReviewPoint,
  reviewPoints,
  type RowReason,
  type TargetHead,
  targetLifecycle,
  type TargetState,
  targetStates,
  type ValueMethod,
  valueMethods,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/evaluation.dto';
import { FundDto } from '../library/project.dto';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsLocalDate } from '../validators';

export const TargetStateEnum = enumOf(
  'TargetState',
  targetStates,
  'Where a target stands between declaration and approval (四(一)).',
);
export const TargetActionEnum = enumOf('TargetAction', actionsOf(targetLifecycle), 'What people do to a target.');
export const IndicatorPeriodEnum = enumOf('IndicatorPeriod', indicatorPeriods, '年度 or 中期');
export const IndicatorNatureEnum = enumOf('IndicatorNature', indicatorNatures, '正向 反向 定性');
export const IndicatorDirectionEnum = enumOf(
  'IndicatorDirection',
  indicatorDirections,
  '大于 大于等于 等于 小于 小于等于',
);
export const IndicatorBasisEnum = enumOf('IndicatorBasis', indicatorBases, '计划标准 行业标准 历史标准 其他标准');
export const ValueMethodEnum = enumOf(
  'ValueMethod',
  valueMethods,
  '直接证明法 情况统计法 情况说明法 问卷调查法 趋势判断法',
);
export const FormKindEnum = enumOf('FormKind', formKinds, '简易 完整');
export const ReviewPointEnum = enumOf(
  'ReviewPoint',
  reviewPoints,
  'Points of the review (四(一)2): 相关性 可行性 科学性 合理性',
);
export const ReviewDecisionEnum = enumOf(
  'ReviewDecision',
  reviewDecisions,
  '送下一环节 审核通过 退回上一步 退回申报单位 不予通过 加签意见',
);
export const ReviewActEnum = enumOf('ReviewAct', reviewActs, 'What reviewers do in a round; each is on record.');
export const ScoreItemEnum = enumOf('ScoreItem', scoreItems, 'Rows of form F3 绩效目标审核表.');

@ObjectType('ReviewScore', { description: 'The points of one row of form F3.' })
export class ReviewScoreDto {
  @Field(() => ScoreItemEnum) item!: ScoreItem;
  @Field(() => DecimalScalar) score!: string;
}

@ObjectType('ReviewedStep', { description: 'The step at which something was done.' })
export class ReviewedStepDto {
  @Field(() => String) key!: string;
  @Field(() => BilingualTextDto) name!: Text;
}

@ObjectType('Indicator', { description: 'One row of the indicator table of form F1.' })
export class IndicatorDto implements Whole<IndicatorRow> {
  @Field(() => ID, { description: 'Stays the same through every edit' }) id!: string;
  @Field(() => IndicatorPeriodEnum) period!: IndicatorPeriod;
  @Field(() => String, { description: '一级指标, key of the framework' }) level1!: string;
  @Field(() => String, { description: '二级指标, key of the framework' }) level2!: string;
  @Field(() => String, { description: '三级指标' }) name!: string;
  @Field(() => IndicatorNatureEnum, { nullable: true }) nature!: IndicatorNature | null;
  @Field(() => IndicatorDirectionEnum, { nullable: true, description: 'None on qualitative rows' })
  direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'None on qualitative rows' }) value!: string | null;
  @Field(() => String, { description: 'What a qualitative row is to reach' }) standard!: string;
  @Field(() => String, { description: '计量单位' }) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points; annual rows add up to 90' }) weight!:
    string | null;
  @Field(() => IndicatorBasisEnum, { nullable: true, description: 'Where the value comes from' })
  basis!: IndicatorBasis | null;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true, description: '指标解释' }) explanation!: string | undefined;
  @Field(() => ValueMethodEnum, { nullable: true, description: '取值方式' }) method!: ValueMethod | null | undefined;
  @Field(() => String, { nullable: true, description: '数据来源' }) source!: string | undefined;
  @Field(() => String, { nullable: true, description: '佐证材料要求' }) evidence!: string | undefined;
  @Field(() => String, { nullable: true, description: '赋分规则' }) scoringRule!: string | undefined;
  @Field(() => ID, { nullable: true, description: 'Entry of the indicator library it was taken from' })
  libraryId!: string | null | undefined;
  @Field(() => Int, { nullable: true, description: 'Version of that entry' }) libraryVersion!: number | null | undefined;
}

@ObjectType('PlanStep', { description: 'One step of the performance plan 预算绩效计划 (四(一)1).' })
export class PlanStepDto implements PlanStep {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '工作程序' }) name!: string;
  @Field(() => String, { description: '方式方法' }) method!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '资金需求, 元' }) funds!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) startDate!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) endDate!: string | null;
  @Field(() => String, { description: '信息资源' }) resources!: string;
  @Field(() => String, { description: '职责分工' }) responsible!: string;
}

@ObjectType('TargetReviewPoint', { description: 'The judgement on one of the four points.' })
export class TargetReviewPointDto implements PointJudgement {
  @Field(() => ReviewPointEnum) point!: ReviewPoint;
  @Field(() => Boolean) fit!: boolean;
  @Field(() => String) opinion!: string;
}

@ObjectType('RowReason', { description: 'Why one indicator row must change.' })
export class RowReasonDto implements RowReason {
  @Field(() => ID) indicatorId!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('TargetReview', {
  description: 'One act of a review and what was found (四(一)2); never changed afterwards.',
})
export class TargetReviewDto {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Which submission it answers' }) roundNo!: number;
  @Field(() => ReviewActEnum) decision!: ReviewAct;
  @Field(() => ReviewedStepDto, { nullable: true, description: 'None for what was reviewed before there were steps' })
  step!: ReviewedStepDto | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Sum of form F3' }) total!: string | null;
  @Field(() => GradeEnum, { nullable: true, description: '优良中差 of form F3' }) grade!: Grade | null;
  @Field(() => String, { nullable: true, description: 'To whom it was handed, or who was asked' }) toName!:
    string | null;
  @Field(() => [RowReasonDto]) rowReasons!: RowReason[];
  @Field(() => String) opinion!: string;
  @Field(() => String) reviewerName!: string;
  @Field(() => String) reviewerOrg!: string;
  @Field(() => TimestampScalar) reviewedAt!: string;
}

@ObjectType('Target', {
  description: 'The performance target of one project for one year: body of form F1 and performance plan.',
})
export class TargetDto implements TargetHead {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => TargetStateEnum) state!: TargetState;
  @Field(() => String, { description: '年度目标' }) annualGoal!: string;
  @Field(() => String, { description: '中期目标; empty unless the project runs over more than one year' })
  midtermGoal!: string;
  @Field(() => FormKindEnum, { description: 'Decided by the money of the project and the rule of the division' })
  formKind!: FormKind;
  @Field(() => [String], {
    description: 'Blocks the declarer says are rightly the same as in the target it was begun from',
  })
  confirmed!: string[];
  @Field(() => ID, { nullable: true, description: 'Approved version of an earlier year it was begun from' })
  carriedFrom!: string | null;
  @Field(() => Int, { description: 'How often it was submitted' }) roundNo!: number;
  @Field(() => String, { nullable: true, description: 'Why it was returned' }) reason!: string | null;
  @Field(() => String, { description: 'Division whose budget pays' }) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@ObjectType('FrozenTarget', { description: 'A target as it was approved.' })
export class FrozenTargetDto implements FrozenTarget {
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => Int) year!: number;
  @Field(() => String) annualGoal!: string;
  @Field(() => String, { nullable: true }) midtermGoal!: string | null;
  @Field(() => [FundDto], { description: 'Money of the year by source' }) funds!: FundDto[];
  @Field(() => [IndicatorDto]) indicators!: FrozenTarget['indicators'];
  @Field(() => [PlanStepDto]) planSteps!: PlanStepDto[];
}

@ObjectType('TargetVersion', {
  description: 'A frozen version of a target; every later form points at the version it saw.',
})
export class TargetVersionDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) targetId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => Int) versionNo!: number;
  @Field(() => FrozenTargetDto) content!: FrozenTarget;
  @Field(() => String, { description: 'Digest of the content; it shows any later change' }) contentHash!: string;
  @Field(() => LocalDateScalar, { description: 'When the budget, or the adjustment, was approved' })
  approvedOn!: string;
  @Field(() => String, { description: 'Document number of that approval' }) documentNo!: string;
  @Field(() => ID, { nullable: true, description: 'The request that made it; the first version has none' })
  adjustmentId!: string | null;
  @Field(() => TimestampScalar) frozenAt!: string;
}

@ArgsType()
export class TargetAsOfArgs {
  @Field(() => LocalDateScalar, { description: 'Any day' }) @IsLocalDate() date!: string;
}

export const TargetPage = pageOf('TargetPage', TargetDto);
export const TargetResult = resultOf('TargetResult', TargetDto);
