import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type AssignmentDecision,
  assignmentDecisions,
  type AssignmentDraft,
  assignmentLifecycle,
  type AssignmentState,
  assignmentStates,
  feedbackActions,
  type Grade,
  type Open,
  type OpinionRemark,
  type ThirdPartyOpinion,
  type Whole,
} from '@chengxiao/domain';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { GradeDto } from '../evaluation/grade.dto';
import { args, fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsLocalDate,
  IsRows,
  IsText,
  Maybe,
} from '../validators';

export const AssignmentStateEnum = enumOf(
  'AssignmentState',
  assignmentStates,
  'Where a third-party evaluation stands.',
  {
    assigned: '评价中: the firm is to declare its interest and give its opinion',
    submitted: '已提交意见: score and opinion are with finance',
    withdrawn: '已撤回: taken back by finance',
  },
);
export const AssignmentActionEnum = enumOf(
  'AssignmentAction',
  actionsOf(assignmentLifecycle),
  'What people do to an assignment.',
  {
    declare: '利益冲突申明: the firm states whether it has an interest',
    submit: '提交意见: the firm gives its score and opinion',
    return: '退回意见: finance asks for a better opinion; needs a reason',
    withdraw: '撤回委托: finance takes the project back from the firm',
  },
);
export const AssignmentDecisionEnum = enumOf(
  'AssignmentDecision',
  assignmentDecisions,
  'What finance decides on an assignment.',
  {
    return: '退回意见: the firm is to give its opinion again; needs a reason',
    withdraw: '撤回委托: the firm sees the project no longer',
  },
);
export const FeedbackActionEnum = enumOf(
  'FeedbackAction',
  feedbackActions,
  'What finance may start on a filed evaluation.',
  {
    sendNotice: '下达结果通知: tell the managing unit what was found',
    proposeBudget: '提出预算建议: propose what the next budget should be',
    assign: '委托第三方评价: hand it to a firm',
  },
);

@ObjectType('OpinionRemark', { description: 'A remark on one indicator or other point.' })
export class OpinionRemarkDto implements Whole<OpinionRemark> {
  @Field(() => String, { description: '评价要点: indicator or point it is about' }) point!: string;
  @Field(() => String, { description: '意见: what the firm says of it' }) remark!: string;
}

@ObjectType('Assignment', { description: 'A filed evaluation handed to a third-party firm 委托第三方评价.' })
export class AssignmentDto implements Whole<AssignmentDraft>, Open<ThirdPartyOpinion> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.evaluationId) evaluationId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => Int, fields.evaluatedYear) year!: number;
  @Field(() => ID, { description: 'UUID of the firm' }) evaluatorOrgId!: string;
  @Field(() => String, { description: '第三方机构' }) evaluatorOrgName!: string;
  @Field(() => String, {
    description: '委托事项: empty for a firm until it has declared to have no conflict of interest',
  })
  task!: string;
  @Field(() => LocalDateScalar, { description: '委托日期' }) assignedOn!: string;
  @Field(() => LocalDateScalar, { description: '完成期限: day by which the opinion is due' }) dueDate!: string;
  @Field(() => AssignmentStateEnum, fields.state) state!: AssignmentState;
  @Field(() => Boolean, { nullable: true, description: '利益冲突申明; null before it is made' }) conflict!:
    boolean | null;
  @Field(() => String, { nullable: true, description: '冲突情况说明: null without a conflict' }) conflictNote!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '申明日期: null until declared' }) declaredOn!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Third-party score, 0 to 100' }) score!: string | null;
  @Field(() => GradeDto, { nullable: true, description: '等级 of the third-party score; null until given' })
  grade!: Grade | null;
  @Field(() => String, { nullable: true, description: '评价意见: null until given' }) opinion!: string | null;
  @Field(() => [OpinionRemarkDto], { description: '分项意见: remarks on single points' }) remarks!: OpinionRemarkDto[];
  @Field(() => DecimalScalar, { nullable: true, description: 'Self-score, points' }) selfScore!: string | null;
  @Field(() => GradeDto, { nullable: true, description: '等级 of the self-evaluation' }) selfGrade!: Grade | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Third-party score less self-score, points' })
  difference!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned or withdrawn' }) reason!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@InputType('AssignmentInput', { description: '委托: what finance asks a firm to do.' })
export class AssignmentInput implements AssignmentDraft {
  @Field(() => ID, { description: 'One of evaluatorFirms' }) @IsId() evaluatorOrgId!: string;
  @Field(() => LocalDateScalar, { description: '完成期限: day by which the opinion is due' })
  @IsLocalDate()
  dueDate!: string;
  @Field(() => String, { description: '委托事项: what is to be evaluated, at most 2,000 characters' })
  @IsText(2_000, true)
  task!: string;
}

@InputType('OpinionRemarkInput', { description: '分项意见: a remark on one point.' })
export class OpinionRemarkInput implements OpinionRemark {
  @Field(() => String, { description: '评价要点: indicator or point it is about, at most 200 characters' })
  @IsText(200, true)
  point!: string;
  @Field(() => String, { description: '意见: what the firm says of it, at most 1,000 characters' })
  @IsText(1_000, true)
  remark!: string;
}

@InputType('OpinionInput', { description: '第三方意见: score and opinion of the firm.' })
export class OpinionInput implements ThirdPartyOpinion {
  @Field(() => DecimalScalar, { description: '0 to 100, two decimals' }) @IsDecimalText() score!: string;
  @Field(() => String, { description: '评价意见: at most 4,000 characters' }) @IsText(4_000, true) opinion!: string;
  @Field(() => [OpinionRemarkInput], { nullable: true, description: '分项意见: at most 100' })
  @Transform(({ value }: { value: unknown }) => value ?? [])
  @IsRows(() => OpinionRemarkInput, 100)
  remarks: OpinionRemarkInput[] = [];
}

@InputType('AssignmentFilter', { description: '委托筛选: which assignments are listed.' })
export class AssignmentFilter extends CommonFilter {
  @Field(() => Int, { nullable: true, ...filters.evaluatedYear }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [AssignmentStateEnum], { nullable: true, ...filters.states })
  @Maybe()
  @IsChoiceList(assignmentStates)
  states?: AssignmentState[];
  @Field(() => String, { nullable: true, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const assignmentSorts = ['due', 'newest'] as const;
export type AssignmentSort = (typeof assignmentSorts)[number];
export const AssignmentSortEnum = enumOf('AssignmentSort', assignmentSorts, 'Order of assignments.', {
  due: '完成期限: the most urgent first',
  newest: '最近变化: latest change first',
});

@ArgsType()
export class AssignmentListArgs extends PageArgs {
  @ListFilter(() => AssignmentFilter) filter?: AssignmentFilter;
  @Field(() => AssignmentSortEnum, { defaultValue: 'due', ...args.sort })
  @IsChoice(assignmentSorts)
  sort: AssignmentSort = 'due';
}

@ArgsType()
export class AssignEvaluationArgs {
  @Field(() => ID, args.evaluationId) @IsId() evaluationId!: string;
  @Field(() => AssignmentInput, args.input) @ValidateNested() @Type(() => AssignmentInput) input!: AssignmentInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class DeclareInterestArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => Boolean, { description: 'Whether there is a conflict of interest' }) @IsBoolean() conflict!: boolean;
  @Field(() => String, { nullable: true, description: 'What it consists of; required with a conflict' })
  @Maybe()
  @IsText(1_000)
  note?: string;
}

@ArgsType()
export class GiveOpinionArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => OpinionInput, {
    description: 'Score and opinion of the firm; INVALID names each field that is not right',
  })
  @ValidateNested()
  @Type(() => OpinionInput)
  input!: OpinionInput;
}

@ArgsType()
export class MoveAssignmentArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => AssignmentDecisionEnum, {
    description: 'Return the opinion, or withdraw the assignment; ILLEGAL_STATE when it is not among allowedActions',
  })
  @IsChoice(assignmentDecisions)
  action!: AssignmentDecision;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

export const AssignmentPage = pageOf('AssignmentPage', AssignmentDto);
export const AssignmentResult = resultOf('AssignmentResult', AssignmentDto);
