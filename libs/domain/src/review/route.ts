import type { FinanceSection, Role } from '../actor';
import type { Text } from '../messages';

/**
 * What goes through review by a route: targets always; a project on its way into the library and the adjustment of an approved
 * target where a route is set for them, and otherwise straight to finance.
 */
export const reviewSubjects = ['target', 'libraryEntry', 'adjustment'] as const;
export type ReviewSubject = (typeof reviewSubjects)[number];

/** Who can be asked at a step: the department 主管部门, or the finance bureau 财政部门. */
export const reviewRoles = ['department', 'finance'] as const satisfies readonly Role[];
export type ReviewRole = (typeof reviewRoles)[number];

/** One step 审核环节 of a route. */
export type ReviewStep = {
  /** Names the step within the route, for filters and records. */
  readonly key: string;
  readonly role: ReviewRole;
  /** Section of the bureau; null asks the whole bureau, and is all a department has. */
  readonly section: FinanceSection | null;
  /** How long it may take; 0: until the last day of its stage in the season. */
  readonly workingDays: number;
  readonly name: Text;
};

/** The one step of what no route is set for: finance alone decides, until the last day of its stage. */
export const financeAlone: ReviewStep = {
  key: 'finance',
  role: 'finance',
  section: null,
  workingDays: 0,
  name: { zh: '财政部门审核', en: 'Finance' },
};

/** The way through review in a jurisdiction 审核流程: data, which an object keeps as it was when it was submitted. */
export type ReviewRoute = {
  readonly steps: readonly ReviewStep[];
  /** From this amount on, in 元, a project is a key project 重点项目 and is scored by form F3; null: only those that finance marks. */
  readonly keyAmount: string | null;
  /** Whether one person may act at several steps of a round. */
  readonly samePerson: boolean;
};

/** The way of what no route is set for. */
export const routeOfFinance: ReviewRoute = { steps: [financeAlone], keyAmount: null, samePerson: false };

/** A route as it is kept: whose it is, and from which budget year on. */
export type StoredRoute = { readonly divisionCode: string; readonly fromYear: number };

/**
 * The route that holds for a budget year: of the nearest jurisdiction that has one, own before league before region, the
 * latest that began. `ancestry` is the division and those above it, nearest first.
 */
export function routeInForce<T extends StoredRoute>(
  routes: readonly T[],
  year: number,
  ancestry: readonly string[],
): T | null {
  for (const division of ancestry) {
    const own = routes.filter(({ divisionCode, fromYear }) => divisionCode === division && fromYear <= year);
    const latest = own.toSorted((a, b) => b.fromYear - a.fromYear)[0];
    if (latest) return latest;
  }
  return null;
}
