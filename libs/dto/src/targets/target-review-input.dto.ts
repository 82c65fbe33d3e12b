import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  type PointFit,
  pointFits,
  type ReviewDecision,
  reviewDecisions,
  type ReviewPoint,
  type ReviewScores,
  type RowReason,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { args, fields } from '../fields';
import { enumOf } from '../enum';
import { nullable } from '../nullable';
import { DecimalScalar } from '../scalars';
import { IsChoice, IsCount, IsDecimalText, IsId, IsRows, IsText, Maybe } from '../validators';
import { PointFitEnum, ReviewDecisionEnum } from './target.enums';

const cell = { defaultValue: '' };

@InputType('PointJudgementInput', { description: '审核要点: judgement on one point.' })
export class PointJudgementInput {
  @Field(() => PointFitEnum, { description: '是否符合: how far the target meets it' })
  @IsChoice(pointFits)
  fit!: PointFit;
  @Field(() => String, { ...nullable, description: '意见: what is to be added where it meets it only partly' })
  @Maybe()
  @IsText(500)
  opinion?: string | null;
}

@InputType('ReviewPointsInput', { description: 'The four points of 四(一)2, each judged.' })
export class ReviewPointsInput implements Record<ReviewPoint, PointJudgementInput> {
  @Field(() => PointJudgementInput, { description: '完整性: complete and clear, specific and measurable' })
  @ValidateNested()
  @Type(() => PointJudgementInput)
  completeness!: PointJudgementInput;
  @Field(() => PointJudgementInput, { description: '相关性: fits plans and duties; its indicators follow from it' })
  @ValidateNested()
  @Type(() => PointJudgementInput)
  relevance!: PointJudgementInput;
  @Field(() => PointJudgementInput, { description: '适当性: in proportion to money and normal levels' })
  @ValidateNested()
  @Type(() => PointJudgementInput)
  appropriateness!: PointJudgementInput;
  @Field(() => PointJudgementInput, { description: '可行性: can be reached with what there is' })
  @ValidateNested()
  @Type(() => PointJudgementInput)
  feasibility!: PointJudgementInput;
}

@InputType('ReviewScoresInput', { description: 'Form F3 绩效目标审核表: points of each row.' })
export class ReviewScoresInput implements ReviewScores {
  @Field(() => DecimalScalar, { description: '规范完整性; its points are those of the pack' })
  @IsDecimalText()
  formal!: string;
  @Field(() => DecimalScalar, { description: '明确清晰性; its points are those of the pack' })
  @IsDecimalText()
  clear!: string;
  @Field(() => DecimalScalar, { description: '目标相关性; its points are those of the pack' })
  @IsDecimalText()
  duties!: string;
  @Field(() => DecimalScalar, { description: '指标科学性; its points are those of the pack' })
  @IsDecimalText()
  indicators!: string;
  @Field(() => DecimalScalar, { description: '绩效合理性; its points are those of the pack' })
  @IsDecimalText()
  effects!: string;
  @Field(() => DecimalScalar, { description: '资金匹配性; its points are those of the pack' })
  @IsDecimalText()
  funds!: string;
  @Field(() => DecimalScalar, { description: '实现可能性; its points are those of the pack' })
  @IsDecimalText()
  attainable!: string;
  @Field(() => DecimalScalar, { description: '条件充分性; its points are those of the pack' })
  @IsDecimalText()
  conditions!: string;
}

@InputType('RowReasonInput', { description: '逐项意见: why one indicator row must change.' })
export class RowReasonInput implements RowReason {
  @Field(() => ID, fields.indicatorId) @IsId() indicatorId!: string;
  @Field(() => String, { description: '修改意见: at most 500 characters' }) @IsText(500) reason!: string;
}

@ArgsType()
export class ReviewTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ReviewDecisionEnum, { description: '审核意见: ILLEGAL_STATE when it is not possible at this step' })
  @IsChoice(reviewDecisions)
  decision!: ReviewDecision;
  @Field(() => ReviewPointsInput, { ...nullable, description: 'Where the four points are ticked' })
  @Maybe()
  @ValidateNested()
  @Type(() => ReviewPointsInput)
  points?: ReviewPointsInput | null;
  @Field(() => ReviewScoresInput, {
    ...nullable,
    description: 'Where form F3 is scored: key projects at steps of finance',
  })
  @Maybe()
  @ValidateNested()
  @Type(() => ReviewScoresInput)
  scores?: ReviewScoresInput | null;
  @Field(() => [RowReasonInput], { defaultValue: [], description: '逐项意见: rows that must change, with reasons' })
  @IsRows(() => RowReasonInput, 300)
  rowReasons: RowReasonInput[] = [];
  @Field(() => String, { ...cell, description: '审核意见: decisions that send back need one' })
  @IsText(1_000)
  opinion: string = '';
}

export const targetHandOns = ['transfer', 'addReviewer'] as const;
export const TargetHandOnEnum = enumOf('TargetHandOn', targetHandOns, 'What handOnTarget does.', {
  transfer: '转办: the colleague does the step',
  addReviewer: '加签: the colleague gives an opinion, the step stays',
});

@ArgsType()
export class HandOnTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => TargetHandOnEnum, { description: 'Hand the step over 转办, or ask for an opinion 加签' })
  @IsChoice(targetHandOns)
  action!: (typeof targetHandOns)[number];
  @Field(() => ID, { description: 'One of the reviewers of the target' }) @IsId() to!: string;
  @Field(() => String, { ...cell, description: '说明: a word to the colleague' }) @IsText(1_000) opinion: string = '';
}

@ArgsType()
export class RemindTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => String, { ...cell, description: '催办说明: a word to whoever it waits for' })
  @IsText(1_000)
  opinion: string = '';
}

@ArgsType()
export class MarkKeyTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => Boolean, { description: 'Whether it is a key project 重点项目' }) @IsBoolean() key!: boolean;
  @Field(() => String, { description: 'Why' }) @IsText(1_000, true) reason!: string;
}
