export { LibraryModule } from './library.module';
export { loadBudgetLines, loadHistory, projectById } from './library.reads';
export { LibraryService, onProject } from './library.service';
export { BudgetLineEntity, ProjectEntity, ProjectFundEntity } from './project.entity';
