import { Button } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useFormScope } from '../FormScope';
import { useUiText } from '../ui.i18n';
import { isBlock, layBlock, parseBlock } from './block';
import type { GridColumn } from './columns';
import { GridRow } from './GridRow';
import { useGradual } from './use-gradual';
import { useUndo } from './use-undo';

export type EditableTableProps<Row> = {
  /** Names the grid for screen readers. */
  caption: string;
  /** Prefix of the cells' paths in a Problem: `rows` gives `rows.3.weight`. */
  path: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A fresh row; without it rows can neither be added nor removed nor moved. */
  newRow?: () => Row;
  maxRows?: number;
  /** What the rules find, by full path. Refusals of the server arrive through FormScope. */
  findings?: readonly { path: string; message: string }[];
  /** Also marks required cells that are empty. */
  complete?: boolean;
  /** Live totals under the rows. */
  footer?: (rows: readonly Row[]) => ReactNode;
  /** Buttons beside "add a row", for example to take rows from a library. */
  extra?: ReactNode;
};

type Place = { row: number; column: number };

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  if (!cell) return null;
  const [row = 0, column = 0] = cell.split('.').map(Number);
  return { row, column };
}

/** A grid of real inputs: paste from Excel, one undo per paste, keyboard all the way, invalid cells kept and marked. */
export function EditableTable<Row extends object>(props: EditableTableProps<Row>) {
  const {
    caption,
    path,
    columns,
    rows,
    onChange,
    newRow,
    maxRows = 500,
    findings,
    complete = false,
    footer,
    extra,
  } = props;
  const t = useUiText();
  const scope = useFormScope();
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const { change, undo, redo, now } = useUndo<Row>(rows, onChange);
  const drawn = useGradual(rows.length);
  const touch = scope.touch;
  const errorOf = scope.errorOf;
  const messageAt = useMemo(() => {
    const found = new Map((findings ?? []).map((each) => [each.path, each.message]));
    return (at: string) => errorOf(at) ?? found.get(at);
  }, [findings, errorOf]);
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
  const editable = columns.some(({ kind }) => kind !== 'readonly');
  return (
    <div className="cx-grid" data-path={path} onPaste={paste} onKeyDown={keys}>
      <div className="cx-table-wrap">
        <table ref={table} className="cx-table cx-edit" role="table">
          <caption className="cx-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader" className="cx-row-number">
                {t('grid.row')}
              </th>
              {columns.map(({ key, title, width, hint, required }) => (
                <th key={key} scope="col" role="columnheader" style={{ width, minWidth: width }} title={hint}>
                  {title}{' '}
                  {required === true && (
                    <span className="cx-required" aria-hidden="true">
                      *
                    </span>
                  )}
                </th>
              ))}
              {newRow && (
                <th scope="col" role="columnheader" className="cx-row-actions">
                  <span className="cx-hidden">{t('grid.rowActions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.slice(0, drawn).map((row, index) => (
              <GridRow
                key={index}
                row={row}
                index={index}
                last={index === rows.length - 1}
                columns={columns}
                path={path}
                complete={complete}
                messageAt={messageAt}
                t={t}
                onText={onText}
                onMove={onMove}
                onReorder={newRow ? reorder : undefined}
              />
            ))}
          </tbody>
          {footer && rows.length > 0 && (
            <tfoot role="rowgroup">
              <tr role="row">
                <td role="cell" colSpan={columns.length + (newRow ? 2 : 1)}>
                  {footer(rows)}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rows.length === 0 && <p className="cx-hint">{t('grid.empty')}</p>}
      {rows.length === 0 && newRow && <PasteHere label={t('grid.empty')} />}
      <div className="cx-grid-foot">
        {newRow && (
          <Button onClick={() => add(0)} disabled={rows.length >= maxRows}>
            {t('grid.add')}
          </Button>
        )}
        {extra}
        {editable && <span className="cx-hint">{t('grid.paste')}</span>}
        <span role="status" className="cx-said">
          {said}
        </span>
      </div>
    </div>
  );
}

/** An empty grid has no cell to paste into; this stands in for the first one. */
const PasteHere = ({ label }: { label: string }) => (
  <input className="cx-cell cx-paste" data-cell="0.0" aria-label={label} value="" onChange={() => undefined} />
);
