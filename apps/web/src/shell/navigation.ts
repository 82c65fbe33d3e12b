import { insideGovernment, overseersAndDepartments, type Role, roles } from '@chengxiao/domain';

export type NavigationGroup = 'work' | 'targets' | 'execution' | 'results' | 'rules';
export type NavigationItem = {
  key:
    | 'todo'
    | 'review'
    | 'projects'
    | 'targets'
    | 'transfers'
    | 'overall'
    | 'imports'
    | 'approvals'
    | 'receivedReplies'
    | 'deferred'
    | 'monitoring'
    | 'evaluations'
    | 'inflation'
    | 'notices'
    | 'proposals'
    | 'assignments'
    | 'publications'
    | 'indicators'
    | 'declarationRules'
    | 'rulePacks'
    | 'reviewRoutes'
    | 'calendar';
  path: string;
  group: NavigationGroup;
  roles: readonly Role[];
};

/** The entries of the navigation and the roles that see them; what a role may do on a page, the API decides. */
export const navigation: readonly NavigationItem[] = [
  { key: 'todo', path: '/', group: 'work', roles },
  { key: 'review', path: '/review', group: 'work', roles: ['finance', 'department'] },
  { key: 'projects', path: '/projects', group: 'targets', roles: insideGovernment },
  { key: 'targets', path: '/targets', group: 'targets', roles: insideGovernment },
  { key: 'transfers', path: '/transfers', group: 'targets', roles: insideGovernment },
  { key: 'overall', path: '/overall', group: 'targets', roles: overseersAndDepartments },
  { key: 'imports', path: '/imports', group: 'targets', roles: insideGovernment },
  { key: 'approvals', path: '/approvals', group: 'targets', roles: ['finance'] },
  { key: 'receivedReplies', path: '/budget-replies', group: 'targets', roles: ['department'] },
  { key: 'deferred', path: '/deferred', group: 'targets', roles: overseersAndDepartments },
  { key: 'monitoring', path: '/monitoring', group: 'execution', roles: insideGovernment },
  { key: 'evaluations', path: '/evaluations', group: 'execution', roles: insideGovernment },
  { key: 'inflation', path: '/inflation', group: 'execution', roles: overseersAndDepartments },
  { key: 'assignments', path: '/assignments', group: 'execution', roles: ['finance', 'evaluator'] },
  { key: 'notices', path: '/notices', group: 'results', roles: insideGovernment },
  { key: 'proposals', path: '/proposals', group: 'results', roles: overseersAndDepartments },
  { key: 'publications', path: '/publications', group: 'results', roles: insideGovernment },
  { key: 'indicators', path: '/indicators', group: 'rules', roles: insideGovernment },
  { key: 'declarationRules', path: '/declaration-rules', group: 'rules', roles: ['finance'] },
  { key: 'rulePacks', path: '/rule-packs', group: 'rules', roles },
  { key: 'reviewRoutes', path: '/review-routes', group: 'rules', roles: insideGovernment },
  { key: 'calendar', path: '/calendar', group: 'rules', roles: insideGovernment },
];

export const navigationGroups: readonly NavigationGroup[] = ['work', 'targets', 'execution', 'results', 'rules'];

export const navigationFor = (role: Role): NavigationItem[] => navigation.filter((item) => item.roles.includes(role));
