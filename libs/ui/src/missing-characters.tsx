import { type MissingCharacter, codeOf, missingIn } from '@chengxiao/domain';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMissingText } from './missing-characters.i18n';

type Found = { readonly missing: readonly MissingCharacter[]; readonly act: () => void };
export type ToldFirst = {
  /** Acts, after it was told what no typeface has and somebody wants it all the same. */
  readonly act: (missing: readonly MissingCharacter[], act: () => void) => void;
  readonly dialog: ReactNode;
};

/** Before something is printed or drawn: which of its characters no typeface has, and where they stand. */
export function useMissingTold(): ToldFirst {
  const t = useMissingText();
  const [found, setFound] = useState<Found | null>(null);
  const go = (): void => {
    setFound(null);
    found?.act();
  };
  return {
    act: (missing, act) => (missing.length > 0 ? setFound({ missing, act }) : act()),
    dialog: (
      <Modal
        open={found !== null}
        title={t('title')}
        okText={t('go')}
        cancelText={t('back')}
        onOk={go}
        onCancel={() => setFound(null)}
      >
        <p>{t('text')}</p>
        <ul>
          {found?.missing.map(({ character, code, place }) => (
            <li key={`${code} ${place}`}>
              {character} <code>{code}</code> {place}
            </li>
          ))}
        </ul>
      </Modal>
    ),
  };
}

/** What of a page no typeface has, with the heading of its column or part. */
export function missingOnPage(page: Element): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const character of missingIn(text.textContent ?? '')) {
      const place = text.parentElement ? headingOf(text.parentElement) : '';
      found.set(`${character} ${place}`, { character, code: codeOf(character), place });
    }
  return [...found.values()];
}

function headingOf(element: Element): string {
  const cell = element.closest<HTMLTableCellElement>('td');
  const column = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent;
  const part = element.closest('section')?.querySelector('h1, h2')?.textContent;
  return [column, part].filter(Boolean).join('，');
}
