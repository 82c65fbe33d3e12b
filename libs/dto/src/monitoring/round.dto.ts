import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type RoundAction,
  type RoundDraft,
  roundLifecycle,
  type RoundProgress,
  type RoundState,
  roundStates,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const RoundStateEnum = enumOf('MonitoringRoundState', roundStates, 'Whether a monitoring round takes reports.', {
  open: '进行中: reports are filled in',
  closed: '已关闭: no more reports',
});
export const RoundActionEnum = enumOf(
  'MonitoringRoundAction',
  actionsOf(roundLifecycle),
  'What finance does to a monitoring round.',
  { refresh: '补充项目: adds reports for projects approved since', close: '关闭: ends reporting' },
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
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => String) openedBy!: string;
  @Field(() => TimestampScalar) openedAt!: string;
  @Field(() => TimestampScalar, { nullable: true }) closedAt!: string | null;
  @Field(() => String, { description: 'Division that reports' }) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
}

@ObjectType('MonitoringRoundProgress', { description: 'How far a round is filled, of the reports in my scope.' })
export class RoundProgressDto implements RoundProgress {
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
export class MonitoringRoundInput implements RoundDraft {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => Int, { description: '1 to 12' }) @IsCount(1, 12) cutoffMonth!: number;
  @Field(() => LocalDateScalar) @IsLocalDate() dueDate!: string;
  @Field(() => String) @IsText(120, true) name!: string;
}

@ArgsType()
export class OpenRoundArgs {
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
export class MoveRoundArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => RoundActionEnum) @IsChoice(actionsOf(roundLifecycle)) action!: RoundAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
}

@ArgsType()
export class RoundListArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only this budget year' }) @Maybe() @IsBudgetYear() year?: number;
}

export const MonitoringRoundPage = pageOf('MonitoringRoundPage', MonitoringRoundDto);
export const MonitoringRoundResult = resultOf('MonitoringRoundResult', MonitoringRoundDto);
