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
  type BulkAction,
  bulkActions,
  groundRules,
  mostAtOnce,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf, meaningsOf } from '../enum';
import { args, fields } from '../fields';
import { nullable } from '../nullable';
import { SeenInput } from '../outcomes.dto';
import { resultOf } from '../problem.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice, IsCount, IsId, IsLocalDate, IsRows, IsText, Maybe } from '../validators';
import { BulkActionEnum } from './review-desk.dto';
import { TargetInput } from './target-input.dto';

export const AdjustmentStateEnum = enumOf('AdjustmentState', adjustmentStates, 'Where a request to adjust stands.', {
  draft: '草稿: being written by the declarer',
  submitted: '已送审: waits for whom the step of its review asks, or for finance where no route is set',
  returned: '已退回: to be changed by the declarer',
  approved: '已批准: in force as the next version of the target',
  rejected: '不予批准: ended without effect',
});
export const AdjustmentActionEnum = enumOf(
  'AdjustmentAction',
  actionsOf(adjustmentLifecycle),
  'What people do to a request to adjust.',
  {
    submit: '送审: to the first step of the route, or to finance where none is set',
    withdraw: '撤回: back to draft, while nobody has acted',
    forward: '送下一环节: reviewed at a step of its route, to the next; needs an opinion',
    approve: '批准: becomes the next frozen version of the target',
    return: '退回: to be changed and submitted again; needs an opinion',
    reject: '不予批准: ends it, the target stays as it is; needs an opinion',
    takeBack: '撤回决定: sent on or returned, and taken back by the reviewer within half a minute',
    transfer: '转办: the step handed to a colleague',
  },
);
export const AdjustmentGroundEnum = enumOf(
  'AdjustmentGround',
  adjustmentGrounds,
  '调整依据: on what ground an approved target may be adjusted (四(二), 条例§18).',
  meaningsOf(adjustmentGrounds, (ground) => groundRules[ground].label),
);

@ObjectType('TargetAdjustment', {
  description: 'A request to adjust an approved target (四(二), 条例§18); approved, it is the next version.',
})
export class TargetAdjustmentDto implements Omit<AdjustmentDraft, 'content'> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.targetId) targetId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => ID, { description: 'The version it was asked against' }) baseVersionId!: string;
  @Field(() => AdjustmentGroundEnum, { description: '调整依据' }) ground!: AdjustmentGround;
  @Field(() => String, { description: 'Number of the document that requires it' }) documentNo!: string;
  @Field(() => String, { description: 'Why, and what it changes' }) evidence!: string;
  @Field(() => AdjustmentStateEnum, fields.state) state!: AdjustmentState;
  @Field(() => String, {
    nullable: true,
    description: 'Opinion of the last decision; while it is submitted, that with which it was forwarded',
  })
  opinion!: string | null;
  @Field(() => String, { nullable: true, description: '申请人: who submitted it last; null while it is a draft' })
  submittedByName!: string | null;
  @Field(() => String, { nullable: true, description: '审批人: null until decided' }) decidedByName!: string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.createdAt) createdAt!: string;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}
export const TargetAdjustmentResult = resultOf('TargetAdjustmentResult', TargetAdjustmentDto);

@InputType('AdjustmentInput', { description: 'What is asked for; without a form the content stays as it is.' })
export class AdjustmentInput implements Omit<AdjustmentDraft, 'content'> {
  @Field(() => AdjustmentGroundEnum, { description: '调整依据: on what ground' })
  @IsChoice(adjustmentGrounds)
  ground!: AdjustmentGround;
  @Field(() => String, { description: 'May stay empty until it is submitted' }) @IsText(60) documentNo!: string;
  @Field(() => String, { description: 'May stay empty until it is submitted' }) @IsText(2_000) evidence!: string;
  @Field(() => TargetInput, {
    ...nullable,
    description: '绩效目标申报表: the whole form as it shall be; left out: as it is',
  })
  @Maybe()
  @ValidateNested()
  @Type(() => TargetInput)
  form?: TargetInput;
}

@ArgsType()
export class BeginAdjustmentArgs {
  @Field(() => ID, args.targetId) @IsId() targetId!: string;
  @Field(() => AdjustmentInput, args.input) @ValidateNested() @Type(() => AdjustmentInput) input!: AdjustmentInput;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditAdjustmentArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => AdjustmentInput, args.input) @ValidateNested() @Type(() => AdjustmentInput) input!: AdjustmentInput;
}

@ArgsType()
export class MoveAdjustmentArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => AdjustmentActionEnum, args.action) @IsChoice(actionsOf(adjustmentLifecycle)) action!: AdjustmentAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'With every decision' }) @Maybe() @IsText(1_000) opinion?: string;
  @Field(() => LocalDateScalar, { ...nullable, description: 'Of an approval: the day from which the version holds' })
  @Maybe()
  @IsLocalDate()
  approvedOn?: string;
  @Field(() => String, { ...nullable, description: 'Of an approval: number of its document' })
  @Maybe()
  @IsText(60)
  documentNo?: string;
  @Field(() => ID, { ...nullable, description: 'Of 转办: the colleague, one of `reviewers`' })
  @Maybe()
  @IsId()
  to?: string;
}

@ArgsType()
export class ReviewAdjustmentsArgs {
  @Field(() => [SeenInput], { description: `At most ${mostAtOnce}` })
  @IsRows(() => SeenInput, mostAtOnce)
  seen!: SeenInput[];
  @Field(() => BulkActionEnum, {
    description: 'Pass on to the next step, or return; an approval has its own day and number, and is decided alone',
  })
  @IsChoice(bulkActions)
  action!: BulkAction;
  @Field(() => String, { description: 'Opinion with each of them' }) @IsText(1_000) opinion!: string;
}
