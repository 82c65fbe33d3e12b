export { LibraryModule } from './library.module';
export { loadBudgetLines, loadFunds, loadHistory, projectById } from './library.reads';
export { LibraryService, onProject } from './library.service';
export { BudgetLineEntity, ProjectEntity, ProjectFundEntity } from './project.entity';
export { draftMany, type ProjectUnit, removeUntouched, type UnitDraft } from './project-list';
