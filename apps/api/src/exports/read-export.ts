import { isUtf8 } from 'node:buffer';
import { type ExportHead, exportLimits, ProblemError, readJson, type Refusal, refusal } from '@chengxiao/domain';
import { z } from 'zod';
import { rowShape } from '../documents';

const text = (most: number) => z.string().max(most);
const note = z.strictObject({ label: text(100), value: text(1000) });
const shape: z.ZodType<ExportHead> = z.strictObject({
  list: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  title: text(100).min(1),
  headings: z.array(text(200)).min(1).max(exportLimits.columns),
  sums: rowShape(exportLimits).nullable(),
  filters: z.array(note).max(50),
  warnings: z.array(note).max(exportLimits.warnings).optional(),
  count: z.int().min(0),
});

/** A list that somebody sends to have it written: what its first line says, and the lines of its rows as they came. */
export type SentList = { readonly head: ExportHead; readonly lines: Uint8Array<ArrayBuffer> };

const malformed = (place: string): Refusal => refusal('BAD_REQUEST', 'exportMalformed', { place });

/**
 * Reads the first line. The others are read where they are drawn: there may be many thousand rows, and other requests
 * wait for this thread. @throws `BAD_REQUEST` at the first wrong place, `TOO_LARGE`
 */
export function readExport(bytes: Buffer): SentList {
  const end = bytes.subarray(0, exportLimits.head).indexOf('\n');
  if (end < 0) throw new ProblemError(malformed('file'));
  // Bytes that are no text would be replaced, and the title of the workbook with them.
  if (!isUtf8(bytes.subarray(0, end))) throw new ProblemError(malformed('file'));
  const { value: head, problems } = readJson(bytes.toString('utf8', 0, end), shape);
  if (!head) throw new ProblemError(malformed(problems[0]?.place ?? '.'));
  const { headings, sums, count } = head;
  if (count > exportLimits.rows)
    throw new ProblemError(refusal('TOO_LARGE', 'exportTooManyRows', { n: count, max: exportLimits.rows }));
  if (count === 0) throw new ProblemError(refusal('NOT_READY', 'exportNothing'));
  if (sums && sums.length !== headings.length) throw new ProblemError(malformed('sums'));
  return { head, lines: ownMemory(bytes).subarray(end + 1) };
}

/** The bytes in memory that is theirs alone, so that it can be handed over; only small ones share theirs with others. */
const ownMemory = (bytes: Buffer): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);
