export { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation.entity';
export { EvaluationModule } from './evaluation.module';
export { type OpenedEvaluations, EvaluationOpeningService } from './evaluation-opening.service';
export { evaluationById, evaluationOf, fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';
export { type EvaluationMove, EvaluationService } from './evaluation.service';
