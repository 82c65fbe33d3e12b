import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, say, overseers } from '@chengxiao/domain';
import { BulkApprovalRowDto, BulkApprovalRowPage, BulkApprovalRowsArgs } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { Selected } from '../kit/door/selected';
import type { BulkApprovalRowEntity } from './bulk-approval.entity';
import { bulkApprovalRowPage } from './bulk-approval.reads';

/** What became of each project of a bulk approval. */
@Resolver(() => BulkApprovalRowDto)
export class BulkApprovalRowsResolver {
  constructor(private readonly db: Db) {}

  @Query(() => BulkApprovalRowPage, { description: 'What became of each of its projects.' })
  @Allow(overseers)
  bulkApprovalRows(
    @CurrentActor() actor: Actor,
    @Args() args: BulkApprovalRowsArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => bulkApprovalRowPage(tx, args, counted));
  }

  @ResolveField(() => String, { nullable: true, description: 'Why not approved, in the language of the request.' })
  @Allow(overseers)
  reason(@CurrentVisit() visit: Visit, @Parent() { reason }: BulkApprovalRowEntity): string | null {
    return reason && say(reason, visit.language ?? 'zh');
  }
}
