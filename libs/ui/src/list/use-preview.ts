import { type RefObject, useEffect, useRef, useState } from 'react';

export type Preview = {
  /** The key of the row that is looked at. */
  readonly key: string | null;
  readonly open: (key: string) => void;
  readonly close: () => void;
};

const elsewhere = '[role="dialog"], dialog[open], .ant-select-open, .ant-dropdown-open';

/** The key of the row that an element stands in, or null. */
export const rowKeyAt = (element: EventTarget | null): string | null =>
  (element instanceof Element && element.closest<HTMLElement>('tbody tr[data-row]')?.dataset['row']) || null;

/** 速览: the facts of one row beside the list. They follow the focus from row to row; Escape goes back to the row. */
export function usePreview(panel: RefObject<HTMLElement | null>): Preview {
  const [key, setKey] = useState<string | null>(null);
  const back = useRef<HTMLElement>(undefined);
  const close = (): void => {
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('tbody tr[data-row]') ?? [])];
    // A row that is gone leaves its place to the first that is there.
    const row = rows.find((each) => each.dataset['row'] === key) ?? rows[0];
    if (row && !row.contains(document.activeElement))
      back.current = row.querySelector<HTMLElement>('a[href], input, button') ?? undefined;
    setKey(null);
  };
  useEffect(() => {
    if (key === null) {
      back.current?.focus();
      back.current = undefined;
      return undefined;
    }
    const list = panel.current;
    const onFocus = (event: FocusEvent): void => {
      const next = rowKeyAt(event.target);
      if (next) setKey(next);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector(elsewhere)) return;
      // What is chosen stays chosen: one Escape closes one thing.
      event.preventDefault();
      close();
    };
    list?.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    return () => {
      list?.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
    };
  });
  return { key, open: setKey, close };
}
