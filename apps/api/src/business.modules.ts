import { EvaluationModule } from './evaluation';
import { FeedbackModule } from './feedback';
import { LibraryModule } from './library';
import { TargetsModule } from './targets';
import { OversightModule } from './oversight';

/** The links of the chain, in the order of the dependency rule. */
export const businessModules = [LibraryModule, TargetsModule, EvaluationModule, FeedbackModule, OversightModule];
