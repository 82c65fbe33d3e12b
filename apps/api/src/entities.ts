import { PublicationEntity, PublishedProjectEntity } from './disclosure/publication.entity';
import { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation/evaluation.entity';
import { AssignmentEntity } from './feedback/assignment.entity';
import { ResultNoticeEntity } from './feedback/notice.entity';
import { BudgetProposalEntity } from './feedback/proposal.entity';
import { OrganisationEntity } from './identity/organisation.entity';
import { UserEntity, PositionEntity } from './identity/user.entity';
import { ImportBatchEntity, ImportRowEntity } from './imports/import.entity';
import { ProjectEntity, ProjectFundEntity, BudgetLineEntity } from './library/project.entity';
import { MonitoringReportEntity, MonitoringFundEntity, MonitoringItemEntity } from './monitoring/report.entity';
import { MonitoringRoundEntity } from './monitoring/round.entity';
import { RulePackEntity } from './rule-packs/rule-pack.entity';
import {
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
  BudgetApprovalEntity,
} from './targets/target.entity';
import { WhatIfChangeEntity, WhatIfEntity } from './what-if/what-if.entity';

/** Every table that TypeORM maps; straight from their files, so that worker and migrate load no resolver. */
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
  ImportBatchEntity,
  ImportRowEntity,
  WhatIfEntity,
  WhatIfChangeEntity,
  ResultNoticeEntity,
  BudgetProposalEntity,
  AssignmentEntity,
  PublicationEntity,
  PublishedProjectEntity,
];
