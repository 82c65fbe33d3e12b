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
} from '@chengxiao/domain';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/evaluation.dto';
import { PageArgs, pageOf } from '../page.dto';
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

export const AssignmentStateEnum = enumOf('AssignmentState', assignmentStates, '已委托 已提交意见 已撤回');
export const AssignmentActionEnum = enumOf(
  'AssignmentAction',
  actionsOf(assignmentLifecycle),
  'What people do to an assignment.',
);
export const AssignmentDecisionEnum = enumOf(
  'AssignmentDecision',
  assignmentDecisions,
  'What finance decides on an assignment.',
);
export const FeedbackActionEnum = enumOf(
  'FeedbackAction',
  feedbackActions,
  'What finance may start on a filed evaluation.',
);

@ObjectType('OpinionRemark', { description: 'A remark on one indicator or other point.' })
export class OpinionRemarkDto implements OpinionRemark {
  @Field(() => String) point!: string;
  @Field(() => String) remark!: string;
}

@ObjectType('Assignment', { description: 'A filed evaluation handed to a third-party firm 委托第三方评价.' })
export class AssignmentDto implements AssignmentDraft, Open<ThirdPartyOpinion> {
  @Field(() => ID) id!: string;
  @Field(() => ID) evaluationId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => Int, { description: 'Evaluated year' }) year!: number;
  @Field(() => ID) evaluatorOrgId!: string;
  @Field(() => String, { description: '第三方机构' }) evaluatorOrgName!: string;
  @Field(() => String, { description: '委托事项' }) task!: string;
  @Field(() => LocalDateScalar, { description: '委托日期' }) assignedOn!: string;
  @Field(() => LocalDateScalar) dueDate!: string;
  @Field(() => AssignmentStateEnum) state!: AssignmentState;
  @Field(() => Boolean, { nullable: true, description: '利益冲突申明; null before it is made' }) conflict!:
    boolean | null;
  @Field(() => String, { nullable: true }) conflictNote!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) declaredOn!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Third-party score, 0 to 100' }) score!: string | null;
  @Field(() => GradeEnum, { nullable: true }) grade!: Grade | null;
  @Field(() => String, { nullable: true }) opinion!: string | null;
  @Field(() => [OpinionRemarkDto]) remarks!: OpinionRemarkDto[];
  @Field(() => DecimalScalar, { nullable: true, description: 'Self-score, points' }) selfScore!: string | null;
  @Field(() => GradeEnum, { nullable: true }) selfGrade!: Grade | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Third-party score less self-score, points' })
  difference!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned or withdrawn' }) reason!: string | null;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@InputType('AssignmentInput')
export class AssignmentInput implements AssignmentDraft {
  @Field(() => ID, { description: 'One of evaluatorFirms' }) @IsId() evaluatorOrgId!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() dueDate!: string;
  @Field(() => String) @IsText(2_000, true) task!: string;
}

@InputType('OpinionRemarkInput')
export class OpinionRemarkInput implements OpinionRemark {
  @Field(() => String) @IsText(200, true) point!: string;
  @Field(() => String) @IsText(1_000, true) remark!: string;
}

@InputType('OpinionInput')
export class OpinionInput implements ThirdPartyOpinion {
  @Field(() => DecimalScalar, { description: '0 to 100, two decimals' }) @IsDecimalText() score!: string;
  @Field(() => String) @IsText(4_000, true) opinion!: string;
  @Field(() => [OpinionRemarkInput], { nullable: true })
  @Transform(({ value }: { value: unknown }) => value ?? [])
  @IsRows(() => OpinionRemarkInput, 100)
  remarks: OpinionRemarkInput[] = [];
}

@InputType('AssignmentFilter')
export class AssignmentFilter {
  @Field(() => Int, { nullable: true, description: 'Evaluated year' }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [AssignmentStateEnum], { nullable: true })
  @Maybe()
  @IsChoiceList(assignmentStates)
  states?: AssignmentState[];
  @Field(() => String, { nullable: true, description: 'Part of the project name or code' })
  @Maybe()
  @IsText(60)
  search?: string;
}

@ArgsType()
export class AssignmentListArgs extends PageArgs {
  @Field(() => AssignmentFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => AssignmentFilter)
  filter?: AssignmentFilter;
}

@ArgsType()
export class AssignEvaluationArgs {
  @Field(() => ID) @IsId() evaluationId!: string;
  @Field(() => AssignmentInput) @ValidateNested() @Type(() => AssignmentInput) input!: AssignmentInput;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: it is assigned once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class DeclareInterestArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => Boolean, { description: 'Whether there is a conflict of interest' }) @IsBoolean() conflict!: boolean;
  @Field(() => String, { nullable: true, description: 'What it consists of; required with a conflict' })
  @Maybe()
  @IsText(1_000)
  note?: string;
}

@ArgsType()
export class GiveOpinionArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => OpinionInput) @ValidateNested() @Type(() => OpinionInput) input!: OpinionInput;
}

@ArgsType()
export class MoveAssignmentArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => AssignmentDecisionEnum) @IsChoice(assignmentDecisions) action!: AssignmentDecision;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true }) @Maybe() @IsText(1_000) reason?: string;
}

export const AssignmentPage = pageOf('AssignmentPage', AssignmentDto);
export const AssignmentResult = resultOf('AssignmentResult', AssignmentDto);
