import { z } from 'zod';
import { isLocalDate } from '../calendar';
import { D } from '../money';

/** Shapes every part of a rule pack is built of. Figures are decimal text, so that nothing is lost on the way. */
export const key = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);
export const text = z.strictObject({ zh: z.string().min(1).max(500), en: z.string().min(1).max(500) });
export const division = z.string().regex(/^\d{6}$/);
export const year = z.int().min(2014).max(2100);
export const date = z.string().refine(isLocalDate, { error: 'date' });
export const count = z.int().min(0).max(100_000);

/** A figure from 0 on with at most six decimals. */
export const amount = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
/** A share of one: `0.8` is 80 %. */
export const share = amount.refine((value) => new D(value).lte(1), { error: 'share' });

/** The document and clause a rule rests on, or `localPractice`. */
export const clause = z.string().min(1).max(200);

/** Shares of the weight up to a bound, best first; beyond the last there is nothing. */
export const tiersUpTo = z.array(z.strictObject({ upTo: amount, share })).min(1);

/** Shares of the weight from a bound on, best first; the last bound is 0, so that everything has its tier. */
export const tiers = (bound: typeof amount) => z.array(z.strictObject({ min: bound, share })).min(1);
