import { useEffect } from 'react';
import { dialog, nextFocus, type Trail, trailOf } from './next-focus';

/** So long whoever closes or replaces something may put the focus itself. */
const patience = 60;

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
      // Whoever clicked beside everything has left it on purpose.
      const again = had === disabled && !had.matches(':disabled');
      // A dialog that is gone leaves it to what was behind; what went within one that is open stays there.
      if (!seen || again) nextFocus(!seen && had.closest(dialog) ? behind : last)?.focus();
    };
    const watch = new MutationObserver(() => {
      // However short it works: the browser takes the focus away a moment later.
      const had = last[0]?.element;
      if (had?.matches(':disabled')) disabled = had;
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
