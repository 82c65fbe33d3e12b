import type { FormGrid, GridPart, GridSection } from './grid';

/** A sheet as it came back: text of every cell, merged cells said in each place they cover. */
export type FilledSheet = {
  readonly rows: readonly (readonly string[])[];
  /** Rows that only go on with merged cells from above. */
  readonly continued: ReadonlySet<number>;
};

/** What a cell of a sheet says, and where it stands; counted from 0. */
export type ReadCell = { readonly text: string; readonly row: number; readonly column: number };
/** One row of a list; `key` is the id it was exported with, or null for a new one. */
export type ReadRow = {
  readonly key: string | null;
  readonly row: number;
  readonly cells: Readonly<Record<string, ReadCell>>;
};
export type ReadList = { readonly path: string; readonly half: string | null; readonly rows: readonly ReadRow[] };
/** What one sheet says of a form. */
export type ReadPart = {
  /** Fields that stand alone, by their path. */
  readonly single: Readonly<Record<string, ReadCell>>;
  readonly lists: readonly ReadList[];
  /** Headers that were looked for and are not there. */
  readonly missing: readonly string[];
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const withoutSpaces = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

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
  const texts = new Set(sheet.rows.flat().map(withoutSpaces));
  return labels.filter((label) => texts.has(label)).length / Math.max(1, labels.length);
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
  { rows }: FilledSheet,
  path: string,
  label: string,
  single: Record<string, ReadCell>,
  missing: string[],
): void {
  const row = rows.findIndex((cells) => cells.some((cell) => withoutSpaces(cell) === withoutSpaces(label)));
  const at = rows[row]?.findLastIndex((cell) => withoutSpaces(cell) === withoutSpaces(label)) ?? -1;
  if (row < 0) missing.push(label);
  else single[path] = { text: rows[row]?.[at + 1] ?? '', row, column: at + 1 };
}

function readList(part: GridPart, section: GridSection, sheet: FilledSheet): ReadList | null {
  const { list, headerRows, rows } = section;
  if (!list) return null;
  const labels = (rows[headerRows - 1]?.cells ?? []).map(({ text }) => withoutSpaces(text));
  const head = sheet.rows.findIndex((cells) =>
    labels.every((label) => cells.some((cell) => withoutSpaces(cell) === label)),
  );
  if (head < 0) return null;
  const columns = labels.map((label) => sheet.rows[head]?.findIndex((cell) => withoutSpaces(cell) === label) ?? -1);
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
        return field ? [[field, { text: cells[column] ?? '', row, column }]] : [];
      }),
    );
    const typed = cells.filter((cell, column) => columns.includes(column) && withoutSpaces(cell) !== '');
    if (typed.length > 0 || key) read.push({ key, row, cells: fields });
  }
  return { path: list.path, half: list.half, rows: read };
}
