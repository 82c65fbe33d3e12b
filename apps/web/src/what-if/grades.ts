import { type Grade, type GradeShift, grades } from '@chengxiao/domain';

/** A grade, or `none` where a pack cannot score. */
export type Outcome = Grade | 'none';
export const outcomes: readonly Outcome[] = [...grades, 'none'];

export const outcomeOf = (grade: Grade | null | undefined): Outcome => grade ?? 'none';

/** Evaluations in one cell of the matrix. */
export const countIn = (matrix: readonly GradeShift[], before: Grade, after: Outcome): number =>
  matrix.find((shift) => shift.before === before && outcomeOf(shift.after) === after)?.count ?? 0;

/** The shifts to another grade, the most frequent first. */
export const changedShifts = (matrix: readonly GradeShift[]): GradeShift[] =>
  matrix.filter(({ before, after }) => after !== null && after !== before).sort((a, b) => b.count - a.count);
