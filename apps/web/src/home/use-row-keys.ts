import { type RefObject, useMemo, useRef } from 'react';
import { useShortcuts } from '../review/use-shortcuts';

/** J and K walk from row to row of a list by the link that opens each; Enter follows it, as everywhere. */
export function useRowKeys(): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement | null>(null);
  const keys = useMemo(() => {
    const walk = (by: 1 | -1) => (): void => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>(':scope > li > .hp-row > a') ?? [])];
      const row = document.activeElement?.closest('li');
      const at = links.findIndex((link) => link === document.activeElement || link.closest('li') === row);
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
    };
    return { j: walk(1), k: walk(-1) };
  }, []);
  useShortcuts(keys);
  return list;
}
