import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseBudgetApproval, overseers } from '@chengxiao/domain';
import {
  BulkApprovalDto,
  ApprovalForecastDto,
  BudgetApprovalDto,
  BudgetApprovalListArgs,
  BudgetApprovalPage,
  BudgetApprovalResult,
  BudgetApprovalVersionDto,
  CorrectBudgetApprovalArgs,
  RecordBudgetApprovalArgs,
  TargetVersionDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { loadBulkApprovals } from './bulk-approval.reads';
import { budgetApprovalPage, forecastOf, loadApprovalVersions } from './approvals.reads';
import { ApprovalsService } from './approvals.service';
import type { BudgetApprovalEntity } from './budget-approval.entity';
import { versionById } from '../targets';

@Resolver(() => BudgetApprovalDto)
export class ApprovalsResolver {
  constructor(private readonly approvals: ApprovalsService) {}

  @Query(() => BudgetApprovalPage, { description: 'Recorded approvals of budgets in my scope, newest first.' })
  @Allow(overseers)
  budgetApprovals(
    @Reading() reading: ReadingContext,
    @Args() args: BudgetApprovalListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => budgetApprovalPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => TargetVersionDto, { description: 'A frozen version in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  targetVersion(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => versionById(tx, id));
  }

  @Mutation(() => BudgetApprovalResult, {
    description:
      "Records that the people's congress approved the budget of my division; the same record again changes nothing.",
  })
  @Allow(['finance'])
  recordBudgetApproval(@CurrentActor() actor: Actor, @Args() facts: RecordBudgetApprovalArgs) {
    return this.approvals.recordApproval(actor, facts);
  }

  @Mutation(() => BudgetApprovalResult, {
    description:
      'Puts the record of an approval of my division right, with a reason; the former version is kept, and what was approved under it follows. NOT_READY during a bulk approval.',
  })
  @Allow(['finance'])
  correctBudgetApproval(@CurrentActor() actor: Actor, @Args() command: CorrectBudgetApprovalArgs) {
    return this.approvals.correctApproval(actor, command);
  }

  @ResolveField(() => [BudgetApprovalVersionDto], {
    description: 'The record as it was made and put right, oldest first.',
  })
  @Allow(overseers)
  versions(@Reading() reading: ReadingContext, @ParentRow('id') approval: Pick<BudgetApprovalEntity, 'id'>) {
    return reading.load(loadApprovalVersions, approval.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may put the record right.' })
  @Allow(overseers)
  correctable(
    @CurrentActor() actor: Actor,
    @ParentRow('divisionCode') approval: Pick<BudgetApprovalEntity, 'divisionCode'>,
  ): boolean {
    return refuseBudgetApproval(actor, approval) === null;
  }

  @ResolveField(() => ApprovalForecastDto, { description: 'What the bulk approval would do if it ran now.' })
  @Allow(overseers)
  forecast(@Reading() reading: ReadingContext, @ParentRow('id') approval: Pick<BudgetApprovalEntity, 'id'>) {
    return forecastOf(reading, approval.id);
  }

  @ResolveField(() => [BulkApprovalDto], { description: 'Its bulkApprovals, newest first, at most the last 20.' })
  @Allow(overseers)
  bulkApprovals(@Reading() reading: ReadingContext, @ParentRow('id') approval: Pick<BudgetApprovalEntity, 'id'>) {
    return reading.load(loadBulkApprovals, approval.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may start its bulk approval.' })
  @Allow(overseers)
  runnable(
    @CurrentActor() actor: Actor,
    @ParentRow('divisionCode') approval: Pick<BudgetApprovalEntity, 'divisionCode'>,
  ): boolean {
    return refuseBudgetApproval(actor, approval) === null;
  }
}
