import { loadProject } from '../library';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  refuseTargetEdit,
  type TargetAction,
  targetLifecycle,
  versionInForce,
} from '@chengxiao/domain';
import {
  OutcomesDto,
  OutcomesResult,
  BudgetLineDto,
  DeclareTargetArgs,
  DeclareTargetsArgs,
  EditTargetArgs,
  FundDto,
  HistoryEntryDto,
  IndicatorDto,
  MoveTargetArgs,
  PlanStepDto,
  ProjectDto,
  RulePackDto,
  SubmitTargetsArgs,
  TallyArgs,
  TargetActionEnum,
  TargetAsOfArgs,
  TargetDto,
  TargetListArgs,
  TargetPage,
  TargetResult,
  TargetReviewDto,
  TargetTallyDto,
  TargetVersionDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { toOutcomes } from '../kit/data/many';
import { loadHistoryOf } from '../kit/data/history';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { IdArg } from '../kit/door/id-arg';
import { loadReviewRound } from '../review';
import { loadHeadInForce } from '../rule-packs';
import { type RuledTarget, type TargetEntity, targetRuleColumns } from './target.entity';
import {
  loadBudgetLine,
  loadIndicators,
  loadPlanSteps,
  loadReviews,
  loadVersions,
  loadYearFunds,
  targetById,
  targetPage,
  targetTallies,
} from './targets.reads';
import { TargetsService } from './targets.service';

@Resolver(() => TargetDto)
export class TargetsResolver {
  constructor(private readonly service: TargetsService) {}

  @Query(() => TargetPage, { description: 'Targets in my scope.' })
  @Allow(signedIn)
  targets(
    @Reading() reading: ReadingContext,
    @Args() args: TargetListArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => targetPage(tx, reading.actor, args, totals, columns));
  }

  @Query(() => [TargetTallyDto], {
    description: 'How many targets in my scope stand in each state; none for a state that has none.',
  })
  @Allow(signedIn)
  targetTallies(@Reading() reading: ReadingContext, @Args() { year }: TallyArgs) {
    return reading.readOnce((tx) => targetTallies(tx, reading.actor, year));
  }

  @Query(() => TargetDto, { description: 'One target in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  target(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => targetById(tx, id));
  }

  @Mutation(() => TargetResult, { description: 'Declares the target of a project for one year, as a draft (四(一)1).' })
  @Allow(['department', 'unit'])
  declareTarget(@CurrentActor() actor: Actor, @Args() declaration: DeclareTargetArgs) {
    return this.service.declare(actor, declaration);
  }

  @Mutation(() => OutcomesResult, {
    description:
      'Begins the form of the year for many projects, each on from its latest approved target of an earlier year or empty where there is none; each is judged by itself (四(一)1).',
  })
  @Allow(['department', 'unit'])
  async declareTargets(
    @Reading() { actor, language }: ReadingContext,
    @Args() { projectIds, year }: DeclareTargetsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.service.declareMany(actor, projectIds, year), language);
  }

  @Query(() => OutcomesDto, {
    description:
      'What declareTargets would do now, project by project, with the reason of each refusal; nothing is written.',
  })
  @Allow(['department', 'unit'])
  async declareTargetsForecast(
    @Reading() { actor, language }: ReadingContext,
    @Args() { projectIds, year }: DeclareTargetsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.service.declareMany(actor, projectIds, year, 'trial'), language);
  }

  @Mutation(() => TargetResult, { description: 'Replaces the whole form; cells may stay open until it is submitted.' })
  @Allow(['department', 'unit'])
  editTarget(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditTargetArgs) {
    return this.service.edit(actor, id, version, input);
  }

  @Mutation(() => TargetResult, {
    description:
      'Submits a target, takes it back while nobody has acted, or takes a decision on it back within half a minute; all else has a command of its own.',
  })
  @Allow(['department', 'unit', 'finance'])
  moveTarget(@CurrentActor() actor: Actor, @Args() move: MoveTargetArgs) {
    return this.service.move(actor, move);
  }

  @Mutation(() => OutcomesResult, { description: 'Submits many targets; each is judged by itself.' })
  @Allow(['department', 'unit'])
  async submitTargets(
    @Reading() { actor, language }: ReadingContext,
    @Args() { seen }: SubmitTargetsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.service.submitMany(actor, seen), language);
  }

  @ResolveField(() => [TargetActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'version', ...targetRuleColumns)
    target: RuledTarget & Pick<TargetEntity, 'id' | 'version'>,
  ): Promise<TargetAction[]> {
    const reviewed = targetLifecycle.actions.takeBack.from.some((state) => state === target.state);
    const review = reviewed ? await reading.load(loadReviewRound, target.id) : null;
    return allowed(targetLifecycle, reading.actor, { ...target, review });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its form now.' })
  @Allow(signedIn)
  editable(@Reading() { actor }: ReadingContext, @ParentRow(...targetRuleColumns) target: RuledTarget): boolean {
    return refuseTargetEdit(actor, target) === null;
  }

  @ResolveField(() => ProjectDto, { description: 'The project it is declared for: header of form F1.' })
  @Allow(signedIn)
  project(@Reading() reading: ReadingContext, @ParentRow('projectId') { projectId }: Pick<TargetEntity, 'projectId'>) {
    return reading.load(loadProject, projectId);
  }

  @ResolveField(() => [FundDto], { description: 'Money of its year by source.' })
  @Allow(signedIn)
  funds(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<TargetEntity, 'id'>) {
    return reading.load(loadYearFunds, id);
  }

  @ResolveField(() => BudgetLineDto, {
    nullable: true,
    description: 'Budget line of its year, once finance proposed one.',
  })
  @Allow(signedIn)
  budgetLine(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<TargetEntity, 'id'>) {
    return reading.load(loadBudgetLine, id);
  }

  @ResolveField(() => [IndicatorDto], { description: 'Rows of the indicator table, in their order.' })
  @Allow(signedIn)
  indicators(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<TargetEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadIndicators, id, columns);
  }

  @ResolveField(() => [PlanStepDto], { description: 'Steps of the performance plan, in their order.' })
  @Allow(signedIn)
  planSteps(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<TargetEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadPlanSteps, id, columns);
  }

  @ResolveField(() => [TargetReviewDto], { description: 'What reviewers did, oldest first.' })
  @Allow(signedIn)
  reviews(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<TargetEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadReviews, id, columns);
  }

  @ResolveField(() => [TargetVersionDto], { description: 'Approved versions, oldest first.' })
  @Allow(signedIn)
  versions(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<TargetEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadVersions, id, columns);
  }

  @ResolveField(() => TargetVersionDto, {
    nullable: true,
    description: 'The version in force on a day, as approved until then; null before the first.',
  })
  @Allow(signedIn)
  async asOf(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<TargetEntity, 'id'>,
    @Args() { date }: TargetAsOfArgs,
  ) {
    return versionInForce(await reading.load(loadVersions, id), date);
  }

  @ResolveField(() => RulePackDto, { description: 'The pack in force for its division and year.' })
  @Allow(signedIn)
  rulePack(
    @Reading() reading: ReadingContext,
    @ParentRow('divisionCode', 'year') target: Pick<TargetEntity, 'divisionCode' | 'year'>,
  ) {
    return loadHeadInForce(reading, target);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(signedIn)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<TargetEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
