import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

type FocusHandlers = {
  ref: RefObject<HTMLUListElement | null>;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
};

/**
 * Keeps the focus in a list whose items disappear: when the focused item is removed, the one that takes its place gets
 * the focus. A focus outside the list is left alone.
 */
export function useNextFocus(list: readonly unknown[]): FocusHandlers {
  const ref = useRef<HTMLUListElement>(null);
  const at = useRef<number | null>(null);
  useLayoutEffect(() => {
    const items = ref.current?.children;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (at.current === null || !lost || !items || items.length === 0) return;
    items[Math.min(at.current, items.length - 1)]?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [list]);
  return {
    ref,
    onFocus: ({ currentTarget, target }) => {
      at.current = [...currentTarget.children].findIndex((item) => item.contains(target));
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) at.current = null;
    },
  };
}
