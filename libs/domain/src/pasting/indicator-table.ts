import {
  asWritten,
  besideLevel,
  type CellWords,
  levelWords,
  type PastedLevel,
  readBasis,
  readDirection,
  readNature,
  readWeight,
} from './cell-words';
import { columnsOfContent, columnsOfHeading, isFrame, isHeading, type PastedCell, type PastedColumn } from './columns';
import { type PastedRow, readRow } from './indicator-row';

export { type PastedCell, pastedCells } from './columns';
export { officialLevels } from './official-levels';
export type { PastedRow } from './indicator-row';

/** A pasted table of indicators as it was understood. Everything that was pasted is in its rows or among what is left. */
export type PastedTable = {
  /** What decided which column is which. */
  readonly by: 'heading' | 'position' | 'content';
  readonly rows: readonly PastedRow[];
  /** What no row has a place for: titles, sums, numbers of rows. */
  readonly left: readonly string[];
};
export type PasteOptions = {
  readonly tree: readonly PastedLevel[];
  readonly half: 'annual' | 'midterm';
  /** Dimensions stand as they were written: a form whose dimensions are texts. */
  readonly isLevelText?: boolean;
  /** The columns of the grid from the cell on that was pasted into. */
  readonly positions?: readonly PastedColumn[];
};
type Block = readonly (readonly string[])[];

const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === '');
const filledOf = (cells: readonly string[]): string[] => cells.map((text) => text.trim()).filter((text) => text !== '');
const isTotal = (cells: readonly string[]): boolean =>
  /^(?:合\s*计|小\s*计|总\s*计|总\s*分)/.test(filledOf(cells)[0] ?? '');

/** Rows of dots, which official templates have where more rows may follow. */
const isFiller = (cells: readonly string[]): boolean => filledOf(cells).every((text) => /^[.…。·]+$/.test(text));

/** Whether a block fits the columns it is laid over: values are taken apart, and what is beyond the last column is a remark. */
function fitsPositions(block: Block, positions: readonly PastedColumn[], levels: CellWords): boolean {
  const fits: Readonly<Partial<Record<PastedCell, (text: string) => boolean>>> = {
    level1: levels.isLevel1,
    level2: levels.isLevel2,
    nature: (text) => readNature(text) !== null,
    direction: (text) => readDirection(text) !== null,
    weight: (text) => readWeight(text) !== null,
    basis: (text) => readBasis(text) !== null,
  };
  return (
    positions.includes('value') &&
    block.every((row) =>
      row.every((text, at) => {
        const cell = positions[at];
        return text.trim() === '' || at >= positions.length || (cell != null && (fits[cell]?.(text) ?? true));
      }),
    )
  );
}

/** Cells of merged dimensions repeat the one above; a kind of another dimension does not go on. */
function unmerged(block: Block, columns: readonly PastedColumn[]): Block {
  const [first, second] = [columns.indexOf('level1'), columns.indexOf('level2')];
  let above = { first: '', second: '' };
  return block.map((row) => {
    const own = { first: row[first]?.trim() ?? '', second: row[second]?.trim() ?? '' };
    // What stands beside the name of a dimension is said once.
    const repeated = (text: string): string => besideLevel(text).reduce((rest, each) => rest.replace(each, ''), text);
    const full = { first: own.first || above.first, second: own.second || (own.first ? '' : above.second) };
    above = { first: repeated(full.first), second: repeated(full.second) };
    return columns.map((_, at) => (at === first ? full.first : at === second ? full.second : (row[at] ?? '')));
  });
}

/** Rows of texts by columns that are known; what has no column goes into the remark with its title. */
function readRows(body: Block, known: readonly PastedColumn[], titles: readonly string[], levels: CellWords) {
  const left: string[] = [];
  const width = Math.max(known.length, ...body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => known[at] ?? null);
  const isNumber = (at: number): boolean => body.every((row) => /^\d*$/.test((row[at] ?? '').trim()));
  const numbers = new Set(columns.flatMap((cell, at) => (cell === null && isNumber(at) ? [at] : [])));
  const rows = unmerged(body, columns).map((row) => {
    const texts: Partial<Record<PastedCell, string>> = {};
    const notes: string[] = [];
    row.forEach((text, at) => {
      const [cell, said, title = ''] = [columns[at], text.trim(), titles[at]?.trim()];
      if (cell) texts[cell] = said;
      else if (said === '') return;
      else if (numbers.has(at) || isFrame(said)) left.push(said);
      else notes.push(title === '' ? said : `${title}：${said}`);
    });
    if (notes.length > 0) texts.note = [texts.note ?? '', ...notes].filter((text) => text !== '').join('；');
    return readRow(texts, levels);
  });
  return { rows, left };
}

/** Lines above a heading that may be titles of the table. */
const titleLines = 5;

/**
 * Understands a block from a spreadsheet as rows of the indicator table: by its heading row wherever that names the
 * columns, by the columns it was pasted over, or by what its columns hold. Null where it is none of these.
 */
export function readIndicatorTable(pasted: Block, options: PasteOptions): PastedTable | null {
  const { tree, half, positions = [], isLevelText = false } = options;
  const levels = { ...levelWords(tree), ...(isLevelText ? { place: asWritten } : {}) };
  const lines = pasted.filter((row) => !isBlank(row));
  if (lines.length === 0) return null;
  const width = Math.max(...lines.map((row) => row.length));
  const over = positions.slice(0, width);
  const head = lines.slice(0, titleLines).findIndex(isHeading);
  // Over its own columns a block keeps its blank rows: each stands beside a row of the grid.
  if (head < 0 && fitsPositions(lines, over, levels)) return { by: 'position', ...readRows(pasted, over, [], levels) };
  const heading = lines[head] ?? [];
  const rest = lines.slice(head + 1).filter((row) => head < 0 || !isHeading(row));
  const isBeside = (row: readonly string[]): boolean => isTotal(row) || isFiller(row);
  const body = rest.filter((row) => !isBeside(row));
  const columns = head < 0 ? columnsOfContent(body, levels) : columnsOfHeading(heading, half);
  if (!columns || body.length === 0) return null;
  const { rows, left } = readRows(body, columns, heading, levels);
  const passed = [...lines.slice(0, Math.max(head, 0)), ...rest.filter(isBeside)].map((row) => filledOf(row).join(' '));
  return { by: head < 0 ? 'content' : 'heading', rows, left: [...passed, ...left] };
}
