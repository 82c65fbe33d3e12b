import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowedFeedback, type FeedbackAction, say } from '@chengxiao/domain';
import {
  AssignmentDto,
  BudgetProposalDto,
  BudgetYearArgs,
  DecimalScalar,
  EvaluationDto,
  FeedbackActionEnum,
  LinkageDto,
  ProjectDto,
  ResultNoticeDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit, inside } from '../kit/allow';
import { Db } from '../kit/db';
import { loadAssignmentsOfEvaluation, loadAssignmentsOfProject } from './assignment.reads';
import { loadLinkage, loadStarted } from './feedback.reads';
import { loadNoticesOfEvaluation, loadNoticesOfProject } from './notice.reads';
import { loadCeiling, loadProposalOfEvaluation, loadProposalsOfProject } from './proposal.reads';

type Known = { readonly id: string };

/** What feedback adds to a project. */
@Resolver(() => ProjectDto)
export class ProjectFeedbackResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [ResultNoticeDto], { description: 'Result notices on its evaluations.' })
  @Allow(inside)
  resultNotices(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: Known) {
    return loadNoticesOfProject(this.db, visit, actor, project.id);
  }

  @ResolveField(() => [BudgetProposalDto], { description: 'Budget proposals by year.' })
  @Allow(inside)
  budgetProposals(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: Known) {
    return loadProposalsOfProject(this.db, visit, actor, project.id);
  }

  @ResolveField(() => DecimalScalar, {
    nullable: true,
    description: 'What its budget line of a year may not exceed, 元; null where no confirmed proposal binds it.',
  })
  @Allow(inside)
  async budgetCeiling(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() project: Known,
    @Args() { year }: BudgetYearArgs,
  ) {
    return (await loadCeiling(this.db, visit, actor, `${project.id}:${year}`))?.amount ?? null;
  }

  @ResolveField(() => [AssignmentDto], { description: 'Assignments to third parties.' })
  @Allow(signedIn)
  assignments(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: Known) {
    return loadAssignmentsOfProject(this.db, visit, actor, project.id);
  }
}

/** What feedback adds to an evaluation. */
@Resolver(() => EvaluationDto)
export class EvaluationFeedbackResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [FeedbackActionEnum], {
    description: 'What I may start on it now: notice, budget proposal, assignment.',
  })
  @Allow(inside)
  async feedbackActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() evaluation: Known,
  ): Promise<FeedbackAction[]> {
    if (actor.role !== 'finance') return [];
    const started = await loadStarted(this.db, visit, actor, evaluation.id);
    return started ? allowedFeedback(actor, started) : [];
  }

  @ResolveField(() => LinkageDto, {
    nullable: true,
    description: 'What the rule pack gives for the next budget; null without a grade or an approved budget.',
  })
  @Allow(inside)
  async linkage(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() evaluation: Known,
  ): Promise<LinkageDto | null> {
    const found = await loadLinkage(this.db, visit, actor, evaluation.id);
    if (!found?.proposal || found.baseAmount === null) return null;
    const { kind, share, amount, reason, clause } = found.proposal;
    const { baseAmount, executionRate } = found;
    return {
      year: found.year + 1,
      baseAmount,
      executionRate,
      kind,
      share,
      amount,
      clause,
      reason: say(reason, visit.language ?? 'zh'),
    };
  }

  @ResolveField(() => [ResultNoticeDto], { description: 'Result notices on it.' })
  @Allow(inside)
  resultNotices(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() evaluation: Known) {
    return loadNoticesOfEvaluation(this.db, visit, actor, evaluation.id);
  }

  @ResolveField(() => BudgetProposalDto, { nullable: true, description: 'The budget proposal that followed from it.' })
  @Allow(inside)
  budgetProposal(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() evaluation: Known) {
    return loadProposalOfEvaluation(this.db, visit, actor, evaluation.id);
  }

  @ResolveField(() => [AssignmentDto], { description: 'Assignments of it to third parties.' })
  @Allow(signedIn)
  assignments(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() evaluation: Known) {
    return loadAssignmentsOfEvaluation(this.db, visit, actor, evaluation.id);
  }
}
