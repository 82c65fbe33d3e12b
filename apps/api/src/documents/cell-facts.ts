import { type CellFacts, D, isDecimal, typedFigure } from '@chengxiao/domain';
import type { Cell, CellValue } from 'hucre/xlsx';
import { datePartsOf, shownDate } from './date-format';
import { shownNumber } from './number-format';

/** What a cell shows, and what else is to be known of it. */
export type ShownCell = { readonly text: string; readonly facts?: CellFacts };

/** A cell as its reader sees it: its value under its format. */
export function cellOf(value: CellValue | undefined, cell: Cell | undefined): ShownCell {
  const { text, facts } = shownCell(value, cell);
  // What is computed may be another figure tomorrow, and nobody typed it.
  if (cell?.formula !== undefined) return { text, facts: { ...facts, wrong: 'cellFormula' } };
  return facts ? { text, facts } : { text };
}

function shownCell(value: CellValue | undefined, cell: Cell | undefined): ShownCell {
  if (value === null || value === undefined) return { text: '' };
  if (cell?.type === 'error') return { text: String(value), facts: { wrong: 'cellError' } };
  if (typeof value === 'boolean') return { text: String(value).toUpperCase(), facts: { wrong: 'cellBoolean' } };
  if (typeof value === 'number') return numberCell(value, cell?.style?.numFmt);
  if (value instanceof Date) return dateCell(value, cell?.style?.numFmt);
  return { text: cell?.richText ? cell.richText.map(runText).join('') : value };
}

/** Digits from which on a spreadsheet keeps no more than fifteen: 18 digits of a code have lost three. */
const lossy = 1e15;

/** A number as a spreadsheet says it without a format: of fifteen digits at most, as nearly all are written already. */
function storedText(value: number): string {
  const plain = String(value);
  return /^-?\d[\d.]{0,14}$/.test(plain) ? plain : new D(value).toSignificantDigits(15).toFixed();
}

function numberCell(value: number, format: string | undefined): ShownCell {
  if (!Number.isFinite(value)) return { text: '', facts: { wrong: 'cellError' } };
  const stored = storedText(value);
  if (Math.abs(value) >= lossy) return { text: stored, facts: { wrong: 'cellDigitsLost' } };
  if (!format || /^(General|@)$/i.test(format)) return { text: stored };
  const { text, scaled, percent } = shownNumber(value, format);
  // A format that shows nothing, or a dash for zero.
  if (!/\d/.test(text))
    return value === 0 ? { text, facts: { figure: '0' } } : { text: stored, facts: { noFigure: 'cellScaled' } };
  const figure = figureOf(text, value < 0);
  if (scaled) return { text, facts: { figure, noFigure: 'cellScaled' } };
  // A reader sees no minus where a format paints it red instead.
  if (value < 0 && !figure.startsWith('-'))
    return { text, facts: { figure: `-${figure}`, noFigure: 'cellSignHidden' } };
  const kept = percent ? new D(stored).times(100).toFixed() : stored;
  const shown = typedFigure(figure.replace(/%$/, ''));
  const differs = isDecimal(shown) && !new D(shown).eq(kept);
  if (figure === text && !differs) return { text };
  return { text, facts: { figure, ...(differs && { stored: percent ? `${kept}%` : kept }) } };
}

/** The figure that is shown, without the currency before it, padding, and the brackets of negative ones. */
function figureOf(text: string, negative: boolean): string {
  const bare = text.replace(/[¥￥$€£]|CNY|RMB/g, '').trim();
  const inner = /^[(（](.*)[)）]$/.exec(bare)?.[1];
  return negative && inner ? `-${inner}` : bare;
}

function dateCell(value: Date, format: string | undefined): ShownCell {
  if (Number.isNaN(value.getTime())) return { text: '', facts: { wrong: 'cellError' } };
  const day = value.toISOString().slice(0, 10);
  if (!format) return { text: day };
  const parts = datePartsOf(format);
  const text = shownDate(value, format);
  if (!parts.year && !parts.month && !parts.day) return { text };
  return { text, facts: { date: parts.year && parts.month && !parts.day ? day.slice(0, 7) : day } };
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** A part of a text with a look of its own: a raised digit is a note mark or a power, and no digit of the figure before it. */
function runText({ text, font }: NonNullable<Cell['richText']>[number]): string {
  const digits = font?.vertAlign === 'superscript' ? raised : font?.vertAlign === 'subscript' ? lowered : null;
  return digits ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : text;
}
