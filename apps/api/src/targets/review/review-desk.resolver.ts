import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, reviewRoles, say } from '@chengxiao/domain';
import {
  BulkReviewDto,
  BulkReviewResult,
  BulkReviewRowDto,
  BulkRowPage,
  BulkRowsArgs,
  DeskArgs,
  DeskChoicesDto,
  DeskPage,
  StartBulkReviewArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../../kit/allow';
import { Db } from '../../kit/db';
import { Selected } from '../../kit/selected';
import type { BulkReviewRowEntity } from './bulk-review.entity';
import { bulkReviewById, bulkReviewRowPage } from './bulk-review.reads';
import { BulkReviewService } from './bulk-review.service';
import { deskChoices, deskPage } from './desk.reads';

/** The review desk 审核工作台: what waits for my step, one by one or in bulk. */
@Resolver(() => BulkReviewRowDto)
export class ReviewDeskResolver {
  constructor(
    private readonly db: Db,
    private readonly bulk: BulkReviewService,
  ) {}

  @Query(() => DeskPage, { description: 'What waits for my step; count and money of the whole filter when selected.' })
  @Allow(reviewRoles)
  reviewDesk(
    @CurrentActor() actor: Actor,
    @Args() args: DeskArgs,
    @Selected('totalCount') counted: boolean,
    @Selected('totalAmount') added: boolean,
  ) {
    return this.db.as(actor, (tx) => deskPage(tx, actor, args, { counted, added }));
  }

  @Query(() => DeskChoicesDto, { description: 'What the filters of the desk can ask for now.' })
  @Allow(reviewRoles)
  reviewDeskChoices(@CurrentActor() actor: Actor) {
    return this.db.as(actor, (tx) => deskChoices(tx, actor));
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
  bulkReview(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => bulkReviewById(tx, id));
  }

  @Query(() => BulkRowPage, { description: 'What became of each of its targets.' })
  @Allow(reviewRoles)
  bulkReviewRows(@CurrentActor() actor: Actor, @Args() args: BulkRowsArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => bulkReviewRowPage(tx, args, counted));
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was refused, in the language of the request.' })
  @Allow(reviewRoles)
  reason(@CurrentVisit() visit: Visit, @Parent() { reason }: BulkReviewRowEntity): string | null {
    return reason && say(reason, visit.language ?? 'zh');
  }
}
