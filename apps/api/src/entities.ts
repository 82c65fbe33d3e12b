import { PublicationEntity, PublishedProjectEntity } from './disclosure';
import { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation';
import { AssignmentEntity, BudgetProposalEntity, ResultNoticeEntity } from './feedback';
import { OrganisationEntity, PositionEntity, UserEntity } from './identity';
import { BudgetLineEntity, ProjectEntity, ProjectFundEntity } from './library';
import {
  MonitoringFundEntity,
  MonitoringItemEntity,
  MonitoringReportEntity,
  MonitoringRoundEntity,
} from './monitoring';
import { RulePackEntity } from './rule-packs';
import {
  BudgetApprovalEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
} from './targets';

/** Every table that TypeORM maps. */
export const entities = [
  OrganisationEntity,
  UserEntity,
  PositionEntity,
  ProjectEntity,
  ProjectFundEntity,
  BudgetLineEntity,
  RulePackEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
  BudgetApprovalEntity,
  MonitoringRoundEntity,
  MonitoringReportEntity,
  MonitoringFundEntity,
  MonitoringItemEntity,
  EvaluationEntity,
  EvaluationFundEntity,
  EvaluationItemEntity,
  ResultNoticeEntity,
  BudgetProposalEntity,
  AssignmentEntity,
  PublicationEntity,
  PublishedProjectEntity,
];
