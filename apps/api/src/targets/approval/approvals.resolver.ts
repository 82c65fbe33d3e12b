import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseBudgetApproval, type Role, say } from '@chengxiao/domain';
import {
  ApprovalBatchDto,
  ApprovalBatchResult,
  ApprovalForecastDto,
  ApproveBatchArgs,
  BudgetApprovalDto,
  BudgetApprovalListArgs,
  BudgetApprovalPage,
  BudgetApprovalResult,
  RecordBudgetApprovalArgs,
  TargetVersionDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../../kit/allow';
import { Db } from '../../kit/db';
import { Selected } from '../../kit/selected';
import { budgetApprovalPage, loadForecast } from './approvals.reads';
import { ApprovalsService } from './approvals.service';
import type { BudgetApprovalEntity } from '../target.entity';
import { versionById } from '../targets.reads';

/** Who oversees the money of a division. */
export const overseers: readonly Role[] = ['finance', 'government', 'audit'];

@Resolver(() => BudgetApprovalDto)
export class ApprovalsResolver {
  constructor(
    private readonly db: Db,
    private readonly approvals: ApprovalsService,
  ) {}

  @Query(() => BudgetApprovalPage, { description: 'Recorded approvals of budgets in my scope, newest first.' })
  @Allow(overseers)
  budgetApprovals(
    @CurrentActor() actor: Actor,
    @Args() args: BudgetApprovalListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => budgetApprovalPage(tx, actor, args, counted));
  }

  @Query(() => TargetVersionDto, { description: 'A frozen version in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  targetVersion(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => versionById(tx, id));
  }

  @Mutation(() => BudgetApprovalResult, {
    description:
      "Records that the people's congress approved the budget of my division; the same record again changes nothing.",
  })
  @Allow(['finance'])
  recordBudgetApproval(@CurrentActor() actor: Actor, @Args() facts: RecordBudgetApprovalArgs) {
    return this.approvals.recordApproval(actor, facts);
  }

  @Mutation(() => ApprovalBatchResult, {
    description:
      'Approves and freezes every passed target of the year that has a budget line, and defers the lines without one (四(一)2, 3).',
  })
  @Allow(['finance'])
  async approveBatch(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { budgetApprovalId }: ApproveBatchArgs,
  ): Promise<ApprovalBatchDto> {
    const batch = await this.approvals.approveBatch(actor, budgetApprovalId);
    const rows = batch.rows.map((row) => ({ ...row, reason: row.reason && say(row.reason, visit.language ?? 'zh') }));
    return { ...batch, rows };
  }

  @ResolveField(() => ApprovalForecastDto, { description: 'What the batch would do if it ran now.' })
  @Allow(overseers)
  forecast(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() approval: BudgetApprovalEntity) {
    return loadForecast(this.db, visit, actor, approval.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may run the batch of this approval.' })
  @Allow(overseers)
  runnable(@CurrentActor() actor: Actor, @Parent() approval: BudgetApprovalEntity): boolean {
    return refuseBudgetApproval(actor, approval) === null;
  }
}
