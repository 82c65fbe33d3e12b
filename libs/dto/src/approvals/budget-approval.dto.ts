import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type ApprovalOutcome, approvalOutcomes, type BudgetApprovalDraft, type BulkState } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { BulkStateEnum } from '../targets/review-desk.dto';
import { IsBudgetYear, IsChoice, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const ApprovalOutcomeEnum = enumOf(
  'ApprovalOutcome',
  approvalOutcomes,
  'Not judged yet; approved; deferred for want of a passed target; passed but without a budget line; held up by a rule.',
);

@ObjectType('BudgetApproval', {
  description: "The approval of a year's budget by the people's congress, as finance recorded it (四(一)3).",
})
export class BudgetApprovalDto {
  @Field(() => ID) id!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int) year!: number;
  @Field(() => LocalDateScalar) approvedOn!: string;
  @Field(() => String) documentNo!: string;
  @Field(() => String) recordedBy!: string;
  @Field(() => TimestampScalar) recordedAt!: string;
}

@ObjectType('ApprovalTally', { description: 'How many projects, and how much money.' })
export class ApprovalTallyDto {
  @Field(() => Int) count!: number;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
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
  @Field(() => ID) id!: string;
  @Field(() => BulkStateEnum) state!: BulkState;
  @Field(() => Int, { description: 'How many projects it has' }) total!: number;
  @Field(() => DecimalScalar, { description: 'Their budget lines when it began, 元' }) amount!: string;
  @Field(() => Int, { description: 'How many are judged so far' }) done!: number;
  @Field(() => Int, { description: 'Passed so far but without a budget line' }) withoutLineCount!: number;
  @Field(() => String) askedByName!: string;
  @Field(() => TimestampScalar) createdAt!: string;
  @Field(() => TimestampScalar, { nullable: true }) finishedAt!: string | null;
}

@ObjectType('BulkApprovalRow', { description: 'What became of one project of a bulk approval.' })
export class BulkApprovalRowDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String) unitName!: string;
  @Field(() => ID, { nullable: true, description: 'Target of the year; null when none is declared' }) targetId!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Budget line, 元; null without one' }) amount!:
    string | null;
  @Field(() => ApprovalOutcomeEnum) outcome!: ApprovalOutcome;
}

@ArgsType()
export class RecordBudgetApprovalArgs implements BudgetApprovalDraft {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => LocalDateScalar) @IsLocalDate() approvedOn!: string;
  @Field(() => String) @IsText(60, true) documentNo!: string;
}

@ArgsType()
export class BudgetApprovalListArgs extends PageArgs {
  @Field(() => Int, { nullable: true }) @Maybe() @IsBudgetYear() year?: number;
}

@ArgsType()
export class StartBulkApprovalArgs {
  @Field(() => ID) @IsId() budgetApprovalId!: string;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: the act is done once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class BulkApprovalRowsArgs extends PageArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => ApprovalOutcomeEnum, { nullable: true }) @Maybe() @IsChoice(approvalOutcomes) outcome?: ApprovalOutcome;
}

export const BudgetApprovalPage = pageOf('BudgetApprovalPage', BudgetApprovalDto);
export const BudgetApprovalResult = resultOf('BudgetApprovalResult', BudgetApprovalDto);
export const BulkApprovalRowPage = pageOf('BulkApprovalRowPage', BulkApprovalRowDto);
export const BulkApprovalResult = resultOf('BulkApprovalResult', BulkApprovalDto);
