export { BudgetClassEntity } from './budget-class.entity';
export { changeClasses, type ClassChange, restoreClasses } from './budget-classes.changes';
export { allClasses, functionKey, functionsOf, loadFunctionPath } from './budget-classes.reads';
export { BudgetClassesModule } from './budget-classes.module';
