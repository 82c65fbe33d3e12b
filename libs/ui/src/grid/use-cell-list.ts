import { type FormEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { cellText, type GridColumn, optionsOf } from './columns';
import { isControl } from './grid-keys';
import { placeOf } from './use-range';

/** Something a list under a cell offers: a choice of the cell, or an entry of a library that fills several cells. */
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
  readonly announcement: (entry: Suggestion<Row>) => string;
};
export type OpenList<Row> = {
  readonly row: number;
  readonly control: HTMLInputElement;
  readonly title: string;
  readonly list: readonly Suggestion<Row>[];
  readonly active: number;
  /** Said where nothing fits; null where the list stands. */
  readonly none: string | null;
  /** Opened by typing: Enter takes what is marked and goes on down. */
  readonly typed: boolean;
};
const pause = 200;

type Options<Row extends object> = {
  columns: readonly GridColumn<Row>[];
  suggest: GridSuggest<Row> | undefined;
  listId: string;
  now: () => readonly Row[];
  write: (rows: readonly Row[], announcement: string) => void;
  onText: (row: number, key: string, text: string) => void;
};

/** The choices of a cell, those that begin as typed first. */
function choicesOf<Row>(column: GridColumn<Row>, row: Row, text: string): Suggestion<Row>[] {
  const rank = (label: string): number => (label.startsWith(text) ? 0 : label.includes(text) ? 1 : 2);
  return optionsOf(column, row)
    .map((option) => ({ option, at: Math.min(rank(option.label), rank(option.short ?? option.label)) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at)
    .map(({ option: { value, label, short } }) => ({
      id: value,
      label: short && !label.startsWith(short) ? `${short} ${label}` : label,
      hint: '',
      detail: '',
      fill: (old) => ({ ...old, [column.key]: value }),
    }));
}

/** The one list of a grid, under the cell that is typed into: choices of the cell, or entries of a library. */
export function useCellList<Row extends object>({ columns, suggest, listId, now, write, onText }: Options<Row>) {
  const [open, setOpen] = useState<OpenList<Row> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  const shown = useRef(false);
  shown.current = open !== null;
  const close = useCallback(() => {
    clearTimeout(timer.current);
    asked.current++;
    if (shown.current) setOpen(null);
  }, []);
  useEffect(() => close, [close]);
  /** The cell of a control with a list: its row, and its column where that has choices. */
  const cellOf = (control: EventTarget) => {
    if (!(control instanceof HTMLInputElement) || control.getAttribute('role') !== 'combobox') return null;
    const at = placeOf(control);
    const row = at && now()[at.row];
    const column = at && columns[at.column];
    return row && column ? { control, at, row, column } : null;
  };
  type Cell = NonNullable<ReturnType<typeof cellOf>>;
  const choose = ({ control, at, row, column }: Cell, text: string, typed: boolean): void => {
    const list = choicesOf(column, row, text);
    const current = list.findIndex(({ id }) => id === cellText(row, column.key));
    const active = typed && current < 0 ? 0 : current;
    setOpen(list.length > 0 ? { row: at.row, control, title: column.title, list, active, none: null, typed } : null);
  };
  const ask = ({ control, at, row }: Cell, wanted: boolean): void => {
    if (!suggest) return;
    const mine = ++asked.current;
    const { title } = suggest;
    void suggest.find(control.value.trim(), row).then((list) => {
      if (mine !== asked.current || document.activeElement !== control) return;
      const none = list.length === 0 ? suggest.none : null;
      setOpen(list.length > 0 || wanted ? { row: at.row, control, title, list, active: -1, none, typed: true } : null);
    });
  };
  const onInput = (event: FormEvent): void => {
    const cell = cellOf(event.target);
    clearTimeout(timer.current);
    // While an input method composes, what stands in the cell is not yet what is meant.
    if (!cell || (event.nativeEvent as InputEvent).isComposing) return;
    const text = cell.control.value.trim();
    if (text === '') close();
    else if (cell.column.kind === 'select') choose(cell, text, true);
    else timer.current = setTimeout(() => ask(cell, false), pause);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    if (cell?.column.kind !== 'select' || event.shiftKey) return;
    if (open?.control === cell.control) close();
    else choose(cell, '', false);
  };
  const take = (entry: Suggestion<Row>): void => {
    if (!open) return;
    const cell = cellOf(open.control);
    // What was half typed gives way to what is taken.
    open.control.dispatchEvent(new Event('reset', { bubbles: true }));
    if (cell?.column.kind === 'select') onText(open.row, cell.column.key, entry.id);
    else
      write(
        now().map((row, index) => (index === open.row ? entry.fill(row) : row)),
        suggest?.announcement(entry) ?? '',
      );
    open.control.focus();
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isControl(event.target) || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key } = event;
    const cell = key === 'F4' || key === 'F2' ? cellOf(event.target) : null;
    if (cell && (cell.column.kind === 'select' || key === 'F4')) {
      event.preventDefault();
      if (cell.column.kind === 'select') choose(cell, '', false);
      else ask(cell, true);
    }
    if (!open || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) setOpen({ ...open, active: Math.max(-1, Math.min(open.list.length - 1, open.active + step)) });
    const entry = key === 'Enter' || (key === 'Tab' && open.typed) ? open.list[open.active] : undefined;
    const choice = cellOf(event.target)?.column.kind === 'select';
    if (entry && (key === 'Enter' || choice)) take(entry);
    if (key === 'Escape') {
      open.control.dispatchEvent(new Event('reset', { bubbles: true }));
      close();
    }
    if (key === 'Tab') close();
    const on = open.typed && choice;
    if (step || (key === 'Enter' && entry && !on) || key === 'Escape') event.preventDefault();
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
  return { open, take, close, doings: { onInput, onCompositionEnd: onInput, onClick, onKeyDown, onBlur: close } };
}
