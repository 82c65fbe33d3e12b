import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type BudgetLineAction,
  budgetLineLifecycle,
  refuseLineAdjustment,
  today,
} from '@chengxiao/domain';
import {
  AdjustBudgetLineArgs,
  OutcomesDto,
  OutcomesResult,
  BudgetLineActionEnum,
  BudgetLineDto,
  BudgetLineListArgs,
  BudgetLinePage,
  BudgetLineResult,
  MoveBudgetLineArgs,
  MoveBudgetLinesArgs,
  ProposeBudgetLineArgs,
  ProposeBudgetLinesArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { budgetLinePage } from './budget-lines.reads';
import { ReadingContext } from '../kit/data/reading';
import { toOutcomes } from '../kit/data/many';
import { BudgetLinesService } from './budget-lines.service';
import { loadProject } from './library.reads';
import type { BudgetLineEntity } from './project.entity';

/** What the rules ask of a budget line, beside the state of its project. */
const budgetLineRuleColumns = ['projectId', 'state', 'stateBefore', 'year', 'orgPath', 'divisionCode'] as const;

/** What may be done to a budget line. */
@Resolver(() => BudgetLineDto)
export class BudgetLinesResolver {
  constructor(private readonly lines: BudgetLinesService) {}

  @Query(() => BudgetLinePage, { description: 'Budget lines 预算项目 in my scope: money of a project in one year.' })
  @Allow(signedIn)
  budgetLines(
    @Reading() reading: ReadingContext,
    @Args() args: BudgetLineListArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => budgetLinePage(tx, reading.actor, args, totals, columns));
  }

  @Mutation(() => BudgetLineResult, { description: 'Proposes money for a project of the library in one budget year.' })
  @Allow(['finance'])
  proposeBudgetLine(@CurrentActor() actor: Actor, @Args() { projectId, year, amount }: ProposeBudgetLineArgs) {
    return this.lines.propose(actor, projectId, year, amount);
  }

  @Mutation(() => OutcomesResult, {
    description: 'Proposes for many projects the money they plan for the year; each is judged by itself.',
  })
  @Allow(['finance'])
  async proposeBudgetLines(
    @Reading() { actor, language }: ReadingContext,
    @Args() { projectIds, year }: ProposeBudgetLinesArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.lines.proposeMany(actor, projectIds, year), language);
  }

  @Mutation(() => BudgetLineResult, {
    description: 'Changes the amount of an approved budget line during the year, with a reason.',
  })
  @Allow(['finance'])
  adjustBudgetLine(@CurrentActor() actor: Actor, @Args() adjustment: AdjustBudgetLineArgs) {
    return this.lines.adjust(actor, adjustment);
  }

  @Mutation(() => BudgetLineResult, {
    description:
      'Cancels a budget line that is not approved, or restores a cancelled one before its year is over (四(一)2).',
  })
  @Allow(['finance'])
  moveBudgetLine(@CurrentActor() actor: Actor, @Args() { id, version, ...step }: MoveBudgetLineArgs) {
    return this.lines.move(actor, { id, version }, step);
  }

  @Mutation(() => OutcomesResult, {
    description:
      'The same to many lines with one reason; each is judged by itself, and its row says what became of it.',
  })
  @Allow(['finance'])
  async moveBudgetLines(
    @Reading() { actor, language }: ReadingContext,
    @Args() { lines, ...step }: MoveBudgetLinesArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.lines.moveMany(actor, lines, step), language);
  }

  @ResolveField(() => [BudgetLineActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...budgetLineRuleColumns) line: Pick<BudgetLineEntity, (typeof budgetLineRuleColumns)[number]>,
  ): Promise<BudgetLineAction[]> {
    if (reading.actor.role !== 'finance') return [];
    const project = await reading.load(loadProject, line.projectId);
    return project
      ? allowed(budgetLineLifecycle, reading.actor, { ...line, projectState: project.state, today: today() })
      : [];
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its amount now (追加、调减).' })
  @Allow(signedIn)
  adjustable(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'divisionCode') line: Pick<BudgetLineEntity, 'state' | 'divisionCode'>,
  ): boolean {
    return refuseLineAdjustment(actor, line) === null;
  }
}
