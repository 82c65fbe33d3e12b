import { loadDivision } from '../identity';
import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type MonitoringRoundAction, monitoringRoundLifecycle } from '@chengxiao/domain';
import {
  DeviationCauseArgs,
  DeviationCauseDto,
  HistoryEntryDto,
  MonitoringRoundDto,
  MonitoringRoundPage,
  MonitoringRoundResult,
  MoveMonitoringRoundArgs,
  OpenMonitoringRoundArgs,
  MonitoringRoundActionEnum,
  MonitoringRoundListArgs,
  MonitoringRoundProgressDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { orNotFound } from '../kit/change';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import type { MonitoringRoundEntity } from './round.entity';
import { causesAt, loadRoundProgress, monitoringRoundById, monitoringRoundPage } from './rounds.reads';
import { MonitoringRoundsService } from './rounds.service';

@Resolver(() => MonitoringRoundDto)
export class MonitoringRoundsResolver {
  constructor(
    private readonly db: Db,
    private readonly rounds: MonitoringRoundsService,
  ) {}

  @Query(() => MonitoringRoundPage, { description: 'Monitoring rounds of my scope, newest first.' })
  @Allow(insideGovernment)
  monitoringRounds(
    @CurrentActor() actor: Actor,
    @Args() args: MonitoringRoundListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => monitoringRoundPage(tx, actor, args, counted));
  }

  @Query(() => MonitoringRoundDto, { description: 'One round in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  monitoringRound(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => monitoringRoundById(tx, id));
  }

  @Query(() => [DeviationCauseDto], { description: 'Causes of deviation in force at the end of a month.' })
  @Allow(insideGovernment)
  deviationCauses(@CurrentActor() actor: Actor, @Args() { year, cutoffMonth }: DeviationCauseArgs) {
    return this.db.as(actor, (tx) => causesAt(tx, year, cutoffMonth));
  }

  @Mutation(() => MonitoringRoundResult, {
    description: 'Opens a round of my division, with a report for every approved project (四(二)).',
  })
  @Allow(['finance'])
  openMonitoringRound(@CurrentActor() actor: Actor, @Args() { input, requestId }: OpenMonitoringRoundArgs) {
    return this.rounds.open(actor, input, requestId);
  }

  @Mutation(() => MonitoringRoundResult, { description: 'Adds projects approved since, or closes the round.' })
  @Allow(['finance'])
  moveMonitoringRound(@CurrentActor() actor: Actor, @Args() move: MoveMonitoringRoundArgs) {
    return this.rounds.move(actor, move);
  }

  @ResolveField(() => MonitoringRoundProgressDto, { description: 'How far it is filled, of the reports in my scope.' })
  @Allow(insideGovernment)
  progress(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() round: MonitoringRoundEntity) {
    return loadRoundProgress(this.db, visit, actor, round.id);
  }

  @ResolveField(() => String, { description: 'Name of the division that reports' })
  @Allow(insideGovernment)
  async divisionName(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() round: MonitoringRoundEntity,
  ): Promise<string> {
    return orNotFound(await loadDivision(this.db, visit, actor, round.divisionCode)).name;
  }

  @ResolveField(() => [MonitoringRoundActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() round: MonitoringRoundEntity,
  ): Promise<MonitoringRoundAction[]> {
    const progress = await loadRoundProgress(this.db, visit, actor, round.id);
    return allowed(monitoringRoundLifecycle, actor, { ...round, waiting: progress?.submitted ?? 0 });
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to the round itself, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() round: MonitoringRoundEntity) {
    return loadHistoryOf(this.db, visit, actor, round.id);
  }
}
