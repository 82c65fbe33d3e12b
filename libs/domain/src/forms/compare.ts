import type { FormGrid, GridCell, GridPart, GridRow, GridSection } from './grid';

/** How much two states of a form differ; rows that only stand elsewhere are the same. */
export type RedLineCount = {
  readonly addedRows: number;
  readonly removedRows: number;
  /** Cells of rows that stand in both. */
  readonly changedCells: number;
};
export type RedLine = { readonly grid: FormGrid; readonly count: RedLineCount };

type Mark = 'added' | 'removed';
type Tally = { addedRows: number; removedRows: number; changedCells: number };

/**
 * The red-line between two states of one form, both laid out cell by cell: the later one with every difference marked,
 * and what was taken out in the place it had. Rows of a list are the same by their key, all others by their place.
 */
export function compareGrids(before: FormGrid, after: FormGrid): RedLine {
  const count: Tally = { addedRows: 0, removedRows: 0, changedCells: 0 };
  const parts = after.parts.map((part) => {
    const old = before.parts.find(({ name }) => name === part.name);
    return comparePart(old ?? { ...part, sections: [] }, part, count);
  });
  return { grid: { ...after, parts }, count };
}

function comparePart(before: GridPart, after: GridPart, count: Tally): GridPart {
  const [old, now] = [byKey(before.sections, sectionKey), byKey(after.sections, sectionKey)];
  const sections = mergeKeys(old, now).map((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is) return { ...is, rows: compareRows(was, is, count) };
    return is ? markSection(is, 'added', count) : markSection(was as GridSection, 'removed', count);
  });
  return { ...after, sections: renumberRows(sections) };
}

const markSection = (section: GridSection, kind: Mark, count: Tally): GridSection => ({
  ...section,
  rows: section.rows.map((row, index) => (index < section.headerRows ? row : markRow(row, kind, count))),
});

function compareRows(before: GridSection, after: GridSection, count: Tally): GridRow[] {
  const [old, now] = [byKey(before.rows, rowKey), byKey(after.rows, rowKey)];
  return mergeKeys(old, now).map((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is) return compareRow(was, is, count);
    return is ? markRow(is, 'added', count) : markRow(was as GridRow, 'removed', count);
  });
}

const compareRow = (before: GridRow, after: GridRow, count: Tally): GridRow => ({
  ...after,
  cells: after.cells.map((cell) => {
    const was = before.cells.find(({ column }) => column === cell.column);
    if (!was || was.text === cell.text) return cell;
    count.changedCells += 1;
    return { ...cell, change: { kind: 'changed', before: was.text } };
  }),
});

function markRow(row: GridRow, kind: Mark, count: Tally): GridRow {
  count[`${kind}Rows`] += 1;
  const markCell = (cell: GridCell): GridCell =>
    kind === 'added'
      ? { ...cell, change: { kind, before: '' } }
      : { ...cell, text: '', value: null, path: null, change: { kind, before: cell.text } };
  return { ...row, cells: row.cells.map(markCell) };
}

type KeyCounter = { last: number };
const sectionKey = ({ list }: GridSection, counter: KeyCounter): string =>
  list ? `${list.path}/${list.half ?? ''}` : `#${(counter.last += 1)}`;
const rowKey = ({ key }: GridRow, counter: KeyCounter): string => key ?? `#${(counter.last += 1)}`;

function byKey<T>(items: readonly T[], keyOf: (item: T, counter: KeyCounter) => string): Map<string, T> {
  const counter = { last: 0 };
  return new Map(items.map((item) => [keyOf(item, counter), item]));
}

/** The keys as they stand now; one that is gone follows the one it used to follow. */
function mergeKeys(old: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): string[] {
  const keys = [...now.keys()];
  let previous = -1;
  for (const key of old.keys()) {
    if (!now.has(key)) keys.splice(previous + 1, 0, key);
    previous = keys.indexOf(key);
  }
  return keys;
}

/** Rows are counted anew, because taken out ones have their place again. */
function renumberRows(sections: readonly GridSection[]): GridSection[] {
  let next = 0;
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => {
      const at = next;
      next += 1;
      return { ...row, cells: row.cells.map((cell) => ({ ...cell, row: at })) };
    }),
  }));
}
