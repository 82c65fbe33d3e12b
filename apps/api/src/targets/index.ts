export { ApprovalsService } from './approvals.service';
export {
  BudgetApprovalEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
} from './target.entity';
export { TargetsModule } from './targets.module';
export { approvedVersion } from './targets.reads';
export { TargetsService } from './targets.service';
