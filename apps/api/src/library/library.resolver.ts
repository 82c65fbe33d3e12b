import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  hasJustDecided,
  type ProjectAction,
  projectLifecycle,
  refuseBudgetLine,
  refuseProjectEdit,
  refuseProjectRemoval,
  say,
} from '@chengxiao/domain';
import {
  OutcomesDto,
  OutcomesResult,
  BudgetLineDto,
  DraftProjectArgs,
  EditProjectArgs,
  FundDto,
  HistoryEntryDto,
  MoveProjectArgs,
  MoveProjectsArgs,
  ProjectActionEnum,
  ProjectByCodeArgs,
  ProjectDto,
  ProjectListArgs,
  RemoveProjectArgs,
  ProjectPage,
  ProjectReferenceDto,
  ProjectResult,
  ProjectTallyDto,
  ReviewerDto,
  ReviewRoundDto,
  SecondLevelSumDto,
  TallyArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { toOutcomes } from '../kit/data/many';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { IdArg } from '../kit/door/id-arg';
import { isReviewRole, loadReviewRound, reviewersFor } from '../review';
import { loadExAnteStanding } from './ex-ante.reads';
import {
  firstLevelChoices,
  loadBudgetLines,
  loadBuiltOn,
  loadFirstLevel,
  loadFunds,
  loadHistory,
  loadSecondLevel,
  projectByCode,
  projectById,
  projectPage,
  projectTallies,
} from './library.reads';
import { LibraryService } from './library.service';
import { draftOf } from './project.draft';
import { type ProjectEntity, projectRuleColumns, type RuledProject } from './project.entity';

@Resolver(() => ProjectDto)
export class LibraryResolver {
  constructor(private readonly library: LibraryService) {}

  @Query(() => ProjectPage, { description: 'Projects in my scope.' })
  @Allow(signedIn)
  projects(
    @Reading() reading: ReadingContext,
    @Args() args: ProjectListArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    const onceForRequest = !totals.counted && !totals.summed && !args.filter?.search;
    return reading[onceForRequest ? 'readOnce' : 'read']((tx) => projectPage(tx, reading.actor, args, totals, columns));
  }

  @Query(() => [ProjectTallyDto], {
    description: 'How many projects in my scope stand in each state; none for a state that has none.',
  })
  @Allow(signedIn)
  projectTallies(@Reading() reading: ReadingContext, @Args() { year }: TallyArgs) {
    return reading.readOnce((tx) => projectTallies(tx, reading.actor, year));
  }

  @Query(() => ProjectDto, { description: 'One project in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  project(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => projectById(tx, id));
  }

  @Query(() => ProjectDto, { description: 'One project in my scope by its code 项目编码; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  projectByCode(@Reading() reading: ReadingContext, @Args() { code }: ProjectByCodeArgs) {
    return reading.readOnce((tx) => projectByCode(tx, code));
  }

  @Query(() => [ProjectReferenceDto], { description: '一级项目 of my department, for a project to belong to.' })
  @Allow(['department', 'unit'])
  firstLevelProjects(@Reading() reading: ReadingContext) {
    return reading.readOnce((tx) => firstLevelChoices(tx));
  }

  @Mutation(() => ProjectResult, { description: 'Proposes a project for the library (六(三)).' })
  @Allow(['department', 'unit'])
  draftProject(@CurrentActor() actor: Actor, @Args() { input, requestId }: DraftProjectArgs) {
    return this.library.draft(actor, draftOf(input), requestId);
  }

  @Mutation(() => ProjectResult, { description: 'Changes a proposal that was not submitted yet or was returned.' })
  @Allow(['department', 'unit'])
  editProject(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditProjectArgs) {
    return this.library.edit(actor, id, version, draftOf(input));
  }

  @Mutation(() => ProjectResult, { description: 'Takes one step of the project lifecycle.' })
  @Allow(['department', 'unit', 'finance'])
  moveProject(@CurrentActor() actor: Actor, @Args() move: MoveProjectArgs) {
    return this.library.move(actor, move);
  }

  @Mutation(() => ProjectResult, { description: 'Deletes a draft; answers what it was.' })
  @Allow(['department', 'unit'])
  removeProject(@CurrentActor() actor: Actor, @Args() { id, version }: RemoveProjectArgs) {
    return this.library.remove(actor, id, version);
  }

  @Mutation(() => OutcomesResult, {
    description:
      'The same step for many projects, as sending them for review or admitting them; each is judged by itself.',
  })
  @Allow(['department', 'unit', 'finance'])
  async moveProjects(
    @Reading() reading: ReadingContext,
    @Args() { seen, ...step }: MoveProjectsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.library.moveMany(reading.actor, seen, step), reading.language);
  }

  @Query(() => OutcomesDto, {
    description:
      'What moveProjects would do now, project by project, with the reason of each refusal; nothing is written.',
  })
  @Allow(['department', 'unit', 'finance'])
  async moveProjectsForecast(
    @Reading() { actor, language }: ReadingContext,
    @Args() { seen, reason = '…', ...step }: MoveProjectsArgs,
  ): Promise<OutcomesDto> {
    // The reason is written at last: that it is missing is no forecast.
    return toOutcomes(await this.library.moveMany(actor, seen, { ...step, reason }, 'trial'), language);
  }

  @ResolveField(() => [ProjectActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow('id', ...projectRuleColumns) project: RuledProject & { id: string },
  ): Promise<ProjectAction[]> {
    const { actor } = reading;
    const sent = project.state === 'submitted';
    // What was just decided can be taken back by whoever reviewed it.
    const reviewed = sent || isReviewRole(actor.role);
    const review = reviewed ? await reading.load(loadReviewRound, project.id) : null;
    // Only admission depends on the assessment, and only finance admits.
    const asked = sent && actor.role === 'finance';
    const known = asked ? await reading.load(loadExAnteStanding, project.id) : null;
    const decided = !sent && hasJustDecided(actor, { ...project, review });
    const builtOn = decided && (await reading.load(loadBuiltOn, project.id)) !== null;
    return allowed(projectLifecycle, actor, { ...project, review, builtOn, exAnte: known?.standing ?? 'notNeeded' });
  }

  @ResolveField(() => ReviewRoundDto, {
    nullable: true,
    description:
      'The review it is in, by the route that is set for what enters the library, or of finance alone; null while it is not submitted.',
  })
  @Allow(insideGovernment)
  review(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state') { id, state }: Pick<ProjectEntity, 'id' | 'state'>,
  ) {
    return state === 'submitted' ? reading.load(loadReviewRound, id) : null;
  }

  @ResolveField(() => [ReviewerDto], {
    complexity: 1_000,
    description: 'Whom I may hand the step to; nobody while it is not under review.',
  })
  @Allow(insideGovernment)
  reviewers(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state', 'divisionCode', 'orgPath')
    project: Pick<ProjectEntity, 'id' | 'state' | 'divisionCode' | 'orgPath'>,
  ): Promise<ReviewerDto[]> {
    return reviewersFor(reading, project);
  }

  @ResolveField(() => String, { description: '项目名称: its name, as everything that belongs to it spells it' })
  @Allow(signedIn)
  projectName(@ParentRow('name') { name }: Pick<ProjectEntity, 'name'>): string {
    return name;
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its fields now.' })
  @Allow(signedIn)
  editable(@Reading() { actor }: ReadingContext, @ParentRow(...projectRuleColumns) project: RuledProject): boolean {
    return refuseProjectEdit(actor, project) === null;
  }

  @ResolveField(() => Boolean, { description: 'Whether I may delete it now.' })
  @Allow(signedIn)
  removable(@Reading() { actor }: ReadingContext, @ParentRow(...projectRuleColumns) project: RuledProject): boolean {
    return refuseProjectRemoval(actor, project) === null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why I may not propose a budget line for it now (六(三)); null when I may.',
  })
  @Allow(signedIn)
  budgetLineRefusal(
    @Reading() reading: ReadingContext,
    @ParentRow(...projectRuleColumns) project: RuledProject,
  ): string | null {
    const refused = refuseBudgetLine(reading.actor, project);
    return refused && say(refused.reason, reading.language);
  }

  @ResolveField(() => ProjectReferenceDto, { nullable: true, description: '所属一级项目' })
  @Allow(insideGovernment)
  parent(@Reading() reading: ReadingContext, @ParentRow('parentId') { parentId }: Pick<ProjectEntity, 'parentId'>) {
    return parentId && reading.load(loadFirstLevel, parentId);
  }

  @ResolveField(() => SecondLevelSumDto, {
    nullable: true,
    description: 'Of a first-level project: what lies below it.',
  })
  @Allow(insideGovernment)
  async secondLevel(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'level') { id, level }: Pick<ProjectEntity, 'id' | 'level'>,
  ) {
    if (level === 'second') return null;
    return (await reading.load(loadSecondLevel, id)) ?? { count: 0, totalAmount: '0.00', budgetAmount: '0.00' };
  }

  @ResolveField(() => [FundDto], { description: 'Money by year and source.' })
  @Allow(signedIn)
  funds(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadFunds, id, columns);
  }

  @ResolveField(() => [BudgetLineDto], { description: 'Budget lines by year.' })
  @Allow(signedIn)
  budgetLines(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadBudgetLines, id, columns);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'Everything that happened to it, oldest first.' })
  @Allow(signedIn)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>) {
    return reading.load(loadHistory, id);
  }
}
