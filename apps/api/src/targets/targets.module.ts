import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { LibraryModule } from '../library';
import { AttachmentsModule } from '../attachments';
import { AdjustmentsResolver, TargetAdjustmentsResolver } from './adjustments.resolver';
import { AdjustmentsService } from './adjustments.service';
import { ApprovalsResolver } from './approvals.resolver';
import { ApprovalsService } from './approvals.service';
import { CarriedResolver } from './carried.resolver';
import { DeclarationRulesResolver } from './declaration-rules.resolver';
import { DeclarationRulesService } from './declaration-rules.service';
import { DeferralsController } from './deferrals.controller';
import { DeferralsResolver } from './deferrals.resolver';
import { BulkReviewService } from './bulk-review.service';
import { ReviewDeskResolver } from './review-desk.resolver';
import { ProjectTargetsResolver } from './project-targets.resolver';
import { RecommendResolver } from './recommend.resolver';
import { ReviewPointsResolver } from './review-points.resolver';
import { ReviewsService } from './reviews.service';
import { ReviewRoundResolver } from './review-round.resolver';
import { TargetLintResolver } from './target-lint.resolver';
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
    DeferralsResolver,
    AdjustmentsService,
    AdjustmentsResolver,
    TargetAdjustmentsResolver,
  ],
  exports: [TargetsService, ReviewsService, ApprovalsService, AdjustmentsService],
})
export class TargetsModule {}
