import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type ApprovalOutcome, approvalOutcomes, type BudgetApprovalDraft, type BulkState } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { CommonListArgs, pageOf, RowListArgs } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { BulkStateEnum } from '../targets/review-desk.dto';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const ApprovalOutcomeEnum = enumOf(
  'ApprovalOutcome',
  approvalOutcomes,
  'What a bulk approval 批量批复 made of a project.',
  {
    waiting: '待处理: not judged yet',
    approved: '已批复: target approved with its budget line, version frozen',
    deferred: '缓批: budget line without a passed target (四(一)2)',
    withoutLine: '无预算: target passed, but there is no budget line',
    held: '暂缓: passed with a budget line, held up by a rule',
  },
);

@ObjectType('BudgetApproval', {
  description: "The approval of a year's budget by the people's congress, as finance recorded it (四(一)3).",
})
export class BudgetApprovalDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => LocalDateScalar, { description: "批准日期: day the people's congress approved the budget" })
  approvedOn!: string;
  @Field(() => String, { description: '批准文号: number of the approval' }) documentNo!: string;
  @Field(() => String, { description: '登记人: who recorded it' }) recordedBy!: string;
  @Field(() => TimestampScalar, { description: '登记时间: when it was recorded' }) recordedAt!: string;
  @Field(() => Int, fields.version) version!: number;
}

@ObjectType('BudgetApprovalVersion', {
  description: 'The record of an approval as it was first made, or as it was put right 更正.',
})
export class BudgetApprovalVersionDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, { description: '版本号: 1 is the first record' }) versionNo!: number;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => LocalDateScalar, { description: '批准日期: as this version has it' }) approvedOn!: string;
  @Field(() => String, { description: '批准文号: as this version has it' }) documentNo!: string;
  @Field(() => String, { nullable: true, description: '更正原因: why it was put right; null for the first' })
  reason!: string | null;
  @Field(() => String, { description: '登记人: who recorded it, or put it right' }) recordedBy!: string;
  @Field(() => TimestampScalar, { description: '登记时间: when that was' }) recordedAt!: string;
}

@ObjectType('ApprovalTally', { description: 'How many projects, and how much money.' })
export class ApprovalTallyDto {
  @Field(() => Int, { description: 'How many projects' }) count!: number;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
}

@ObjectType('ApprovalForecast', { description: 'What the next bulk would do.' })
export class ApprovalForecastDto {
  @Field(() => ApprovalTallyDto, { description: 'Passed targets with a budget line' }) approve!: ApprovalTallyDto;
  @Field(() => ApprovalTallyDto, { description: 'Budget lines without a passed target' }) defer!: ApprovalTallyDto;
}

@ObjectType('BulkApproval', {
  description: 'One act over everything ready under an approval of the budget 批量批复, kept with what became of each.',
})
export class BulkApprovalDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => BulkStateEnum, { description: 'How far it is' }) state!: BulkState;
  @Field(() => Int, { description: 'How many projects it has' }) total!: number;
  @Field(() => DecimalScalar, { description: 'Their budget lines when it began, 元' }) amount!: string;
  @Field(() => Int, { description: 'How many are judged so far' }) done!: number;
  @Field(() => Int, { description: 'Passed so far but without a budget line' }) withoutLineCount!: number;
  @Field(() => String, fields.askedByName) askedByName!: string;
  @Field(() => TimestampScalar, fields.createdAt) createdAt!: string;
  @Field(() => TimestampScalar, { nullable: true, ...fields.finishedAt }) finishedAt!: string | null;
}

@ObjectType('BulkApprovalRow', { description: 'What became of one project of a bulk approval.' })
export class BulkApprovalRowDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, {
    description: '实施单位: name of the unit',
    deprecationReason: 'orgName says the same; stays until 2027-06-30',
  })
  unitName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => ID, { nullable: true, description: 'Target of the year; null when none is declared' }) targetId!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Budget line, 元; null without one' }) amount!:
    string | null;
  @Field(() => ApprovalOutcomeEnum, { description: '批复结果: what became of it' }) outcome!: ApprovalOutcome;
}

@ObjectType('BulkApprovalPreview', { description: 'What a bulk approval would do now, by name; nothing is written.' })
export class BulkApprovalPreviewDto {
  @Field(() => String, { description: 'Names what was looked at: hand it to startBulkApproval as `seen`' })
  seen!: string;
}

@ArgsType()
export class RecordBudgetApprovalArgs implements BudgetApprovalDraft {
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => LocalDateScalar, { description: "批准日期: day the people's congress approved the budget" })
  @IsLocalDate()
  approvedOn!: string;
  @Field(() => String, { description: '批准文号: number of the approval' }) @IsText(60, true) documentNo!: string;
}

@ArgsType()
export class CorrectBudgetApprovalArgs extends RecordBudgetApprovalArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { description: '更正原因: why; kept with the version' }) @IsText(1_000, true) reason!: string;
}

@ArgsType()
export class BudgetApprovalListArgs extends CommonListArgs {
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
}

@ArgsType()
export class StartBulkApprovalArgs {
  @Field(() => ID, args.budgetApprovalId) @IsId() budgetApprovalId!: string;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the preview named as seen; STALE when anything of it changed. Absent: as everything stands',
  })
  @Maybe()
  @IsText(64)
  seen?: string;
}

@ArgsType()
export class BulkApprovalRowsArgs extends RowListArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => ApprovalOutcomeEnum, { nullable: true, description: 'Only those with this outcome' })
  @Maybe()
  @IsChoice(approvalOutcomes)
  outcome?: ApprovalOutcome;
}

export const BudgetApprovalPage = pageOf('BudgetApprovalPage', BudgetApprovalDto);
export const BudgetApprovalResult = resultOf('BudgetApprovalResult', BudgetApprovalDto);
export const BulkApprovalRowPage = pageOf('BulkApprovalRowPage', BulkApprovalRowDto);
export const BulkApprovalResult = resultOf('BulkApprovalResult', BulkApprovalDto);
