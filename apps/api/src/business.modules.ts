import { EvaluationModule } from './evaluation';
import { LibraryModule } from './library';

/** The links of the chain, in the order of the dependency rule. */
export const businessModules = [LibraryModule, EvaluationModule];
