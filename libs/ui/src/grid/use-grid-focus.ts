import { type RefObject, useCallback, useRef } from 'react';
import type { CellControl } from './grid-keys';
import type { Place } from './use-range';

/** What a cell held when it was entered: what Escape puts back. */
export type Entered = { readonly row: number; readonly key: string; readonly text: string };

const whole = (control: HTMLElement | null | undefined): void => {
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
};

/** Standing on cells and typing into them. */
export function useGridFocus(table: RefObject<HTMLTableElement | null>) {
  const entered = useRef<Entered | null>(null);
  /** Stands on a cell with all of it selected, so that typing replaces it; false where there is nothing to stand on. */
  const focus = useCallback(
    ({ row, column }: Place): boolean => {
      const control = table.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`);
      control?.focus();
      whole(control);
      return control != null;
    },
    [table],
  );
  /** F2: the caret at the end, a list opened; Alt+Enter: a line break at the caret. */
  const enter = useCallback((control: CellControl, how: 'edit' | 'newLine') => {
    if (control instanceof HTMLSelectElement) {
      control.dataset['editing'] = 'true';
      control.addEventListener('blur', () => delete control.dataset['editing'], { once: true });
      control.showPicker?.();
    } else if (how === 'edit') control.setSelectionRange(control.value.length, control.value.length);
    else if (control instanceof HTMLTextAreaElement) {
      control.setRangeText('\n', control.selectionStart, control.selectionEnd, 'end');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, []);
  const restore = useCallback((control: CellControl) => {
    delete control.dataset['editing'];
    requestAnimationFrame(() => whole(control));
  }, []);
  return { focus, entered, enter, restore };
}
