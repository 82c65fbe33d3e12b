import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type FrozenOverall,
  type IndicatorDirection,
  type OverallIndicator,
  overallLifecycle,
  type OverallProject,
  type OverallState,
  overallStates,
  type OverallTask,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { sumPageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.enums';

export const OverallStateEnum = enumOf(
  'OverallState',
  overallStates,
  'Where an overall target stands between declaration and approval.',
  {
    draft: '草稿: written by the department',
    submitted: '已送审: with finance',
    returned: '已退回: to be changed by the department',
    passed: '审核通过: waits for the approval of the budget',
    approved: '已批复: frozen as a version',
  },
);
export const OverallActionEnum = enumOf(
  'OverallAction',
  actionsOf(overallLifecycle),
  'What people do to the overall target of a department.',
  {
    submit: '送审: to finance',
    withdraw: '撤回: back to draft, while nobody has reviewed it',
    return: '退回: to be changed; needs a reason',
    pass: '审核通过: waits for the approval of the budget',
    approve: '批复: approved with the budget, frozen as a version',
  },
);

@ObjectType('OverallTask', { description: "One of the year's main tasks 年度主要任务." })
export class OverallTaskDto implements Whole<OverallTask> {
  @Field(() => ID, { description: 'UUID of the task; it stays the same through every edit' }) id!: string;
  @Field(() => String, { description: '任务名称: name of the task' }) name!: string;
  @Field(() => String, { description: '主要内容: what it consists of' }) content!: string;
  @Field(() => DecimalScalar, { description: '财政拨款, 元' }) fiscal!: string;
  @Field(() => DecimalScalar, { description: '其他资金, 元' }) other!: string;
  @Field(() => [ID], { description: 'Projects of the department that carry it out' }) projectIds!: string[];
}

@ObjectType('OverallIndicator', { description: 'One row of the indicator table of form F2.' })
export class OverallIndicatorDto implements Whole<OverallIndicator> {
  @Field(() => ID, { description: 'UUID of the row; it stays the same through every edit' }) id!: string;
  @Field(() => String, { description: 'Key of 投入, 过程, 产出 or 效果' }) level1!: string;
  @Field(() => String, { description: 'Key of the second level' }) level2!: string;
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => IndicatorDirectionEnum, { nullable: true, ...fields.direction }) direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.targetValue }) value!: string | null;
  @Field(() => String, { description: 'What a described row is to reach' }) standard!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points; all rows add up to 100' }) weight!: string | null;
}

@ObjectType('OverallProject', { description: 'A project of the department with its money of the year.' })
export class OverallProjectDto implements Whole<OverallProject> {
  @Field(() => ID, { description: 'UUID of the project' }) id!: string;
  @Field(() => String, fields.projectName) name!: string;
  @Field(() => String, { description: '项目概况: what the project does' }) summary!: string;
  @Field(() => DecimalScalar, { description: '财政拨款, 元' }) fiscal!: string;
  @Field(() => DecimalScalar, { description: '其他资金, 元' }) other!: string;
}

@ObjectType('FrozenOverall', { description: 'An overall target as it was approved.' })
export class FrozenOverallDto implements Whole<FrozenOverall> {
  @Field(() => String, { description: '部门(单位)名称: the department' }) orgName!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => DecimalScalar, { description: '年初预算: 基本支出, 元' }) basicAmount!: string;
  @Field(() => DecimalScalar, { description: '年初预算: 项目支出, 元' }) projectAmount!: string;
  @Field(() => [OverallTaskDto], { description: '年度主要任务: tasks with their money' }) tasks!: OverallTaskDto[];
  @Field(() => [String], { description: '年度总体目标: goals in words' }) goals!: string[];
  @Field(() => [OverallIndicatorDto], { description: '年度绩效指标: rows of the table' })
  indicators!: OverallIndicatorDto[];
  @Field(() => String, { description: 'Edition of the indicator tree' }) treeId!: string;
  @Field(() => Int, { description: 'Version of that edition' }) treeVersion!: number;
}

@ObjectType('OverallVersion', { description: 'A frozen version of an overall target.' })
export class OverallVersionDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, { description: 'Number of the version, from 1' }) versionNo!: number;
  @Field(() => FrozenOverallDto, { description: 'What was approved' }) content!: FrozenOverallDto;
  @Field(() => String, { description: 'Digest of the content; it shows any later change' }) contentHash!: string;
  @Field(() => LocalDateScalar, { description: "When the people's congress approved the budget" }) approvedOn!: string;
  @Field(() => String, { description: '批复文号: number of the approval' }) documentNo!: string;
  @Field(() => TimestampScalar, { description: 'When it was frozen' }) frozenAt!: string;
}

@ObjectType('OverallTarget', { description: 'The overall target of a department for one year: form F2.' })
export class OverallTargetDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: 'The department' }) orgName!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => DecimalScalar, { description: '年初预算: 基本支出, 元' }) basicAmount!: string;
  @Field(() => DecimalScalar, { description: '年初预算: 项目支出, 元' }) projectAmount!: string;
  @Field(() => [OverallTaskDto], { description: '年度主要任务: tasks with their money' }) tasks!: OverallTaskDto[];
  @Field(() => [String], { description: '年度总体目标' }) goals!: string[];
  @Field(() => [OverallIndicatorDto], { description: '年度绩效指标: rows of the table' })
  indicators!: OverallIndicatorDto[];
  @Field(() => OverallStateEnum, fields.state) state!: OverallState;
  @Field(() => Int, { description: 'How often it was submitted' }) roundNo!: number;
  @Field(() => String, { nullable: true, description: 'Why it was returned' }) reason!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

export const OverallTargetPage = sumPageOf('OverallTargetPage', OverallTargetDto, {
  budgetAmount: '部门预算: sum of basic and project expenditure',
});
export const OverallTargetResult = resultOf('OverallTargetResult', OverallTargetDto);
