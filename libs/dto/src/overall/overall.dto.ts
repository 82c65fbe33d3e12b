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
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.dto';

export const OverallStateEnum = enumOf(
  'OverallState',
  overallStates,
  'Where an overall target stands between declaration and approval.',
);
export const OverallActionEnum = enumOf('OverallAction', actionsOf(overallLifecycle));

@ObjectType('OverallTask', { description: "One of the year's main tasks 年度主要任务." })
export class OverallTaskDto implements OverallTask {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) content!: string;
  @Field(() => DecimalScalar, { description: '财政拨款, 元' }) fiscal!: string;
  @Field(() => DecimalScalar, { description: '其他资金, 元' }) other!: string;
  @Field(() => [ID], { description: 'Projects of the department that carry it out' }) projectIds!: string[];
}

@ObjectType('OverallIndicator', { description: 'One row of the indicator table of form F2.' })
export class OverallIndicatorDto implements OverallIndicator {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Key of 投入, 过程, 产出 or 效果' }) level1!: string;
  @Field(() => String, { description: 'Key of the second level' }) level2!: string;
  @Field(() => String) name!: string;
  @Field(() => IndicatorDirectionEnum, { nullable: true }) direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true }) value!: string | null;
  @Field(() => String, { description: 'What a described row is to reach' }) standard!: string;
  @Field(() => String) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points; all rows add up to 100' }) weight!: string | null;
}

@ObjectType('OverallProject', { description: 'A project of the department with its money of the year.' })
export class OverallProjectDto implements OverallProject {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) summary!: string;
  @Field(() => DecimalScalar, { description: '财政拨款, 元' }) fiscal!: string;
  @Field(() => DecimalScalar, { description: '其他资金, 元' }) other!: string;
}

@ObjectType('FrozenOverall', { description: 'An overall target as it was approved.' })
export class FrozenOverallDto implements FrozenOverall {
  @Field(() => String) orgName!: string;
  @Field(() => Int) year!: number;
  @Field(() => DecimalScalar) basicAmount!: string;
  @Field(() => DecimalScalar) projectAmount!: string;
  @Field(() => [OverallTaskDto]) tasks!: OverallTaskDto[];
  @Field(() => [String]) goals!: string[];
  @Field(() => [OverallIndicatorDto]) indicators!: OverallIndicatorDto[];
  @Field(() => String, { description: 'Edition of the indicator tree' }) treeId!: string;
  @Field(() => Int) treeVersion!: number;
}

@ObjectType('OverallVersion', { description: 'A frozen version of an overall target.' })
export class OverallVersionDto {
  @Field(() => ID) id!: string;
  @Field(() => Int) versionNo!: number;
  @Field(() => FrozenOverallDto) content!: FrozenOverallDto;
  @Field(() => String, { description: 'Digest of the content; it shows any later change' }) contentHash!: string;
  @Field(() => LocalDateScalar, { description: "When the people's congress approved the budget" }) approvedOn!: string;
  @Field(() => String) documentNo!: string;
  @Field(() => TimestampScalar) frozenAt!: string;
}

@ObjectType('OverallTarget', { description: 'The overall target of a department for one year: form F2.' })
export class OverallTargetDto {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The department' }) orgName!: string;
  @Field(() => Int) year!: number;
  @Field(() => DecimalScalar, { description: '年初预算: 基本支出, 元' }) basicAmount!: string;
  @Field(() => DecimalScalar, { description: '年初预算: 项目支出, 元' }) projectAmount!: string;
  @Field(() => [OverallTaskDto]) tasks!: OverallTaskDto[];
  @Field(() => [String], { description: '年度总体目标' }) goals!: string[];
  @Field(() => [OverallIndicatorDto]) indicators!: OverallIndicatorDto[];
  @Field(() => OverallStateEnum) state!: OverallState;
  @Field(() => Int, { description: 'How often it was submitted' }) roundNo!: number;
  @Field(() => String, { nullable: true, description: 'Why it was returned' }) reason!: string | null;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

export const OverallTargetPage = pageOf('OverallTargetPage', OverallTargetDto);
export const OverallTargetResult = resultOf('OverallTargetResult', OverallTargetDto);
