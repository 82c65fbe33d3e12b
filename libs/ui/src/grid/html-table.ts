import { parseBlock } from './block';

/** Text of a cell: its paragraphs on lines of their own, and the line ends of the markup as what they are, blanks. */
function textOf(cell: Element): string {
  for (const end of cell.querySelectorAll('br, p, div, li')) end.append('\u2028');
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\u2028');
  return (cell.textContent ?? '')
    .replace(/(?<=\p{Script=Han})[ \t]*[\r\n]+[ \t]*(?=\p{Script=Han})/gu, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .split('\u2028')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The cells of the first table of a page; a merged cell is said in its first place, as a spreadsheet copies it. Null without one. */
export function tableOf(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows = [...table.rows];
  const block: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (block[at]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      for (const covered of block.slice(at, at + Math.max(1, cell.rowSpan)))
        for (let each = column; each < column + Math.max(1, cell.colSpan); each += 1) covered[each] = '';
      (block[at] ?? [])[column] = text;
    }
  });
  return block.map((cells) => Array.from(cells, (text) => text ?? ''));
}

/**
 * The block that is pasted. A spreadsheet says it in plain text; a text processor breaks that at every paragraph of a
 * cell, so that its rows do not fit each other, and only the page it copies along says which cell is which.
 */
export function pastedBlock(data: Pick<DataTransfer, 'getData'>): string[][] {
  const block = parseBlock(data.getData('text/plain'));
  const isSound = block.length < 2 || block.every((cells) => cells.length === block[0]?.length && cells.length > 1);
  return (isSound ? null : tableOf(data.getData('text/html'))) ?? block;
}
