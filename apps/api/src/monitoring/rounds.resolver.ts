import { loadDivision } from '../identity';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type PlaceColumn, placeColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { orNotFound } from '../kit/data/change';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import type { MonitoringRoundEntity } from './round.entity';
import { causesAt, loadRoundProgress, monitoringRoundById, monitoringRoundPage } from './rounds.reads';
import { MonitoringRoundsService } from './rounds.service';

@Resolver(() => MonitoringRoundDto)
export class MonitoringRoundsResolver {
  constructor(private readonly rounds: MonitoringRoundsService) {}

  @Query(() => MonitoringRoundPage, { description: 'Monitoring rounds of my scope, newest first.' })
  @Allow(insideGovernment)
  monitoringRounds(
    @Reading() reading: ReadingContext,
    @Args() args: MonitoringRoundListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => monitoringRoundPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => MonitoringRoundDto, { description: 'One round in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  monitoringRound(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => monitoringRoundById(tx, id));
  }

  @Query(() => [DeviationCauseDto], { description: 'Causes of deviation in force at the end of a month.' })
  @Allow(insideGovernment)
  deviationCauses(@Reading() reading: ReadingContext, @Args() { year, cutoffMonth }: DeviationCauseArgs) {
    return reading.read((tx) => causesAt(tx, year, cutoffMonth));
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
  progress(@Reading() reading: ReadingContext, @ParentRow('id') round: Pick<MonitoringRoundEntity, 'id'>) {
    return reading.load(loadRoundProgress, round.id);
  }

  @ResolveField(() => String, { description: 'Name of the division that reports' })
  @Allow(insideGovernment)
  async divisionName(
    @Reading() reading: ReadingContext,
    @ParentRow('divisionCode') round: Pick<MonitoringRoundEntity, 'divisionCode'>,
  ): Promise<string> {
    return orNotFound(await reading.load(loadDivision, round.divisionCode)).name;
  }

  @ResolveField(() => [MonitoringRoundActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...placeColumns, 'id') round: Pick<MonitoringRoundEntity, PlaceColumn | 'id'>,
  ): Promise<MonitoringRoundAction[]> {
    const progress = await reading.load(loadRoundProgress, round.id);
    return allowed(monitoringRoundLifecycle, reading.actor, { ...round, waiting: progress?.submitted ?? 0 });
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to the round itself, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') round: Pick<MonitoringRoundEntity, 'id'>) {
    return reading.load(loadHistoryOf, round.id);
  }
}
