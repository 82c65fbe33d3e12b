import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type ProjectAction,
  projectLifecycle,
  refuseBudgetLine,
  refuseProjectEdit,
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
  ProjectDto,
  ProjectListArgs,
  ProjectPage,
  ProjectReferenceDto,
  ProjectResult,
  SecondLevelSumDto,
} from '@chengxiao/dto';
import { ParseUUIDPipe } from '@nestjs/common';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, signedIn, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { toOutcomes } from '../kit/many';
import { Selected } from '../kit/selected';
import { loadExAnteStanding } from './ex-ante.reads';
import {
  firstLevelChoices,
  loadBudgetLines,
  loadFirstLevel,
  loadFunds,
  loadHistory,
  loadSecondLevel,
  projectById,
  projectPage,
} from './library.reads';
import { LibraryService } from './library.service';
import { draftOf } from './project.draft';
import type { ProjectEntity } from './project.entity';

@Resolver(() => ProjectDto)
export class LibraryResolver {
  constructor(
    private readonly db: Db,
    private readonly library: LibraryService,
  ) {}

  @Query(() => ProjectPage, { description: 'Projects in my scope.' })
  @Allow(signedIn)
  projects(@CurrentActor() actor: Actor, @Args() args: ProjectListArgs, @Selected('totalCount') counted: boolean) {
    const isOneStatement = !counted && !args.filter?.search;
    return this.db[isOneStatement ? 'readOnce' : 'as'](actor, (tx) => projectPage(tx, actor, args, counted));
  }

  @Query(() => ProjectDto, { description: 'One project in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  project(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.readOnce(actor, (tx) => projectById(tx, id));
  }

  @Query(() => [ProjectReferenceDto], { description: '一级项目 of my department, for a project to belong to.' })
  @Allow(['department', 'unit'])
  firstLevelProjects(@CurrentActor() actor: Actor) {
    return this.db.readOnce(actor, (tx) => firstLevelChoices(tx));
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

  @Mutation(() => OutcomesResult, {
    description:
      'The same step for many projects, as sending them for review or admitting them; each is judged by itself.',
  })
  @Allow(['department', 'unit', 'finance'])
  async moveProjects(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { seen, ...step }: MoveProjectsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.library.moveMany(actor, seen, step), visit.language ?? 'zh');
  }

  @ResolveField(() => [ProjectActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() project: ProjectEntity,
  ): Promise<ProjectAction[]> {
    // Only admission depends on the assessment, and only finance admits.
    const needsExAnte = project.state === 'submitted' && actor.role === 'finance';
    const known = needsExAnte ? await loadExAnteStanding(this.db, visit, actor, project.id) : null;
    return allowed(projectLifecycle, actor, { ...project, exAnte: known?.standing ?? 'notNeeded' });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its fields now.' })
  @Allow(signedIn)
  editable(@CurrentActor() actor: Actor, @Parent() project: ProjectEntity): boolean {
    return refuseProjectEdit(actor, project) === null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why I may not propose a budget line for it now (六(三)); null when I may.',
  })
  @Allow(signedIn)
  budgetLineRefusal(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() project: ProjectEntity,
  ): string | null {
    const refused = refuseBudgetLine(actor, project);
    return refused && say(refused.reason, visit.language ?? 'zh');
  }

  @ResolveField(() => ProjectReferenceDto, { nullable: true, description: '所属一级项目' })
  @Allow(insideGovernment)
  parent(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { parentId }: ProjectEntity) {
    return parentId && loadFirstLevel(this.db, visit, actor, parentId);
  }

  @ResolveField(() => SecondLevelSumDto, {
    nullable: true,
    description: 'Of a first-level project: what lies below it.',
  })
  @Allow(insideGovernment)
  async secondLevel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() { id, level }: ProjectEntity,
  ) {
    if (level === 'second') return null;
    return (
      (await loadSecondLevel(this.db, visit, actor, id)) ?? { count: 0, totalAmount: '0.00', budgetAmount: '0.00' }
    );
  }

  @ResolveField(() => [FundDto], { description: 'Money by year and source.' })
  @Allow(signedIn)
  funds(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return loadFunds(this.db, visit, actor, project.id);
  }

  @ResolveField(() => [BudgetLineDto], { description: 'Budget lines by year.' })
  @Allow(signedIn)
  budgetLines(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return loadBudgetLines(this.db, visit, actor, project.id);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'Everything that happened to it, oldest first.' })
  @Allow(signedIn)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return loadHistory(this.db, visit, actor, project.id);
  }
}
