import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import { proposalById, proposalPage, type ProposalRow, proposalTotals } from './proposal.reads';
import { ProposalService } from './proposal.service';

@Resolver(() => BudgetProposalDto)
export class ProposalResolver {
  constructor(
    private readonly db: Db,
    private readonly proposals: ProposalService,
  ) {}

  @Query(() => BudgetProposalPageDto, { description: 'Budget proposals in my scope, the most money first.' })
  @Allow(insideGovernment)
  budgetProposals(
    @CurrentActor() actor: Actor,
    @Args() args: BudgetProposalListArgs,
    @Selected('totalCount') counted: boolean,
    @Selected('totals') summed: boolean,
  ) {
    return this.db.as(actor, async (tx) => {
      const found = await proposalPage(tx, actor, args, counted);
      return { ...found, totals: summed ? await proposalTotals(tx, actor, args.filter) : null };
    });
  }

  @Query(() => BudgetProposalDto, { description: 'One budget proposal in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  budgetProposal(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => proposalById(tx, id));
  }

  @Mutation(() => BudgetProposalResult, {
    description:
      'Proposes the next budget as the rule pack gives, or otherwise with a reason (四(四)). A kept budget is settled at once.',
  })
  @Allow(['finance'])
  proposeFromEvaluation(
    @CurrentActor() actor: Actor,
    @Args() { evaluationId, deviation, requestId }: ProposeFromEvaluationArgs,
  ) {
    return this.proposals.propose(actor, evaluationId, deviation ?? undefined, requestId);
  }

  @Mutation(() => BudgetProposalResult, {
    description: 'Revises what the government sent back; it goes to the government again.',
  })
  @Allow(['finance'])
  reviseBudgetProposal(@CurrentActor() actor: Actor, @Args() { deviation, ...seen }: ReviseProposalArgs) {
    return this.proposals.revise(actor, seen, deviation ?? undefined);
  }

  @Mutation(() => BudgetProposalResult, {
    description: 'The government of the division confirms, or sends back with a reason.',
  })
  @Allow(['government'])
  moveBudgetProposal(@CurrentActor() actor: Actor, @Args() move: MoveProposalArgs) {
    return this.proposals.move(actor, move);
  }

  @ResolveField(() => LinkageDto, { description: 'What the rule pack gave, kept beside what finance proposes.' })
  @Allow(insideGovernment)
  rule(@CurrentVisit() visit: Visit, @Parent() proposal: ProposalRow): LinkageDto {
    const { year, baseAmount, executionRate, ruleKind, ruleShare, ruleAmount, ruleReason, ruleClause } = proposal;
    const reason = say(ruleReason, visit.language ?? 'zh');
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
  allowedActions(@CurrentActor() actor: Actor, @Parent() proposal: ProposalRow): ProposalAction[] {
    return allowed(proposalLifecycle, actor, proposal);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() proposal: ProposalRow) {
    return loadHistoryOf(this.db, visit, actor, proposal.id);
  }
}
