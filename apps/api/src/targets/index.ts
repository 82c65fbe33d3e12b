export { TargetAdjustmentEntity } from './adjustment.entity';
export { adjustmentById } from './adjustments.reads';
export { AdjustmentsService } from './adjustments.service';
export { ApprovalsService } from './approvals.service';
export { BudgetReplyEntity } from './budget-reply.entity';
export { replyById } from './budget-replies.reads';
export { ReviewsService } from './reviews.service';
export { draftOf, storedDraft } from './target.draft';
export {
  BudgetApprovalEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
} from './target.entity';
export { surroundingsOfForm } from './lint.reads';
export { contextOf, spoken, subjectOf } from './target.lint';
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
