import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { useUiText } from '../ui.i18n';
import { cellText } from './columns';
import { type CellControl, commandOf, type GridCommand, isControl } from './grid-keys';
import type { GridOptions } from './grid-options';
import { fixButton } from './RowStrip';
import { useBegun } from './use-begun';
import { useClipboard } from './use-clipboard';
import { useGridFocus } from './use-grid-focus';
import { type Place, placeOf, useRange } from './use-range';
import { useRows } from './use-rows';

/** The doings of a grid: where its keys, clipboard and mouse lead. */
export function useGrid<Row extends object>(options: GridOptions<Row>, box: RefObject<HTMLElement | null>) {
  const { columns, onEscape } = options;
  const t = useUiText();
  const table = useRef<HTMLTableElement>(null);
  const before = useRef<HTMLSpanElement>(null);
  const after = useRef<HTMLSpanElement>(null);
  /** Escape was pressed with nothing to put back: the next Tab leaves. */
  const resting = useRef(false);
  const range = useRange(table);
  const { focus, step, setStop, held, entered, edit, breakLine, restore } = useGridFocus(table, box);
  const doing = useRows<Row>({ ...options, focus });
  const { empty, fill, proposal, put, drop, ...clipboard } = useClipboard<Row>({ ...options, doing, range });
  const { now, fresh } = doing;
  const begun = useBegun<Row>(now, fresh);
  const move = (at: Place, down: number, right: number): void => {
    range.clear();
    const by = Math.sign(right);
    for (let column = at.column + by; by !== 0 && column >= 0 && column < columns.length; column += by)
      if (focus({ row: at.row, column })) return;
    if (down === 0) return;
    if (at.row + down < now().length) focus({ row: at.row + down, column: at.column });
    else doing.add(at.column);
  };
  const extend = (at: Place, down: number, right: number): void => {
    const area = range.extend(at, { row: down, column: right }, { rows: now().length, columns: columns.length });
    doing.setAnnouncement(
      t('grid.selected', { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 }),
    );
  };
  /** Escape: the selection goes first, then what was typed since the cell was entered; after that Tab leaves. */
  const leave = (at: Place, control: CellControl): void => {
    if (range.isMany()) return range.clear();
    // A choice that is half typed is not in the row yet.
    const half = !control.dispatchEvent(new Event('reset', { bubbles: true, cancelable: true }));
    const began = entered.current;
    const row = now()[at.row];
    const here = began && began.row === at.row && began.key === columns[at.column]?.key;
    const changed = here && row && cellText(row, began.key as keyof Row) !== began.text;
    if (changed) doing.onText(at.row, began.key, began.text);
    else if (!half) resting.current = onEscape?.() !== true;
    return restore(control);
  };
  /** Alt and Enter: takes the fix of the cell, else breaks the line of a text, else takes the fix of the row. */
  const confirm = (at: Place, control: CellControl): void => {
    const fix = fixButton(table.current, at.row, columns[at.column]?.key);
    if (fix) return fix.click();
    if (control instanceof HTMLTextAreaElement) return breakLine(control);
    return fixButton(table.current, at.row)?.click();
  };
  /** Tab: to the next cell; out of the grid where Escape was pressed or the grid ends. */
  const tab = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? -1 : 1;
    if (!resting.current && step(event.target, by)) event.preventDefault();
    // The browser goes on from the edge of the grid.
    else if (resting.current) (by > 0 ? after : before).current?.focus();
  };
  const does: Readonly<Record<GridCommand['kind'], (at: Place, command: GridCommand, control: CellControl) => void>> = {
    move: (at, command) => 'right' in command && move(at, command.down, command.right),
    extend: (at, command) => 'right' in command && extend(at, command.down, command.right),
    shift: (at, command) => 'down' in command && doing.shift(at, command.down),
    fillDown: fill,
    insert: (at) => doing.add(at.column, at.row),
    remove: doing.remove,
    clear: empty,
    leave: (at, _, control) => leave(at, control),
    edit: (_, __, control) => edit(control),
    confirm: (at, _, control) => confirm(at, control),
    undo: doing.back,
    redo: doing.again,
  };
  /** On a button of the grid, as after removing a row, its undo is reached too. */
  const undoElsewhere = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const key = (event.ctrlKey || event.metaKey) && !event.altKey ? event.key.toLowerCase() : '';
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) doing.back();
    else doing.again();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.target instanceof Node)) return;
    const held = event.altKey || event.ctrlKey || event.metaKey;
    if (event.key === 'Tab' && !held && table.current?.tBodies[0]?.contains(event.target)) return tab(event);
    if (event.key !== 'Shift') resting.current = false;
    const at = placeOf(event.target);
    if (!at || !isControl(event.target)) return undoElsewhere(event);
    const command = commandOf(event, event.target, range.isMany());
    if (!command) return;
    event.preventDefault();
    does[command.kind](at, command, event.target);
  };
  const onFocus = (event: FocusEvent): void => {
    resting.current = false;
    const at = placeOf(event.target);
    if (at) setStop(event.target as HTMLElement);
    held.current = at ? { control: event.target, at } : null;
    begun.onFocus(event.target);
    const key = at && columns[at.column]?.key;
    const row = at && now()[at.row];
    entered.current = at && key && row ? { row: at.row, key, text: cellText(row, key) } : null;
    range.clear();
  };
  /** Shift and a click select up to the cell; the focus stays where the selection began. */
  const onMouseDown = (event: MouseEvent): void => {
    const [at, to] = [placeOf(document.activeElement), placeOf(event.target)];
    if (!event.shiftKey || !at || !to || !table.current?.contains(document.activeElement)) return range.clear();
    event.preventDefault();
    range.to(at, to);
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    held.current = null;
    begun.onBlur(relatedTarget);
  };
  return {
    ...doing,
    table,
    edges: { before, after },
    begun: begun.begun,
    paste: { proposal, put, drop },
    doings: { ...clipboard, onKeyDown, onFocus, onBlur, onMouseDown },
  };
}
