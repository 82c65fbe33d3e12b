import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

type FocusHandlers = {
  ref: RefObject<HTMLUListElement | null>;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
};

/**
 * Keeps the focus in a list whose items disappear: when the focused item is removed, the one that takes its place gets
 * the focus, and the part around the list where it was the last. A focus outside the list is left alone.
 */
export function useNextFocus(list: readonly unknown[]): FocusHandlers {
  const ref = useRef<HTMLUListElement>(null);
  const at = useRef<number | null>(null);
  const around = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const items = ref.current?.children;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (at.current === null || !lost) return;
    // Of an empty list what it stood in is left.
    if (!items || items.length === 0) return around.current?.focus({ preventScroll: true });
    items[Math.min(at.current, items.length - 1)]?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [list]);
  return {
    ref,
    onFocus: ({ currentTarget, target }) => {
      at.current = [...currentTarget.children].findIndex((item) => item.contains(target));
      around.current = currentTarget.closest<HTMLElement>('[tabindex="-1"]');
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) at.current = null;
    },
  };
}
