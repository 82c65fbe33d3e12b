import { D, type Dec, figureOf } from '../money';
import type { Grade, GradeBand, RulePack } from '../rule-pack/rule-pack';

const hundred = new D(100);
const figure = /^\d{1,12}(\.\d{1,40})?$/;

const bandOf = (pack: RulePack, total: Dec): GradeBand | null =>
  total.isNegative() || total.gt(hundred) ? null : (pack.grades.find(({ min }) => total.gte(figureOf(min))) ?? null);

/** The grades of a pack, best first, each with its place. */
export const gradesOf = ({ grades }: Pick<RulePack, 'grades'>): Grade[] =>
  grades.map(({ key, name }, index) => ({ key, name, rank: index + 1, of: grades.length }));

/** Where a grade stands among those of its pack. */
export type GradeStanding = 'best' | 'upper' | 'lower' | 'worst';
export function standingOf({ rank, of }: Pick<Grade, 'rank' | 'of'>): GradeStanding {
  if (rank === 1) return 'best';
  if (rank === of) return 'worst';
  return rank * 2 <= of ? 'upper' : 'lower';
}

/** Whether two results have the same grade, whatever it is called. */
export const sameGrade = (a: Grade | null, b: Grade | null): boolean => a?.key === b?.key;

/** The grade of a total, taken before any rounding for display; null for anything outside 0 to 100. */
export const gradeOf = (pack: RulePack, total: string): Grade | null =>
  figure.test(total) ? (gradesOf(pack)[pack.grades.indexOf(bandOf(pack, new D(total)) as GradeBand)] ?? null) : null;

/** The pack's label of a grade. */
export const gradeName = (pack: RulePack, key: string): GradeBand['name'] =>
  pack.grades.find((each) => each.key === key)?.name ?? { zh: key, en: key };

/**
 * A total as it is kept: exact where two decimals are, otherwise cut (not rounded) to four.
 * Grades begin at whole points, so cutting never lifts a total into the next grade.
 */
export const storedTotal = (total: Dec): string =>
  total.decimalPlaces() <= 2 ? total.toFixed(2) : total.toDecimalPlaces(4, D.ROUND_DOWN).toFixed(4);

/** A total as it is shown: two decimals, or four where two would look like a better grade than it has. */
export function totalText(pack: RulePack, total: string): string {
  if (!figure.test(total)) return '';
  const value = new D(total);
  const rounded = value.toDecimalPlaces(2);
  return bandOf(pack, rounded)?.key === bandOf(pack, value)?.key
    ? rounded.toFixed(2)
    : value.toDecimalPlaces(4, D.ROUND_DOWN).toFixed(4);
}
