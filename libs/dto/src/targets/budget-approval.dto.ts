import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type ApprovalOutcome,
  approvalOutcomes,
  type BudgetApprovalDraft,
  type BudgetLineState,
  type TargetState,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { BudgetLineStateEnum } from '../library/project.dto';
import { PageArgs, PageInfoDto, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { TargetStateEnum } from './target.dto';
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

@ObjectType('DeferredProject', { description: 'Money that waits for a passed target (缓批, 四(一)2).' })
export class DeferredProjectDto {
  @Field(() => ID, { description: 'Of the budget line' }) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String) orgName!: string;
  @Field(() => String) departmentName!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
  @Field(() => BudgetLineStateEnum) lineState!: BudgetLineState;
  @Field(() => TargetStateEnum, {
    nullable: true,
    description: 'Of the target of the year; null when none was declared',
  })
  targetState!: TargetState | null;
  @Field(() => ID, { nullable: true }) targetId!: string | null;
}

@ObjectType('DeferredProjectPage')
export class DeferredProjectPage {
  @Field(() => [DeferredProjectDto]) nodes!: DeferredProjectDto[];
  @Field(() => PageInfoDto) pageInfo!: PageInfoDto;
  @Field(() => Int, { nullable: true, description: 'Counted only when selected' }) totalCount!: number | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Of all pages, 元; added up only when selected' })
  totalAmount!: string | null;
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
export class DeferredListArgs extends PageArgs {
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class ApproveBatchArgs {
  @Field(() => ID) @IsId() budgetApprovalId!: string;
}

export const BudgetApprovalPage = pageOf('BudgetApprovalPage', BudgetApprovalDto);
export const BudgetApprovalResult = resultOf('BudgetApprovalResult', BudgetApprovalDto);
export const ApprovalBatchResult = resultOf('ApprovalBatchResult', ApprovalBatchDto);
