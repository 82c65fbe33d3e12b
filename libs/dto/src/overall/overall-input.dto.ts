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
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
import { DecimalScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.dto';
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
  @Field(() => String, nullable) @Maybe() @IsText(120) name?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(2_000) content?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() fiscal?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() other?: string | null;
  @Field(() => [ID], nullable) @Maybe() @IsIdList(200) projectIds?: string[] | null;
}

@InputType('OverallGoalInput')
export class OverallGoalInput {
  @Field(() => String) @IsText(1_000) text!: string;
}

@InputType('OverallIndicatorInput', { description: 'One indicator as it is typed.' })
export class OverallIndicatorInput implements Sent<OverallIndicator> {
  @Field(() => ID, nullable) @Maybe() @IsId() id?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level1?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level2?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(120) name?: string | null;
  @Field(() => IndicatorDirectionEnum, nullable)
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() value?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) standard?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() weight?: string | null;
}

@InputType('OverallInput', { description: 'The whole form F2 as it stands; rows that are not sent are gone.' })
export class OverallInput implements Sent<Omit<OverallDraft, 'tasks' | 'goals' | 'indicators'>> {
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() basicAmount?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() projectAmount?: string | null;
  @Field(() => [OverallTaskInput], nullable) @Maybe() @IsRows(() => OverallTaskInput, 100) tasks?:
    OverallTaskInput[] | null;
  @Field(() => [OverallGoalInput], nullable) @Maybe() @IsRows(() => OverallGoalInput, 20) goals?:
    OverallGoalInput[] | null;
  @Field(() => [OverallIndicatorInput], nullable)
  @Maybe()
  @IsRows(() => OverallIndicatorInput, 100)
  indicators?: OverallIndicatorInput[] | null;
}

@InputType('OverallFilter')
export class OverallFilter {
  @Field(() => Int, nullable) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [OverallStateEnum], nullable) @Maybe() @IsChoiceList(overallStates) states?: OverallState[];
  @Field(() => String, { ...nullable, description: 'Part of the name of the department' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const overallSorts = ['newest', 'name'] as const;
export type OverallSort = (typeof overallSorts)[number];
export const OverallSortEnum = enumOf('OverallSort', overallSorts, 'By last change, or by the name of the department.');

@ArgsType()
export class OverallListArgs extends PageArgs {
  @Field(() => OverallFilter, nullable) @Maybe() @ValidateNested() @Type(() => OverallFilter) filter?: OverallFilter;
  @Field(() => OverallSortEnum, { defaultValue: 'newest' }) @IsChoice(overallSorts) sort: OverallSort = 'newest';
}

@ArgsType()
export class DeclareOverallArgs {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: it is declared once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditOverallArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => OverallInput) @ValidateNested() @Type(() => OverallInput) input!: OverallInput;
}

@ArgsType()
export class MoveOverallArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => OverallActionEnum) @IsChoice(actionsOf(overallLifecycle)) action!: OverallAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'Needed to return' }) @Maybe() @IsText(1_000) reason?: string;
}
