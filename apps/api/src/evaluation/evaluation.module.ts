import { Module } from '@nestjs/common';
import { EvaluationDto, UnitInflationDto } from '@chengxiao/dto';
import { refuseEvaluationEdit } from '@chengxiao/domain';
import { attachmentsOn, AttachmentsModule } from '../attachments';
import { organisationCodesOf } from '../identity';
import { DepartmentOpinionResolver } from './department-opinion.resolver';
import { DepartmentOpinionService } from './department-opinion.service';
import { EvaluationClaimsResolver } from './evaluation-claims.resolver';
import { EvaluationFindingsResolver } from './evaluation-findings.resolver';
import { EvaluationFormController } from './evaluation-form.controller';
import { EvaluationOpeningService } from './evaluation-opening.service';
import { EvaluationEntity } from './evaluation.entity';
import { evaluationById } from './evaluation.reads';
import { EvaluationResolver } from './evaluation.resolver';
import { EvaluationService } from './evaluation.service';
import { OverFulfilmentResolver } from './over-fulfilment.resolver';
import { OverFulfilmentService } from './over-fulfilment.service';
import { InflationResolver } from './inflation.resolver';
import { ProjectEvaluationsResolver } from './project-evaluations.resolver';
import { EvaluationRoundsResolver } from './rounds.resolver';
import { EvaluationRoundsService } from './rounds.service';
import { ScorePreviewResolver } from './score-preview.resolver';

@Module({
  imports: [AttachmentsModule],
  controllers: [EvaluationFormController],
  providers: [
    EvaluationService,
    EvaluationOpeningService,
    DepartmentOpinionService,
    DepartmentOpinionResolver,
    OverFulfilmentService,
    EvaluationResolver,
    EvaluationRoundsService,
    EvaluationRoundsResolver,
    EvaluationClaimsResolver,
    EvaluationFindingsResolver,
    InflationResolver,
    OverFulfilmentResolver,
    ProjectEvaluationsResolver,
    ScorePreviewResolver,
    attachmentsOn('evaluation', {
      entity: EvaluationEntity,
      find: evaluationById,
      kinds: ['evidence', 'report', 'other'],
      refuse: refuseEvaluationEdit,
    }),
    ...organisationCodesOf(EvaluationDto, UnitInflationDto),
  ],
  exports: [EvaluationService, EvaluationOpeningService],
})
export class EvaluationModule {}
