export { BudgetLinesService } from './budget-lines.service';
export { ExAnteService } from './ex-ante.service';
export { projectFingerprints } from './fingerprints.job';
export { LibraryModule } from './library.module';
export { LineAdjustmentsService } from './line-adjustments.service';
export {
  ceilingsOf,
  expensesByProject,
  fundsByProject,
  loadBudgetLines,
  loadFunds,
  loadHistory,
  loadProject,
  projectById,
} from './library.reads';
export { LibraryService } from './library.service';
export { projectAggregate } from './project.aggregate';
export { applyConsequence, postponeAll } from './project.consequences';
export { projectCodesOf } from './project-codes.resolver';
export { proposability } from './project.draft';
export { findProjectIds, whereNameContains, whereNameHolds } from './project-search';
export {
  BudgetLineEntity,
  ProjectEntity,
  ProjectFundEntity,
  projectRuleColumns,
  projectSubject,
  type RuledProject,
} from './project.entity';
export { draftMany, type ProjectUnit, removeUntouched, type UnitDraft } from './project-list';
