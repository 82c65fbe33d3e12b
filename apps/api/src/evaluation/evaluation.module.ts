import { Module } from '@nestjs/common';
import { EvaluationDto, UnitInflationDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { EvaluationClaimsResolver } from './evaluation-claims.resolver';
import { EvaluationFindingsResolver } from './evaluation-findings.resolver';
import { EvaluationOpeningService } from './evaluation-opening.service';
import { EvaluationResolver } from './evaluation.resolver';
import { EvaluationService } from './evaluation.service';
import { OverFulfilmentResolver } from './over-fulfilment.resolver';
import { OverFulfilmentService } from './over-fulfilment.service';
import { InflationResolver } from './inflation.resolver';
import { ProjectEvaluationsResolver } from './project-evaluations.resolver';
import { ScorePreviewResolver } from './score-preview.resolver';

@Module({
  providers: [
    EvaluationService,
    EvaluationOpeningService,
    OverFulfilmentService,
    EvaluationResolver,
    EvaluationClaimsResolver,
    EvaluationFindingsResolver,
    InflationResolver,
    OverFulfilmentResolver,
    ProjectEvaluationsResolver,
    ScorePreviewResolver,
    ...organisationCodesOf(EvaluationDto, UnitInflationDto),
  ],
  exports: [EvaluationService, EvaluationOpeningService],
})
export class EvaluationModule {}
