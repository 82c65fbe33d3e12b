import { type ExportCell } from '@chengxiao/domain';
import { minuteText } from '../DateText';
import type { ColumnKind } from './columns';

/** Parts that are no words of a cell: what is hidden from readers, and buttons but those that say something. */
const silent = '[aria-hidden="true"], button:not(.cx-says), .ant-btn:not(.cx-says), style';
const blocks = 'div, p, li, dd, dt, br, ol, ul, dl';

/** What an element says, as it would be read: its words, and a picture by its name. */
export function textOf(element: Element): string {
  const wordsOf = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.matches(silent)) return '';
    if (node.matches('svg, img')) return ` ${node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? ''} `;
    const words = [...node.childNodes].map(wordsOf).join('');
    return node.matches(blocks) ? ` ${words} ` : words;
  };
  return wordsOf(element).replace(/\s+/g, ' ').trim();
}

const nothing = new Set(['', '—']);
const figure = /^[-−]?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,8})?$/;
const plainFigure = (text: string): string => text.replace('−', '-').replaceAll(',', '');

/** What a cell of a table says, as a value where its column holds values and it is nothing but one. */
export function cellOf(cell: Element, kind: ColumnKind = 'text'): ExportCell {
  const text = textOf(cell);
  if (nothing.has(text)) return null;
  /** The one element that makes up the whole cell. */
  const whole = <E extends Element>(selector: string): E | undefined => {
    const found = [...cell.querySelectorAll<E>(selector)].filter((each) => textOf(each) !== '');
    return found.length === 1 && found[0] && textOf(found[0]) === text ? found[0] : undefined;
  };
  const day = whole<HTMLTimeElement>('time');
  if (day) return { date: minuteText(day.dateTime, text.includes(':')) };
  if (kind === 'money') {
    const amount = whole<HTMLDataElement>('data.cx-money');
    return amount ? { money: amount.value } : text;
  }
  if (kind !== 'figure' && kind !== 'date') return text;
  if (figure.test(text)) return { number: plainFigure(text) };
  return text.endsWith('%') && figure.test(text.slice(0, -1)) ? { percent: plainFigure(text.slice(0, -1)) } : text;
}
