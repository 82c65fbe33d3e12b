import { useKeys } from '@chengxiao/ui';
import { type RefObject, useRef } from 'react';
import { useHomeText } from './home.i18n';

/** J and K walk from row to row of the lists inside by the link that opens each; Enter follows it, as everywhere. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const t = useHomeText();
  const list = useRef<HTMLDivElement | null>(null);
  const walk = (by: 1 | -1) => (): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('li > .hp-row > a') ?? [])];
    const row = document.activeElement?.closest('li');
    const at = links.findIndex((link) => link.closest('li') === row);
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys(t('waiting.title'), [
    { keys: 'J', label: t('waiting.next'), run: walk(1) },
    { keys: 'K', label: t('waiting.before'), run: walk(-1) },
    { keys: 'Enter', label: t('waiting.open') },
  ]);
  return list;
}
