import { D, type Dec, figureOf } from '../money';
import type { Grade, GradeBand, RulePack } from '../rule-pack/rule-pack';

const hundred = new D(100);
const figure = /^\d{1,12}(\.\d{1,40})?$/;

const bandOf = (pack: RulePack, total: Dec): GradeBand | null =>
  total.isNegative() || total.gt(hundred) ? null : (pack.grades.find(({ min }) => total.gte(figureOf(min))) ?? null);

/** The grade (优良中差) of a total, taken before any rounding for display; null for anything outside 0 to 100. */
export const gradeOf = (pack: RulePack, total: string): Grade | null =>
  figure.test(total) ? (bandOf(pack, new D(total))?.key ?? null) : null;

/** The pack's label of a grade. */
export const gradeName = (pack: RulePack, grade: Grade): GradeBand['name'] =>
  pack.grades.find(({ key }) => key === grade)?.name ?? { zh: grade, en: grade };

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
