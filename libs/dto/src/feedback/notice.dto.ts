import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type EvidenceItem,
  type Grade,
  type NoticeDecision,
  noticeDecisions,
  type NoticeDraft,
  noticeLifecycle,
  type NoticeState,
  noticeStates,
  type RectificationEvidence,
  type RectificationPlan,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/evaluation.dto';
import { PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsLocalDate, IsRows, IsText, Maybe } from '../validators';

export const NoticeStateEnum = enumOf('ResultNoticeState', noticeStates, '已下达 已报整改方案 已报整改佐证 已销号');
export const NoticeActionEnum = enumOf(
  'ResultNoticeAction',
  actionsOf(noticeLifecycle),
  'What people do to a result notice.',
);
export const NoticeDecisionEnum = enumOf(
  'ResultNoticeDecision',
  noticeDecisions,
  'What finance decides on a plan or on evidence.',
);

@ObjectType('RectificationPlan', { description: 'How the managing unit will put it right 整改方案.' })
export class RectificationPlanDto implements RectificationPlan {
  @Field(() => String) measures!: string;
  @Field(() => String, { description: '责任人' }) responsible!: string;
  @Field(() => LocalDateScalar, { description: '计划完成日期' }) finishDate!: string;
}

@ObjectType('EvidenceItem', { description: 'One piece of evidence 佐证材料.' })
export class EvidenceItemDto implements EvidenceItem {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'Document number, or where it is kept' }) source!: string;
}

@ObjectType('RectificationEvidence', { description: 'What was done, with its proof.' })
export class RectificationEvidenceDto implements RectificationEvidence {
  @Field(() => String) result!: string;
  @Field(() => [EvidenceItemDto]) items!: EvidenceItemDto[];
}

@ObjectType('ResultNotice', {
  description: 'Finance tells the managing unit what an evaluation found 评价结果反馈通知 (四(四)).',
})
export class ResultNoticeDto implements NoticeDraft {
  @Field(() => ID) id!: string;
  @Field(() => ID) evaluationId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => Int, { description: 'Evaluated year' }) year!: number;
  @Field(() => DecimalScalar, { nullable: true, description: 'Total of the evaluation, points' }) total!: string | null;
  @Field(() => GradeEnum, { nullable: true }) grade!: Grade | null;
  @Field(() => String, { description: '存在问题' }) problems!: string;
  @Field(() => String, { description: '整改要求' }) requirements!: string;
  @Field(() => LocalDateScalar, { description: '通知日期' }) sentOn!: string;
  @Field(() => LocalDateScalar, { description: '整改期限' }) dueDate!: string;
  @Field(() => NoticeStateEnum) state!: NoticeState;
  @Field(() => RectificationPlanDto, { nullable: true }) plan!: RectificationPlanDto | null;
  @Field(() => RectificationEvidenceDto, { nullable: true }) evidence!: RectificationEvidenceDto | null;
  @Field(() => String, { nullable: true, description: 'Why the plan or the evidence was returned' }) reason!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '销号日期' }) acceptedOn!: string | null;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@InputType('ResultNoticeInput')
export class ResultNoticeInput implements NoticeDraft {
  @Field(() => String, { description: '存在问题' }) @IsText(2_000, true) problems!: string;
  @Field(() => String, { description: '整改要求' }) @IsText(2_000, true) requirements!: string;
  @Field(() => LocalDateScalar, { description: '整改期限' }) @IsLocalDate() dueDate!: string;
}

@InputType('RectificationPlanInput')
export class RectificationPlanInput implements RectificationPlan {
  @Field(() => String) @IsText(2_000, true) measures!: string;
  @Field(() => String) @IsText(60, true) responsible!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() finishDate!: string;
}

@InputType('EvidenceItemInput')
export class EvidenceItemInput implements EvidenceItem {
  @Field(() => String) @IsText(200, true) name!: string;
  @Field(() => String) @IsText(300, true) source!: string;
}

@InputType('RectificationEvidenceInput')
export class RectificationEvidenceInput implements RectificationEvidence {
  @Field(() => String) @IsText(2_000, true) result!: string;
  @Field(() => [EvidenceItemInput]) @IsRows(() => EvidenceItemInput, 50) items!: EvidenceItemInput[];
}

@InputType('ResultNoticeFilter')
export class ResultNoticeFilter {
  @Field(() => Int, { nullable: true, description: 'Evaluated year' }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [NoticeStateEnum], { nullable: true }) @Maybe() @IsChoiceList(noticeStates) states?: NoticeState[];
  @Field(() => Boolean, { nullable: true, description: 'Only what is past its due date and not accepted' })
  @Maybe()
  @IsBoolean()
  overdue?: boolean;
  @Field(() => String, { nullable: true, description: 'Part of the project name or code' })
  @Maybe()
  @IsText(60)
  search?: string;
}

@ArgsType()
export class ResultNoticeListArgs extends PageArgs {
  @Field(() => ResultNoticeFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => ResultNoticeFilter)
  filter?: ResultNoticeFilter;
}

@ArgsType()
export class SendNoticeArgs {
  @Field(() => ID) @IsId() evaluationId!: string;
  @Field(() => ResultNoticeInput) @ValidateNested() @Type(() => ResultNoticeInput) input!: ResultNoticeInput;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: the notice is sent once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class PlanRectificationArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => RectificationPlanInput)
  @ValidateNested()
  @Type(() => RectificationPlanInput)
  input!: RectificationPlanInput;
}

@ArgsType()
export class GiveEvidenceArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => RectificationEvidenceInput)
  @ValidateNested()
  @Type(() => RectificationEvidenceInput)
  input!: RectificationEvidenceInput;
}

@ArgsType()
export class MoveNoticeArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => NoticeDecisionEnum) @IsChoice(noticeDecisions) action!: NoticeDecision;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true }) @Maybe() @IsText(1_000) reason?: string;
}

export const ResultNoticePage = pageOf('ResultNoticePage', ResultNoticeDto);
export const ResultNoticeResult = resultOf('ResultNoticeResult', ResultNoticeDto);
