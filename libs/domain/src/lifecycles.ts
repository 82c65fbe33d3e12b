import { evaluationLifecycle } from './evaluation/evaluation.lifecycle';
import { projectLifecycle } from './library/project.lifecycle';

/** Every lifecycle of the house, by the file name of its diagram. */
export const lifecycles = { project: projectLifecycle, evaluation: evaluationLifecycle } as const;
