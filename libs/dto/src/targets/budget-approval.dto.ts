import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type ApprovalOutcome, approvalOutcomes, type BudgetApprovalDraft } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const ApprovalOutcomeEnum = enumOf(
  'ApprovalOutcome',
  approvalOutcomes,
  'Approved; deferred for want of a passed target; passed but without a budget line; held up by a rule.',
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

@ObjectType('ApprovalForecast', { description: 'What the next batch would do.' })
export class ApprovalForecastDto {
  @Field(() => ApprovalTallyDto, { description: 'Passed targets with a budget line' }) approve!: ApprovalTallyDto;
  @Field(() => ApprovalTallyDto, { description: 'Budget lines without a passed target' }) defer!: ApprovalTallyDto;
}

@ObjectType('ApprovalRow', { description: 'What became of one project in the batch.' })
export class ApprovalRowDto {
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => ID, { nullable: true }) targetId!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Budget line, 元; null without one' }) amount!:
    string | null;
  @Field(() => ApprovalOutcomeEnum) outcome!: ApprovalOutcome;
  @Field(() => String, { nullable: true, description: 'Why it was not approved, in the language of the request' })
  reason!: string | null;
}

@ObjectType('ApprovalBatch', { description: 'What one run of the batch approval did; everything or nothing.' })
export class ApprovalBatchDto {
  @Field(() => BudgetApprovalDto) approval!: BudgetApprovalDto;
  @Field(() => ApprovalTallyDto) approved!: ApprovalTallyDto;
  @Field(() => ApprovalTallyDto) deferred!: ApprovalTallyDto;
  @Field(() => [ApprovalRowDto]) rows!: ApprovalRowDto[];
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
export class ApproveBatchArgs {
  @Field(() => ID) @IsId() budgetApprovalId!: string;
}

export const BudgetApprovalPage = pageOf('BudgetApprovalPage', BudgetApprovalDto);
export const BudgetApprovalResult = resultOf('BudgetApprovalResult', BudgetApprovalDto);
export const ApprovalBatchResult = resultOf('ApprovalBatchResult', ApprovalBatchDto);
