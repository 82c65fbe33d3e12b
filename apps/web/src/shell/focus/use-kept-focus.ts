import { useEffect } from 'react';
import { nextFocus, type Trail, trailOf } from './next-focus';

/** So long whoever closes or replaces something may put the focus itself. */
const patience = 60;
const dialog = '[role="dialog"], [role="alertdialog"], dialog';

/**
 * The focus never falls to the body: where an act takes away what had it, a row, a button, a dialog with what opened it,
 * it goes to what comes next. What is only disabled while it works gets the focus back.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Trail = [];
    /** Where the focus was before it went into a dialog. */
    let behind: Trail = [];
    let disabled: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      disabled = null;
      last = trailOf(target);
      if (!target.closest(dialog)) behind = last;
    };
    const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
    const mend = (): void => {
      const had = last[0]?.element;
      if (!isLost() || had === undefined) return;
      const seen = had.isConnected && had.closest('[hidden], [inert]') === null;
      if (seen && had.matches(':disabled')) disabled = had;
      // Whoever clicked beside everything has left it on purpose.
      else if (!seen || had === disabled) nextFocus(had.closest(dialog) ? behind : last)?.focus();
    };
    const watch = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(mend, patience);
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
