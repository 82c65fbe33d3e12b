import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { LibraryModule } from '../library';
import { AttachmentsModule } from '../attachments';
import { AdjustmentsResolver, TargetAdjustmentsResolver } from './adjustment/adjustments.resolver';
import { AdjustmentsService } from './adjustment/adjustments.service';
import { ApprovalBatchResolver } from './approval/approval-batch.resolver';
import { ApprovalBatchRowsResolver } from './approval/approval-batch-rows.resolver';
import { ApprovalBatchService } from './approval/approval-batch.service';
import { ApprovalsResolver } from './approval/approvals.resolver';
import { ApprovalsService } from './approval/approvals.service';
import { BudgetRepliesResolver } from './approval/budget-replies.resolver';
import { BudgetRepliesService } from './approval/budget-replies.service';
import { CarriedResolver } from './declaration/carried.resolver';
import { DeclarationRulesResolver } from './declaration/declaration-rules.resolver';
import { DeclarationRulesService } from './declaration/declaration-rules.service';
import { BulkReviewService } from './review/bulk-review.service';
import { ReviewDeskResolver } from './review/review-desk.resolver';
import { DeferralsController } from './approval/deferrals.controller';
import { DeferralsResolver } from './approval/deferrals.resolver';
import { ProjectTargetsResolver } from './project-targets.resolver';
import { RecommendResolver } from './declaration/recommend.resolver';
import { ReviewPointsResolver } from './review/review-points.resolver';
import { ReviewsService } from './review/reviews.service';
import { ReviewRoundResolver } from './review/review-round.resolver';
import { TargetLintResolver } from './lint/target-lint.resolver';
import { TargetsResolver } from './targets.resolver';
import { TargetsService } from './targets.service';

/** Performance targets: declaration, review, approval with the budget (四(一)). */
@Module({
  imports: [AttachmentsModule, IndicatorsModule, LibraryModule],
  controllers: [DeferralsController],
  providers: [
    TargetsService,
    ReviewsService,
    ApprovalsService,
    TargetsResolver,
    TargetLintResolver,
    ReviewPointsResolver,
    ReviewRoundResolver,
    BulkReviewService,
    ReviewDeskResolver,
    ProjectTargetsResolver,
    RecommendResolver,
    CarriedResolver,
    DeclarationRulesService,
    DeclarationRulesResolver,
    ApprovalsResolver,
    ApprovalBatchService,
    ApprovalBatchResolver,
    ApprovalBatchRowsResolver,
    BudgetRepliesService,
    BudgetRepliesResolver,
    DeferralsResolver,
    AdjustmentsService,
    AdjustmentsResolver,
    TargetAdjustmentsResolver,
  ],
  exports: [TargetsService, ReviewsService, ApprovalsService, ApprovalBatchService, AdjustmentsService],
})
export class TargetsModule {}
