import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type AssignmentAction, assignmentLifecycle, declarationOf } from '@chengxiao/domain';
import {
  AssignEvaluationArgs,
  AssignmentActionEnum,
  AssignmentDto,
  AssignmentListArgs,
  AssignmentPage,
  AssignmentResult,
  DeclareInterestArgs,
  GiveOpinionArgs,
  HistoryEntryDto,
  MoveAssignmentArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Columns, type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { assignmentById, assignmentPage, type AssignmentRow } from './assignment.reads';
import { AssignmentService } from './assignment.service';

@Resolver(() => AssignmentDto)
export class AssignmentResolver {
  constructor(private readonly assignments: AssignmentService) {}

  @Query(() => AssignmentPage, {
    name: 'assignments',
    description: 'Assignments to third parties in my scope; an evaluator sees those of the own firm.',
  })
  @Allow(signedIn)
  list(
    @Reading() reading: ReadingContext,
    @Args() args: AssignmentListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => assignmentPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => AssignmentDto, { description: 'One assignment in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  assignment(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => assignmentById(tx, id));
  }

  @Mutation(() => AssignmentResult, { description: 'Finance hands a filed evaluation to a third-party firm.' })
  @Allow(['finance'])
  assignEvaluation(@CurrentActor() actor: Actor, @Args() { evaluationId, input, requestId }: AssignEvaluationArgs) {
    return this.assignments.assign(actor, evaluationId, input, requestId);
  }

  @Mutation(() => AssignmentResult, {
    description: 'An evaluator declares whether there is a conflict of interest; it comes before any opinion.',
  })
  @Allow(['evaluator'])
  declareInterest(@CurrentActor() actor: Actor, @Args() { conflict, note, ...seen }: DeclareInterestArgs) {
    return this.assignments.declare(actor, seen, { conflict, note: note ?? '' });
  }

  @Mutation(() => AssignmentResult, {
    description: 'An evaluator leaves a scored opinion; the grade follows from the rule pack.',
  })
  @Allow(['evaluator'])
  giveOpinion(@CurrentActor() actor: Actor, @Args() { input, ...seen }: GiveOpinionArgs) {
    return this.assignments.submit(actor, seen, input);
  }

  @Mutation(() => AssignmentResult, {
    description: 'Finance returns an opinion, or withdraws the assignment, with a reason.',
  })
  @Allow(['finance'])
  moveAssignment(@CurrentActor() actor: Actor, @Args() move: MoveAssignmentArgs) {
    return this.assignments.move(actor, move);
  }

  @ResolveField(() => [AssignmentActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns, 'declaredBy', 'conflict')
    assignment: Pick<AssignmentRow, LifecycleColumn | 'declaredBy' | 'conflict'>,
  ): AssignmentAction[] {
    return allowed(assignmentLifecycle, actor, { ...assignment, declaration: declarationOf(assignment, actor.userId) });
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(signedIn)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<AssignmentRow, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
