import { type MissingCharacter, codeOf, missingIn } from '@chengxiao/domain';
import { useMissingText } from './missing-characters.i18n';
import { printedControls } from './use-printed-values';

/** What the browser prints of a page. */
export const printedPage = (): Element => document.querySelector('main') ?? document.body;

/** What of a page no typeface has, with the heading of its column or part; what controls say is of the page too. */
export function missingOnPage(page: Element): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  const note = (text: string, element: Element | null): void => {
    for (const character of missingIn(text)) {
      const place = element ? headingOf(element) : '';
      found.set(`${character} ${place}`, { character, code: codeOf(character), place });
    }
  };
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) note(text.textContent ?? '', text.parentElement);
  for (const control of printedControls(page)) note(control.value, control);
  return [...found.values()];
}

function headingOf(element: Element): string {
  const cell = element.closest<HTMLTableCellElement>('td');
  const column = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent;
  const part = element.closest('section')?.querySelector('h1, h2')?.textContent;
  return [column, part].filter(Boolean).join('，');
}

/** A paper says at its end which of its characters no typeface has, however it came to be printed; none where all is there. */
export function missingLine(paper: Element): HTMLElement | null {
  const missing = missingOnPage(paper);
  if (missing.length === 0) return null;
  const t = useMissingText.now();
  const line = document.createElement('p');
  line.className = 'cx-printed-missing';
  const named = missing.map(({ character, code, place }) => t('named', { character, code, place: place || t('page') }));
  line.textContent = t('line', { named: named.join(t('between')) });
  return line;
}
