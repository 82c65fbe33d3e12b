import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type OverallAction, overallLifecycle, refuseOverallEdit } from '@chengxiao/domain';
import {
  DeclareOverallArgs,
  EditOverallArgs,
  HistoryEntryDto,
  MoveOverallArgs,
  OverallActionEnum,
  OverallListArgs,
  OverallProjectDto,
  OverallTargetDto,
  OverallTargetPage,
  OverallTargetResult,
  OverallVersionDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import type { OverallTargetEntity } from './overall.entity';
import { approvalKey, loadApproval, loadProjects, loadVersions, overallById, overallPage } from './overall.reads';
import { OverallService } from './overall.service';

@Resolver(() => OverallTargetDto)
export class OverallResolver {
  constructor(
    private readonly db: Db,
    private readonly service: OverallService,
  ) {}

  @Query(() => OverallTargetPage, { description: 'Overall targets of departments in my scope (form F2).' })
  @Allow(insideGovernment)
  overallTargets(
    @CurrentActor() actor: Actor,
    @Args() args: OverallListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => overallPage(tx, actor, args, counted));
  }

  @Query(() => OverallTargetDto, { description: 'One overall target in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  overallTarget(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => overallById(tx, id));
  }

  @Mutation(() => OverallTargetResult, {
    description: "Begins my department's overall target of a year, with a task for each of its projects.",
  })
  @Allow(['department'])
  declareOverallTarget(@CurrentActor() actor: Actor, @Args() { year, requestId }: DeclareOverallArgs) {
    return this.service.declare(actor, year, requestId);
  }

  @Mutation(() => OverallTargetResult, { description: 'Replaces the whole form; cells may stay open until submitted.' })
  @Allow(['department'])
  editOverallTarget(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditOverallArgs) {
    return this.service.edit(actor, id, version, input);
  }

  @Mutation(() => OverallTargetResult, {
    description: 'Submits, returns with a reason, passes, or approves with the recorded approval of the budget.',
  })
  @Allow(['department', 'finance'])
  moveOverallTarget(@CurrentActor() actor: Actor, @Args() move: MoveOverallArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [OverallActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() overall: OverallTargetEntity,
  ): Promise<OverallAction[]> {
    const approval = (await loadApproval(this.db, visit, actor, approvalKey(overall))) ?? undefined;
    return allowed(overallLifecycle, actor, { ...overall, approval });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its form now.' })
  @Allow(insideGovernment)
  editable(@CurrentActor() actor: Actor, @Parent() overall: OverallTargetEntity): boolean {
    return refuseOverallEdit(actor, overall) === null;
  }

  @ResolveField(() => [OverallProjectDto], { description: "The department's projects of the year, largest first." })
  @Allow(insideGovernment)
  projects(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() overall: OverallTargetEntity) {
    return loadProjects(this.db, visit, actor, overall.id);
  }

  @ResolveField(() => [OverallVersionDto], { description: 'Approved versions, oldest first.' })
  @Allow(insideGovernment)
  versions(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() overall: OverallTargetEntity) {
    return loadVersions(this.db, visit, actor, overall.id);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() overall: OverallTargetEntity) {
    return loadHistoryOf(this.db, visit, actor, overall.id);
  }
}
