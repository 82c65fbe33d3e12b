import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, reviewRoles, say } from '@chengxiao/domain';
import {
  BulkForecastArgs,
  BulkForecastDto,
  BulkReviewDto,
  BulkReviewResult,
  BulkReviewRowDto,
  BulkRowPage,
  BulkRowsArgs,
  DeskArgs,
  DeskChoicesArgs,
  DeskChoicesDto,
  DeskDayDto,
  DeskPage,
  StartBulkReviewArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading } from '../../kit/door/allow';
import { Columns } from '../../kit/data/columns';
import { ReadingContext } from '../../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../../kit/door/selected';
import { IdArg } from '../../kit/door/id-arg';
import type { BulkReviewRowEntity } from './bulk-review.entity';
import { bulkReviewById, bulkReviewRowPage } from './bulk-review.reads';
import { BulkReviewService } from './bulk-review.service';
import { bulkForecast } from './bulk-forecast.reads';
import { deskChoices, deskCounts, deskPage } from './desk.reads';
import { deskDay } from './desk-day.reads';
import { loadStages } from '../../review';

const stagesOf = (reading: ReadingContext) => reading.load(loadStages, reading.actor.divisionCode);

/** The review desk 审核工作台: what waits for my step, one by one or in bulk. */
@Resolver(() => BulkReviewRowDto)
export class ReviewDeskResolver {
  constructor(private readonly bulk: BulkReviewService) {}

  @Query(() => DeskPage, {
    description: 'What waits for my step, one kind at a time; count and money of the whole filter when selected.',
  })
  @Allow(reviewRoles)
  async reviewDesk(
    @Reading() reading: ReadingContext,
    @Args() { subject, ...args }: DeskArgs,
    @Selected('totalCount') counted: boolean,
    @Selected('totalAmount') added: boolean,
  ) {
    // Targets are due by their route; the stages are not read for them.
    const stages = subject === 'target' ? [] : await stagesOf(reading);
    return reading.read((tx) => deskPage(tx, reading.actor, args, { subject, stages, counted, added }));
  }

  @Query(() => DeskChoicesDto, { description: 'What the filters of the desk can ask for now.' })
  @Allow(reviewRoles)
  async reviewDeskChoices(@Reading() reading: ReadingContext, @Args() { subject }: DeskChoicesArgs) {
    const stages = await stagesOf(reading);
    return reading.read(async (tx) => ({
      ...(await deskChoices(tx, reading.actor, { subject, stages })),
      kinds: await deskCounts(tx, reading.actor, stages),
    }));
  }

  @Query(() => DeskDayDto, { description: 'What I decided today, and what is left, of all kinds.' })
  @Allow(reviewRoles)
  async deskDay(@Reading() reading: ReadingContext) {
    const stages = await stagesOf(reading);
    return reading.read((tx) => deskDay(tx, reading.actor, stages));
  }

  @Query(() => BulkForecastDto, {
    description: 'What a bulk act would do now with those of one kind, by the same rules; nothing is changed.',
  })
  @Allow(reviewRoles)
  async bulkForecast(@Reading() reading: ReadingContext, @Args() { subject, ...args }: BulkForecastArgs) {
    const { actor, language } = reading;
    const stages = subject === 'target' ? [] : await stagesOf(reading);
    return reading.read((tx) => bulkForecast(tx, actor, { ...args, language }, { subject, stages }));
  }

  @Mutation(() => BulkReviewResult, {
    description:
      'Passes or returns everything the filter finds, each checked again; up to 50 at once, more by the worker. One act on record.',
  })
  @Allow(reviewRoles)
  startBulkReview(@CurrentActor() actor: Actor, @Args() command: StartBulkReviewArgs) {
    return this.bulk.start(actor, command);
  }

  @Query(() => BulkReviewDto, { description: 'A bulk review in my scope, and how far it is; NOT_FOUND otherwise.' })
  @Allow(reviewRoles)
  bulkReview(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => bulkReviewById(tx, id));
  }

  @Query(() => BulkRowPage, { description: 'What became of each of its targets.' })
  @Allow(reviewRoles)
  bulkReviewRows(
    @Reading() reading: ReadingContext,
    @Args() args: BulkRowsArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => bulkReviewRowPage(tx, args, counted, columns));
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was refused, in the language of the request.' })
  @Allow(reviewRoles)
  reason(
    @Reading() { language }: ReadingContext,
    @ParentRow('reason') { reason }: Pick<BulkReviewRowEntity, 'reason'>,
  ): string | null {
    return reason && say(reason, language);
  }
}
