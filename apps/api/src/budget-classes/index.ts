export { BudgetClassEntity } from './budget-class.entity';
export { functionKey, functionsOf, loadFunctionPath } from './budget-classes.reads';
export { BudgetClassesModule } from './budget-classes.module';
