import type { RefObject } from 'react';
import { isSearch, type Key } from '../keys/keys';
import { useKeys } from '../keys/use-keys';
import { useKeyText } from '../keys/keys.i18n';
import { rowKeyAt } from './use-preview';

const pressed = 'a[href], input, button';

/** What a list has that a key can reach. */
type Reach = {
  readonly opening: boolean;
  readonly choosing: boolean;
  readonly searching: boolean;
  readonly filtering: boolean;
};

/**
 * Single keys of a list: J and K go from row to row, X chooses the row, Space looks at it, / goes to the search, the arrow
 * down from there to what was found, F to the filters. Enter opens the row, for the focus is on its link.
 */
export function useListKeys(
  panel: RefObject<HTMLDivElement | null>,
  preview: (key: string) => void,
  { opening, choosing, searching, filtering }: Reach,
): void {
  const t = useKeyText();
  /** A list on a tab that is not shown leaves the keys to the one that is. */
  const on =
    (act: (panel: HTMLElement, event: KeyboardEvent) => boolean) =>
    (event: KeyboardEvent): boolean =>
      panel.current !== null && !panel.current.closest('[hidden]') && act(panel.current, event);
  const keys: Key[] = [
    { keys: 'J', label: t('list.next'), run: on((list) => walk(list, 1)) },
    { keys: 'K', label: t('list.previous'), run: on((list) => walk(list, -1)) },
    { keys: 'Space', label: t('list.look'), run: on((_, { target }) => look(target, preview)) },
  ];
  if (choosing) keys.push({ keys: 'X', label: t('list.choose'), run: on(choose) });
  if (opening) keys.push({ keys: 'Enter', label: t('list.open') });
  if (searching)
    keys.push(
      {
        keys: '/',
        label: t('list.search'),
        run: on((list) => focus(list.querySelector('.cx-search input, input.cx-search'))),
      },
      {
        keys: 'ArrowDown',
        label: t('list.found'),
        whileTyping: true,
        run: on((list, { target }) => isSearch(target) && walk(list, 1)),
      },
    );
  if (filtering)
    keys.push({
      keys: 'F',
      label: t('list.filter'),
      run: on((list) => focus(list.querySelector('.cx-chips [role="combobox"], .cx-chips button'))),
    });
  useKeys(t('list.title'), keys);
}

function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}

/** To the first control of the next row: its link, where it leads somewhere. */
function walk(panel: HTMLElement, by: 1 | -1): boolean {
  const rows = [...panel.querySelectorAll<HTMLElement>('tbody tr')];
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  const row = rows[next];
  if (!row) return false;
  // A row without a control takes the focus itself.
  if (!row.querySelector(pressed)) row.tabIndex = -1;
  return focus(row.querySelector('a[href]') ?? row.querySelector(pressed) ?? row);
}

/** Shows the facts of the row that the focus is in; a button or box keeps its own Space. */
function look(target: EventTarget | null, preview: (key: string) => void): boolean {
  const key = rowKeyAt(target);
  if (!key || (target instanceof Element && target.closest('button, input, summary'))) return false;
  preview(key);
  return true;
}

function choose(): boolean {
  const box = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('.cx-pick input');
  box?.click();
  return box !== undefined && box !== null;
}
