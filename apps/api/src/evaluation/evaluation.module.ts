import { Module } from '@nestjs/common';
import { EvaluationOpeningService } from './evaluation-opening.service';
import { EvaluationResolver } from './evaluation.resolver';
import { EvaluationService } from './evaluation.service';
import { ProjectEvaluationsResolver } from './project-evaluations.resolver';

@Module({
  providers: [EvaluationService, EvaluationOpeningService, EvaluationResolver, ProjectEvaluationsResolver],
  exports: [EvaluationService, EvaluationOpeningService],
})
export class EvaluationModule {}
