import type { Finding } from '../messages';
import { D } from '../money';
import type { FigureUnit, PackFigure } from './statement';

/** A figure as people read and type it: a share in percent. */
export const displayFigure = ({ value, unit }: Pick<PackFigure, 'value' | 'unit'>): string =>
  unit === 'percent' ? new D(value).times(100).toFixed() : value;

const forms: Readonly<Record<FigureUnit, RegExp>> = {
  percent: /^\d{1,5}(\.\d{1,4})?$/,
  points: /^\d{1,12}(\.\d{1,6})?$/,
  figure: /^\d{1,12}(\.\d{1,6})?$/,
  whole: /^\d{1,6}$/,
};

/** What was typed, as the pack keeps it; null where it is no figure of the unit. */
export function parseFigure(unit: FigureUnit, typed: string): string | number | null {
  const text = typed.trim();
  if (!forms[unit].test(text)) return null;
  if (unit === 'whole') return Number(text);
  return new D(text).div(unit === 'percent' ? 100 : 1).toFixed();
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands at a place such as `budget.tiers.1.min`; undefined where there is nothing. */
export const valueAt = (whole: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), whole);

/** The same document with another value at one place; nothing of the given one is touched. */
export function withValue<T>(whole: T, path: string, value: unknown): T {
  const put = (at: unknown, [name, ...rest]: readonly string[]): unknown => {
    if (name === undefined) return value;
    if (Array.isArray(at)) return at.map((each: unknown, index) => (String(index) === name ? put(each, rest) : each));
    return isObject(at) ? { ...at, [name]: put(at[name], rest) } : at;
  };
  return put(whole, path.split('.')) as T;
}

/** Where the clause stands that a statement rests on: at its rule, or at the section around it. Null where it has none. */
export function clausePathOf(whole: unknown, path: string): string | null {
  const names = path.split('.');
  for (let depth = names.length; depth > 0; depth -= 1) {
    const place = [...names.slice(0, depth), 'clause'].join('.');
    if (typeof valueAt(whole, place) === 'string') return place;
  }
  return null;
}

/** The statement among `paths` that a finding is about: the nearest one around its place, or null for the whole section. */
export const statementOf = ({ path }: Pick<Finding, 'path'>, paths: readonly string[]): string | null =>
  paths
    .filter((each) => path === each || path.startsWith(`${each}.`))
    .reduce<string | null>((nearest, each) => (nearest && nearest.length >= each.length ? nearest : each), null);
