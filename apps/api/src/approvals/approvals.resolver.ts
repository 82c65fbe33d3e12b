import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseBudgetApproval, overseers } from '@chengxiao/domain';
import {
  BulkApprovalDto,
  ApprovalForecastDto,
  BudgetApprovalDto,
  BudgetApprovalListArgs,
  BudgetApprovalPage,
  BudgetApprovalResult,
  RecordBudgetApprovalArgs,
  TargetVersionDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { Selected } from '../kit/door/selected';
import { loadBulkApprovals } from './bulk-approval.reads';
import { budgetApprovalPage, loadForecast } from './approvals.reads';
import { ApprovalsService } from './approvals.service';
import type { BudgetApprovalEntity } from './budget-approval.entity';
import { versionById } from '../targets';

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

  @ResolveField(() => ApprovalForecastDto, { description: 'What the bulk approval would do if it ran now.' })
  @Allow(overseers)
  forecast(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() approval: BudgetApprovalEntity) {
    return loadForecast(this.db, visit, actor, approval.id);
  }

  @ResolveField(() => [BulkApprovalDto], { description: 'Its bulkApprovals, newest first, at most the last 20.' })
  @Allow(overseers)
  bulkApprovals(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() approval: BudgetApprovalEntity) {
    return loadBulkApprovals(this.db, visit, actor, approval.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may start its bulk approval.' })
  @Allow(overseers)
  runnable(@CurrentActor() actor: Actor, @Parent() approval: BudgetApprovalEntity): boolean {
    return refuseBudgetApproval(actor, approval) === null;
  }
}
