import { projectLifecycle } from './library/project.lifecycle';

/** Every lifecycle of the house, by the file name of its diagram. */
export const lifecycles = { project: projectLifecycle } as const;
