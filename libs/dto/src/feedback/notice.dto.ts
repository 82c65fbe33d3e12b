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
  type Whole,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { GradeDto } from '../evaluation/grade.dto';
import { args, fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsLocalDate, IsRows, IsText, Maybe } from '../validators';

export const NoticeStateEnum = enumOf('ResultNoticeState', noticeStates, 'Where a result notice 结果反馈通知 stands.', {
  sent: '待报整改方案: the department is to plan',
  planned: '整改中: planned, evidence is to follow',
  evidenced: '待核实: evidence is with finance',
  accepted: '已销号: put right and over',
});
export const NoticeActionEnum = enumOf(
  'ResultNoticeAction',
  actionsOf(noticeLifecycle),
  'What people do to a result notice.',
  {
    plan: '报送整改方案: the department says how it will put it right',
    withdrawPlan: '撤回整改方案: who sent it takes it back while finance has not acted',
    evidence: '报送整改佐证: the department proves what was done',
    returnPlan: '退回整改方案: needs a reason',
    withdrawEvidence: '撤回佐证: who sent it takes it back while finance has not acted',
    returnEvidence: '退回佐证: needs a reason',
    accept: '核实销号: finance accepts it; the notice is over',
  },
);
export const NoticeDecisionEnum = enumOf(
  'ResultNoticeDecision',
  noticeDecisions,
  'What is done to a plan or to evidence without a form.',
  {
    withdrawPlan: '撤回整改方案: to be changed by who sent it',
    returnPlan: '退回整改方案: the plan is to be written anew; needs a reason',
    withdrawEvidence: '撤回佐证: to be changed by who sent it',
    returnEvidence: '退回佐证: the evidence is to be completed; needs a reason',
    accept: '核实销号: put right; the notice is over',
  },
);

@ObjectType('RectificationPlan', { description: 'How the managing unit will put it right 整改方案.' })
export class RectificationPlanDto implements Whole<RectificationPlan> {
  @Field(() => String, { description: '整改措施: what will be done' }) measures!: string;
  @Field(() => String, { description: '责任人' }) responsible!: string;
  @Field(() => LocalDateScalar, { description: '计划完成日期' }) finishDate!: string;
}

@ObjectType('EvidenceItem', { description: 'One piece of evidence 佐证材料.' })
export class EvidenceItemDto implements Whole<EvidenceItem> {
  @Field(() => String, { description: '材料名称: what the evidence is' }) name!: string;
  @Field(() => String, { description: 'Document number, or where it is kept' }) source!: string;
}

@ObjectType('RectificationEvidence', { description: 'What was done, with its proof.' })
export class RectificationEvidenceDto implements Whole<RectificationEvidence> {
  @Field(() => String, { description: '整改结果: what was done' }) result!: string;
  @Field(() => [EvidenceItemDto], { description: '佐证材料: proof, piece by piece' }) items!: EvidenceItemDto[];
}

@ObjectType('ResultNotice', {
  description: 'Finance tells the managing unit what an evaluation found 评价结果反馈通知 (四(四)).',
})
export class ResultNoticeDto implements NoticeDraft {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.evaluationId) evaluationId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => Int, fields.evaluatedYear) year!: number;
  @Field(() => DecimalScalar, { nullable: true, description: 'Total of the evaluation, points' }) total!: string | null;
  @Field(() => GradeDto, { nullable: true, description: '等级 of the evaluation' }) grade!: Grade | null;
  @Field(() => String, { description: '存在问题' }) problems!: string;
  @Field(() => String, { description: '整改要求' }) requirements!: string;
  @Field(() => LocalDateScalar, { description: '通知日期' }) sentOn!: string;
  @Field(() => LocalDateScalar, { description: '整改期限' }) dueDate!: string;
  @Field(() => NoticeStateEnum, fields.state) state!: NoticeState;
  @Field(() => RectificationPlanDto, { nullable: true, description: '整改方案: null until the department gives it' })
  plan!: RectificationPlanDto | null;
  @Field(() => RectificationEvidenceDto, {
    nullable: true,
    description: '整改佐证: null until the department gives it',
  })
  evidence!: RectificationEvidenceDto | null;
  @Field(() => String, { nullable: true, description: 'Why the plan or the evidence was returned' }) reason!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '销号日期' }) acceptedOn!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@InputType('ResultNoticeInput', { description: '结果通知: what finance tells the department.' })
export class ResultNoticeInput implements NoticeDraft {
  @Field(() => String, { description: '存在问题' }) @IsText(2_000, true) problems!: string;
  @Field(() => String, { description: '整改要求' }) @IsText(2_000, true) requirements!: string;
  @Field(() => LocalDateScalar, { description: '整改期限' }) @IsLocalDate() dueDate!: string;
}

@InputType('RectificationPlanInput', { description: '整改方案: how it will be put right.' })
export class RectificationPlanInput implements RectificationPlan {
  @Field(() => String, { description: '整改措施: what will be done, at most 2,000 characters' })
  @IsText(2_000, true)
  measures!: string;
  @Field(() => String, { description: '责任人: who answers for it' }) @IsText(60, true) responsible!: string;
  @Field(() => LocalDateScalar, { description: '计划完成日期: when it will be done' })
  @IsLocalDate()
  finishDate!: string;
}

@InputType('EvidenceItemInput', { description: '佐证材料: one piece of evidence.' })
export class EvidenceItemInput implements EvidenceItem {
  @Field(() => String, { description: '材料名称: what it is' }) @IsText(200, true) name!: string;
  @Field(() => String, { description: 'Document number, or where it is kept' }) @IsText(300, true) source!: string;
}

@InputType('RectificationEvidenceInput', { description: '整改情况: what was done, with its proof.' })
export class RectificationEvidenceInput implements RectificationEvidence {
  @Field(() => String, { description: '整改结果: what was done, at most 2,000 characters' })
  @IsText(2_000, true)
  result!: string;
  @Field(() => [EvidenceItemInput], { description: '佐证材料: at most 50' })
  @IsRows(() => EvidenceItemInput, 50)
  items!: EvidenceItemInput[];
}

@InputType('ResultNoticeFilter', { description: '结果通知筛选: which notices are listed.' })
export class ResultNoticeFilter extends CommonFilter {
  @Field(() => Int, { nullable: true, ...filters.evaluatedYear }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [NoticeStateEnum], { nullable: true, ...filters.states })
  @Maybe()
  @IsChoiceList(noticeStates)
  states?: NoticeState[];
  @Field(() => Boolean, { nullable: true, description: 'Only what is past its due date and not accepted' })
  @Maybe()
  @IsBoolean()
  overdue?: boolean;
  @Field(() => String, { nullable: true, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const resultNoticeSorts = ['due', 'newest'] as const;
export type ResultNoticeSort = (typeof resultNoticeSorts)[number];
export const ResultNoticeSortEnum = enumOf('ResultNoticeSort', resultNoticeSorts, 'Order of result notices.', {
  due: '整改期限: the most urgent first',
  newest: '最近变化: latest change first',
});

@ArgsType()
export class ResultNoticeListArgs extends PageArgs {
  @ListFilter(() => ResultNoticeFilter) filter?: ResultNoticeFilter;
  @Field(() => ResultNoticeSortEnum, { defaultValue: 'due', ...args.sort })
  @IsChoice(resultNoticeSorts)
  sort: ResultNoticeSort = 'due';
}

@ArgsType()
export class SendNoticeArgs {
  @Field(() => ID, args.evaluationId) @IsId() evaluationId!: string;
  @Field(() => ResultNoticeInput, args.input)
  @ValidateNested()
  @Type(() => ResultNoticeInput)
  input!: ResultNoticeInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class PlanRectificationArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => RectificationPlanInput, args.input)
  @ValidateNested()
  @Type(() => RectificationPlanInput)
  input!: RectificationPlanInput;
}

@ArgsType()
export class GiveEvidenceArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => RectificationEvidenceInput, args.input)
  @ValidateNested()
  @Type(() => RectificationEvidenceInput)
  input!: RectificationEvidenceInput;
}

@ArgsType()
export class MoveNoticeArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => NoticeDecisionEnum, {
    description: 'Return plan or evidence, or accept it; ILLEGAL_STATE when it is not among allowedActions',
  })
  @IsChoice(noticeDecisions)
  action!: NoticeDecision;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

export const ResultNoticePage = pageOf('ResultNoticePage', ResultNoticeDto);
export const ResultNoticeResult = resultOf('ResultNoticeResult', ResultNoticeDto);
