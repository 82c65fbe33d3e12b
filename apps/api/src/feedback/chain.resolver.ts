import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { allowedFeedback, type FeedbackAction, say } from '@chengxiao/domain';
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
import { Allow, insideGovernment, Reading, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadAssignmentsOfEvaluation, loadAssignmentsOfProject } from './assignment.reads';
import { loadLinkage, loadFeedbackState } from './feedback.reads';
import { loadNoticesOfEvaluation, loadNoticesOfProject } from './notice.reads';
import { loadCeiling, loadProposalOfEvaluation, loadProposalsOfProject } from './proposal.reads';

type Identified = { readonly id: string };

/** What feedback adds to a project. */
@Resolver(() => ProjectDto)
export class ProjectFeedbackResolver {
  @ResolveField(() => [ResultNoticeDto], { description: 'Result notices on its evaluations.' })
  @Allow(insideGovernment)
  resultNotices(@Reading() reading: ReadingContext, @ParentRow('id') project: Identified) {
    return reading.load(loadNoticesOfProject, project.id);
  }

  @ResolveField(() => [BudgetProposalDto], { description: 'Budget proposals by year.' })
  @Allow(insideGovernment)
  budgetProposals(@Reading() reading: ReadingContext, @ParentRow('id') project: Identified) {
    return reading.load(loadProposalsOfProject, project.id);
  }

  @ResolveField(() => DecimalScalar, {
    nullable: true,
    description: 'What its budget line of a year may not exceed, 元; null where no confirmed proposal binds it.',
  })
  @Allow(insideGovernment)
  async budgetCeiling(
    @Reading() reading: ReadingContext,
    @ParentRow('id') project: Identified,
    @Args() { year }: BudgetYearArgs,
  ) {
    return (await reading.load(loadCeiling, `${project.id}:${year}`))?.amount ?? null;
  }

  @ResolveField(() => [AssignmentDto], { description: 'Assignments to third parties.' })
  @Allow(signedIn)
  assignments(@Reading() reading: ReadingContext, @ParentRow('id') project: Identified) {
    return reading.load(loadAssignmentsOfProject, project.id);
  }
}

/** What feedback adds to an evaluation. */
@Resolver(() => EvaluationDto)
export class EvaluationFeedbackResolver {
  @ResolveField(() => [FeedbackActionEnum], {
    description: 'What I may start on it now: notice, budget proposal, assignment.',
  })
  @Allow(insideGovernment)
  async feedbackActions(
    @Reading() reading: ReadingContext,
    @ParentRow('id') evaluation: Identified,
  ): Promise<FeedbackAction[]> {
    if (reading.actor.role !== 'finance') return [];
    const started = await reading.load(loadFeedbackState, evaluation.id);
    return started ? allowedFeedback(reading.actor, started) : [];
  }

  @ResolveField(() => LinkageDto, {
    nullable: true,
    description: 'What the rule pack gives for the next budget; null without a grade or an approved budget.',
  })
  @Allow(insideGovernment)
  async linkage(
    @Reading() reading: ReadingContext,
    @ParentRow('id') evaluation: Identified,
  ): Promise<LinkageDto | null> {
    const found = await loadLinkage(reading, evaluation.id);
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
      reason: say(reason, reading.language),
    };
  }

  @ResolveField(() => [ResultNoticeDto], { description: 'Result notices on it.' })
  @Allow(insideGovernment)
  resultNotices(@Reading() reading: ReadingContext, @ParentRow('id') evaluation: Identified) {
    return reading.load(loadNoticesOfEvaluation, evaluation.id);
  }

  @ResolveField(() => BudgetProposalDto, { nullable: true, description: 'The budget proposal that followed from it.' })
  @Allow(insideGovernment)
  budgetProposal(@Reading() reading: ReadingContext, @ParentRow('id') evaluation: Identified) {
    return reading.load(loadProposalOfEvaluation, evaluation.id);
  }

  @ResolveField(() => [AssignmentDto], { description: 'Assignments of it to third parties.' })
  @Allow(signedIn)
  assignments(@Reading() reading: ReadingContext, @ParentRow('id') evaluation: Identified) {
    return reading.load(loadAssignmentsOfEvaluation, evaluation.id);
  }
}
