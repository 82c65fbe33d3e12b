import type { GridPart } from '@chengxiao/domain';

/** The narrowest table of a form, px, and what a letter, a Chinese sign and the edges of a cell take of it: as `official-form.css` draws it. */
const [narrowest, letter, sign, edges] = [860, 8.6, 13, 14];
/** Longer words, as codes, break wherever they have to; of Chinese as many signs as here stand side by side. */
const [longest, side] = [14, 5];

/**
 * The widths of the columns, so that no English word breaks where its column has room to take from the others: official forms
 * are measured for Chinese, whose words break anywhere.
 */
export function legibleWidths({ widths, sections }: GridPart): number[] {
  const whole = widths.reduce((all, each) => all + each, 0);
  const needed = widths.map(() => 0);
  for (const { rows } of sections)
    for (const { cells } of rows)
      for (const { column, colSpan, text } of cells) {
        if (colSpan > 1) continue;
        const words = (text.match(/[!-~]+/g) ?? []).map(({ length }) => Math.min(length, longest));
        const signs = Math.min(text.match(/\p{Script=Han}/gu)?.length ?? 0, side);
        const width = (Math.max(signs * sign, ...words.map((length) => length * letter)) + edges) * (whole / narrowest);
        needed[column] = Math.max(needed[column] ?? 0, width);
      }
  const lacking = widths.reduce((all, width, at) => all + Math.max(0, (needed[at] ?? 0) - width), 0);
  const spare = widths.reduce((all, width, at) => all + Math.max(0, width - (needed[at] ?? 0)), 0);
  const share = spare > 0 ? Math.min(1, lacking / spare) : 0;
  const given = lacking > 0 ? Math.min(1, spare / lacking) : 0;
  return widths.map((width, at) => {
    const need = needed[at] ?? 0;
    return need > width ? width + (need - width) * given : width - (width - need) * share;
  });
}
