import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  budgetIncreaseLifecycle,
  type BudgetLineAction,
  budgetLineLifecycle,
  refuseLineAdjustment,
  today,
} from '@chengxiao/domain';
import {
  AdjustBudgetLineArgs,
  BudgetIncreaseDto,
  DecideBudgetIncreaseArgs,
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
import { Allow, CurrentActor, insideGovernment, Reading, signedIn } from '../kit/door/allow';
import { orNotFound } from '../kit/data/change';
import { Columns } from '../kit/data/columns';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { budgetLinePage } from './budget-lines.reads';
import { ReadingContext } from '../kit/data/reading';
import { toOutcomes } from '../kit/data/many';
import { BudgetLinesService } from './budget-lines.service';
import { loadProject } from './library.reads';
import { LineAdjustmentsService } from './line-adjustments.service';
import type { BudgetLineEntity } from './project.entity';

/** What the rules ask of a budget line, beside the state of its project. */
const budgetLineRuleColumns = ['projectId', 'state', 'stateBefore', 'year', 'orgPath', 'divisionCode'] as const;

const increaseColumns = [
  'projectId',
  'increaseState',
  'increaseAmount',
  'increaseReason',
  'increaseDocumentNo',
  'increaseDocumentDate',
  'increaseBy',
  'increaseByName',
  'orgPath',
  'divisionCode',
] as const;

/** What may be done to a budget line. */
@Resolver(() => BudgetLineDto)
export class BudgetLinesResolver {
  constructor(
    private readonly lines: BudgetLinesService,
    private readonly adjustments: LineAdjustmentsService,
  ) {}

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

  @Query(() => OutcomesDto, {
    description:
      'What proposeBudgetLines would do now, project by project, with the reason of each refusal; nothing is written.',
  })
  @Allow(['finance'])
  async proposeBudgetLinesForecast(
    @Reading() { actor, language }: ReadingContext,
    @Args() { projectIds, year }: ProposeBudgetLinesArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.lines.proposeMany(actor, projectIds, year, 'trial'), language);
  }

  @Mutation(() => BudgetLineResult, {
    description:
      'Changes the amount of a budget line, with a reason: less at once; more, of an approved line only, takes a document and waits until another person confirms it.',
  })
  @Allow(['finance'])
  adjustBudgetLine(
    @CurrentActor() actor: Actor,
    @Args() { documentNo = null, documentDate = null, ...adjustment }: AdjustBudgetLineArgs,
  ) {
    return this.adjustments.adjust(actor, { ...adjustment, documentNo, documentDate });
  }

  @Mutation(() => BudgetLineResult, {
    description: 'Confirms or declines more money for an approved line, not by who asked; or takes it back.',
  })
  @Allow(['finance'])
  decideBudgetIncrease(@CurrentActor() actor: Actor, @Args() decision: DecideBudgetIncreaseArgs) {
    return this.adjustments.decide(actor, decision);
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
    return project ? allowed(budgetLineLifecycle, reading.actor, { ...line, project, today: today() }) : [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether I may change its amount now (追加、调减): before the budget is approved, lower it.',
  })
  @Allow(signedIn)
  async adjustable(
    @Reading() reading: ReadingContext,
    @ParentRow('projectId', 'state', 'divisionCode', 'increaseState')
    line: Pick<BudgetLineEntity, 'projectId' | 'state' | 'divisionCode' | 'increaseState'>,
  ): Promise<boolean> {
    if (refuseLineAdjustment(reading.actor, line) !== null) return false;
    const project = await reading.load(loadProject, line.projectId);
    return project !== null && refuseLineAdjustment(reading.actor, { ...line, project }) === null;
  }

  @ResolveField(() => BudgetIncreaseDto, {
    nullable: true,
    description: 'More money for it that waits for another person of finance; null where none does.',
  })
  @Allow(insideGovernment)
  async increase(
    @Reading() reading: ReadingContext,
    @ParentRow(...increaseColumns) line: Pick<BudgetLineEntity, (typeof increaseColumns)[number]>,
  ): Promise<BudgetIncreaseDto | null> {
    if (line.increaseState === 'none') return null;
    const project = orNotFound(await reading.load(loadProject, line.projectId));
    const { increaseState: state, increaseBy: submittedBy, orgPath, divisionCode } = line;
    return {
      amount: orNotFound(line.increaseAmount),
      reason: orNotFound(line.increaseReason),
      documentNo: orNotFound(line.increaseDocumentNo),
      documentDate: orNotFound(line.increaseDocumentDate),
      askedBy: orNotFound(line.increaseByName),
      allowedActions: allowed(budgetIncreaseLifecycle, reading.actor, {
        state,
        submittedBy,
        orgPath,
        divisionCode,
        project,
      }),
    };
  }
}
