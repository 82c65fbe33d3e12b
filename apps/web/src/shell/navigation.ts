import { businessRoles, insideGovernment, overseersAndDepartments, type Role } from '@chengxiao/domain';
import type { pageNames } from './page-names';

export type NavigationKey = keyof (typeof pageNames)['zh'];
/** 申报, 执行, 结果 and 资料: the stages of the work, and what administrators look after; what everybody begins with stands above them. */
export type NavigationGroup = 'start' | 'declaring' | 'executing' | 'results' | 'material' | 'administration';
export type NavigationItem = {
  key: NavigationKey;
  path: string;
  group: NavigationGroup;
  roles: readonly Role[];
  /** The page on which it is a tab, for those who have that page in their menu. */
  within?: NavigationKey;
};

/** The entries of the menu and the roles that see them; what a role may do on a page, the API decides. */
export const navigation: readonly NavigationItem[] = [
  { key: 'home', path: '/', group: 'start', roles: insideGovernment },
  { key: 'todo', path: '/todo', group: 'start', roles: businessRoles },
  { key: 'review', path: '/review', group: 'start', roles: ['finance', 'department'] },
  { key: 'projects', path: '/projects', group: 'declaring', roles: insideGovernment },
  { key: 'targets', path: '/targets', group: 'declaring', roles: insideGovernment },
  { key: 'transfers', path: '/transfers', group: 'declaring', roles: insideGovernment },
  { key: 'overall', path: '/overall', group: 'declaring', roles: overseersAndDepartments },
  { key: 'imports', path: '/imports', group: 'declaring', roles: insideGovernment },
  { key: 'approvals', path: '/approvals', group: 'declaring', roles: ['finance'] },
  { key: 'receivedReplies', path: '/budget-replies', group: 'declaring', roles: ['department', 'unit'] },
  { key: 'deferred', path: '/deferred', group: 'declaring', roles: overseersAndDepartments, within: 'approvals' },
  { key: 'monitoring', path: '/monitoring', group: 'executing', roles: insideGovernment },
  { key: 'evaluations', path: '/evaluations', group: 'results', roles: insideGovernment },
  { key: 'inflation', path: '/inflation', group: 'results', roles: overseersAndDepartments },
  { key: 'assignments', path: '/assignments', group: 'results', roles: ['finance', 'evaluator'] },
  { key: 'notices', path: '/notices', group: 'results', roles: insideGovernment },
  { key: 'proposals', path: '/proposals', group: 'results', roles: overseersAndDepartments },
  { key: 'publications', path: '/publications', group: 'results', roles: insideGovernment },
  { key: 'announcements', path: '/announcements', group: 'material', roles: businessRoles },
  { key: 'indicators', path: '/indicators', group: 'material', roles: insideGovernment },
  {
    key: 'budgetClasses',
    path: '/budget-classes',
    group: 'material',
    roles: insideGovernment,
    within: 'indicators',
  },
  { key: 'rulePacks', path: '/rule-packs', group: 'material', roles: businessRoles },
  { key: 'reviewRoutes', path: '/review-routes', group: 'material', roles: insideGovernment },
  {
    key: 'declarationRules',
    path: '/declaration-rules',
    group: 'material',
    roles: ['finance'],
    within: 'reviewRoutes',
  },
  { key: 'calendar', path: '/calendar', group: 'material', roles: insideGovernment },
  { key: 'season', path: '/season', group: 'material', roles: insideGovernment, within: 'calendar' },
  { key: 'people', path: '/people', group: 'administration', roles: ['systemAdministrator', 'securityAdministrator'] },
  {
    key: 'accountEvents',
    path: '/account-events',
    group: 'administration',
    roles: ['auditAdministrator', 'securityAdministrator'],
  },
];

export const navigationGroups: readonly NavigationGroup[] = [
  'start',
  'declaring',
  'executing',
  'results',
  'material',
  'administration',
];

const sees =
  (role: Role) =>
  (item: NavigationItem): boolean =>
    item.roles.includes(role);

/** The menu of a role. */
export function navigationFor(role: Role): NavigationItem[] {
  const seen = navigation.filter(sees(role));
  return seen.filter(({ within }) => !seen.some(({ key }) => key === within));
}

/** A page that is a tab of another together with that one, in the order of the tabs; nothing for pages of their own. */
export function tabsOf(page: NavigationKey, role: Role): NavigationItem[] {
  const home = navigation.find(({ key }) => key === page)?.within ?? page;
  const tabs = navigation.filter((item) => (item.key === home || item.within === home) && sees(role)(item));
  return tabs.length > 1 && tabs.some(({ key }) => key === home) ? tabs : [];
}

/** The entry of the menu that an address belongs to: of the page itself, or of the one it is a tab of. */
export function navigationOf(pathname: string): NavigationItem | undefined {
  const [, first = ''] = pathname.split('/');
  return navigation.find(({ path }) => path === `/${first}`);
}
