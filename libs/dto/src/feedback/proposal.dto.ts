import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type Grade,
  type LinkageKind,
  linkageKinds,
  type ProposalDecision,
  proposalDecisions,
  type ProposalDeviation,
  proposalLifecycle,
  type ProposalState,
  proposalStates,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/grade.dto';
import { PageArgs, PageInfoDto } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsDecimalText, IsId, IsText, Maybe } from '../validators';

export const ProposalStateEnum = enumOf(
  'BudgetProposalState',
  proposalStates,
  '待政府审定 政府已审定 政府已退回 已确定',
);
export const ProposalActionEnum = enumOf(
  'BudgetProposalAction',
  actionsOf(proposalLifecycle),
  'What people do to a budget proposal.',
);
export const ProposalDecisionEnum = enumOf('BudgetProposalDecision', proposalDecisions, 'What the government decides.');
export const LinkageKindEnum = enumOf('LinkageKind', linkageKinds, '予以保障 压减 停止安排');

@ObjectType('Linkage', { description: 'What the rule pack gives for the next budget year 评价结果与预算安排挂钩.' })
export class LinkageDto {
  @Field(() => Int, { description: 'Budget year the proposal is for' }) year!: number;
  @Field(() => DecimalScalar, { description: '全年预算数 of the evaluated year, 元' }) baseAmount!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Executed by budget as a share of one; null where nothing was budgeted',
  })
  executionRate!: string | null;
  @Field(() => LinkageKindEnum) kind!: LinkageKind;
  @Field(() => DecimalScalar, { description: 'Share taken away, of one' }) share!: string;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
  @Field(() => String, { description: 'Why, in the language of the request' }) reason!: string;
  @Field(() => String) clause!: string;
}

@ObjectType('BudgetProposal', {
  description: 'What the budget of the next year should be after an evaluation (四(四)).',
})
export class BudgetProposalDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) evaluationId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => Int, { description: 'Budget year it is for' }) year!: number;
  @Field(() => Int, { description: 'Year that was evaluated' }) evaluatedYear!: number;
  @Field(() => DecimalScalar, { description: 'Total of the evaluation, points' }) total!: string;
  @Field(() => GradeEnum) grade!: Grade;
  @Field(() => LinkageKindEnum) kind!: LinkageKind;
  @Field(() => DecimalScalar, { description: 'Share taken away, of one' }) share!: string;
  @Field(() => DecimalScalar, { description: 'Proposed ceiling, 元' }) amount!: string;
  @Field(() => DecimalScalar, { description: '全年预算数 of the evaluated year, 元' }) baseAmount!: string;
  @Field(() => DecimalScalar, { description: 'Proposed less base, 元; negative when cut' }) change!: string;
  @Field(() => String, { nullable: true, description: 'Why finance deviates from the rule; null where it follows it' })
  deviationReason!: string | null;
  @Field(() => ProposalStateEnum) state!: ProposalState;
  @Field(() => String, { nullable: true, description: 'Why the government sent it back' }) reason!: string | null;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@ObjectType('BudgetProposalTotals', { description: 'Of all proposals of the filter, not only of the page.' })
export class BudgetProposalTotalsDto {
  @Field(() => Int) count!: number;
  @Field(() => Int, { description: 'Waiting for the government' }) waiting!: number;
  @Field(() => Int) keep!: number;
  @Field(() => Int) cut!: number;
  @Field(() => Int) stop!: number;
  @Field(() => DecimalScalar, { description: 'Budgets of the evaluated year, 元' }) baseAmount!: string;
  @Field(() => DecimalScalar, { description: 'Proposed, 元' }) amount!: string;
  @Field(() => DecimalScalar, { description: 'Proposed less base, 元' }) change!: string;
}

@ObjectType('BudgetProposalPage')
export class BudgetProposalPageDto {
  @Field(() => [BudgetProposalDto]) nodes!: BudgetProposalDto[];
  @Field(() => PageInfoDto) pageInfo!: PageInfoDto;
  @Field(() => Int, { nullable: true, description: 'Counted only when selected' }) totalCount!: number | null;
  @Field(() => BudgetProposalTotalsDto, { nullable: true, description: 'Summed only when selected' })
  totals!: BudgetProposalTotalsDto | null;
}

@InputType('ProposalDeviationInput', { description: 'What finance wants instead of the rule, and why.' })
export class ProposalDeviationInput implements ProposalDeviation {
  @Field(() => LinkageKindEnum) @IsChoice(linkageKinds) kind!: LinkageKind;
  @Field(() => DecimalScalar, {
    description: 'Share taken away, of one, at most four decimals: 0 for keep, 1 for stop',
  })
  @IsDecimalText()
  share!: string;
  @Field(() => String) @IsText(1_000, true) reason!: string;
}

@InputType('BudgetProposalFilter')
export class BudgetProposalFilter {
  @Field(() => Int, { nullable: true, description: 'Budget year' }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [ProposalStateEnum], { nullable: true }) @Maybe() @IsChoiceList(proposalStates) states?: ProposalState[];
  @Field(() => [LinkageKindEnum], { nullable: true }) @Maybe() @IsChoiceList(linkageKinds) kinds?: LinkageKind[];
  @Field(() => String, { nullable: true, description: 'Part of the project name or code' })
  @Maybe()
  @IsText(60)
  search?: string;
}

@ArgsType()
export class BudgetProposalListArgs extends PageArgs {
  @Field(() => BudgetProposalFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => BudgetProposalFilter)
  filter?: BudgetProposalFilter;
}

@ArgsType()
export class BudgetYearArgs {
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class ProposeFromEvaluationArgs {
  @Field(() => ID) @IsId() evaluationId!: string;
  @Field(() => ProposalDeviationInput, { nullable: true, description: 'Absent: as the rule gives' })
  @Maybe()
  @ValidateNested()
  @Type(() => ProposalDeviationInput)
  deviation?: ProposalDeviationInput;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: the proposal is made once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class ReviseProposalArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ProposalDeviationInput, { nullable: true, description: 'Absent: as the rule gives' })
  @Maybe()
  @ValidateNested()
  @Type(() => ProposalDeviationInput)
  deviation?: ProposalDeviationInput;
}

@ArgsType()
export class MoveProposalArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => ProposalDecisionEnum) @IsChoice(proposalDecisions) action!: ProposalDecision;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true }) @Maybe() @IsText(1_000) reason?: string;
}

export const BudgetProposalResult = resultOf('BudgetProposalResult', BudgetProposalDto);
