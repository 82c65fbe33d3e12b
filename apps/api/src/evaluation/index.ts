export { evaluationAggregate, EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation.entity';
export { EvaluationModule } from './evaluation.module';
export { type OpenedEvaluations, EvaluationOpeningService } from './evaluation-opening.service';
export { mergeForm } from './evaluation.content';
export { f5Of } from './evaluation.form';
export { evaluationById, evaluationOf, fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';
export { type EvaluationMove, EvaluationService } from './evaluation.service';
