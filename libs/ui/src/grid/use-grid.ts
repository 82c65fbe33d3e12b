import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { useUiText } from '../ui.i18n';
import { cellText } from './columns';
import { type CellControl, commandOf, type GridCommand, isControl } from './grid-keys';
import type { GridOptions } from './grid-options';
import { useClipboard } from './use-clipboard';
import { useGridFocus } from './use-grid-focus';
import { type Place, placeOf, useRange } from './use-range';
import { useRows } from './use-rows';

/** The doings of a grid: where its keys, clipboard and mouse lead. */
export function useGrid<Row extends object>(options: GridOptions<Row>) {
  const { columns } = options;
  const t = useUiText();
  const table = useRef<HTMLTableElement>(null);
  const range = useRange(table);
  const { focus, entered, enter, restore } = useGridFocus(table);
  const doing = useRows<Row>({ ...options, focus });
  const { empty, fill, ...clipboard } = useClipboard<Row>({ ...options, doing, range });
  const { now } = doing;
  const move = (at: Place, down: number, right: number): void => {
    range.clear();
    const step = Math.sign(right);
    for (let column = at.column + step; step !== 0 && column >= 0 && column < columns.length; column += step)
      if (focus({ row: at.row, column })) return;
    if (down === 0) return;
    if (at.row + down < now().length) focus({ row: at.row + down, column: at.column });
    else doing.add(at.column);
  };
  const extend = (at: Place, down: number, right: number): void => {
    const area = range.extend(at, { row: down, column: right }, { rows: now().length, columns: columns.length });
    doing.setSaid(t('grid.selected', { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 }));
  };
  /** Escape: the selection goes first, then what was typed since the cell was entered. */
  const leave = (at: Place, control: CellControl): void => {
    if (range.isMany()) return range.clear();
    const before = entered.current;
    const row = now()[at.row];
    const here = before && before.row === at.row && before.key === columns[at.column]?.key;
    if (here && row && cellText(row, before.key as keyof Row) !== before.text)
      doing.onText(at.row, before.key, before.text);
    restore(control);
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
    edit: (_, __, control) => enter(control, 'edit'),
    newLine: (_, __, control) => enter(control, 'newLine'),
    undo: doing.back,
    redo: doing.again,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    if (event.defaultPrevented || !at || !isControl(event.target)) return;
    const command = commandOf(event, event.target, range.isMany());
    if (!command) return;
    event.preventDefault();
    does[command.kind](at, command, event.target);
  };
  const onFocus = (event: FocusEvent): void => {
    const at = placeOf(event.target);
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
  return { ...doing, table, doings: { ...clipboard, onKeyDown, onFocus, onMouseDown } };
}
