import { loadProject } from '../library';
import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
  PlanStepDto,
  ProjectDto,
  RulePackDto,
  TargetActionEnum,
  TargetAsOfArgs,
  TargetDto,
  TargetListArgs,
  TargetPage,
  TargetResult,
  TargetReviewDto,
  TargetVersionDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { toOutcomes } from '../kit/many';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import { loadReviewRound } from '../review';
import { loadHeadInForce } from '../rule-packs';
import type { TargetEntity } from './target.entity';
import {
  loadBudgetLine,
  loadIndicators,
  loadPlanSteps,
  loadReviews,
  loadVersions,
  loadYearFunds,
  targetById,
  targetPage,
} from './targets.reads';
import { TargetsService } from './targets.service';

@Resolver(() => TargetDto)
export class TargetsResolver {
  constructor(
    private readonly db: Db,
    private readonly service: TargetsService,
  ) {}

  @Query(() => TargetPage, { description: 'Targets in my scope.' })
  @Allow(signedIn)
  targets(@CurrentActor() actor: Actor, @Args() args: TargetListArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => targetPage(tx, actor, args, counted));
  }

  @Query(() => TargetDto, { description: 'One target in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  target(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => targetById(tx, id));
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
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { projectIds, year }: DeclareTargetsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.service.declareMany(actor, projectIds, year), visit.language ?? 'zh');
  }

  @Mutation(() => TargetResult, { description: 'Replaces the whole form; cells may stay open until it is submitted.' })
  @Allow(['department', 'unit'])
  editTarget(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditTargetArgs) {
    return this.service.edit(actor, id, version, input);
  }

  @ResolveField(() => [TargetActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() target: TargetEntity,
  ): Promise<TargetAction[]> {
    const review = target.state === 'submitted' ? await loadReviewRound(this.db, visit, actor, target.id) : null;
    return allowed(targetLifecycle, actor, { ...target, review });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its form now.' })
  @Allow(signedIn)
  editable(@CurrentActor() actor: Actor, @Parent() target: TargetEntity): boolean {
    return refuseTargetEdit(actor, target) === null;
  }

  @ResolveField(() => ProjectDto, { description: 'The project it is declared for: header of form F1.' })
  @Allow(signedIn)
  project(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadProject(this.db, visit, actor, target.projectId);
  }

  @ResolveField(() => [FundDto], { description: 'Money of its year by source.' })
  @Allow(signedIn)
  funds(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadYearFunds(this.db, visit, actor, target.id);
  }

  @ResolveField(() => BudgetLineDto, {
    nullable: true,
    description: 'Budget line of its year, once finance proposed one.',
  })
  @Allow(signedIn)
  budgetLine(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadBudgetLine(this.db, visit, actor, target.id);
  }

  @ResolveField(() => [IndicatorDto], { description: 'Rows of the indicator table, in their order.' })
  @Allow(signedIn)
  indicators(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadIndicators(this.db, visit, actor, target.id);
  }

  @ResolveField(() => [PlanStepDto], { description: 'Steps of the performance plan, in their order.' })
  @Allow(signedIn)
  planSteps(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadPlanSteps(this.db, visit, actor, target.id);
  }

  @ResolveField(() => [TargetReviewDto], { description: 'What reviewers did, oldest first.' })
  @Allow(signedIn)
  reviews(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadReviews(this.db, visit, actor, target.id);
  }

  @ResolveField(() => [TargetVersionDto], { description: 'Approved versions, oldest first.' })
  @Allow(signedIn)
  versions(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadVersions(this.db, visit, actor, target.id);
  }

  @ResolveField(() => TargetVersionDto, {
    nullable: true,
    description: 'The version in force on a day, as approved until then; null before the first.',
  })
  @Allow(signedIn)
  async asOf(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() target: TargetEntity,
    @Args() { date }: TargetAsOfArgs,
  ) {
    return versionInForce(await loadVersions(this.db, visit, actor, target.id), date);
  }

  @ResolveField(() => RulePackDto, { description: 'The pack in force for its division and year.' })
  @Allow(signedIn)
  rulePack(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadHeadInForce(this.db, visit, actor, target);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(signedIn)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() target: TargetEntity) {
    return loadHistoryOf(this.db, visit, actor, target.id);
  }
}
