import type { ExportCell } from '@chengxiao/domain';
import { z } from 'zod';

export type RowLimits = { readonly columns: number; readonly text: number };

const figure = z.string().regex(/^-?\d{1,18}(\.\d{1,8})?$/);
const minute = z.string().regex(/^.{10} ([01]\d|2[0-3]):[0-5]\d$/);
const day = z.iso.date().or(minute.refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success));

/** One row of a list that is sent. */
export const rowShape = ({ columns, text }: RowLimits): z.ZodType<readonly ExportCell[]> =>
  z
    .array(
      z.union([
        z.string().max(text),
        z.null(),
        z.strictObject({ money: figure }),
        z.strictObject({ number: figure }),
        z.strictObject({ percent: z.string().regex(/^-?\d{1,9}(\.\d{1,4})?$/) }),
        z.strictObject({ date: day }),
      ]),
    )
    .max(columns);

/** What was sent is not as it should be, at this place. */
export class MalformedRows extends Error {
  readonly place: string;
  constructor(place: string) {
    super(place);
    this.place = place;
  }
}

const lineEnd = 0x0a;

/** The lines of what was sent, one after the other. */
function* textLines(bytes: Uint8Array): Generator<string> {
  // Nothing is replaced: what is not UTF-8 was not written by a list.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lineEnd, from);
    const to = end < 0 ? bytes.length : end;
    if (to > from) yield decodedLine(decoder, bytes.subarray(from, to));
    from = to + 1;
  }
}

function decodedLine(decoder: TextDecoder, line: Uint8Array): string {
  try {
    return decoder.decode(line);
  } catch {
    throw new MalformedRows('rows');
  }
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedRows(place);
  }
}

/** The rows of a list, line by line, of which each holds some. @throws MalformedRows at the first wrong place */
export function* readRows(
  lines: Uint8Array,
  { width, count, limits }: { readonly width: number; readonly count: number; readonly limits: RowLimits },
): Generator<readonly ExportCell[]> {
  const shape = z.array(rowShape(limits));
  let read = 0;
  for (const text of textLines(lines)) {
    const { data: rows, error } = shape.safeParse(parsed(text, `rows[${read}]`));
    const [at, cell] = error?.issues[0]?.path ?? [];
    if (!rows)
      throw new MalformedRows(`rows[${read + Number(at ?? 0)}]${cell === undefined ? '' : `[${String(cell)}]`}`);
    for (const row of rows) {
      if (row.length !== width) throw new MalformedRows(`rows[${read}]`);
      if (++read > count) throw new MalformedRows('count');
      yield row;
    }
  }
  if (read < count) throw new MalformedRows('count');
}
