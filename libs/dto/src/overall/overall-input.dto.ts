import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type IndicatorDirection,
  indicatorDirections,
  type OverallAction,
  type OverallIndicator,
  type OverallDraft,
  overallLifecycle,
  type OverallState,
  overallStates,
  type Sent,
  type OverallTask,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { DecimalScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.enums';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsIdList,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';
import { OverallActionEnum, OverallStateEnum } from './overall.dto';

@InputType('OverallTaskInput', { description: 'One task as it is typed; a draft may leave any cell open.' })
export class OverallTaskInput implements Sent<OverallTask> {
  @Field(() => ID, { ...nullable, description: 'Send back the id of a known row; a new row gets one' })
  @Maybe()
  @IsId()
  id?: string | null;
  @Field(() => String, { ...nullable, description: '任务名称: name of the task' }) @Maybe() @IsText(120) name?:
    string | null;
  @Field(() => String, { ...nullable, description: '主要内容: what it consists of' }) @Maybe() @IsText(2_000) content?:
    string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() fiscal?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() other?: string | null;
  @Field(() => [ID], { ...nullable, description: 'Projects of the department that carry it out' })
  @Maybe()
  @IsIdList(200)
  projectIds?: string[] | null;
}

@InputType('OverallGoalInput', { description: '年度总体目标: one of the goals.' })
export class OverallGoalInput {
  @Field(() => String, { description: '目标: the goal in words' }) @IsText(1_000) text!: string;
}

@InputType('OverallIndicatorInput', { description: 'One indicator as it is typed.' })
export class OverallIndicatorInput implements Sent<OverallIndicator> {
  @Field(() => ID, { ...nullable, description: 'Send back the id of a known row; a new row gets one' })
  @Maybe()
  @IsId()
  id?: string | null;
  @Field(() => String, { ...nullable, description: 'Key of 投入, 过程, 产出 or 效果' }) @Maybe() @IsText(40) level1?:
    string | null;
  @Field(() => String, { ...nullable, description: '二级指标: key of the second level' }) @Maybe() @IsText(40) level2?:
    string | null;
  @Field(() => String, { ...nullable, ...fields.indicatorName }) @Maybe() @IsText(120) name?: string | null;
  @Field(() => IndicatorDirectionEnum, { ...nullable, ...fields.direction })
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.targetValue }) @Maybe() @IsDecimalText() value?: string | null;
  @Field(() => String, { ...nullable, description: 'What a described row is to reach, in words' })
  @Maybe()
  @IsText(500)
  standard?: string | null;
  @Field(() => String, { ...nullable, ...fields.unit }) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '分值: points; all rows add up to 100' })
  @Maybe()
  @IsDecimalText()
  weight?: string | null;
}

@InputType('OverallInput', { description: 'The whole form F2 as it stands; rows that are not sent are gone.' })
export class OverallInput implements Sent<Omit<OverallDraft, 'tasks' | 'goals' | 'indicators'>> {
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() basicAmount?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() projectAmount?: string | null;
  @Field(() => [OverallTaskInput], { ...nullable, description: '年度主要任务: tasks with their money' })
  @Maybe()
  @IsRows(() => OverallTaskInput, 100)
  tasks?: OverallTaskInput[] | null;
  @Field(() => [OverallGoalInput], { ...nullable, description: '年度总体目标: at most 20' })
  @Maybe()
  @IsRows(() => OverallGoalInput, 20)
  goals?: OverallGoalInput[] | null;
  @Field(() => [OverallIndicatorInput], { ...nullable, description: '年度绩效指标: at most 100' })
  @Maybe()
  @IsRows(() => OverallIndicatorInput, 100)
  indicators?: OverallIndicatorInput[] | null;
}

@InputType('OverallFilter', { description: '部门整体目标筛选: which overall targets are listed.' })
export class OverallFilter extends CommonFilter {
  @Field(() => Int, { ...nullable, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [OverallStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(overallStates)
  states?: OverallState[];
  @Field(() => String, { ...nullable, description: 'Part of the name of the department' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const overallSorts = ['newest', 'name'] as const;
export type OverallSort = (typeof overallSorts)[number];
export const OverallSortEnum = enumOf('OverallSort', overallSorts, 'Order of overall targets.', {
  newest: '最近变化: latest change first',
  name: '部门名称: by name of the department',
});

@ArgsType()
export class OverallListArgs extends PageArgs {
  @ListFilter(() => OverallFilter) filter?: OverallFilter;
  @Field(() => OverallSortEnum, { defaultValue: 'newest', ...args.sort }) @IsChoice(overallSorts) sort: OverallSort =
    'newest';
}

@ArgsType()
export class DeclareOverallArgs {
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditOverallArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => OverallInput, args.input) @ValidateNested() @Type(() => OverallInput) input!: OverallInput;
}

@ArgsType()
export class MoveOverallArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => OverallActionEnum, args.action) @IsChoice(actionsOf(overallLifecycle)) action!: OverallAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'Needed to return' }) @Maybe() @IsText(1_000) reason?: string;
}
