import { AnnouncementEntity } from './announcements/announcement.entity';
import { BudgetClassEntity } from './budget-classes/budget-class.entity';
import { AttachmentEntity } from './attachments/attachment.entity';
import {
  PublicationEntity,
  PublicationPreparationEntity,
  PublicationRemovalEntity,
  PublishedProjectEntity,
} from './disclosure/publication.entity';
import { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation/evaluation.entity';
import { EvaluationRoundEntity } from './evaluation/round.entity';
import { AssignmentEntity, AssignmentTaskEntity } from './feedback/assignment.entity';
import { ResultNoticeEntity } from './feedback/notice.entity';
import { BudgetProposalEntity } from './feedback/proposal.entity';
import { OrganisationEntity } from './identity/organisation.entity';
import { PositionEntity } from './identity/position.entity';
import { IndicatorEntryEntity } from './indicators/indicator-entry.entity';
import { ExAnteAssessmentEntity, ExAnteRuleEntity } from './library/ex-ante.entity';
import { ImportRunEntity, ImportRowEntity } from './imports/import.entity';
import { ProjectEntity, ProjectExpenseEntity, ProjectFundEntity, BudgetLineEntity } from './library/project.entity';
import { MonitoringReportEntity, MonitoringFundEntity, MonitoringItemEntity } from './monitoring/report.entity';
import { MonitoringRoundEntity } from './monitoring/round.entity';
import { OverallTargetEntity, OverallVersionEntity } from './overall/overall.entity';
import { PersonEntity } from './people/person.entity';
import { ReviewRoundEntity, ReviewRouteEntity } from './review/review.entity';
import { RulePackEntity } from './rule-packs/rule-pack.entity';
import { SeasonEntity } from './review/season.entity';
import { DeclarationRuleEntity } from './targets/declaration/declaration-rule.entity';
import { BulkReviewEntity, BulkReviewRowEntity } from './targets/review/bulk-review.entity';
import { BulkApprovalEntity, BulkApprovalRowEntity } from './approvals/bulk-approval.entity';
import { BudgetReplyEntity } from './approvals/budget-reply.entity';
import {
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetSubmissionEntity,
  TargetVersionEntity,
} from './targets/target.entity';
import { BudgetApprovalEntity, BudgetApprovalVersionEntity } from './approvals/budget-approval.entity';
import { TargetAdjustmentEntity } from './targets/adjustment/adjustment.entity';
import { RegionalTargetEntity, RegionalTargetReceiptEntity, TransferEntity } from './transfers/transfer.entity';
import { WhatIfChangeEntity, WhatIfEntity } from './what-if/what-if.entity';

/** Every table that TypeORM maps; straight from their files, so that worker and migrate load no resolver. */
export const entities = [
  BudgetClassEntity,
  OrganisationEntity,
  PositionEntity,
  AttachmentEntity,
  ProjectEntity,
  ProjectFundEntity,
  ProjectExpenseEntity,
  BudgetLineEntity,
  ExAnteAssessmentEntity,
  ExAnteRuleEntity,
  ReviewRouteEntity,
  ReviewRoundEntity,
  RulePackEntity,
  IndicatorEntryEntity,
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetSubmissionEntity,
  TargetVersionEntity,
  TargetAdjustmentEntity,
  BudgetApprovalEntity,
  BudgetApprovalVersionEntity,
  BulkApprovalEntity,
  BulkApprovalRowEntity,
  BudgetReplyEntity,
  OverallTargetEntity,
  OverallVersionEntity,
  TransferEntity,
  RegionalTargetEntity,
  RegionalTargetReceiptEntity,
  DeclarationRuleEntity,
  SeasonEntity,
  BulkReviewEntity,
  BulkReviewRowEntity,
  MonitoringRoundEntity,
  MonitoringReportEntity,
  MonitoringFundEntity,
  MonitoringItemEntity,
  EvaluationEntity,
  EvaluationRoundEntity,
  EvaluationFundEntity,
  EvaluationItemEntity,
  ImportRunEntity,
  ImportRowEntity,
  WhatIfEntity,
  WhatIfChangeEntity,
  ResultNoticeEntity,
  BudgetProposalEntity,
  AssignmentEntity,
  AssignmentTaskEntity,
  PublicationEntity,
  PublicationPreparationEntity,
  PublishedProjectEntity,
  PublicationRemovalEntity,
  AnnouncementEntity,
  PersonEntity,
];
