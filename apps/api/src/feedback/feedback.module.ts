import { Module } from '@nestjs/common';
import { AssignmentResolver } from './assignment.resolver';
import { AssignmentService } from './assignment.service';
import { EvaluationFeedbackResolver, ProjectFeedbackResolver } from './chain.resolver';
import { NoticeResolver } from './notice.resolver';
import { NoticeService } from './notice.service';
import { ProposalResolver } from './proposal.resolver';
import { ProposalService } from './proposal.service';

@Module({
  providers: [
    NoticeService,
    NoticeResolver,
    ProposalService,
    ProposalResolver,
    AssignmentService,
    AssignmentResolver,
    ProjectFeedbackResolver,
    EvaluationFeedbackResolver,
  ],
  exports: [NoticeService, ProposalService, AssignmentService],
})
export class FeedbackModule {}
