export {
  BudgetApprovalEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
} from './target.entity';
export { approvedVersion } from './targets.reads';
