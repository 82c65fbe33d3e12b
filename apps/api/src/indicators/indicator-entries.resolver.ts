import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type IndicatorEntryAction,
  indicatorEntryLifecycle,
  refuseEntryEdit,
  refuseEntryRevision,
  starterPacksOf,
} from '@chengxiao/domain';
import {
  DraftIndicatorEntryArgs,
  EditIndicatorEntryArgs,
  HistoryEntryDto,
  IndicatorEntryActionEnum,
  IndicatorEntryDto,
  IndicatorEntryListArgs,
  IndicatorEntryPage,
  IndicatorEntryResult,
  MoveIndicatorEntryArgs,
  ReviseIndicatorEntryArgs,
  StarterPackDto,
  StarterPacksArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, inside, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { IdArg } from '../kit/id-arg';
import { Selected } from '../kit/selected';
import { loadJurisdiction } from '../rule-packs';
import {
  entriesToChooseFrom,
  indicatorEntryById,
  indicatorEntryPage,
  loadEntryInForce,
} from './indicator-entries.reads';
import { IndicatorEntriesService } from './indicator-entries.service';
import type { IndicatorEntryEntity } from './indicator-entry.entity';

@Resolver(() => IndicatorEntryDto)
export class IndicatorEntriesResolver {
  constructor(
    private readonly db: Db,
    private readonly service: IndicatorEntriesService,
  ) {}

  @Query(() => IndicatorEntryPage, {
    description: 'The indicator library: what is or was in force anywhere, and what is being written in my scope.',
  })
  @Allow(inside)
  indicatorEntries(
    @CurrentActor() actor: Actor,
    @Args() args: IndicatorEntryListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db[counted ? 'as' : 'glance'](actor, (tx) => indicatorEntryPage(tx, actor, args, counted));
  }

  @Query(() => IndicatorEntryDto, { description: 'One version; NOT_FOUND for what is written outside my scope.' })
  @Allow(inside)
  indicatorEntry(@CurrentActor() actor: Actor, @IdArg() id: string) {
    return this.db.glance(actor, (tx) => indicatorEntryById(tx, id));
  }

  @Query(() => [StarterPackDto], {
    description: 'Whole indicator tables by type of project, as they may be chosen from in a division and fiscal year.',
  })
  @Allow(inside)
  async starterPacks(@CurrentActor() actor: Actor, @Args() { divisionCode, year }: StarterPacksArgs) {
    return starterPacksOf(await this.db.glance(actor, (tx) => entriesToChooseFrom(tx, divisionCode, year)));
  }

  @Mutation(() => IndicatorEntryResult, {
    description: 'Drafts an entry for my division: finance its own, departments and units one to put forward.',
  })
  @Allow(['finance', 'department', 'unit'])
  draftIndicatorEntry(@CurrentActor() actor: Actor, @Args() wish: DraftIndicatorEntryArgs) {
    return this.service.draft(actor, wish);
  }

  @Mutation(() => IndicatorEntryResult, { description: 'Begins the next version of an entry that is or was in force.' })
  @Allow(['finance'])
  reviseIndicatorEntry(@CurrentActor() actor: Actor, @Args() revision: ReviseIndicatorEntryArgs) {
    return this.service.revise(actor, revision);
  }

  @Mutation(() => IndicatorEntryResult, { description: 'Replaces what a draft or a proposal says.' })
  @Allow(['finance', 'department', 'unit'])
  editIndicatorEntry(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditIndicatorEntryArgs) {
    return this.service.edit(actor, id, version, input);
  }

  @Mutation(() => IndicatorEntryResult, {
    description: 'Puts an entry forward, takes it into force, declines, discards or retires it.',
  })
  @Allow(['finance', 'department', 'unit'])
  moveIndicatorEntry(@CurrentActor() actor: Actor, @Args() move: MoveIndicatorEntryArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [IndicatorEntryActionEnum], { description: 'What I may do with it now.' })
  @Allow(inside)
  allowedActions(@CurrentActor() actor: Actor, @Parent() entry: IndicatorEntryEntity): IndicatorEntryAction[] {
    return allowed(indicatorEntryLifecycle, actor, entry);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change what it says now.' })
  @Allow(inside)
  editable(@CurrentActor() actor: Actor, @Parent() entry: IndicatorEntryEntity): boolean {
    return refuseEntryEdit(actor, entry) === null;
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin its next version.' })
  @Allow(inside)
  revisable(@CurrentActor() actor: Actor, @Parent() entry: IndicatorEntryEntity): boolean {
    return refuseEntryRevision(actor, entry) === null;
  }

  @ResolveField(() => String, { description: 'Name of the division that maintains it.' })
  @Allow(inside)
  async divisionName(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() entry: IndicatorEntryEntity,
  ) {
    return (await loadJurisdiction(this.db, visit, actor, entry.jurisdiction))?.name ?? entry.jurisdiction;
  }

  @ResolveField(() => IndicatorEntryDto, {
    nullable: true,
    description: 'The entry of a division above it stands for.',
  })
  @Allow(inside)
  replaced(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { replaces }: IndicatorEntryEntity) {
    return replaces ? loadEntryInForce(this.db, visit, actor, replaces) : null;
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it in my scope, oldest first.' })
  @Allow(inside)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() entry: IndicatorEntryEntity) {
    return loadHistoryOf(this.db, visit, actor, entry.id);
  }
}
