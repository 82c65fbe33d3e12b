import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type AdjustmentAction,
  adjustmentLifecycle,
  allowed,
  openAdjustmentStates,
  refuseAdjustment,
  refuseAdjustmentEdit,
  reviewRoles,
} from '@chengxiao/domain';
import {
  AdjustmentActionEnum,
  BeginAdjustmentArgs,
  EditAdjustmentArgs,
  HistoryEntryDto,
  IndicatorDto,
  MoveAdjustmentArgs,
  OutcomesDto,
  OutcomesResult,
  PlanStepDto,
  ReviewAdjustmentsArgs,
  ReviewerDto,
  ReviewRoundDto,
  TargetAdjustmentDto,
  TargetAdjustmentResult,
  TargetDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../../kit/door/allow';
import { Columns, onlyColumns, type UnitFormColumn, unitFormColumns } from '../../kit/data/columns';
import { ParentRow, SelectedColumns } from '../../kit/door/selected';
import { ReadingContext } from '../../kit/data/reading';
import { toOutcomes } from '../../kit/data/many';
import { loadHistoryOf } from '../../kit/data/history';
import { loadReviewRound, reviewersFor } from '../../review';
import type { TargetAdjustmentEntity } from './adjustment.entity';
import { adjustmentById, loadAdjustments } from './adjustments.reads';
import { AdjustmentsService } from './adjustments.service';
import { IdArg } from '../../kit/door/id-arg';
import type { TargetEntity } from '../target.entity';

@Resolver(() => TargetAdjustmentDto)
export class AdjustmentsResolver {
  constructor(private readonly service: AdjustmentsService) {}

  @Query(() => TargetAdjustmentDto, { description: 'One request for an adjustment in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  targetAdjustment(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => adjustmentById(tx, id));
  }

  @Mutation(() => TargetAdjustmentResult, {
    description: 'Asks to adjust an approved target, as a draft that begins with the approved content (四(二)).',
  })
  @Allow(['department', 'unit'])
  beginTargetAdjustment(@CurrentActor() actor: Actor, @Args() { targetId, input, requestId }: BeginAdjustmentArgs) {
    return this.service.begin(actor, targetId, input, requestId);
  }

  @Mutation(() => TargetAdjustmentResult, {
    description: 'Replaces the whole request; cells may stay open until it is submitted.',
  })
  @Allow(['department', 'unit'])
  editTargetAdjustment(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditAdjustmentArgs) {
    return this.service.edit(actor, id, version, input);
  }

  @Mutation(() => TargetAdjustmentResult, {
    description:
      'Submits, takes back, hands on, returns or rejects with an opinion, or approves it as the next version.',
  })
  @Allow(['department', 'unit', 'finance'])
  moveTargetAdjustment(@CurrentActor() actor: Actor, @Args() move: MoveAdjustmentArgs) {
    return this.service.move(actor, move);
  }

  @Mutation(() => OutcomesResult, {
    description:
      'Sends many requests on to the next step, or returns them, with one opinion; each is judged by itself.',
  })
  @Allow(reviewRoles)
  async reviewTargetAdjustments(
    @Reading() { actor, language }: ReadingContext,
    @Args() { seen, action, opinion }: ReviewAdjustmentsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.service.reviewMany(actor, seen, action, opinion), language);
  }

  @ResolveField(() => [AdjustmentActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow('id', ...unitFormColumns) adjustment: Pick<TargetAdjustmentEntity, 'id' | UnitFormColumn>,
  ): Promise<AdjustmentAction[]> {
    const review = adjustment.state === 'draft' ? null : await reading.load(loadReviewRound, adjustment.id);
    return allowed(adjustmentLifecycle, reading.actor, { ...adjustment, review });
  }

  @ResolveField(() => ReviewRoundDto, {
    nullable: true,
    description:
      'The review it is in, by the route that is set for adjustments, or of finance alone; null while it is not submitted.',
  })
  @Allow(insideGovernment)
  review(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state') { id, state }: Pick<TargetAdjustmentEntity, 'id' | 'state'>,
  ) {
    return state === 'submitted' ? reading.load(loadReviewRound, id) : null;
  }

  @ResolveField(() => [ReviewerDto], {
    complexity: 1_000,
    description: 'Whom I may hand the step to; nobody while it is not under review.',
  })
  @Allow(insideGovernment)
  reviewers(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state', 'divisionCode', 'orgPath')
    adjustment: Pick<TargetAdjustmentEntity, 'id' | 'state' | 'divisionCode' | 'orgPath'>,
  ): Promise<ReviewerDto[]> {
    return reviewersFor(reading, adjustment);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change it now.' })
  @Allow(insideGovernment)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow(...unitFormColumns) adjustment: Pick<TargetAdjustmentEntity, UnitFormColumn>,
  ): boolean {
    return refuseAdjustmentEdit(actor, adjustment) === null;
  }

  @ResolveField(() => String, { description: 'Goal of the year as it shall be.' })
  @Allow(insideGovernment)
  annualGoal(@ParentRow('content') { content }: Pick<TargetAdjustmentEntity, 'content'>): string {
    return content.annualGoal;
  }

  @ResolveField(() => String, { description: 'Mid-term goal as it shall be.' })
  @Allow(insideGovernment)
  midtermGoal(@ParentRow('content') { content }: Pick<TargetAdjustmentEntity, 'content'>): string {
    return content.midtermGoal;
  }

  @ResolveField(() => [IndicatorDto], { description: 'Rows of the indicator table as they shall be.' })
  @Allow(insideGovernment)
  indicators(@ParentRow('content') { content }: Pick<TargetAdjustmentEntity, 'content'>) {
    return content.indicators;
  }

  @ResolveField(() => [PlanStepDto], { description: 'Steps of the plan as they shall be.' })
  @Allow(insideGovernment)
  planSteps(@ParentRow('content') { content }: Pick<TargetAdjustmentEntity, 'content'>) {
    return content.planSteps;
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<TargetAdjustmentEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}

/** What a target knows of its adjustments. */
@Resolver(() => TargetDto)
export class TargetAdjustmentsResolver {
  @ResolveField(() => [TargetAdjustmentDto], { description: 'Requests to adjust it, oldest first.' })
  @Allow(insideGovernment)
  adjustments(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<TargetEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadAdjustments, id, columns);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may ask to adjust it now.' })
  @Allow(insideGovernment)
  async adjustable(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state', 'divisionCode') target: Pick<TargetEntity, 'id' | 'state' | 'divisionCode'>,
  ): Promise<boolean> {
    const adjustments = await reading.load(loadAdjustments, target.id, onlyColumns(['state']));
    return (
      refuseAdjustment(
        reading.actor,
        target,
        adjustments.some(({ state }) => openAdjustmentStates.includes(state)),
      ) === null
    );
  }
}
