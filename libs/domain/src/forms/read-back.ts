import type { MessageKey } from '../messages';
import { foldName } from '../text';
import type { FormGrid, GridPart, GridSection } from './grid';

/** What a cell is besides its text, where that matters to who reads it. */
export type CellFacts = {
  /** Why it says nothing that can be taken over: an error value, a truth value, a formula. */
  readonly wrong?: MessageKey;
  /** Why it is no figure although it looks like one: shown in another unit, or merged over several rows. */
  readonly noFigure?: MessageKey;
  /** The figure that is shown, without its currency and padding. */
  readonly figure?: string;
  /** The figure that is kept, where its format shows another. */
  readonly stored?: string;
  /** The day or the month of a date cell, however it is shown. */
  readonly date?: string;
};

/** A sheet as it came back: text of every cell as it is shown, merged cells said in each place they cover. */
export type FilledSheet = {
  readonly rows: readonly (readonly string[])[];
  /** Rows that only go on with merged cells from above. */
  readonly continued: ReadonlySet<number>;
  /** Rows that are not shown. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** What cells are besides their texts, by `row,column`. */
  readonly facts?: ReadonlyMap<string, CellFacts>;
  /** Whether it comes from a file that keeps of merged cells only the first. */
  readonly unmerged?: boolean;
};

/** What a cell of a sheet says, and where it stands; counted from 0. */
export type ReadCell = {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly facts?: CellFacts;
};

/** What stands in a place of a sheet. */
export function cellAt({ rows, facts }: FilledSheet, row: number, column: number): ReadCell {
  const found = facts?.get(`${row},${column}`);
  return { text: rows[row]?.[column] ?? '', row, column, ...(found && { facts: found }) };
}
/** One row of a list; `key` is the id it was exported with, or null for a new one. */
export type ReadRow = {
  readonly key: string | null;
  readonly row: number;
  readonly cells: Readonly<Record<string, ReadCell>>;
};
export type ReadList = {
  readonly path: string;
  readonly half: string | null;
  readonly rows: readonly ReadRow[];
  /** Headings of columns with content that are none of the form. */
  readonly unread?: readonly string[];
};
/** What one sheet says of a form. */
export type ReadPart = {
  /** Fields that stand alone, by their path. */
  readonly single: Readonly<Record<string, ReadCell>>;
  readonly lists: readonly ReadList[];
  /** Headers that were looked for and are not there. */
  readonly missing: readonly string[];
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const withoutSpaces = (text: string | undefined): string => foldName(text ?? '');
/** Whether a cell says a label, alone or with a note in brackets behind it that says no unit of money. */
const isLabel = (cell: string | undefined, label: string): boolean => {
  const [said, wanted] = [withoutSpaces(cell).replace(/[*＊]/g, ''), withoutSpaces(label)];
  return (
    said === wanted ||
    (said.startsWith(wanted) &&
      /^\([^()]*\)$/.test(said.slice(wanted.length)) &&
      !said.slice(wanted.length).includes('元'))
  );
};

/** Reads a sheet by the headers and labels of its part, wherever they came to stand. */
export function readBack(part: GridPart, sheet: FilledSheet): ReadPart {
  const single: Record<string, ReadCell> = {};
  const lists: ReadList[] = [];
  const missing: string[] = [];
  for (const section of part.sections) {
    if (section.list) {
      const found = readList(part, section, sheet);
      if (found) lists.push(found);
      else missing.push(section.rows[0]?.cells[0]?.text ?? part.title);
    } else for (const [path, label] of labelledPaths(section)) readSingle(sheet, path, label, single, missing);
  }
  return { single, lists, missing };
}

/** How much of a part a sheet shows, to tell which part it is: the share of its headers that are there. */
export const resemblance = (part: GridPart, sheet: FilledSheet): number => {
  const labels = labelsOf(part);
  const texts = [...new Set(sheet.rows.slice(0, 200).flat().map(withoutSpaces))];
  return labels.filter((label) => texts.some((text) => isLabel(text, label))).length / Math.max(1, labels.length);
};

/** The part of a form that a sheet shows by its words, or null. */
export const partOfSheet = (grid: FormGrid, sheet: FilledSheet): GridPart | null =>
  [...grid.parts]
    .map((part) => ({ part, share: resemblance(part, sheet) }))
    .filter(({ share }) => share > 0.7)
    .sort((a, b) => b.share - a.share)[0]?.part ?? null;

const labelsOf = (part: GridPart): string[] =>
  part.sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ heads, text }) => (heads ? [withoutSpaces(text)] : []))),
  );

/** Paths of the fields that stand alone, each with the label before it. */
function labelledPaths(section: GridSection): (readonly [string, string])[] {
  return section.rows.flatMap(({ cells }) =>
    cells.flatMap(({ path }, at) => {
      const label = cells[at - 1];
      return path && label?.heads === 'row' ? [[path, label.text] as const] : [];
    }),
  );
}

function readSingle(
  sheet: FilledSheet,
  path: string,
  label: string,
  single: Record<string, ReadCell>,
  missing: string[],
): void {
  const { rows } = sheet;
  const row = rows.findIndex((cells) => cells.some((cell) => isLabel(cell, label)));
  const at = rows[row]?.findLastIndex((cell) => isLabel(cell, label)) ?? -1;
  if (row < 0) missing.push(label);
  else single[path] = cellAt(sheet, row, at + 1);
}

/** Dimensions that a merged cell said for several rows, of which a text file kept the first. */
function repeated(cells: ReadRow['cells'], above: ReadRow['cells']): ReadRow['cells'] {
  const blank = (field: string): boolean => cells[field]?.text.trim() === '' && above[field] !== undefined;
  const fields = ['level1', 'level2'].filter((field, index) => blank(field) && (index === 0 || blank('level1')));
  return Object.fromEntries(
    fields.flatMap((field) => {
      const [cell, before] = [cells[field], above[field]];
      return cell && before ? [[field, { ...cell, text: before.text }]] : [];
    }),
  );
}

function readList(part: GridPart, section: GridSection, sheet: FilledSheet): ReadList | null {
  const { list, headerRows, rows } = section;
  if (!list) return null;
  const labels = (rows[headerRows - 1]?.cells ?? []).map(({ text }) => withoutSpaces(text));
  const head = sheet.rows.findIndex((cells) => labels.every((label) => cells.some((cell) => isLabel(cell, label))));
  if (head < 0) return null;
  const columns = labels.map((label) => sheet.rows[head]?.findIndex((cell) => isLabel(cell, label)) ?? -1);
  const filled = (column: number): boolean =>
    sheet.rows.slice(head + 1).some((cells) => withoutSpaces(cells[column]) !== '' && !uuid.test(cells[column] ?? ''));
  const unread = (sheet.rows[head] ?? []).filter(
    (cell, column) => withoutSpaces(cell) !== '' && !columns.includes(column) && filled(column),
  );
  const ends = new Set(
    [...labelsOf(part), ...part.notes.map(withoutSpaces)].filter((label) => !labels.includes(label)),
  );
  const read: ReadRow[] = [];
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (sheet.continued.has(row)) continue;
    const key = cells.find((cell, column) => column > Math.max(...columns) && uuid.test(cell)) ?? null;
    if (!key && ends.has(withoutSpaces(cells.find((cell) => withoutSpaces(cell) !== '')))) break;
    const fields = Object.fromEntries(
      list.fields.flatMap((field, index) => {
        const column = columns[index] ?? -1;
        return field ? [[field, cellAt(sheet, row, column)]] : [];
      }),
    );
    const typed = columns.filter(
      (column) => withoutSpaces(cells[column]) !== '' || sheet.facts?.get(`${row},${column}`)?.wrong,
    );
    const above = sheet.unmerged ? read.at(-1)?.cells : undefined;
    if (typed.length > 0 || key)
      read.push({ key, row, cells: above ? { ...fields, ...repeated(fields, above) } : fields });
  }
  return { path: list.path, half: list.half, rows: read, unread };
}
