import type { FormGrid, GridCell, GridPart, GridSection } from './grid';
import { codeOf, missingIn } from './typefaces';

/** A character that no typeface has, and where it stands. */
export type MissingCharacter = { readonly character: string; readonly code: string; readonly place: string };

/** What of a form cannot be printed, in reading order; a character is named once for each place. */
export function missingCharacters(grid: FormGrid): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  const note = (text: string, place: string): void => {
    for (const character of missingIn(text))
      found.set(`${character} ${place}`, { character, code: codeOf(character), place });
  };
  for (const part of grid.parts) {
    note(part.title + part.subtitle, part.title);
    for (const section of part.sections)
      for (const cell of section.rows.flatMap(({ cells }) => cells))
        note(`${cell.change?.before ?? ''}${cell.text}`, placeOf(cell, section, part, grid));
    for (const each of part.notes) note(each, part.title);
  }
  return [...found.values()];
}

/** The heading of a cell: of its column with the number of the row, or of its row. */
function placeOf({ row, column }: GridCell, section: GridSection, part: GridPart, { language }: FormGrid): string {
  const cells = section.rows.flatMap((each) => each.cells);
  const first = section.rows[0]?.cells[0]?.row ?? 0;
  const above = cells.findLast(
    (each) => each.heads === 'column' && each.row < row && each.column <= column && column < each.column + each.colSpan,
  );
  const beside = cells.findLast(
    (each) => each.heads === 'row' && each.row <= row && row < each.row + each.rowSpan && each.column < column,
  );
  if (!above) return beside?.text ?? part.title;
  const no = row - first - section.headerRows + 1;
  return language === 'zh' ? `${above.text}，第 ${no} 行` : `${above.text}, row ${no}`;
}

/** What a printed form says of the characters that its reader finds as numbers. */
export const missingNote = (missing: readonly MissingCharacter[], { language }: Pick<FormGrid, 'language'>): string => {
  const named = [...new Set(missing.map(({ code, place }) => `${code}（${place}）`))];
  return language === 'zh'
    ? `以下字符没有可用的字形，表中以编码代替：${named.join('；')}。`
    : `No typeface has these characters; their numbers stand in their place: ${named.join('; ')}.`;
};
