import { z } from 'zod';
import { D } from '../money';

/** What is wrong with a file somebody gave, and where: `[2].rows[3].actual`. */
export type FileProblem = { readonly place: string; readonly why: string };
/** What a file holds, or everything that is wrong with it. */
export type FileRead<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly FileProblem[] };

/** A place in a JSON file as people write it. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || '.';

/** Reads JSON text in a given shape. */
export function readJson<T>(text: string, shape: z.ZodType<T>): FileRead<T> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { value: null, problems: [{ place: '.', why: error instanceof Error ? error.message : 'not JSON' }] };
  }
  const read = shape.safeParse(json);
  return read.success
    ? { value: read.data, problems: [] }
    : { value: null, problems: read.error.issues.map(({ path, message: why }) => ({ place: placeOf(path), why })) };
}

/** A figure as files write it, a JSON number or decimal text; as decimal text, without exponent. */
export const figure = z
  .union([z.number(), z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/, 'must be a figure')])
  .transform((value) => new D(value).toFixed())
  .refine((value) => /^-?\d{1,12}(\.\d{1,6})?$/.test(value), 'at most 12 digits and 6 decimals');
