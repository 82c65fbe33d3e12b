import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type AdjustmentAction,
  type AdjustmentDraft,
  type AdjustmentGround,
  adjustmentGrounds,
  adjustmentLifecycle,
  type AdjustmentState,
  adjustmentStates,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { nullable } from '../nullable';
import { resultOf } from '../problem.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice, IsCount, IsId, IsLocalDate, IsText, Maybe } from '../validators';
import { TargetInput } from './target-input.dto';

export const AdjustmentStateEnum = enumOf('AdjustmentState', adjustmentStates, 'Where a request to adjust stands.');
export const AdjustmentActionEnum = enumOf(
  'AdjustmentAction',
  actionsOf(adjustmentLifecycle),
  'What people do to a request to adjust.',
);
export const AdjustmentGroundEnum = enumOf(
  'AdjustmentGround',
  adjustmentGrounds,
  '国家计划调整 自治区计划调整 政策变化 重点任务变化 预算调整调剂 突发事件、不可抗力',
);

@ObjectType('TargetAdjustment', {
  description: 'A request to adjust an approved target (四(二), 条例§18); approved, it is the next version.',
})
export class TargetAdjustmentDto implements Omit<AdjustmentDraft, 'content'> {
  @Field(() => ID) id!: string;
  @Field(() => ID) targetId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => ID, { description: 'The version it was asked against' }) baseVersionId!: string;
  @Field(() => AdjustmentGroundEnum, { description: '调整依据' }) ground!: AdjustmentGround;
  @Field(() => String, { description: 'Number of the document that requires it' }) documentNo!: string;
  @Field(() => String, { description: 'Why, and what it changes' }) evidence!: string;
  @Field(() => AdjustmentStateEnum) state!: AdjustmentState;
  @Field(() => String, { nullable: true, description: 'Opinion of the last decision' }) opinion!: string | null;
  @Field(() => String, { nullable: true }) submittedByName!: string | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) createdAt!: string;
  @Field(() => TimestampScalar) updatedAt!: string;
}
export const TargetAdjustmentResult = resultOf('TargetAdjustmentResult', TargetAdjustmentDto);

@InputType('AdjustmentInput', { description: 'What is asked for; without a form the content stays as it is.' })
export class AdjustmentInput implements Omit<AdjustmentDraft, 'content'> {
  @Field(() => AdjustmentGroundEnum) @IsChoice(adjustmentGrounds) ground!: AdjustmentGround;
  @Field(() => String, { description: 'May stay empty until it is submitted' }) @IsText(60) documentNo!: string;
  @Field(() => String, { description: 'May stay empty until it is submitted' }) @IsText(2_000) evidence!: string;
  @Field(() => TargetInput, nullable) @Maybe() @ValidateNested() @Type(() => TargetInput) form?: TargetInput;
}

@ArgsType()
export class BeginAdjustmentArgs {
  @Field(() => ID) @IsId() targetId!: string;
  @Field(() => AdjustmentInput) @ValidateNested() @Type(() => AdjustmentInput) input!: AdjustmentInput;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the request is begun once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditAdjustmentArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => AdjustmentInput) @ValidateNested() @Type(() => AdjustmentInput) input!: AdjustmentInput;
}

@ArgsType()
export class MoveAdjustmentArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => AdjustmentActionEnum) @IsChoice(actionsOf(adjustmentLifecycle)) action!: AdjustmentAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'With every decision' }) @Maybe() @IsText(1_000) opinion?: string;
  @Field(() => LocalDateScalar, { ...nullable, description: 'Of an approval: the day from which the version holds' })
  @Maybe()
  @IsLocalDate()
  approvedOn?: string;
  @Field(() => String, { ...nullable, description: 'Of an approval: number of its document' })
  @Maybe()
  @IsText(60)
  documentNo?: string;
}
