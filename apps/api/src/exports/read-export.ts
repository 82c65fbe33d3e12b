import {
  exportLimits,
  isLocalDate,
  type ListExport,
  orRefuse,
  ProblemError,
  readJson,
  type Refusal,
  refusal,
} from '@chengxiao/domain';
import { z } from 'zod';

const figure = z.string().regex(/^-?\d{1,18}(\.\d{1,8})?$/);
const day = z
  .string()
  .refine((text) => isLocalDate(text.slice(0, 10)) && /^.{10}( ([01]\d|2[0-3]):[0-5]\d)?$/.test(text));
const text = (most: number) => z.string().max(most);
const cell = z.union([
  text(exportLimits.text),
  z.null(),
  z.strictObject({ money: figure }),
  z.strictObject({ number: figure }),
  z.strictObject({ percent: z.string().regex(/^-?\d{1,9}(\.\d{1,4})?$/) }),
  z.strictObject({ date: day }),
]);
const line = z.array(cell).max(exportLimits.columns);
const shape: z.ZodType<ListExport> = z.strictObject({
  list: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  title: text(100).min(1),
  headings: z.array(text(200)).min(1).max(exportLimits.columns),
  rows: z.array(line),
  sums: line.nullable(),
  filters: z.array(z.strictObject({ label: text(100), value: text(1000) })).max(50),
});

const malformed = (place: string): Refusal => refusal('BAD_REQUEST', 'exportMalformed', { place });

/** The list that somebody sends to have it written. @throws `BAD_REQUEST` at the first wrong place, `TOO_LARGE` */
export function readExport(json: string): ListExport {
  const { value, problems } = readJson(json, shape);
  if (!value) throw new ProblemError(malformed(problems[0]?.place ?? '.'));
  const { headings, rows, sums } = value;
  if (rows.length > exportLimits.rows)
    throw new ProblemError(refusal('TOO_LARGE', 'exportTooManyRows', { n: rows.length, max: exportLimits.rows }));
  const uneven = [...rows, ...(sums ? [sums] : [])].findIndex((cells) => cells.length !== headings.length);
  orRefuse(uneven < 0 ? null : malformed(uneven < rows.length ? `rows[${uneven}]` : 'sums'));
  return value;
}
