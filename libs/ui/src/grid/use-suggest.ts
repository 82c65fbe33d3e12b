import { type FormEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isControl } from './grid-keys';
import { placeOf } from './use-range';

/** An entry of a library that fills several cells of a row. */
export type Suggestion<Row> = {
  readonly id: string;
  readonly label: string;
  /** What tells it from its likes, in a few words. */
  readonly hint: string;
  readonly detail: string;
  /** The row as choosing the entry leaves it. */
  readonly fill: (row: Row) => Row;
};
export type GridSuggest<Row> = {
  /** Names the list. */
  readonly title: string;
  /** What is said when nothing fits and one asked for it. */
  readonly none: string;
  /** Entries for what is typed; the likeliest first. */
  readonly find: (text: string, row: Row) => Promise<readonly Suggestion<Row>[]>;
  /** What is said when an entry was chosen. */
  readonly said: (entry: Suggestion<Row>) => string;
};
type Open<Row> = {
  readonly row: number;
  readonly control: HTMLInputElement;
  readonly list: readonly Suggestion<Row>[];
  readonly active: number;
  readonly none: boolean;
};
const pause = 200;

type Options<Row> = {
  suggest: GridSuggest<Row> | undefined;
  listId: string;
  now: () => readonly Row[];
  write: (rows: readonly Row[], said: string) => void;
  box: RefObject<HTMLDivElement | null>;
};

/** The list of library entries under the cell that is typed into: one for the whole grid. */
export function useSuggest<Row>({ suggest, listId, now, write }: Options<Row>) {
  const [open, setOpen] = useState<Open<Row> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    asked.current++;
    setOpen(null);
  }, []);
  useEffect(() => close, [close]);
  const ask = (control: HTMLInputElement, announce: boolean): void => {
    const at = placeOf(control);
    const row = at && now()[at.row];
    if (!suggest || !at || !row) return;
    const mine = ++asked.current;
    void suggest.find(control.value.trim(), row).then((list) => {
      if (mine !== asked.current || document.activeElement !== control) return;
      setOpen(list.length > 0 || announce ? { row: at.row, control, list, active: -1, none: list.length === 0 } : null);
    });
  };
  const isOffered = (target: EventTarget): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox';
  const onInput = (event: FormEvent): void => {
    const { target } = event;
    clearTimeout(timer.current);
    // While an input method composes, what stands in the cell is not yet what is meant.
    if (!isOffered(target) || (event.nativeEvent as InputEvent).isComposing) return;
    if (target.value.trim() === '') close();
    else timer.current = setTimeout(() => ask(target, false), pause);
  };
  const choose = (entry: Suggestion<Row>): void => {
    if (!open || !suggest) return;
    write(
      now().map((row, index) => (index === open.row ? entry.fill(row) : row)),
      suggest.said(entry),
    );
    open.control.focus();
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isControl(event.target) || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'F4' && isOffered(event.target)) {
      event.preventDefault();
      ask(event.target, true);
    }
    if (!open || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setOpen({ ...open, active: Math.max(-1, Math.min(open.list.length - 1, open.active + step)) });
    const entry = event.key === 'Enter' ? open.list[open.active] : undefined;
    if (entry) choose(entry);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (step || entry || event.key === 'Escape') event.preventDefault();
  };
  // Spoken state of the control that has the list; drawn here, so that no cell is rendered anew.
  useEffect(() => {
    if (!open) return undefined;
    const { control, active, list } = open;
    const entry = list[active];
    control.setAttribute('aria-expanded', 'true');
    control.setAttribute('aria-controls', listId);
    if (entry) control.setAttribute('aria-activedescendant', `${listId}-${entry.id}`);
    return () => {
      control.setAttribute('aria-expanded', 'false');
      control.removeAttribute('aria-controls');
      control.removeAttribute('aria-activedescendant');
    };
  }, [open, listId]);
  return { open, choose, close, doings: { onInput, onCompositionEnd: onInput, onKeyDown, onBlur: close } };
}
