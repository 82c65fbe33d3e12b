import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type MonitoringRoundAction,
  type MonitoringRoundDraft,
  monitoringRoundLifecycle,
  type MonitoringRoundProgress,
  type RoundState,
  roundStates,
  type Whole,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { CommonListArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const MonitoringRoundStateEnum = enumOf(
  'MonitoringRoundState',
  roundStates,
  'Whether a monitoring round takes reports.',
  { open: '进行中: reports are filled in', closed: '已关闭: no more reports' },
);
export const MonitoringRoundActionEnum = enumOf(
  'MonitoringRoundAction',
  actionsOf(monitoringRoundLifecycle),
  'What finance does to a monitoring round.',
  {
    refresh: '补充项目: adds reports for projects approved since',
    close: '关闭: ends reporting',
    reopen: '重新开放: reporting goes on; needs a reason',
  },
);

@ObjectType('MonitoringRound', {
  description: 'A call to report on every approved project of a division 监控任务 (四(二)).',
})
export class MonitoringRoundDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => Int, { description: 'Reports cover January up to this month' }) cutoffMonth!: number;
  @Field(() => LocalDateScalar, { description: '报送截止日期' }) dueDate!: string;
  @Field(() => String, { description: '任务名称: name of the round' }) name!: string;
  @Field(() => MonitoringRoundStateEnum, fields.state) state!: RoundState;
  @Field(() => String, { description: '下达人: who opened it' }) openedBy!: string;
  @Field(() => TimestampScalar, { description: '下达时间: when it was opened' }) openedAt!: string;
  @Field(() => TimestampScalar, { nullable: true, description: '关闭时间: null while it is open' }) closedAt!:
    string | null;
  @Field(() => String, { description: 'Division that reports' }) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
}

@ObjectType('MonitoringRoundProgress', { description: 'How far a round is filled, of the reports in my scope.' })
export class MonitoringRoundProgressDto implements Whole<MonitoringRoundProgress> {
  @Field(() => Int, { description: 'Reports in all' }) total!: number;
  @Field(() => Int, { description: '待填报: to be filled in' }) open!: number;
  @Field(() => Int, { description: '已报送: with finance' }) submitted!: number;
  @Field(() => Int, { description: '已退回: to be changed' }) returned!: number;
  @Field(() => Int, { description: '已处理: decided' }) decided!: number;
  @Field(() => Int, { description: 'Not submitted although the due date has passed' }) overdue!: number;
  @Field(() => Int, { description: '绿灯: reports with a green light' }) green!: number;
  @Field(() => Int, { description: '黄灯: reports with a yellow light' }) yellow!: number;
  @Field(() => Int, { description: '红灯: reports with a red light' }) red!: number;
  @Field(() => Int, { description: 'Corrective measures not verified yet' }) correcting!: number;
}

@InputType('MonitoringRoundInput', { description: '监控任务: a call to report.' })
export class MonitoringRoundInput implements MonitoringRoundDraft {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => Int, { description: '1 to 12' }) @IsCount(1, 12) cutoffMonth!: number;
  @Field(() => LocalDateScalar, { description: '报送截止日期: day by which reports are due' })
  @IsLocalDate()
  dueDate!: string;
  @Field(() => String, { description: '任务名称: at most 120 characters' }) @IsText(120, true) name!: string;
}

@ArgsType()
export class OpenMonitoringRoundArgs {
  @Field(() => MonitoringRoundInput, args.input)
  @ValidateNested()
  @Type(() => MonitoringRoundInput)
  input!: MonitoringRoundInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class MoveMonitoringRoundArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => MonitoringRoundActionEnum, args.action)
  @IsChoice(actionsOf(monitoringRoundLifecycle))
  action!: MonitoringRoundAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

@ArgsType()
export class MonitoringRoundListArgs extends CommonListArgs {
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
}

export const MonitoringRoundPage = pageOf('MonitoringRoundPage', MonitoringRoundDto);
export const MonitoringRoundResult = resultOf('MonitoringRoundResult', MonitoringRoundDto);
