import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type FormKind,
  type FrozenTarget,
  type IndicatorBasis,
  type IndicatorDirection,
  type IndicatorNature,
  type IndicatorPeriod,
  type IndicatorRow,
  type PlanStep,
  type JudgedPoint,
  type PointFit,
  type PointJudgement,
  type ReviewGrade,
  type ReviewAct,
  type ScoreItem,
  type Text,
  type RowReason,
  type TargetState,
  type ValueMethod,
  type Whole,
  type TargetHead,
} from '@chengxiao/domain';
import { fields } from '../fields';
import { FundDto } from '../library/project.dto';
import { sumPageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsLocalDate } from '../validators';
import {
  ReviewGradeEnum,
  TargetStateEnum,
  IndicatorPeriodEnum,
  IndicatorNatureEnum,
  IndicatorDirectionEnum,
  IndicatorBasisEnum,
  ValueMethodEnum,
  FormKindEnum,
  PointFitEnum,
  ReviewPointEnum,
  ReviewActEnum,
  ScoreItemEnum,
} from './target.enums';

@ObjectType('ReviewScore', { description: 'The points of one row of form F3.' })
export class ReviewScoreDto {
  @Field(() => ScoreItemEnum, { description: '审核内容: row of form F3' }) item!: ScoreItem;
  @Field(() => DecimalScalar, { description: '得分: points given' }) score!: string;
  @Field(() => DecimalScalar, { description: '满分: points of the row in the pack it was scored by' }) max!: string;
}

@ObjectType('ReviewedStep', { description: 'The step at which something was done.' })
export class ReviewedStepDto {
  @Field(() => String, fields.rowKeyOfStep) key!: string;
  @Field(() => BilingualTextDto, fields.stepName) name!: Text;
}

@ObjectType('Indicator', { description: 'One row of the indicator table of form F1.' })
export class IndicatorDto implements Whole<IndicatorRow> {
  @Field(() => ID, { description: 'Stays the same through every edit' }) id!: string;
  @Field(() => IndicatorPeriodEnum, { description: '年度 or 中期' }) period!: IndicatorPeriod;
  @Field(() => String, fields.level1) level1!: string;
  @Field(() => String, fields.level2) level2!: string;
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => IndicatorNatureEnum, { nullable: true, ...fields.nature }) nature!: IndicatorNature | null;
  @Field(() => IndicatorDirectionEnum, { nullable: true, ...fields.direction })
  direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.targetValue }) value!: string | null;
  @Field(() => String, fields.standard) standard!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points; annual rows add up to 90' }) weight!:
    string | null;
  @Field(() => IndicatorBasisEnum, { nullable: true, description: 'Where the value comes from' })
  basis!: IndicatorBasis | null;
  @Field(() => String, { description: '备注: remark' }) note!: string;
  @Field(() => String, { nullable: true, ...fields.explanation }) explanation!: string | undefined;
  @Field(() => ValueMethodEnum, { nullable: true, ...fields.method }) method!: ValueMethod | null | undefined;
  @Field(() => String, { nullable: true, ...fields.dataSource }) source!: string | undefined;
  @Field(() => String, { nullable: true, ...fields.evidence }) evidence!: string | undefined;
  @Field(() => String, { nullable: true, ...fields.scoringRule }) scoringRule!: string | undefined;
  @Field(() => ID, { nullable: true, description: 'Entry of the indicator library it was taken from' })
  libraryId!: string | null | undefined;
  @Field(() => Int, { nullable: true, description: 'Version of that entry' }) libraryVersion!:
    number | null | undefined;
}

@ObjectType('PlanStep', { description: 'One step of the performance plan 预算绩效计划 (四(一)1).' })
export class PlanStepDto implements PlanStep {
  @Field(() => ID, { description: 'UUID of the step; it stays the same through every edit' }) id!: string;
  @Field(() => String, { description: '工作程序' }) name!: string;
  @Field(() => String, { description: '方式方法' }) method!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '资金需求, 元' }) funds!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '起始日期: first day of the step' }) startDate!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '完成日期: last day of the step' }) endDate!:
    string | null;
  @Field(() => String, { description: '信息资源' }) resources!: string;
  @Field(() => String, { description: '职责分工' }) responsible!: string;
}

@ObjectType('TargetReviewPoint', { description: 'The judgement on one of the four points.' })
export class TargetReviewPointDto implements Whole<PointJudgement> {
  @Field(() => ReviewPointEnum, { description: '审核要点: which of the four' }) point!: JudgedPoint;
  @Field(() => PointFitEnum, { description: '是否符合: how far the target meets it' }) fit!: PointFit;
  @Field(() => String, { description: '意见: empty where there is none' }) opinion!: string;
}

@ObjectType('RowReason', { description: 'Why one indicator row must change.' })
export class RowReasonDto implements Whole<RowReason> {
  @Field(() => ID, fields.indicatorId) indicatorId!: string;
  @Field(() => String, { description: '修改意见: why the row must change' }) reason!: string;
}

@ObjectType('TargetReview', {
  description: 'One act of a review and what was found (四(一)2); never changed afterwards.',
})
export class TargetReviewDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, { description: 'Which submission it answers' }) roundNo!: number;
  @Field(() => ReviewActEnum, { description: '审核动作: what was done' }) decision!: ReviewAct;
  @Field(() => ReviewedStepDto, { nullable: true, description: 'None for what was reviewed before there were steps' })
  step!: ReviewedStepDto | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Sum of form F3' }) total!: string | null;
  @Field(() => ReviewGradeEnum, { nullable: true, description: '优良中差 of form F3' }) grade!: ReviewGrade | null;
  @Field(() => String, { nullable: true, description: 'To whom it was handed, or who was asked' }) toName!:
    string | null;
  @Field(() => [RowReasonDto], { description: '逐项意见: rows that must change' }) rowReasons!: RowReason[];
  @Field(() => String, { description: '审核意见: opinion given with it' }) opinion!: string;
  @Field(() => String, { description: '审核人: who did it' }) reviewerName!: string;
  @Field(() => String, { description: 'Organisation of the reviewer' }) reviewerOrg!: string;
  @Field(() => TimestampScalar, { description: '审核时间: when it was done' }) reviewedAt!: string;
}

@ObjectType('Target', {
  description: 'The performance target of one project for one year: body of form F1 and performance plan.',
})
export class TargetDto implements Whole<TargetHead> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => TargetStateEnum, fields.state) state!: TargetState;
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
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      '修改期限: day by which a returned form is to be mended, in working days; null while it is not returned',
  })
  mendBy!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('FrozenTarget', { description: 'A target as it was approved.' })
export class FrozenTargetDto implements Whole<FrozenTarget> {
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => String, { description: '年度目标: goal of the year in words' }) annualGoal!: string;
  @Field(() => String, {
    nullable: true,
    description: '中期目标: goal of the whole term; null on a project of one year',
  })
  midtermGoal!: string | null;
  @Field(() => [FundDto], { description: 'Money of the year by source' }) funds!: FundDto[];
  @Field(() => [IndicatorDto], { description: '绩效指标: rows in the order of the form' })
  indicators!: FrozenTarget['indicators'];
  @Field(() => [PlanStepDto], { description: '预算绩效计划: steps in their order' }) planSteps!: PlanStepDto[];
}

@ObjectType('TargetVersion', {
  description: 'A frozen version of a target; every later form points at the version it saw.',
})
export class TargetVersionDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, { description: 'UUID of the target' }) targetId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => Int, { description: '版本: number of the version, from 1' }) versionNo!: number;
  @Field(() => FrozenTargetDto, { description: 'What was approved' }) content!: FrozenTarget;
  @Field(() => String, { description: 'Digest of the content; it shows any later change' }) contentHash!: string;
  @Field(() => LocalDateScalar, { description: 'When the budget, or the adjustment, was approved' })
  approvedOn!: string;
  @Field(() => String, { description: 'Document number of that approval' }) documentNo!: string;
  @Field(() => ID, { nullable: true, description: 'The request that made it; the first version has none' })
  adjustmentId!: string | null;
  @Field(() => TimestampScalar, { description: 'When it was frozen' }) frozenAt!: string;
}

@ArgsType()
export class TargetAsOfArgs {
  @Field(() => LocalDateScalar, { description: 'Any day' }) @IsLocalDate() date!: string;
}

export const TargetPage = sumPageOf('TargetPage', TargetDto, {
  budgetAmount: '年度预算: sum of the budget lines of the targets, without cancelled ones',
});
export const TargetResult = resultOf('TargetResult', TargetDto);
