import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

type Handed = {
  ref: RefObject<HTMLUListElement | null>;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
};

/**
 * Somebody who corrects the findings of a list one after the other goes on with the next one: when the item with the
 * focus leaves, the focus stays in the list. It is never taken from anywhere else.
 */
export function useNextFocus(list: readonly unknown[]): Handed {
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
