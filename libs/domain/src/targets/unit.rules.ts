import { halfWidth } from '../matching/comparable';
import { lintPatterns } from '../matching/lint-patterns';
import { pattern } from '../matching/pattern';
import type { Finding } from '../messages';
import { checkRequired } from '../text';

/** Whether a figure of this name is a number alone: a coefficient, an index, a ratio. */
export const isWithoutUnit = (name: string): boolean => pattern(lintPatterns.withoutUnit).test(halfWidth(name).trim());

/** A figure has its unit, `/` where it has none; coefficients and indices need not even say so. */
export const checkUnit = (path: string, name: string, unit: string): Finding | null =>
  isWithoutUnit(name) ? null : checkRequired(path, unit);
