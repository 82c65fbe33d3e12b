import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useFormScope } from '../FormScope';
import { useUiText } from '../ui.i18n';
import { isBlock, layBlock, parseBlock } from './block';
import { cellText, type GridColumn } from './columns';
import { useUndo } from './use-undo';

/** What a page may do to a grid from outside, through the grid's own undo. */
export type GridHandle<Row> = {
  /** Writes rows as one step that one undo takes back, and says what was done. */
  write(rows: readonly Row[], said: string): void;
  undo(): void;
};

export type GridOptions<Row> = {
  path: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  newRow: (() => Row) | undefined;
  maxRows: number;
};

type Place = { row: number; column: number };

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  if (!cell) return null;
  const [row = 0, column = 0] = cell.split('.').map(Number);
  return { row, column };
}

/** Cells that differ between two lists of rows. */
const changedCells = <Row extends object>(before: readonly Row[], after: readonly Row[], path: string): string[] =>
  after.flatMap((row, index) => {
    const old = before[index];
    if (row === old) return [];
    const keys = Object.keys(row) as (keyof Row & string)[];
    return keys
      .filter((key) => !old || cellText(old, key) !== cellText(row, key))
      .map((key) => `${path}.${index}.${key}`);
  });

/** The doings of a grid: typing, moving, adding, pasting and undoing, none of them re-created by a key. */
export function useGrid<Row extends object>({ path, columns, rows, onChange, newRow, maxRows }: GridOptions<Row>) {
  const t = useUiText();
  const { touch } = useFormScope();
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const { change, undo, redo, now } = useUndo<Row>(rows, onChange);
  const fresh = useRef(newRow);
  fresh.current = newRow;
  const onText = useCallback(
    (index: number, key: string, text: string) => {
      touch([`${path}.${index}.${key}`]);
      change(
        now().map((row, at) => (at === index ? { ...row, [key]: text } : row)),
        `${index}.${key}`,
      );
    },
    [change, now, path, touch],
  );
  const focus = useCallback(
    (place: Place) => table.current?.querySelector<HTMLElement>(`[data-cell="${place.row}.${place.column}"]`)?.focus(),
    [],
  );
  const add = useCallback(
    (column: number) => {
      if (!fresh.current || now().length >= maxRows) return;
      change([...now(), fresh.current()], `add ${now().length}`);
      requestAnimationFrame(() => focus({ row: now().length - 1, column }));
    },
    [change, focus, maxRows, now],
  );
  const onMove = useCallback(
    (row: number, column: number, down: number) => {
      if (row + down < now().length) focus({ row: row + down, column });
      else add(column);
    },
    [add, focus, now],
  );
  const reorder = useCallback(
    (index: number, to: number | null) => {
      const next = [...now()];
      const [taken] = next.splice(index, 1);
      if (taken && to !== null) next.splice(to, 0, taken);
      change(next, `move ${index} ${String(to)} ${next.length}`);
    },
    [change, now],
  );
  const paste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!place || !isBlock(text)) return;
    event.preventDefault();
    const laid = layBlock(parseBlock(text), place, { rows: now(), columns, newRow, maxRows });
    touch(laid.paths.map((cell) => `${path}.${cell}`));
    change(laid.rows, `paste ${performance.now()}`);
    setSaid(
      laid.cut > 0
        ? t('grid.pastedCut', { rows: laid.changed, cut: laid.cut })
        : t('grid.pasted', { rows: laid.changed }),
    );
  };
  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    if (!back && key !== 'y' && key !== 'z') return;
    event.preventDefault();
    if (back ? undo() : redo()) setSaid(t(back ? 'grid.undone' : 'grid.redone'));
  };
  const handle = useMemo<GridHandle<Row>>(
    () => ({
      write: (next, what) => {
        touch(changedCells(now(), next, path));
        change(next, `write ${performance.now()}`);
        setSaid(what);
      },
      undo: () => {
        if (undo()) setSaid(t('grid.undone'));
      },
    }),
    [change, now, path, t, touch, undo],
  );
  return { table, said, onText, onMove, add, reorder, paste, keys, handle };
}
