import { Module } from '@nestjs/common';
import { ApprovalsResolver } from './approvals.resolver';
import { ApprovalsService } from './approvals.service';
import { BulkReviewService } from './bulk-review.service';
import { ReviewDeskResolver } from './review-desk.resolver';
import { ProjectTargetsResolver } from './project-targets.resolver';
import { ReviewPointsResolver } from './review-points.resolver';
import { ReviewsService } from './reviews.service';
import { ReviewRoundResolver } from './review-round.resolver';
import { TargetLintResolver } from './target-lint.resolver';
import { TargetsResolver } from './targets.resolver';
import { TargetsService } from './targets.service';

/** Performance targets: declaration, review, approval with the budget (四(一)). */
@Module({
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
    ApprovalsResolver,
  ],
  exports: [TargetsService, ReviewsService, ApprovalsService],
})
export class TargetsModule {}
