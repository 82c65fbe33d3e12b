import { Module } from '@nestjs/common';
import { BulkReviewRowDto, DeskRowDto, TargetAdjustmentDto, TargetDto, TargetVersionDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { IndicatorsModule } from '../indicators';
import { LibraryModule, projectCodesOf } from '../library';
import { signedIn } from '../kit/door/allow';
import { refuseTargetEdit } from '@chengxiao/domain';
import { attachmentsOn, AttachmentsModule } from '../attachments';
import { AdjustmentsResolver, TargetAdjustmentsResolver } from './adjustment/adjustments.resolver';
import { AdjustmentsService } from './adjustment/adjustments.service';
import { CarriedResolver } from './declaration/carried.resolver';
import { ContinuationResolver } from './declaration/continuation.resolver';
import { ContinuationService } from './declaration/continuation.service';
import { DeclarationRulesResolver } from './declaration/declaration-rules.resolver';
import { DeclarationRulesService } from './declaration/declaration-rules.service';
import { BulkReviewService } from './review/bulk-review.service';
import { ReviewDeskResolver } from './review/review-desk.resolver';
import { ProjectTargetsResolver } from './project-targets.resolver';
import { RecommendResolver } from './declaration/recommend.resolver';
import { ReviewPointsResolver } from './review/review-points.resolver';
import { ReviewsService } from './review/reviews.service';
import { ReviewRoundResolver } from './review/review-round.resolver';
import { TargetLintResolver } from './target-findings.resolver';
import { TargetEntity } from './target.entity';
import { targetById } from './targets.reads';
import { TargetsResolver } from './targets.resolver';
import { TargetsService } from './targets.service';

/** Performance targets: declaration, review, adjustment (四(一)). */
@Module({
  imports: [AttachmentsModule, IndicatorsModule, LibraryModule],
  providers: [
    TargetsService,
    ReviewsService,
    TargetsResolver,
    TargetLintResolver,
    ReviewPointsResolver,
    ReviewRoundResolver,
    BulkReviewService,
    ReviewDeskResolver,
    ProjectTargetsResolver,
    RecommendResolver,
    CarriedResolver,
    ContinuationService,
    ContinuationResolver,
    DeclarationRulesService,
    DeclarationRulesResolver,
    AdjustmentsService,
    AdjustmentsResolver,
    TargetAdjustmentsResolver,
    attachmentsOn('target', {
      entity: TargetEntity,
      find: targetById,
      kinds: ['basis', 'estimate', 'plan', 'evidence', 'other'],
      refuse: refuseTargetEdit,
    }),
    projectCodesOf(TargetDto, signedIn),
    projectCodesOf(TargetAdjustmentDto, signedIn),
    projectCodesOf(TargetVersionDto, signedIn),
    ...organisationCodesOf(BulkReviewRowDto, DeskRowDto, TargetAdjustmentDto, TargetDto, TargetVersionDto),
  ],
  exports: [TargetsService, ReviewsService, AdjustmentsService],
})
export class TargetsModule {}
