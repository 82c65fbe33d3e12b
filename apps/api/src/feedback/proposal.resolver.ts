import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type ProposalAction, proposalLifecycle, say } from '@chengxiao/domain';
import {
  BudgetProposalDto,
  BudgetProposalListArgs,
  BudgetProposalPageDto,
  BudgetProposalResult,
  HistoryEntryDto,
  LinkageDto,
  MoveProposalArgs,
  ProposalActionEnum,
  ProposeFromEvaluationArgs,
  ReviseProposalArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { proposalById, proposalPage, type ProposalRow, proposalTotals } from './proposal.reads';
import { ProposalService } from './proposal.service';

const ruleResult = [
  'year',
  'baseAmount',
  'executionRate',
  'ruleKind',
  'ruleShare',
  'ruleAmount',
  'ruleReason',
  'ruleClause',
] as const;

@Resolver(() => BudgetProposalDto)
export class ProposalResolver {
  constructor(private readonly proposals: ProposalService) {}

  @Query(() => BudgetProposalPageDto, { description: 'Budget proposals in my scope, the most money first.' })
  @Allow(insideGovernment)
  budgetProposals(
    @Reading() reading: ReadingContext,
    @Args() args: BudgetProposalListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
    @Selected('totals') summed: boolean,
  ) {
    return reading.read(async (tx) => {
      const found = await proposalPage(tx, reading.actor, args, counted, columns);
      return { ...found, totals: summed ? await proposalTotals(tx, reading.actor, args.filter) : null };
    });
  }

  @Query(() => BudgetProposalDto, { description: 'One budget proposal in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  budgetProposal(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => proposalById(tx, id));
  }

  @Mutation(() => BudgetProposalResult, {
    description:
      'Proposes the budget of a coming year as the rule pack gives, or otherwise with a reason (四(四)). A kept budget is settled at once.',
  })
  @Allow(['finance'])
  proposeFromEvaluation(
    @CurrentActor() actor: Actor,
    @Args() { evaluationId, year, deviation, requestId }: ProposeFromEvaluationArgs,
  ) {
    return this.proposals.propose(actor, evaluationId, { year, deviation: deviation ?? undefined }, requestId);
  }

  @Mutation(() => BudgetProposalResult, {
    description: 'Revises what the government sent back; it goes to the government again.',
  })
  @Allow(['finance'])
  reviseBudgetProposal(@CurrentActor() actor: Actor, @Args() { deviation, ...seen }: ReviseProposalArgs) {
    return this.proposals.revise(actor, seen, deviation ?? undefined);
  }

  @Mutation(() => BudgetProposalResult, {
    description:
      'The government of the division confirms, or sends back with a reason; whoever proposed takes it back before that.',
  })
  @Allow(['government', 'finance'])
  moveBudgetProposal(@CurrentActor() actor: Actor, @Args() move: MoveProposalArgs) {
    return this.proposals.move(actor, move);
  }

  @ResolveField(() => LinkageDto, { description: 'What the rule pack gave, kept beside what finance proposes.' })
  @Allow(insideGovernment)
  rule(
    @Reading() reading: ReadingContext,
    @ParentRow(...ruleResult) proposal: Pick<ProposalRow, (typeof ruleResult)[number]>,
  ): LinkageDto {
    const { year, baseAmount, executionRate, ruleKind, ruleShare, ruleAmount, ruleReason, ruleClause } = proposal;
    const reason = say(ruleReason, reading.language);
    return {
      year,
      baseAmount,
      executionRate,
      kind: ruleKind,
      share: ruleShare,
      amount: ruleAmount,
      reason,
      clause: ruleClause,
    };
  }

  @ResolveField(() => [ProposalActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns) proposal: Pick<ProposalRow, LifecycleColumn>,
  ): ProposalAction[] {
    return allowed(proposalLifecycle, actor, proposal);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ProposalRow, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
