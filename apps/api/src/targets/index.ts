export { TargetAdjustmentEntity } from './adjustment/adjustment.entity';
export { adjustmentById } from './adjustment/adjustments.reads';
export { AdjustmentsService } from './adjustment/adjustments.service';
export { ApprovalBatchService } from './approval/approval-batch.service';
export { ApprovalsService } from './approval/approvals.service';
export { BudgetReplyEntity } from './approval/budget-reply.entity';
export { replyById } from './approval/budget-replies.reads';
export { ReviewsService } from './review/reviews.service';
export { draftOf, storedDraft } from './target.draft';
export {
  BudgetApprovalEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
} from './target.entity';
export { surroundingsOfForm } from './lint/lint.reads';
export { contextOf, spoken, subjectOf } from './lint/target.lint';
export { TargetsModule } from './targets.module';
export {
  approvedVersion,
  fundsOf,
  indicatorsOf,
  planStepsOf,
  targetById,
  targetsFound,
  versionById,
} from './targets.reads';
export { TargetsService } from './targets.service';
