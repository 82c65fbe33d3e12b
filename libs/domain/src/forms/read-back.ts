import type { MessageKey } from '../messages';
import { foldName } from '../text';
import type { FormGrid, GridCell, GridPart, GridSection } from './grid';

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
  /** The columns that a cell merged within its row covers, and what it is besides that. */
  readonly across?: { readonly from: number; readonly to: number; readonly facts: CellFacts };
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
  /** Everything the row says, from the left. */
  readonly texts: readonly string[];
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

/** A label as it is compared: without the star of what is required and a note in brackets behind it, unless that says the unit of money. */
const foldLabel = (text: string | undefined): string =>
  withoutSpaces(text)
    .replace(/[*＊]/g, '')
    .replace(/(\d)[—–―‒~〜至到-]+(\d)/g, '$1-$2')
    .replace(/(.)(\([^()]*\))$/, (whole, last: string, note: string) => (/元|yuan/i.test(note) ? whole : last));
const isLabel = (cell: string | undefined, label: string): boolean => foldLabel(cell) === foldLabel(label);

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
    } else
      for (const [path, label] of labelledPaths(section)) {
        const found = readSingle(sheet, label);
        if (found) single[path] = found;
        else if (!label.optional) missing.push(label.text);
      }
  }
  return { single, lists, missing };
}

/** How much of a part a sheet shows, to tell which part it is: the share of its headers that are there. */
export const resemblance = (part: GridPart, sheet: FilledSheet): number => {
  const labels = labelsOf(part).filter(({ optional }) => !optional);
  const texts = new Set(sheet.rows.slice(0, 200).flat().map(foldLabel));
  return labels.filter(({ text }) => texts.has(foldLabel(text))).length / Math.max(1, labels.length);
};

/** The part of a form that a sheet shows by its words, or null. */
export const partOfSheet = (grid: FormGrid, sheet: FilledSheet): GridPart | null =>
  [...grid.parts]
    .map((part) => ({ part, share: resemblance(part, sheet) }))
    .filter(({ share }) => share > 0.7)
    .sort((a, b) => b.share - a.share)[0]?.part ?? null;

const labelsOf = (part: GridPart): GridCell[] =>
  part.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ heads }) => heads)));

/** Fields that stand alone, each with the label before it, or else above it. */
function labelledPaths({ rows }: GridSection): (readonly [string, GridCell])[] {
  return rows.flatMap(({ cells }, at) =>
    cells.flatMap((cell, index) => {
      const { path, column } = cell;
      const before = cells[index - 1];
      const above = rows[at - 1]?.cells.find((each) => each.heads === 'column' && each.column === column);
      const label = before?.heads === 'row' ? before : above;
      return path && label ? [[path, label] as const] : [];
    }),
  );
}

/** What a sheet says beside a label that heads a row, or under one that heads a column. */
function readSingle(sheet: FilledSheet, { text, heads }: GridCell): ReadCell | null {
  const { rows } = sheet;
  const row = rows.findIndex((cells) => cells.some((cell) => isLabel(cell, text)));
  const cells = rows[row];
  if (!cells) return null;
  if (heads === 'column')
    return cellAt(
      sheet,
      row + 1,
      cells.findIndex((cell) => isLabel(cell, text)),
    );
  return cellAt(sheet, row, 1 + cells.findLastIndex((cell) => isLabel(cell, text)));
}

/** The label over each column of a list. */
const columnLabels = (part: GridPart, { headerRows, rows }: GridSection): (GridCell | undefined)[] =>
  part.widths.map((_, at) =>
    rows
      .slice(0, headerRows)
      .flatMap(({ cells }) => cells)
      .findLast(({ column, colSpan }) => column <= at && at < column + colSpan),
  );

/** Where the header of a list stands in a sheet: in the row that says most of it, and for what that lacks, in the next. */
function headOf(labels: readonly (GridCell | undefined)[], fields: readonly (string | null)[], { rows }: FilledSheet) {
  const isNeeded = (at: number): boolean => Boolean(fields[at]) && !labels[at]?.optional;
  const wanted = labels.map((label) => foldLabel(label?.text));
  const placesIn = (cells: readonly string[] = []) => {
    const said = cells.map(foldLabel);
    return wanted.map((label) => (label === '' ? -1 : said.indexOf(label)));
  };
  const heads = rows.slice(0, 2_000).flatMap((cells, row) => {
    const places = placesIn(cells);
    return places.every((column, at) => column >= 0 || !isNeeded(at))
      ? [{ row, places, said: places.filter((column) => column >= 0).length }]
      : [];
  });
  const head = heads.reduce((best, each) => (best && best.said >= each.said ? best : each), heads[0]);
  if (!head) return null;
  const below = placesIn(rows[head.row + 1]);
  const goesOn = below.some((column, at) => column >= 0 && (head.places[at] ?? -1) < 0);
  const columns = head.places.map((column, at) => (column < 0 ? (below[at] ?? -1) : column));
  return { row: head.row, columns, first: head.row + (goesOn ? 2 : 1) };
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
  const { list } = section;
  if (!list) return null;
  const labels = columnLabels(part, section);
  const head = headOf(labels, list.fields, sheet);
  if (!head) return null;
  const { columns, first } = head;
  const filled = (column: number): boolean =>
    sheet.rows.slice(first).some((cells) => withoutSpaces(cells[column]) !== '' && !uuid.test(cells[column] ?? ''));
  const unread = (sheet.rows[head.row] ?? []).filter(
    (cell, column) =>
      withoutSpaces(cell) !== '' &&
      !columns.includes(column) &&
      !columns.some((read) => isWithin(sheet, head.row, read, column)) &&
      filled(column),
  );
  const ends = endsOf(part, section, labels);
  const read: ReadRow[] = [];
  for (let row = first; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (sheet.continued.has(row)) continue;
    const key = cells.find((cell, column) => column > Math.max(...columns) && uuid.test(cell)) ?? null;
    if (!key && ends.has(foldLabel(cells.find((cell) => withoutSpaces(cell) !== '')))) break;
    const fields = Object.fromEntries(
      list.fields.flatMap((field, index) => {
        const column = columns[index] ?? -1;
        return field && column >= 0 ? [[field, cellUnder(sheet, head.row, row, column)]] : [];
      }),
    );
    const typed = columns.filter(
      (column) => withoutSpaces(cells[column]) !== '' || sheet.facts?.get(`${row},${column}`)?.wrong,
    );
    const above = sheet.unmerged ? read.at(-1)?.cells : undefined;
    const cellsOfRow = above ? { ...fields, ...repeated(fields, above) } : fields;
    if (typed.length > 0 || key) read.push({ key, row, cells: cellsOfRow, texts: cells });
  }
  return { path: list.path, half: list.half, rows: read, unread };
}

/** Whether the header of a column reaches to another. */
function isWithin({ facts }: FilledSheet, head: number, column: number, other: number): boolean {
  const across = facts?.get(`${head},${column}`)?.across;
  return across ? across.from <= other && other <= across.to : column === other;
}

/** A cell under a header: merged as far as that, it is one cell and no figure for several. */
function cellUnder(sheet: FilledSheet, head: number, row: number, column: number): ReadCell {
  const cell = cellAt(sheet, row, column);
  const across = cell.facts?.across;
  const isOne = across && [across.from, across.to].every((each) => isWithin(sheet, head, column, each));
  return isOne ? { text: cell.text, row, column: across.from, facts: across.facts } : cell;
}

/** What stands behind a list: every label that heads neither it nor one of its rows, and the notes. */
function endsOf(part: GridPart, section: GridSection, labels: readonly (GridCell | undefined)[]): ReadonlySet<string> {
  const own = new Set(
    [
      ...labels.flatMap((label) => label?.text ?? []),
      ...section.rows.flatMap(({ key, cells }) => (key ? cells.map(({ text }) => text) : [])),
    ].map(foldLabel),
  );
  const others = [...labelsOf(part).map(({ text }) => text), ...part.notes].map(foldLabel);
  return new Set(others.filter((label) => label !== '' && !own.has(label)));
}
