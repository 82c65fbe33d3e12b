import type { RulePack } from '../rule-pack/rule-pack';
import { besideLevel, levelWords, readBasis, readDirection, readNature, readWeight } from './cell-words';
import { columnsOfContent, columnsOfHeading, isFrame, isHeading, type PastedCell, type PastedColumn } from './columns';
import { type PastedRow, readRow } from './indicator-row';

export { type PastedCell, pastedCells } from './columns';
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
  readonly tree: RulePack['tree'];
  readonly half: 'annual' | 'midterm';
  /** The columns of the grid from the cell on that was pasted into. */
  readonly positions?: readonly PastedColumn[];
};
type Block = readonly (readonly string[])[];

const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === '');
const filledOf = (cells: readonly string[]): string[] => cells.map((text) => text.trim()).filter((text) => text !== '');
const isTotal = (cells: readonly string[]): boolean =>
  /^(?:合\s*计|小\s*计|总\s*计|总\s*分)/.test(filledOf(cells)[0] ?? '');

/** Whether a block fits the columns it is laid over, values apart: those are taken apart. */
function fitsPositions(block: Block, positions: readonly PastedColumn[], options: PasteOptions): boolean {
  const levels = levelWords(options.tree);
  const fits: Readonly<Partial<Record<PastedCell, (text: string) => boolean>>> = {
    level1: levels.isLevel1,
    level2: levels.isLevel2,
    nature: (text) => readNature(text) !== null,
    direction: (text) => readDirection(text) !== null,
    weight: (text) => readWeight(text) !== null,
    basis: (text) => readBasis(text) !== null,
  };
  const width = Math.max(...block.map((row) => row.length));
  return (
    positions.slice(0, width).includes('value') &&
    block.every((row) =>
      row.every((text, at) => {
        const cell = positions[at];
        return text.trim() === '' || (cell != null && (fits[cell]?.(text) ?? true));
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

function readWith(body: Block, columns: readonly PastedColumn[], titles: readonly string[], tree: RulePack['tree']) {
  const levels = levelWords(tree);
  const left: string[] = [];
  const serials = new Set(
    columns.flatMap((cell, at) =>
      cell === null && body.every((row) => /^\d*$/.test((row[at] ?? '').trim())) ? [at] : [],
    ),
  );
  const wide = Array.from(
    { length: Math.max(columns.length, ...body.map((row) => row.length)) },
    (_, at) => columns[at] ?? null,
  );
  const rows = unmerged(body, wide).map((row) => {
    const texts: Partial<Record<PastedCell, string>> = {};
    const notes: string[] = [];
    row.forEach((text, at) => {
      const cell = wide[at];
      const said = text.trim();
      if (cell) texts[cell] = said;
      else if (said === '') return;
      else if (serials.has(at) || isFrame(said)) left.push(said);
      else notes.push(titles[at]?.trim() ? `${titles[at]?.trim() ?? ''}：${said}` : said);
    });
    if (notes.length > 0) texts.note = [texts.note ?? '', ...notes].filter((text) => text !== '').join('；');
    return readRow(texts, levels);
  });
  return { rows, left };
}

/**
 * Understands a block from a spreadsheet as rows of the indicator table: by its heading row wherever that names the
 * columns, by the columns it was pasted over, or by what its columns hold. Null where it is none of these.
 */
export function readIndicatorTable(pasted: Block, options: PasteOptions): PastedTable | null {
  const { tree, half, positions = [] } = options;
  const lines = pasted.filter((row) => !isBlank(row));
  const head = lines.findIndex(isHeading);
  const title = head < 0 ? [] : lines.slice(0, head);
  const [heading = []] = head < 0 ? [] : lines.slice(head);
  const rest = lines.slice(head + 1);
  const isAgain = (row: readonly string[]): boolean => head >= 0 && isHeading(row);
  const body = rest.filter((row) => !isAgain(row) && !isTotal(row));
  if (body.length === 0) return null;
  const passed = [...title, ...rest.filter((row) => !isAgain(row) && isTotal(row))].map((row) =>
    filledOf(row).join(' '),
  );
  const fits = head < 0 && fitsPositions(body, positions, options);
  const columns =
    head >= 0
      ? columnsOfHeading(heading, half)
      : fits
        ? positions
        : columnsOfContent(body, { levels: levelWords(tree) });
  if (!columns) return null;
  const { rows, left } = readWith(body, columns, head >= 0 ? heading : [], tree);
  return { by: head >= 0 ? 'heading' : fits ? 'position' : 'content', rows, left: [...passed, ...left] };
}
