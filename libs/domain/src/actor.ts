/** The roles in which people do the business of the house; `docs/glossary.md` gives the Chinese terms. */
export const businessRoles = ['government', 'finance', 'department', 'unit', 'audit', 'evaluator'] as const;
/**
 * The three administrators 三员: people and organisations, permissions and sessions, and the log of the two others. They exclude
 * each other and all business: the database refuses a person who would be two of them, or one beside a position of business.
 */
export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
export type AdministratorRole = (typeof administratorRoles)[number];

/** Every role a person can act in. The public signs in nowhere and has no role. */
export const roles = [...businessRoles, ...administratorRoles] as const;
export type Role = (typeof roles)[number];

export const isAdministrator = (role: Role): role is AdministratorRole =>
  (administratorRoles as readonly Role[]).includes(role);

/** Everyone inside government who does business; third parties see their assignments only. */
export const insideGovernment: readonly Role[] = businessRoles.filter((role) => role !== 'evaluator');
/** Who oversees the money of a division. */
export const overseers: readonly Role[] = ['government', 'finance', 'audit'];
/** The same and the departments whose money it is. */
export const overseersAndDepartments: readonly Role[] = [...overseers, 'department'];

/** Kinds of organisation; each kind gives its people the role of the same name, a finance bureau the administrators too. */
export const organisationKinds = businessRoles;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Sections of a finance bureau 财政科室: 业务, 绩效, 预算, 国库. A small bureau has none, and its people act for all of it. */
export const financeSections = ['business', 'performance', 'budget', 'treasury'] as const;
export type FinanceSection = (typeof financeSections)[number];

/** Levels of the tree of divisions, widest first. */
export const divisionLevels = ['region', 'league', 'banner'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

/**
 * Who acts: one person in one position (user x organisation x role).
 * Every service method takes it first, so that jobs and tests call services the same way.
 */
export type Actor = {
  readonly userId: string;
  readonly positionId: string;
  readonly name: string;
  readonly role: Role;
  /** Section of the finance bureau the position is in; null acts for the whole bureau, and in all other roles. */
  readonly section: FinanceSection | null;
  readonly orgId: string;
  readonly orgName: string;
  /** Materialised path of the organisation, for example `/150000/150600/D001/U001/`. */
  readonly orgPath: string;
  /** The division whose budget the organisation belongs to; writes never leave it. */
  readonly divisionCode: string;
  /** Prefix of all rows the actor may read: the division's path for overseers, the own path for departments and units. */
  readonly scopePath: string;
};

/** Departments and units read their own subtree; everyone else inside government, administrators too, reads from the division downwards. */
export const scopeOf = (role: Role, orgPath: string, divisionPath: string): string =>
  role === 'department' || role === 'unit' ? orgPath : role === 'evaluator' ? '' : divisionPath;
