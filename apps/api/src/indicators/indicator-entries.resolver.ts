import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { loadDivision } from '../identity';
import { choosableEntries, indicatorEntryById, indicatorEntryPage, loadEntryInForce } from './indicator-entries.reads';
import { IndicatorEntriesService } from './indicator-entries.service';
import type { IndicatorEntryEntity } from './indicator-entry.entity';

@Resolver(() => IndicatorEntryDto)
export class IndicatorEntriesResolver {
  constructor(private readonly service: IndicatorEntriesService) {}

  @Query(() => IndicatorEntryPage, {
    description: 'The indicator library: what is or was in force anywhere, and what is being written in my scope.',
  })
  @Allow(insideGovernment)
  indicatorEntries(
    @Reading() reading: ReadingContext,
    @Args() args: IndicatorEntryListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading[counted ? 'read' : 'readOnce']((tx) =>
      indicatorEntryPage(tx, reading.actor, args, counted, columns),
    );
  }

  @Query(() => IndicatorEntryDto, { description: 'One version; NOT_FOUND for what is written outside my scope.' })
  @Allow(insideGovernment)
  indicatorEntry(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => indicatorEntryById(tx, id));
  }

  @Query(() => [StarterPackDto], {
    description: 'Whole indicator tables by type of project, as they may be chosen from in a division and fiscal year.',
  })
  @Allow(insideGovernment)
  async starterPacks(@Reading() reading: ReadingContext, @Args() { divisionCode, year }: StarterPacksArgs) {
    return starterPacksOf(await reading.readOnce((tx) => choosableEntries(tx, divisionCode, year)));
  }

  @Mutation(() => IndicatorEntryResult, {
    description: 'Drafts an entry for my division: finance its own, departments and units one to put forward.',
  })
  @Allow(['finance', 'department', 'unit'])
  draftIndicatorEntry(@CurrentActor() actor: Actor, @Args() command: DraftIndicatorEntryArgs) {
    return this.service.draft(actor, command);
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
  @Allow(insideGovernment)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns) entry: Pick<IndicatorEntryEntity, LifecycleColumn>,
  ): IndicatorEntryAction[] {
    return allowed(indicatorEntryLifecycle, actor, entry);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change what it says now.' })
  @Allow(insideGovernment)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'divisionCode') entry: Pick<IndicatorEntryEntity, 'state' | 'divisionCode'>,
  ): boolean {
    return refuseEntryEdit(actor, entry) === null;
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin its next version.' })
  @Allow(insideGovernment)
  revisable(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'divisionCode') entry: Pick<IndicatorEntryEntity, 'state' | 'divisionCode'>,
  ): boolean {
    return refuseEntryRevision(actor, entry) === null;
  }

  @ResolveField(() => String, { description: 'Name of the division that maintains it.' })
  @Allow(insideGovernment)
  async divisionName(
    @Reading() reading: ReadingContext,
    @ParentRow('jurisdiction') entry: Pick<IndicatorEntryEntity, 'jurisdiction'>,
  ) {
    return (await reading.load(loadDivision, entry.jurisdiction))?.name ?? entry.jurisdiction;
  }

  @ResolveField(() => IndicatorEntryDto, {
    nullable: true,
    description: 'The entry of a division above it stands for.',
  })
  @Allow(insideGovernment)
  replaced(
    @Reading() reading: ReadingContext,
    @ParentRow('replaces') { replaces }: Pick<IndicatorEntryEntity, 'replaces'>,
  ) {
    return replaces ? reading.load(loadEntryInForce, replaces) : null;
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it in my scope, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<IndicatorEntryEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
