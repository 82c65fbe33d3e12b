import { isSearch, type Selection, useKeys } from '@chengxiao/ui';
import { type RefObject, useEffect, useRef } from 'react';
import { useDeskText } from './desk.i18n';
import { useDeskKeyText } from './desk-keys.i18n';
import type { DeskRow } from './DeskQueue';
import type { DeskPlace } from './use-desk-place';

const isChoice = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="combobox"]') !== null;

type DeskKeys = {
  here: RefObject<HTMLElement | null>;
  list: RefObject<HTMLOListElement | null>;
  rows: readonly DeskRow[];
  place: DeskPlace;
  selection: Selection<DeskRow>;
};

/** The keys of the desk; each presses a button that is also there, or moves to the row beside. */
export function useDeskKeys({ here, list, rows, place, selection }: DeskKeys): void {
  const t = useDeskText();
  const k = useDeskKeyText();
  const { current, show } = place;
  // The address follows a moment later: keys in quick succession count from what was asked for.
  const asked = useRef(current);
  useEffect(() => {
    asked.current = current;
  }, [current]);
  const find = (selector: string) => here.current?.querySelector<HTMLElement>(selector);
  const press = (what: string) => () => find(`[data-decide="${what}"]:not(:disabled)`)?.click();
  const step = (by: number) => () => {
    const at = rows.findIndex(({ subjectId }) => subjectId === asked.current);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (!next) return;
    asked.current = next.subjectId;
    show(next.subjectId);
    list.current?.querySelector<HTMLElement>(`[data-subject="${next.subjectId}"] a`)?.focus({ preventScroll: true });
  };
  /** The row that has the focus, or else the one that is open. */
  const marked = (): DeskRow | undefined => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-subject]')?.dataset['subject'] ?? asked.current;
    return rows.find(({ subjectId }) => subjectId === focused);
  };
  const toList = (): boolean => {
    const open = list.current?.querySelector<HTMLElement>('[data-open] a');
    open?.focus();
    return open !== undefined && open !== null;
  };
  useKeys(t('title'), [
    { keys: 'J', label: k('next'), run: step(1) },
    { keys: 'K', label: k('previous'), run: step(-1) },
    {
      keys: 'X',
      label: k('choose'),
      run: () => {
        const row = marked();
        if (row) selection.toggle(row);
      },
    },
    { keys: 'Enter', label: k('open') },
    { keys: 'A', label: k('allFit'), run: press('allFit') },
    // The form of the decision listens itself.
    { keys: 'Control+Enter', label: k('pass') },
    { keys: 'R', label: k('back'), run: () => find('.desk-decision [data-path="opinion"] textarea')?.focus() },
    { keys: 'T', label: k('transfer'), run: press('transfer') },
    { keys: 'S', label: k('skip'), run: press('skip') },
    { keys: 'U', label: k('undo'), run: press('takeBack') },
    { keys: '/', label: k('search'), run: () => find('input[type="search"]')?.focus() },
    { keys: 'ArrowDown', label: k('found'), whileTyping: true, run: ({ target }) => isSearch(target) && toList() },
    {
      keys: 'Escape',
      label: k('list'),
      // From an opinion too; in a search and in a list of choices it is theirs.
      whileTyping: true,
      run: ({ target }) => !isSearch(target) && !isChoice(target) && toList(),
    },
  ]);
}
