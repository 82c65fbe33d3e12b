import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { IdArg } from '../kit/door/id-arg';
import type { OverallTargetEntity } from './overall.entity';
import { approvalKey, loadApproval, loadProjects, loadVersions, overallById, overallPage } from './overall.reads';
import { OverallService } from './overall.service';

@Resolver(() => OverallTargetDto)
export class OverallResolver {
  constructor(private readonly service: OverallService) {}

  @Query(() => OverallTargetPage, { description: 'Overall targets of departments in my scope (form F2).' })
  @Allow(insideGovernment)
  overallTargets(
    @Reading() reading: ReadingContext,
    @Args() args: OverallListArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => overallPage(tx, reading.actor, args, totals, columns));
  }

  @Query(() => OverallTargetDto, { description: 'One overall target in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  overallTarget(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => overallById(tx, id));
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
    @Reading() reading: ReadingContext,
    @ParentRow(...lifecycleColumns, 'year') overall: Pick<OverallTargetEntity, LifecycleColumn | 'year'>,
  ): Promise<OverallAction[]> {
    const approval = (await reading.load(loadApproval, approvalKey(overall))) ?? undefined;
    return allowed(overallLifecycle, reading.actor, { ...overall, approval });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its form now.' })
  @Allow(insideGovernment)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns, 'year') overall: Pick<OverallTargetEntity, LifecycleColumn | 'year'>,
  ): boolean {
    return refuseOverallEdit(actor, overall) === null;
  }

  @ResolveField(() => [OverallProjectDto], { description: "The department's projects of the year, largest first." })
  @Allow(insideGovernment)
  projects(@Reading() reading: ReadingContext, @ParentRow('id') overall: Pick<OverallTargetEntity, 'id'>) {
    return reading.load(loadProjects, overall.id);
  }

  @ResolveField(() => [OverallVersionDto], { description: 'Approved versions, oldest first.' })
  @Allow(insideGovernment)
  versions(@Reading() reading: ReadingContext, @ParentRow('id') overall: Pick<OverallTargetEntity, 'id'>) {
    return reading.load(loadVersions, overall.id);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') overall: Pick<OverallTargetEntity, 'id'>) {
    return reading.load(loadHistoryOf, overall.id);
  }
}
