import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A part of the project page that another module contributes. */
export type ProjectSection = {
  readonly key: string;
  readonly Component: LazyExoticComponent<ComponentType<{ projectId: string }>>;
};

/** What stands on the project page below the money, in the order of a project's life. */
export const sections: readonly ProjectSection[] = [
  {
    key: 'targets',
    Component: lazy(async () => ({ default: (await import('../targets/ProjectTargets')).ProjectTargets })),
  },
  {
    key: 'monitoring',
    Component: lazy(async () => ({ default: (await import('../monitoring/ProjectMonitoring')).ProjectMonitoring })),
  },
  {
    key: 'evaluations',
    Component: lazy(async () => ({ default: (await import('../evaluation/ProjectEvaluations')).ProjectEvaluations })),
  },
];
