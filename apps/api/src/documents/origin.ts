import { canonical, type FormId, formIds } from '@chengxiao/domain';
import type { WriteSheet } from 'hucre/xlsx';
import { z } from 'zod';
import { digest } from '../kit/data/digest';

/** From what a form was made: the object, its version then, and its content, against which changes are told. */
export type Origin = { readonly id: string; readonly version: number; readonly content: unknown };
/** What a sheet of a workbook shows. */
export type SheetOrigin = {
  readonly sheet: string;
  readonly form: FormId;
  readonly layoutVersion: number;
  readonly part: string;
  readonly origin: Origin;
};

/** Name of the sheet that nobody sees. */
export const originSheetName = '_chengxiao';
const mark = 'chengxiao-forms';
/** A cell of a spreadsheet holds 32,767 characters. */
const chunk = 30_000;

/** The hidden sheet: one row a sheet, and one an object with its content in as many cells as it takes. */
export function originSheet(origins: readonly SheetOrigin[]): WriteSheet {
  const objects = new Map(origins.map(({ origin }) => [origin.id, origin]));
  const sheets = origins.map((each) => ['sheet', each.sheet, each.form, each.layoutVersion, each.part, each.origin.id]);
  const contents = [...objects.values()].map(({ id, version, content }) => {
    const text = Buffer.from(canonical(content)).toString('base64');
    return ['object', id, version, digest(text), ...(text.match(new RegExp(`.{1,${chunk}}`, 'g')) ?? [])];
  });
  return { name: originSheetName, veryHidden: true, rows: [[mark, 1], ...sheets, ...contents] };
}

const sheetRow = z.tuple([z.literal('sheet'), z.string(), z.enum(formIds), z.number(), z.string(), z.uuid()]);
const objectRow = z
  .tuple([z.literal('object'), z.uuid(), z.number().int().positive(), z.string()])
  .rest(z.string().nullable());

/** What a hidden sheet tells; a damaged part of it is as if it were not there. */
export function readOrigins(rows: readonly (readonly unknown[])[]): SheetOrigin[] {
  if (rows[0]?.[0] !== mark) return [];
  const objects = new Map(rows.flatMap((row) => readObject(row)).map((origin) => [origin.id, origin] as const));
  return rows.flatMap((row) => {
    const read = sheetRow.safeParse(row.slice(0, 6));
    const origin = read.success ? objects.get(read.data[5]) : undefined;
    if (!read.success || !origin) return [];
    const [, sheet, form, layoutVersion, part] = read.data;
    return [{ sheet, form, layoutVersion, part, origin }];
  });
}

function readObject(row: readonly unknown[]): Origin[] {
  const read = objectRow.safeParse(row);
  if (!read.success) return [];
  const [, id, version, hash, ...chunks] = read.data;
  const text = chunks.join('');
  if (digest(text) !== hash) return [];
  try {
    return [{ id, version, content: JSON.parse(Buffer.from(text, 'base64').toString()) as unknown }];
  } catch {
    return [];
  }
}
