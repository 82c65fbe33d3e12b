export { BudgetClassEntity } from './budget-class.entity';
export { changeClasses, type ClassChange, restoreClasses } from './budget-classes.changes';
export {
  allClasses,
  classKey,
  economicClassesOf,
  functionKey,
  functionsOf,
  loadClassName,
  loadFunctionPath,
} from './budget-classes.reads';
export { BudgetClassesModule } from './budget-classes.module';
