import { Module } from '@nestjs/common';
import { BudgetReplyDto, BulkApprovalRowDto, DeferredProjectDto, DepartmentRepliesDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { LibraryModule } from '../library';
import { TargetsModule } from '../targets';
import { ApprovalsResolver } from './approvals.resolver';
import { ApprovalsService } from './approvals.service';
import { BudgetRepliesResolver, BudgetReplyResolver, ProjectLettersResolver } from './budget-replies.resolver';
import { BudgetRepliesService } from './budget-replies.service';
import { BulkApprovalResolver } from './bulk-approval.resolver';
import { BulkApprovalPreviewResolver } from './bulk-approval-preview.resolver';
import { BulkApprovalRowsResolver } from './bulk-approval-rows.resolver';
import { BulkApprovalService } from './bulk-approval.service';
import { DeferralsResolver } from './deferrals.resolver';

/** Approval of targets with the budget (四(一)3): recorded, carried out in bulk, answered by letters; what is deferred. */
@Module({
  imports: [LibraryModule, TargetsModule],
  providers: [
    ApprovalsService,
    ApprovalsResolver,
    BulkApprovalService,
    BulkApprovalResolver,
    BulkApprovalRowsResolver,
    BulkApprovalPreviewResolver,
    BudgetRepliesService,
    BudgetRepliesResolver,
    BudgetReplyResolver,
    ProjectLettersResolver,
    DeferralsResolver,
    ...organisationCodesOf(BudgetReplyDto, BulkApprovalRowDto, DeferredProjectDto, DepartmentRepliesDto),
  ],
  exports: [ApprovalsService, BulkApprovalService, BudgetRepliesService],
})
export class ApprovalsModule {}
