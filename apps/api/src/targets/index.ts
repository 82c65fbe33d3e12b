export { TargetAdjustmentEntity } from './adjustment/adjustment.entity';
export { adjustmentById } from './adjustment/adjustments.reads';
export { AdjustmentsService } from './adjustment/adjustments.service';
export { ReviewsService } from './review/reviews.service';
export { draftOf, storedDraft } from './target.draft';
export {
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  targetSubject,
  TargetSubmissionEntity,
  TargetVersionEntity,
} from './target.entity';
export { TargetsModule } from './targets.module';
export {
  approvedVersion,
  fundsOf,
  indicatorsOf,
  planStepsOf,
  targetById,
  findTargets,
  versionById,
  yearFundsOf,
} from './targets.reads';
export { TargetsService } from './targets.service';
