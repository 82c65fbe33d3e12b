import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, overseers } from '@chengxiao/domain';
import {
  BulkApprovalDto,
  BulkApprovalResult,
  ApprovalTallyDto,
  StartBulkApprovalArgs,
  BudgetApprovalDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { IdArg } from '../kit/door/id-arg';
import type { BulkApprovalEntity } from './bulk-approval.entity';
import { bulkApprovalById } from './bulk-approval.reads';
import { BulkApprovalService } from './bulk-approval.service';
import { loadApproval } from './approvals.reads';

/** Bulk approval 批量批复: asked for by finance, read by those who oversee the division, also later. */
@Resolver(() => BulkApprovalDto)
export class BulkApprovalResolver {
  constructor(private readonly bulkApprovals: BulkApprovalService) {}

  @Mutation(() => BulkApprovalResult, {
    description:
      'Approves and freezes every passed target of the year that has a budget line, and defers the lines without one (四(一)2, 3), each judged again; up to 50 at once, more by the worker. While a bulk of the approval is under way it is the answer. STALE when anything changed since the preview that was seen.',
  })
  @Allow(['finance'])
  startBulkApproval(@CurrentActor() actor: Actor, @Args() { budgetApprovalId, ...asked }: StartBulkApprovalArgs) {
    return this.bulkApprovals.start(actor, budgetApprovalId, asked);
  }

  @Query(() => BulkApprovalDto, { description: 'A bulk in my scope, and how far it is; NOT_FOUND otherwise.' })
  @Allow(overseers)
  bulkApproval(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => bulkApprovalById(tx, id));
  }

  @ResolveField(() => BudgetApprovalDto, { description: 'The approval of the budget it follows.' })
  @Allow(overseers)
  approval(
    @Reading() reading: ReadingContext,
    @ParentRow('budgetApprovalId') bulk: Pick<BulkApprovalEntity, 'budgetApprovalId'>,
  ) {
    return reading.load(loadApproval, bulk.budgetApprovalId);
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Approved and frozen so far.' })
  @Allow(overseers)
  approved(
    @ParentRow('approvedCount', 'approvedAmount')
    { approvedCount: count, approvedAmount: amount }: Pick<BulkApprovalEntity, 'approvedCount' | 'approvedAmount'>,
  ): ApprovalTallyDto {
    return { count, amount };
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Deferred so far for want of a passed target.' })
  @Allow(overseers)
  deferred(
    @ParentRow('deferredCount', 'deferredAmount')
    { deferredCount: count, deferredAmount: amount }: Pick<BulkApprovalEntity, 'deferredCount' | 'deferredAmount'>,
  ): ApprovalTallyDto {
    return { count, amount };
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Held up so far by a rule.' })
  @Allow(overseers)
  held(
    @ParentRow('heldCount', 'heldAmount')
    { heldCount: count, heldAmount: amount }: Pick<BulkApprovalEntity, 'heldCount' | 'heldAmount'>,
  ): ApprovalTallyDto {
    return { count, amount };
  }
}
