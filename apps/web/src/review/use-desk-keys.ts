import type { Selection } from '@chengxiao/ui';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { DeskRow } from './DeskQueue';
import type { DeskPlace } from './use-desk-place';
import { useShortcuts } from './use-shortcuts';

type DeskKeys = {
  here: RefObject<HTMLElement | null>;
  list: RefObject<HTMLOListElement | null>;
  rows: readonly DeskRow[];
  place: DeskPlace;
  selection: Selection<DeskRow>;
  onHelp: () => void;
};

/** The keys of the desk; each presses a button that is also there, or moves to the row beside. */
export function useDeskKeys({ here, list, rows, place, selection, onHelp }: DeskKeys): void {
  const { current, show } = place;
  // The address follows a moment later: keys in quick succession count from what was asked for.
  const asked = useRef(current);
  useEffect(() => {
    asked.current = current;
  }, [current]);
  const shortcuts = useMemo(() => {
    const find = (selector: string) => here.current?.querySelector<HTMLElement>(selector);
    const press = (what: string) => () => find(`[data-decide="${what}"]:not(:disabled)`)?.click();
    const step = (by: number) => () => {
      const at = rows.findIndex(({ targetId }) => targetId === asked.current);
      const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
      if (!next) return;
      asked.current = next.targetId;
      show(next.targetId);
      list.current?.querySelector<HTMLElement>(`[data-target="${next.targetId}"] a`)?.focus({ preventScroll: true });
    };
    /** The row that has the focus, or else the one that is open. */
    const marked = (): DeskRow | undefined => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-target]')?.dataset['target'] ?? asked.current;
      return rows.find(({ targetId }) => targetId === focused);
    };
    return {
      j: step(1),
      k: step(-1),
      x: () => {
        const row = marked();
        if (row) selection.toggle(row);
      },
      a: press('allFit'),
      r: () => find('.desk-decision [data-path="opinion"] textarea')?.focus(),
      t: press('transfer'),
      s: press('skip'),
      u: press('takeBack'),
      '/': () => find('input[type="search"]')?.focus(),
      '?': onHelp,
      Escape: () => list.current?.querySelector<HTMLElement>('[data-open] a')?.focus(),
    };
  }, [here, list, rows, show, selection, onHelp]);
  useShortcuts(shortcuts);
}
