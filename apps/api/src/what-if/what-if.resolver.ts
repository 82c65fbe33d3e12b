import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { loadHistoryOf } from '../kit/data/history';
import { Selected } from '../kit/door/selected';
import { changePage, loadShifts, treeOf, whatIfById, whatIfPage, type WhatIfRow } from './what-if.reads';
import { WhatIfService } from './what-if.service';
import { toChangeDto } from './what-if.words';

@Resolver(() => WhatIfDto)
export class WhatIfResolver {
  constructor(
    private readonly db: Db,
    private readonly service: WhatIfService,
  ) {}

  @Query(() => WhatIfPage, { description: 'What-ifs in my scope, newest first.' })
  @Allow(overseers)
  whatIfs(@CurrentActor() actor: Actor, @Args() args: WhatIfListArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => whatIfPage(tx, actor, args, counted));
  }

  @Query(() => WhatIfDto, { description: 'One what-if in my scope; NOT_FOUND otherwise.' })
  @Allow(overseers)
  whatIf(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.readOnce(actor, (tx) => whatIfById(tx, id));
  }

  @Query(() => WhatIfChangePage, {
    description: 'Evaluations with another grade, or with none, under a what-if; the largest difference first.',
  })
  @Allow(overseers)
  async whatIfChanges(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() args: WhatIfChangeListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, async (tx) => {
      const pack = await treeOf(tx, args.whatIfId);
      const { nodes, ...rest } = await changePage(tx, args, counted);
      return { ...rest, nodes: nodes.map((node) => toChangeDto(node, pack, visit.language ?? 'zh')) };
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
  async done(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return (await this.tally(actor, visit, whatIf)).done;
  }

  @ResolveField(() => Int, { description: 'Evaluations with another grade, so far.' })
  @Allow(overseers)
  async changed(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return (await this.tally(actor, visit, whatIf)).changed;
  }

  @ResolveField(() => Int, { description: 'Evaluations the pack cannot score, so far.' })
  @Allow(overseers)
  async unscorable(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return (await this.tally(actor, visit, whatIf)).unscorable;
  }

  @ResolveField(() => [GradeShiftDto], { description: 'Evaluations by grade before and after; best first.' })
  @Allow(overseers)
  matrix(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return loadShifts(this.db, visit, actor, whatIf.id);
  }

  @ResolveField(() => [GradeCountDto], { description: 'Evaluations by the grade they were filed with.' })
  @Allow(overseers)
  async gradesBefore(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return (await this.tally(actor, visit, whatIf)).gradesBefore;
  }

  @ResolveField(() => [GradeCountDto], { description: 'Evaluations by the grade the pack gives them.' })
  @Allow(overseers)
  async gradesAfter(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return (await this.tally(actor, visit, whatIf)).gradesAfter;
  }

  @ResolveField(() => [WhatIfActionEnum], { description: 'What I may do with it now.' })
  @Allow(overseers)
  allowedActions(@CurrentActor() actor: Actor, @Parent() whatIf: WhatIfRow): WhatIfAction[] {
    return allowed(whatIfLifecycle, actor, whatIf);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What people did to it, oldest first.' })
  @Allow(overseers)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() whatIf: WhatIfRow) {
    return loadHistoryOf(this.db, visit, actor, whatIf.id);
  }

  private async tally(actor: Actor, visit: Visit, { id }: WhatIfRow) {
    return tallyOfShifts(await loadShifts(this.db, visit, actor, id));
  }
}
