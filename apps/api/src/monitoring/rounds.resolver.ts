import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type RoundAction, roundLifecycle } from '@chengxiao/domain';
import {
  DeviationCauseArgs,
  DeviationCauseDto,
  HistoryEntryDto,
  MonitoringRoundDto,
  MonitoringRoundPage,
  MonitoringRoundResult,
  MoveRoundArgs,
  OpenRoundArgs,
  RoundActionEnum,
  RoundListArgs,
  RoundProgressDto,
} from '@chengxiao/dto';
import { Allow, type Caller, CurrentActor, CurrentVisit, type Visit } from '../kit/allow';
import { orNotFound } from '../kit/change';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { IdArg } from '../kit/id-arg';
import { Selected } from '../kit/selected';
import type { MonitoringRoundEntity } from './round.entity';
import { causesAt, loadDivisionName, loadProgress, roundById, roundPage } from './rounds.reads';
import { RoundsService } from './rounds.service';

/** Everyone of government itself; third-party firms are not called to monitor. */
export const inside: readonly Caller[] = ['government', 'finance', 'department', 'unit', 'audit'];

@Resolver(() => MonitoringRoundDto)
export class RoundsResolver {
  constructor(
    private readonly db: Db,
    private readonly rounds: RoundsService,
  ) {}

  @Query(() => MonitoringRoundPage, { description: 'Monitoring rounds of my scope, newest first.' })
  @Allow(inside)
  monitoringRounds(
    @CurrentActor() actor: Actor,
    @Args() args: RoundListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => roundPage(tx, actor, args, counted));
  }

  @Query(() => MonitoringRoundDto, { description: 'One round in my scope; NOT_FOUND otherwise.' })
  @Allow(inside)
  monitoringRound(@CurrentActor() actor: Actor, @IdArg() id: string) {
    return this.db.as(actor, (tx) => roundById(tx, id));
  }

  @Query(() => [DeviationCauseDto], { description: 'Causes of deviation in force at the end of a month.' })
  @Allow(inside)
  deviationCauses(@CurrentActor() actor: Actor, @Args() { year, cutoffMonth }: DeviationCauseArgs) {
    return this.db.as(actor, (tx) => causesAt(tx, year, cutoffMonth));
  }

  @Mutation(() => MonitoringRoundResult, {
    description: 'Opens a round of my division, with a report for every approved project (四(二)).',
  })
  @Allow(['finance'])
  openMonitoringRound(@CurrentActor() actor: Actor, @Args() { input, requestId }: OpenRoundArgs) {
    return this.rounds.open(actor, input, requestId);
  }

  @Mutation(() => MonitoringRoundResult, { description: 'Adds projects approved since, or closes the round.' })
  @Allow(['finance'])
  moveMonitoringRound(@CurrentActor() actor: Actor, @Args() move: MoveRoundArgs) {
    return this.rounds.move(actor, move);
  }

  @ResolveField(() => RoundProgressDto, { description: 'How far it is filled, of the reports in my scope.' })
  @Allow(inside)
  progress(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() round: MonitoringRoundEntity) {
    return loadProgress(this.db, visit, actor, round.id);
  }

  @ResolveField(() => String, { description: 'Name of the division that reports' })
  @Allow(inside)
  async divisionName(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() round: MonitoringRoundEntity,
  ): Promise<string> {
    return orNotFound(await loadDivisionName(this.db, visit, actor, round.divisionCode)).name;
  }

  @ResolveField(() => [RoundActionEnum], { description: 'What I may do with it now.' })
  @Allow(inside)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() round: MonitoringRoundEntity,
  ): Promise<RoundAction[]> {
    const progress = await loadProgress(this.db, visit, actor, round.id);
    return allowed(roundLifecycle, actor, { ...round, waiting: progress?.submitted ?? 0 });
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to the round itself, oldest first.' })
  @Allow(inside)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() round: MonitoringRoundEntity) {
    return loadHistoryOf(this.db, visit, actor, round.id);
  }
}
