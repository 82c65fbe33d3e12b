export { ApprovalsModule } from './approvals.module';
export { ApprovalsService } from './approvals.service';
export { BudgetApprovalEntity } from './budget-approval.entity';
export { BudgetRepliesService, type IssueReplyCommand, type PreparedReply } from './budget-replies.service';
export { letterFor } from './budget-replies.reads';
export { BudgetReplyEntity } from './budget-reply.entity';
export { BulkApprovalService } from './bulk-approval.service';
