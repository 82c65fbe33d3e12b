import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, tallyOfShifts, type WhatIfAction, whatIfLifecycle, overseers } from '@chengxiao/domain';
import {
  CancelWhatIfArgs,
  GradeCountDto,
  GradeShiftDto,
  HistoryEntryDto,
  StartWhatIfArgs,
  WhatIfActionEnum,
  WhatIfChangeListArgs,
  WhatIfChangePage,
  WhatIfDto,
  WhatIfListArgs,
  WhatIfPage,
  WhatIfResult,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading } from '../kit/door/allow';
import { Columns, type PlaceColumn, placeColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { changePage, loadShifts, treeOf, whatIfById, whatIfPage, type WhatIfRow } from './what-if.reads';
import { WhatIfService } from './what-if.service';
import { toChangeDto } from './what-if.words';

@Resolver(() => WhatIfDto)
export class WhatIfResolver {
  constructor(private readonly service: WhatIfService) {}

  @Query(() => WhatIfPage, { description: 'What-ifs in my scope, newest first.' })
  @Allow(overseers)
  whatIfs(
    @Reading() reading: ReadingContext,
    @Args() args: WhatIfListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => whatIfPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => WhatIfDto, { description: 'One what-if in my scope; NOT_FOUND otherwise.' })
  @Allow(overseers)
  whatIf(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => whatIfById(tx, id));
  }

  @Query(() => WhatIfChangePage, {
    description: 'Evaluations with another grade, or with none, under a what-if; the largest difference first.',
  })
  @Allow(overseers)
  async whatIfChanges(
    @Reading() reading: ReadingContext,
    @Args() args: WhatIfChangeListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return reading.read(async (tx) => {
      const pack = await treeOf(tx, args.whatIfId);
      const { nodes, ...rest } = await changePage(tx, args, counted);
      return { ...rest, nodes: nodes.map((node) => toChangeDto(node, pack, reading.language)) };
    });
  }

  @Mutation(() => WhatIfResult, {
    description: 'Scores the filed evaluations of a year in my scope under a pack, in the background.',
  })
  @Allow(['finance'])
  startWhatIf(@CurrentActor() actor: Actor, @Args() command: StartWhatIfArgs) {
    return this.service.start(actor, command);
  }

  @Mutation(() => WhatIfResult, { description: 'Lets a what-if go; what was scored by then stays readable.' })
  @Allow(['finance'])
  cancelWhatIf(@CurrentActor() actor: Actor, @Args() { id, version }: CancelWhatIfArgs) {
    return this.service.cancel(actor, id, version);
  }

  @ResolveField(() => Int, { description: 'Evaluations scored so far.' })
  @Allow(overseers)
  async done(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return (await this.tally(reading, whatIf)).done;
  }

  @ResolveField(() => Int, { description: 'Evaluations with another grade, so far.' })
  @Allow(overseers)
  async changed(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return (await this.tally(reading, whatIf)).changed;
  }

  @ResolveField(() => Int, { description: 'Evaluations the pack cannot score, so far.' })
  @Allow(overseers)
  async unscorable(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return (await this.tally(reading, whatIf)).unscorable;
  }

  @ResolveField(() => [GradeShiftDto], { description: 'Evaluations by grade before and after; best first.' })
  @Allow(overseers)
  matrix(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return reading.load(loadShifts, whatIf.id);
  }

  @ResolveField(() => [GradeCountDto], { description: 'Evaluations by the grade they were filed with.' })
  @Allow(overseers)
  async gradesBefore(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return (await this.tally(reading, whatIf)).gradesBefore;
  }

  @ResolveField(() => [GradeCountDto], { description: 'Evaluations by the grade the pack gives them.' })
  @Allow(overseers)
  async gradesAfter(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return (await this.tally(reading, whatIf)).gradesAfter;
  }

  @ResolveField(() => [WhatIfActionEnum], { description: 'What I may do with it now.' })
  @Allow(overseers)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...placeColumns) whatIf: Pick<WhatIfRow, PlaceColumn>,
  ): WhatIfAction[] {
    return allowed(whatIfLifecycle, actor, whatIf);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What people did to it, oldest first.' })
  @Allow(overseers)
  history(@Reading() reading: ReadingContext, @ParentRow('id') whatIf: Pick<WhatIfRow, 'id'>) {
    return reading.load(loadHistoryOf, whatIf.id);
  }

  private async tally(reading: ReadingContext, { id }: Pick<WhatIfRow, 'id'>) {
    return tallyOfShifts(await reading.load(loadShifts, id));
  }
}
