import { type Grade, gradesIn, type GradeShift, type Language, sameGrade } from '@chengxiao/domain';

/** What a grade is called in an address; `none` where a pack cannot score. */
export const keyOfGrade = (grade: Grade | null): string => grade?.key ?? 'none';

/** What a grade is called on screen; `none` where there is none. */
export const nameOfGrade = (grade: Grade | null, language: Language, none: string): string =>
  grade ? grade.name[language] : none;

/** The grades of the rows and columns of a matrix, best first; where a pack cannot score, null at the end. */
export const gradesBefore = (matrix: readonly GradeShift[]): Grade[] =>
  gradesIn(matrix.map(({ before }) => before)).filter((grade) => grade !== null);
export const gradesAfter = (matrix: readonly GradeShift[]): (Grade | null)[] =>
  gradesIn(matrix.map(({ after }) => after));

/** The shifts to another grade, the most frequent first. */
export const changedShifts = (matrix: readonly GradeShift[]): GradeShift[] =>
  matrix.filter(({ before, after }) => after !== null && !sameGrade(after, before)).sort((a, b) => b.count - a.count);
