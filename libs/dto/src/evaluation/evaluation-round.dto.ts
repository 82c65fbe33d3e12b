import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type EvaluationRoundAction,
  evaluationRoundLifecycle,
  type EvaluationRoundProgress,
  type RoundState,
  roundStates,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { CommonListArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsText, Maybe } from '../validators';

export const EvaluationRoundStateEnum = enumOf(
  'EvaluationRoundState',
  roundStates,
  'Whether the self-evaluation of a year takes forms.',
  { open: '进行中: forms are filled in', closed: '已关闭: no more forms' },
);
export const EvaluationRoundActionEnum = enumOf(
  'EvaluationRoundAction',
  actionsOf(evaluationRoundLifecycle),
  'What finance does to the self-evaluation of a year.',
  { close: '关闭: ends reporting', reopen: '重新开放: reporting goes on; needs a reason' },
);

@ObjectType('EvaluationRound', { description: 'The self-evaluation of a division and year 自评任务.' })
export class EvaluationRoundDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => EvaluationRoundStateEnum, fields.state) state!: RoundState;
  @Field(() => TimestampScalar, { nullable: true, description: '关闭时间: null while it is open' }) closedAt!:
    string | null;
  @Field(() => String, { description: 'Division that reports' }) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
}

@ObjectType('EvaluationRoundProgress', { description: 'How far it is filled, of the forms in my scope.' })
export class EvaluationRoundProgressDto implements Whole<EvaluationRoundProgress> {
  @Field(() => Int, { description: 'Forms in all' }) total!: number;
  @Field(() => Int, { description: '未报送: to be filled in, returned, or with the department' }) unreported!: number;
  @Field(() => Int, { description: '已报送: with finance' }) submitted!: number;
  @Field(() => Int, { description: '已备案: filed' }) filed!: number;
  @Field(() => Int, { description: 'Not submitted although the due date has passed' }) overdue!: number;
}

@ArgsType()
export class MoveEvaluationRoundArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => EvaluationRoundActionEnum, args.action)
  @IsChoice(actionsOf(evaluationRoundLifecycle))
  action!: EvaluationRoundAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

@ArgsType()
export class EvaluationRoundListArgs extends CommonListArgs {
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
}

export const EvaluationRoundPage = pageOf('EvaluationRoundPage', EvaluationRoundDto);
export const EvaluationRoundResult = resultOf('EvaluationRoundResult', EvaluationRoundDto);
