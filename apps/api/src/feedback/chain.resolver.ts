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
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit, insideGovernment } from '../kit/allow';
import { Db } from '../kit/db';
import { loadAssignmentsOfEvaluation, loadAssignmentsOfProject } from './assignment.reads';
import { loadLinkage, loadFeedbackState } from './feedback.reads';
import { loadNoticesOfEvaluation, loadNoticesOfProject } from './notice.reads';
import { loadCeiling, loadProposalOfEvaluation, loadProposalsOfProject } from './proposal.reads';

type Identified = { readonly id: string };

/** What feedback adds to a project. */
@Resolver(() => ProjectDto)
export class ProjectFeedbackResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [ResultNoticeDto], { description: 'Result notices on its evaluations.' })
  @Allow(insideGovernment)
  resultNotices(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: Identified) {
    return loadNoticesOfProject(this.db, visit, actor, project.id);
  }

  @ResolveField(() => [BudgetProposalDto], { description: 'Budget proposals by year.' })
  @Allow(insideGovernment)
  budgetProposals(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: Identified) {
    return loadProposalsOfProject(this.db, visit, actor, project.id);
  }

  @ResolveField(() => DecimalScalar, {
    nullable: true,
    description: 'What its budget line of a year may not exceed, 元; null where no confirmed proposal binds it.',
  })
  @Allow(insideGovernment)
  async budgetCeiling(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() project: Identified,
    @Args() { year }: BudgetYearArgs,
  ) {
    return (await loadCeiling(this.db, visit, actor, `${project.id}:${year}`))?.amount ?? null;
  }

  @ResolveField(() => [AssignmentDto], { description: 'Assignments to third parties.' })
  @Allow(signedIn)
  assignments(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: Identified) {
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
  @Allow(insideGovernment)
  async feedbackActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() evaluation: Identified,
  ): Promise<FeedbackAction[]> {
    if (actor.role !== 'finance') return [];
    const state = await loadFeedbackState(this.db, visit, actor, evaluation.id);
    return state ? allowedFeedback(actor, state) : [];
  }

  @ResolveField(() => LinkageDto, {
    nullable: true,
    description: 'What the rule pack gives for the next budget; null without a grade or an approved budget.',
  })
  @Allow(insideGovernment)
  async linkage(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() evaluation: Identified,
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
  @Allow(insideGovernment)
  resultNotices(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() evaluation: Identified) {
    return loadNoticesOfEvaluation(this.db, visit, actor, evaluation.id);
  }

  @ResolveField(() => BudgetProposalDto, { nullable: true, description: 'The budget proposal that followed from it.' })
  @Allow(insideGovernment)
  budgetProposal(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() evaluation: Identified) {
    return loadProposalOfEvaluation(this.db, visit, actor, evaluation.id);
  }

  @ResolveField(() => [AssignmentDto], { description: 'Assignments of it to third parties.' })
  @Allow(signedIn)
  assignments(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() evaluation: Identified) {
    return loadAssignmentsOfEvaluation(this.db, visit, actor, evaluation.id);
  }
}
