import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, say } from '@chengxiao/domain';
import { ApprovalBatchRowDto, ApprovalBatchRowPage, ApprovalBatchRowsArgs } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../../kit/allow';
import { Db } from '../../kit/db';
import { Selected } from '../../kit/selected';
import type { ApprovalBatchRowEntity } from './approval-batch.entity';
import { batchRowPage } from './approval-batch.reads';
import { overseers } from './overseers';

/** What became of each project of a batch approval. */
@Resolver(() => ApprovalBatchRowDto)
export class ApprovalBatchRowsResolver {
  constructor(private readonly db: Db) {}

  @Query(() => ApprovalBatchRowPage, { description: 'What became of each of its projects.' })
  @Allow(overseers)
  approvalBatchRows(
    @CurrentActor() actor: Actor,
    @Args() args: ApprovalBatchRowsArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => batchRowPage(tx, args, counted));
  }

  @ResolveField(() => String, { nullable: true, description: 'Why not approved, in the language of the request.' })
  @Allow(overseers)
  reason(@CurrentVisit() visit: Visit, @Parent() { reason }: ApprovalBatchRowEntity): string | null {
    return reason && say(reason, visit.language ?? 'zh');
  }
}
