import { businessRoles, insideGovernment, type Role } from '@chengxiao/domain';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A part of the project page that another module contributes. */
export type ProjectSection = {
  readonly key: string;
  /** Roles that see the section; its content is decided by the API. */
  readonly roles: readonly Role[];
  readonly Component: LazyExoticComponent<ComponentType<{ projectId: string }>>;
};

/** What stands on the project page below the money, in the order of a project's life. */
export const sections: readonly ProjectSection[] = [
  {
    key: 'attachments',
    roles: insideGovernment,
    Component: lazy(async () => ({ default: (await import('../attachments/ProjectAttachments')).ProjectAttachments })),
  },
  {
    key: 'exAnte',
    roles: insideGovernment,
    Component: lazy(async () => ({ default: (await import('../ex-ante/ProjectExAnte')).ProjectExAnte })),
  },
  {
    key: 'targets',
    roles: insideGovernment,
    Component: lazy(async () => ({ default: (await import('../targets/ProjectTargets')).ProjectTargets })),
  },
  {
    key: 'letters',
    roles: insideGovernment,
    Component: lazy(async () => ({ default: (await import('../approvals/ProjectLetters')).ProjectLetters })),
  },
  {
    key: 'monitoring',
    roles: insideGovernment,
    Component: lazy(async () => ({ default: (await import('../monitoring/ProjectMonitoring')).ProjectMonitoring })),
  },
  {
    key: 'evaluations',
    roles: businessRoles,
    Component: lazy(async () => ({ default: (await import('../evaluation/ProjectEvaluations')).ProjectEvaluations })),
  },
  {
    key: 'feedback',
    roles: insideGovernment,
    Component: lazy(async () => ({ default: (await import('../feedback/ProjectFeedback')).ProjectFeedback })),
  },
  {
    key: 'publication',
    roles: businessRoles,
    Component: lazy(async () => ({ default: (await import('../disclosure/ProjectPublication')).ProjectPublication })),
  },
];
