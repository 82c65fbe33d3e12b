import { type FilledSheet, type FormGrid, type GridPart, type LooseForm, partOfSheet } from '@chengxiao/domain';
import { z } from 'zod';
import type { Origin } from '../documents';

/** The sheets of a workbook that show one form, and from what they were made, if the workbook still knows. */
export type FormSheets = {
  readonly title: string;
  readonly origin: Origin | null;
  readonly sheets: readonly { readonly name: string; readonly part: GridPart['name']; readonly filled: FilledSheet }[];
};

/** The name of the part of a form that a sheet shows, in whichever language; null where it shows none. */
export const partNameOf = (grids: readonly FormGrid[], filled: FilledSheet): string | null =>
  grids.map((grid) => partOfSheet(grid, filled)?.name).find(Boolean) ?? null;

/** A row of a list as a workbook keeps it: what the sheet does not show may be of any plain kind. */
export const looseRow = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .and(z.object({ id: z.string() }));
const looseForm = z.record(z.string(), z.union([z.string(), z.null(), z.array(looseRow).max(500)]));

/** What the workbook says it was made from; null where that is lost or was made up. */
export function baseOf(origin: Origin | null): LooseForm | null {
  const read = looseForm.safeParse(origin?.content);
  return read.success ? (read.data as LooseForm) : null;
}
