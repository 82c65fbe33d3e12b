import { Module } from '@nestjs/common';
import { AssignmentDto, BudgetProposalDto, ResultNoticeDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
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
    ...organisationCodesOf(AssignmentDto, BudgetProposalDto, ResultNoticeDto),
  ],
  exports: [NoticeService, ProposalService, AssignmentService],
})
export class FeedbackModule {}
