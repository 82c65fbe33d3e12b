import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { CellControl } from './grid-keys';
import { reveal } from './reveal';
import { type Place, placeOf } from './use-range';

/** What a cell held when it was entered: what Escape puts back. */
export type Entered = { readonly row: number; readonly key: string; readonly text: string };

const whole = (control: HTMLElement | null | undefined): void => {
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
};

const widgets = 'tbody :is(input, textarea, select, button, a[href], .cx-readonly[tabindex])';

/** The cell nearest to a place that one can stand on: its own, one of its row, of the last row, or what stands in for all. */
function nearest(grid: HTMLElement, { row, column }: Place): HTMLElement | undefined {
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-cell]')].map((control) => ({
    control,
    at: placeOf(control),
  }));
  const last = Math.min(row, Math.max(...cells.map(({ at }) => at?.row ?? 0)));
  const away = (at: Place | null): number =>
    at === null ? Infinity : Math.abs(at.column - column) * 2 + (at.column < column ? 1 : 0);
  return cells.filter(({ at }) => at?.row === last).sort((a, b) => away(a.at) - away(b.at))[0]?.control;
}

/**
 * Keeps the focus in the grid: where the cell that was stood on is no more, because a change has locked or removed it,
 * one stands on the nearest that is there.
 */
function useKeptFocus(box: RefObject<HTMLElement | null>) {
  const held = useRef<{ control: Element; at: Place } | null>(null);
  useLayoutEffect(() => {
    const last = held.current;
    if (!last || last.control.isConnected) return;
    held.current = null;
    if (!box.current || (document.activeElement && document.activeElement !== document.body)) return;
    const control = nearest(box.current, last.at);
    if (control) reveal(control);
    control?.focus({ preventScroll: true });
    whole(control);
  });
  return held;
}

/** Standing on cells, typing into them, and the one tab stop that a grid is. */
export function useGridFocus(table: RefObject<HTMLTableElement | null>, box: RefObject<HTMLElement | null>) {
  const held = useKeptFocus(box);
  const entered = useRef<Entered | null>(null);
  const stop = useRef<HTMLElement | null>(null);
  /** Where Tab arrives in the grid: the cell that was stood on last. */
  const setStop = useCallback((control: HTMLElement | null | undefined) => {
    if (!control || control === stop.current) return;
    if (stop.current) stop.current.tabIndex = -1;
    control.tabIndex = 0;
    stop.current = control;
  }, []);
  // Written straight onto the elements: no row is rendered anew because one stands elsewhere.
  useEffect(() => {
    const drawn = table.current;
    for (const each of drawn?.querySelectorAll<HTMLElement>(`${widgets}:not([tabindex='-1'])`) ?? [])
      if (each !== stop.current) each.tabIndex = -1;
    if (!stop.current?.isConnected || stop.current.closest('[hidden]'))
      setStop(drawn?.querySelector<HTMLElement>('tr:not([hidden]) [data-cell]'));
  });
  /** Stands on a cell with all of it selected, so that typing replaces it; false where there is nothing to stand on. */
  const focus = useCallback(
    ({ row, column }: Place, late = false): boolean => {
      const control = table.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`);
      // Whoever came there first is typing: nothing of it is selected, and so replaced.
      if (late && control === document.activeElement) return true;
      if (control) reveal(control);
      control?.focus();
      whole(control);
      return control != null;
    },
    [table],
  );
  /** Tab: the next cell or button of the grid; false at its end. */
  const step = useCallback(
    (from: EventTarget, by: 1 | -1): boolean => {
      const all = [...(table.current?.querySelectorAll<HTMLElement>(widgets) ?? [])].filter(
        (each) => each === from || !each.closest('[hidden], .cx-row-actions, :disabled'),
      );
      const next = all[all.indexOf(from as HTMLElement) + by];
      next?.focus();
      whole(next);
      return next !== undefined;
    },
    [table],
  );
  /** F2: the caret at the end. */
  const edit = useCallback((control: CellControl) => {
    control.setSelectionRange(control.value.length, control.value.length);
  }, []);
  /** A line break at the caret of a text. */
  const breakLine = useCallback((control: CellControl) => {
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.setRangeText('\n', control.selectionStart, control.selectionEnd, 'end');
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }, []);
  const restore = useCallback((control: CellControl) => void requestAnimationFrame(() => whole(control)), []);
  return { focus, step, setStop, held, entered, edit, breakLine, restore };
}
