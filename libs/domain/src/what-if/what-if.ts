import type { Placed } from '../lifecycle';
import { sameGrade } from '../evaluation/grade';
import type { Grade } from '../rule-pack/rule-pack';

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

const total = (shifts: readonly GradeShift[]): number => shifts.reduce((all, { count }) => all + count, 0);

/** Whether two grades are one column of a matrix: packs may call the same key otherwise, or have more or fewer grades. */
const isSame = (a: Grade | null, b: Grade | null): boolean =>
  sameGrade(a, b) && a?.name.zh === b?.name.zh && a?.rank === b?.rank && a?.of === b?.of;
const byRank = (a: Grade | null, b: Grade | null): number =>
  (a?.rank ?? Infinity) - (b?.rank ?? Infinity) || (a?.of ?? 0) - (b?.of ?? 0);

/** The grades that occur, best first; null, where there is none, at the end. */
export function gradesIn(all: readonly (Grade | null)[]): (Grade | null)[] {
  const found = all.filter((grade, index) => all.findIndex((other) => isSame(grade, other)) === index);
  return found.toSorted((a, b) => (a === null ? 1 : b === null ? -1 : byRank(a, b)));
}

const byGrade = (shifts: readonly GradeShift[], of: (shift: GradeShift) => Grade | null): GradeCount[] =>
  gradesIn(shifts.map(of)).map((grade) => ({
    grade,
    count: total(shifts.filter((shift) => isSame(of(shift), grade))),
  }));

/** Evaluations in one cell of the matrix. */
export const countIn = (shifts: readonly GradeShift[], before: Grade, after: Grade | null): number =>
  total(shifts.filter((shift) => isSame(shift.before, before) && isSame(shift.after, after)));

/** Adds the matrix up. */
export const tallyOfShifts = (shifts: readonly GradeShift[]): WhatIfTally => ({
  done: total(shifts),
  changed: total(shifts.filter(({ before, after }) => after !== null && !sameGrade(after, before))),
  unscorable: total(shifts.filter(({ after }) => after === null)),
  gradesBefore: byGrade(shifts, ({ before }) => before),
  gradesAfter: byGrade(shifts, ({ after }) => after),
});
