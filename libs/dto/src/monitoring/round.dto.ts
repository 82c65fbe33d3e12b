import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type MonitoringRoundAction,
  type MonitoringRoundDraft,
  monitoringRoundLifecycle,
  type MonitoringRoundProgress,
  type MonitoringRoundState,
  monitoringRoundStates,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const MonitoringRoundStateEnum = enumOf('MonitoringRoundState', monitoringRoundStates, '进行中 已关闭');
export const MonitoringRoundActionEnum = enumOf(
  'MonitoringRoundAction',
  actionsOf(monitoringRoundLifecycle),
  'refresh adds projects approved since; close ends reporting.',
);

@ObjectType('MonitoringRound', {
  description: 'A call to report on every approved project of a division 监控任务 (四(二)).',
})
export class MonitoringRoundDto {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Budget year' }) year!: number;
  @Field(() => Int, { description: 'Reports cover January up to this month' }) cutoffMonth!: number;
  @Field(() => LocalDateScalar, { description: '报送截止日期' }) dueDate!: string;
  @Field(() => String) name!: string;
  @Field(() => MonitoringRoundStateEnum) state!: MonitoringRoundState;
  @Field(() => String) openedBy!: string;
  @Field(() => TimestampScalar) openedAt!: string;
  @Field(() => TimestampScalar, { nullable: true }) closedAt!: string | null;
  @Field(() => String, { description: 'Division that reports' }) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
}

@ObjectType('MonitoringRoundProgress', { description: 'How far a round is filled, of the reports in my scope.' })
export class MonitoringRoundProgressDto implements MonitoringRoundProgress {
  @Field(() => Int) total!: number;
  @Field(() => Int) open!: number;
  @Field(() => Int) submitted!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int) decided!: number;
  @Field(() => Int, { description: 'Not submitted although the due date has passed' }) overdue!: number;
  @Field(() => Int) green!: number;
  @Field(() => Int) yellow!: number;
  @Field(() => Int) red!: number;
  @Field(() => Int, { description: 'Corrective measures not verified yet' }) correcting!: number;
}

@InputType('MonitoringRoundInput')
export class MonitoringRoundInput implements MonitoringRoundDraft {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => Int, { description: '1 to 12' }) @IsCount(1, 12) cutoffMonth!: number;
  @Field(() => LocalDateScalar) @IsLocalDate() dueDate!: string;
  @Field(() => String) @IsText(120, true) name!: string;
}

@ArgsType()
export class OpenMonitoringRoundArgs {
  @Field(() => MonitoringRoundInput)
  @ValidateNested()
  @Type(() => MonitoringRoundInput)
  input!: MonitoringRoundInput;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: the round is opened once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class MoveMonitoringRoundArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => MonitoringRoundActionEnum) @IsChoice(actionsOf(monitoringRoundLifecycle)) action!: MonitoringRoundAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
}

@ArgsType()
export class MonitoringRoundListArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only this budget year' }) @Maybe() @IsBudgetYear() year?: number;
}

export const MonitoringRoundPage = pageOf('MonitoringRoundPage', MonitoringRoundDto);
export const MonitoringRoundResult = resultOf('MonitoringRoundResult', MonitoringRoundDto);
