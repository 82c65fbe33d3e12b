import type { Placed } from '../lifecycle';
import type { Grade } from '../rule-pack/rule-pack';
import { gradeKeys } from '../rule-pack/keys';

/** Where a what-if stands: waiting for a worker; being scored; scored; stopped by a person; given up by the worker. */
export const whatIfStates = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type WhatIfState = (typeof whatIfStates)[number];

/** A what-if (试算) as its lifecycle looks at it: a year's filed evaluations scored again under another pack. */
export type WhatIf = Placed & { readonly state: WhatIfState };

/** How many evaluations went from one grade to another; `after` is null where the pack cannot score them. */
export type GradeShift = { readonly before: Grade; readonly after: Grade | null; readonly count: number };
/** How many evaluations have a grade; null: none under the pack. */
export type GradeCount = { readonly grade: Grade | null; readonly count: number };

/** What the shifts of a what-if add up to, in evaluations. */
export type WhatIfTally = {
  readonly done: number;
  /** Those with another grade. */
  readonly changed: number;
  /** Those the pack cannot score. */
  readonly unscorable: number;
  /** Grades as they were filed, and as the pack gives them; best first, and only grades that occur. */
  readonly gradesBefore: readonly GradeCount[];
  readonly gradesAfter: readonly GradeCount[];
};

/** The place of a shift in the matrix, as its counts are kept: `good/medium`, or `good/` where there is no grade. */
export const shiftKey = (before: Grade, after: Grade | null): string => `${before}/${after ?? ''}`;

const total = (shifts: readonly GradeShift[]): number => shifts.reduce((all, { count }) => all + count, 0);

const byGrade = (shifts: readonly GradeShift[], of: (shift: GradeShift) => Grade | null): GradeCount[] =>
  [...gradeKeys, null]
    .map((grade) => ({ grade, count: total(shifts.filter((shift) => of(shift) === grade)) }))
    .filter(({ count }) => count > 0);

/** Adds the matrix up. */
export const tallyOfShifts = (shifts: readonly GradeShift[]): WhatIfTally => ({
  done: total(shifts),
  changed: total(shifts.filter(({ before, after }) => after !== null && after !== before)),
  unscorable: total(shifts.filter(({ after }) => after === null)),
  gradesBefore: byGrade(shifts, ({ before }) => before),
  gradesAfter: byGrade(shifts, ({ after }) => after),
});
