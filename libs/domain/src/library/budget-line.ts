import type { LocalDate } from '../calendar';
import type { Placed } from '../lifecycle';
import type { Project } from './project';

/** States of a budget line 预算项目: proposed by finance, then approved with the budget, or deferred or cancelled (四(一)2). */
export const budgetLineStates = ['proposed', 'approved', 'deferred', 'cancelled'] as const;
export type BudgetLineState = (typeof budgetLineStates)[number];

/** Not decided for good: the next bulk approval approves or defers it. */
export const openLineStates = ['proposed', 'deferred'] as const satisfies readonly BudgetLineState[];
export type OpenLineState = (typeof openLineStates)[number];

/** What the rules look at. */
export type BudgetLine = Placed & {
  readonly state: BudgetLineState;
  readonly year: number;
  readonly project: Pick<Project, 'state' | 'holdNo'>;
  readonly today: LocalDate;
  /** Its money, in 元, and what it may not exceed in its year; unknown is asked when something is done. */
  readonly amount?: string;
  readonly ceiling?: string | null;
};
