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
import { GradeDto } from '../evaluation/grade.dto';
import { args, fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs, PageInfoDto } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsDecimalText, IsId, IsText, Maybe } from '../validators';

export const ProposalStateEnum = enumOf(
  'BudgetProposalState',
  proposalStates,
  'Where a proposal for the next budget stands.',
  {
    proposed: '待政府审定: with the government',
    withdrawn: '已撤回: taken back by finance, to be revised',
    confirmed: '政府已审定: confirmed, its amount is the ceiling',
    sentBack: '政府已退回: to be revised by finance',
    settled: '已确定: needs no decision, its amount is the ceiling',
  },
);
export const ProposalActionEnum = enumOf(
  'BudgetProposalAction',
  actionsOf(proposalLifecycle),
  'What people do to a budget proposal.',
  {
    confirm: '同意: the government confirms it as next year’s ceiling',
    sendBack: '退回: the government sends it back to finance; needs a reason',
    withdraw: '撤回: whoever proposed it takes it back before the government decided',
    revise: '修改: finance changes it and puts it before the government again',
  },
);
export const ProposalDecisionEnum = enumOf(
  'BudgetProposalDecision',
  proposalDecisions,
  'What is done with a proposal without its form.',
  {
    confirm: '同意: it becomes the ceiling of the budget year',
    withdraw: '撤回: finance takes it back; only whoever proposed it',
    sendBack: '退回: finance is to revise it; needs a reason',
  },
);
export const LinkageKindEnum = enumOf(
  'LinkageKind',
  linkageKinds,
  'What a result means for the next budget 评价结果与预算安排挂钩.',
  { keep: '予以保障: as much as before', cut: '压减: a share is taken away', stop: '停止安排: nothing more' },
);

@ObjectType('Linkage', { description: 'What the rule pack gives for the next budget year 评价结果与预算安排挂钩.' })
export class LinkageDto {
  @Field(() => Int, {
    description: 'Budget year the proposal is for: the next after the evaluated, unless another is chosen',
  })
  year!: number;
  @Field(() => DecimalScalar, { description: '全年预算数 of the evaluated year, 元' }) baseAmount!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Executed by budget as a share of one; null where nothing was budgeted',
  })
  executionRate!: string | null;
  @Field(() => LinkageKindEnum, { description: '挂钩方式: keep, cut or stop' }) kind!: LinkageKind;
  @Field(() => DecimalScalar, { description: 'Share taken away, of one' }) share!: string;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
  @Field(() => String, { description: 'Why, in the language of the request' }) reason!: string;
  @Field(() => String, fields.clause) clause!: string;
}

@ObjectType('BudgetProposal', {
  description: 'What the budget of a coming year should be after an evaluation (四(四)).',
})
export class BudgetProposalDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.evaluationId) evaluationId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => Int, { description: 'Budget year it is for' }) year!: number;
  @Field(() => Int, { description: 'Year that was evaluated' }) evaluatedYear!: number;
  @Field(() => DecimalScalar, { description: 'Total of the evaluation, points' }) total!: string;
  @Field(() => GradeDto, { description: '等级 of the evaluation' }) grade!: Grade;
  @Field(() => LinkageKindEnum, { description: '挂钩方式: keep, cut or stop' }) kind!: LinkageKind;
  @Field(() => DecimalScalar, { description: 'Share taken away, of one' }) share!: string;
  @Field(() => DecimalScalar, { description: 'Proposed ceiling, 元' }) amount!: string;
  @Field(() => DecimalScalar, { description: '全年预算数 of the evaluated year, 元' }) baseAmount!: string;
  @Field(() => DecimalScalar, { description: 'Proposed less base, 元; negative when cut' }) change!: string;
  @Field(() => String, { nullable: true, description: 'Why finance deviates from the rule; null where it follows it' })
  deviationReason!: string | null;
  @Field(() => ProposalStateEnum, fields.state) state!: ProposalState;
  @Field(() => String, { nullable: true, description: 'Why the government sent it back' }) reason!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('BudgetProposalTotals', { description: 'Of all proposals of the filter, not only of the page.' })
export class BudgetProposalTotalsDto {
  @Field(() => Int, { description: 'Proposals in all' }) count!: number;
  @Field(() => Int, { description: 'Waiting for the government' }) waiting!: number;
  @Field(() => Int, { description: '予以保障: proposals that keep' }) keep!: number;
  @Field(() => Int, { description: '压减: proposals that cut' }) cut!: number;
  @Field(() => Int, { description: '停止安排: proposals that stop' }) stop!: number;
  @Field(() => DecimalScalar, { description: 'Budgets of the evaluated year, 元' }) baseAmount!: string;
  @Field(() => DecimalScalar, { description: 'Proposed, 元' }) amount!: string;
  @Field(() => DecimalScalar, { description: 'Proposed less base, 元' }) change!: string;
}

@ObjectType('BudgetProposalPage', { description: 'A page of budget proposals, with totals over the filter.' })
export class BudgetProposalPageDto {
  @Field(() => [BudgetProposalDto], fields.nodes) nodes!: BudgetProposalDto[];
  @Field(() => PageInfoDto, fields.pageInfo) pageInfo!: PageInfoDto;
  @Field(() => Int, { nullable: true, ...fields.totalCount }) totalCount!: number | null;
  @Field(() => BudgetProposalTotalsDto, { nullable: true, description: 'Summed only when selected' })
  totals!: BudgetProposalTotalsDto | null;
}

@InputType('ProposalDeviationInput', { description: 'What finance wants instead of the rule, and why.' })
export class ProposalDeviationInput implements ProposalDeviation {
  @Field(() => LinkageKindEnum, { description: '挂钩方式: keep, cut or stop' })
  @IsChoice(linkageKinds)
  kind!: LinkageKind;
  @Field(() => DecimalScalar, {
    description: 'Share taken away, of one, at most four decimals: 0 for keep, 1 for stop',
  })
  @IsDecimalText()
  share!: string;
  @Field(() => String, { description: '理由: why, told to the government; at most 1,000 characters' })
  @IsText(1_000, true)
  reason!: string;
}

@InputType('BudgetProposalFilter', { description: '预算建议筛选: which proposals are listed.' })
export class BudgetProposalFilter extends CommonFilter {
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [ProposalStateEnum], { nullable: true, ...filters.states })
  @Maybe()
  @IsChoiceList(proposalStates)
  states?: ProposalState[];
  @Field(() => [LinkageKindEnum], { nullable: true, description: 'Only those that keep, cut or stop' })
  @Maybe()
  @IsChoiceList(linkageKinds)
  kinds?: LinkageKind[];
  @Field(() => String, { nullable: true, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const budgetProposalSorts = ['amount', 'newest'] as const;
export type BudgetProposalSort = (typeof budgetProposalSorts)[number];
export const BudgetProposalSortEnum = enumOf('BudgetProposalSort', budgetProposalSorts, 'Order of budget proposals.', {
  amount: '金额: most money first',
  newest: '最近变化: latest change first',
});

@ArgsType()
export class BudgetProposalListArgs extends PageArgs {
  @ListFilter(() => BudgetProposalFilter) filter?: BudgetProposalFilter;
  @Field(() => BudgetProposalSortEnum, { defaultValue: 'amount', ...args.sort })
  @IsChoice(budgetProposalSorts)
  sort: BudgetProposalSort = 'amount';
}

@ArgsType()
export class BudgetYearArgs {
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class ProposeFromEvaluationArgs {
  @Field(() => ID, args.evaluationId) @IsId() evaluationId!: string;
  @Field(() => Int, { nullable: true, description: '预算年度: one of the three after the evaluated; absent: the next' })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => ProposalDeviationInput, { nullable: true, description: 'Absent: as the rule gives' })
  @Maybe()
  @ValidateNested()
  @Type(() => ProposalDeviationInput)
  deviation?: ProposalDeviationInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class ReviseProposalArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ProposalDeviationInput, { nullable: true, description: 'Absent: as the rule gives' })
  @Maybe()
  @ValidateNested()
  @Type(() => ProposalDeviationInput)
  deviation?: ProposalDeviationInput;
}

@ArgsType()
export class MoveProposalArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => ProposalDecisionEnum, {
    description: 'Confirm, or send back; ILLEGAL_STATE when it is not among allowedActions',
  })
  @IsChoice(proposalDecisions)
  action!: ProposalDecision;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

export const BudgetProposalResult = resultOf('BudgetProposalResult', BudgetProposalDto);
