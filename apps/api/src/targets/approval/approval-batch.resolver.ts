import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  ApprovalBatchDto,
  ApprovalBatchResult,
  ApprovalTallyDto,
  ApproveBatchArgs,
  BudgetApprovalDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../../kit/allow';
import { Db } from '../../kit/db';
import { IdArg } from '../../kit/id-arg';
import type { ApprovalBatchEntity } from './approval-batch.entity';
import { batchById } from './approval-batch.reads';
import { ApprovalBatchService } from './approval-batch.service';
import { loadApproval } from './approvals.reads';
import { overseers } from './overseers';

/** Batch approval 批量批复: asked for by finance, read by those who oversee the division, also later. */
@Resolver(() => ApprovalBatchDto)
export class ApprovalBatchResolver {
  constructor(
    private readonly db: Db,
    private readonly batches: ApprovalBatchService,
  ) {}

  @Mutation(() => ApprovalBatchResult, {
    description:
      'Approves and freezes every passed target of the year that has a budget line, and defers the lines without one (四(一)2, 3), each judged again; up to 50 at once, more by the worker. While a batch of the approval is under way it is the answer.',
  })
  @Allow(['finance'])
  approveBatch(@CurrentActor() actor: Actor, @Args() { budgetApprovalId, requestId }: ApproveBatchArgs) {
    return this.batches.start(actor, budgetApprovalId, requestId);
  }

  @Query(() => ApprovalBatchDto, { description: 'A batch in my scope, and how far it is; NOT_FOUND otherwise.' })
  @Allow(overseers)
  approvalBatch(@CurrentActor() actor: Actor, @IdArg() id: string) {
    return this.db.as(actor, (tx) => batchById(tx, id));
  }

  @ResolveField(() => BudgetApprovalDto, { description: 'The approval of the budget it follows.' })
  @Allow(overseers)
  approval(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() batch: ApprovalBatchEntity) {
    return loadApproval(this.db, visit, actor, batch.budgetApprovalId);
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Approved and frozen so far.' })
  @Allow(overseers)
  approved(@Parent() { approvedCount: count, approvedAmount: amount }: ApprovalBatchEntity): ApprovalTallyDto {
    return { count, amount };
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Deferred so far for want of a passed target.' })
  @Allow(overseers)
  deferred(@Parent() { deferredCount: count, deferredAmount: amount }: ApprovalBatchEntity): ApprovalTallyDto {
    return { count, amount };
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Held up so far by a rule.' })
  @Allow(overseers)
  held(@Parent() { heldCount: count, heldAmount: amount }: ApprovalBatchEntity): ApprovalTallyDto {
    return { count, amount };
  }
}
