import { useCallback, useMemo, useRef, useState } from 'react';
import { useFormScope } from '../FormScope';
import { useUiText } from '../ui.i18n';
import type { Pasted } from './block';
import { cellText } from './columns';
import type { GridHandle, GridOptions } from './grid-options';
import type { Place } from './use-range';
import { useUndo } from './use-undo';

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

type Options<Row> = Omit<GridOptions<Row>, 'columns'> & { focus: (place: Place, late?: boolean) => boolean };

/** What changes the rows of a grid, each change one step of its undo; none of it is re-created by a key. */
export function useRows<Row extends object>({ path, rows, onChange, newRow, maxRows, focus }: Options<Row>) {
  const t = useUiText();
  const { touch } = useFormScope();
  const [announcement, setAnnouncement] = useState('');
  const { change, undo, redo, now } = useUndo<Row>(rows, onChange);
  const fresh = useRef(newRow);
  fresh.current = newRow;
  const soon = useCallback((place: Place) => requestAnimationFrame(() => focus(place, true)), [focus]);
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
  const add = useCallback(
    (column: number, at = now().length) => {
      if (!fresh.current || now().length >= maxRows) return;
      change([...now().slice(0, at), fresh.current(), ...now().slice(at)], `add ${performance.now()}`);
      soon({ row: at, column });
    },
    [change, maxRows, now, soon],
  );
  const reorder = useCallback(
    (index: number, to: number | null) => {
      const next = [...now()];
      const [taken] = next.splice(index, 1);
      if (taken && to !== null) next.splice(to, 0, taken);
      change(next, `move ${performance.now()}`);
    },
    [change, now],
  );
  /** Moves a row, the focus with it. */
  const shift = (at: Place, down: number): void => {
    const to = at.row + down;
    if (!fresh.current || to < 0 || to >= now().length) return;
    reorder(at.row, to);
    setAnnouncement(t('grid.moved', { n: to + 1 }));
    soon({ row: to, column: at.column });
  };
  const remove = (at: Place): void => {
    if (!fresh.current) return;
    reorder(at.row, null);
    soon({ row: Math.min(at.row, now().length - 1), column: at.column });
  };
  /** Writes several cells as one step. */
  const lay = ({ rows: next, paths }: Pick<Pasted<Row>, 'rows' | 'paths'>, what: string): void => {
    touch(paths.map((cell) => `${path}.${cell}`));
    change(next, `${what} ${performance.now()}`);
  };
  const back = useCallback(() => {
    if (undo()) setAnnouncement(t('grid.undone'));
  }, [undo, t]);
  const again = (): void => {
    if (redo()) setAnnouncement(t('grid.redone'));
  };
  const handle = useMemo<GridHandle<Row>>(
    () => ({
      write: (next, what) => {
        touch(changedCells(now(), next, path));
        change(next, `write ${performance.now()}`);
        setAnnouncement(what);
      },
      undo: back,
    }),
    [back, change, now, path, touch],
  );
  return {
    now,
    fresh,
    announcement,
    setAnnouncement,
    soon,
    onText,
    add,
    reorder,
    shift,
    remove,
    lay,
    back,
    again,
    handle,
  };
}
