import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useFormScope } from '../FormScope';
import { useUiText } from '../ui.i18n';
import type { CellMark, GridColumn } from './columns';
import { GridRow } from './GridRow';
import { useGradual } from './use-gradual';
import { SuggestList } from './SuggestList';
import type { GridHandle } from './grid-options';
import { useGrid } from './use-grid';
import { type GridSuggest, useSuggest } from './use-suggest';

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
  /** Remarks in cells by full path; an unchanged remark is the same object, so that typing renders one row. */
  marks?: ReadonlyMap<string, CellMark> | undefined;
  /** Writes and undoes from outside. */
  handle?: Ref<GridHandle<Row>> | undefined;
  /** Also marks required cells that are empty. */
  complete?: boolean;
  /** Live totals under the rows. */
  footer?: (rows: readonly Row[]) => ReactNode;
  /** Buttons beside "add a row", for example to take rows from a library. */
  extra?: ReactNode;
  /** Entries offered in the column that suggests. */
  suggest?: GridSuggest<Row> | undefined;
};

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
    marks,
    handle,
    complete = false,
    footer,
    extra,
    suggest,
  } = props;
  const t = useUiText();
  const { errorOf } = useFormScope();
  const grid = useGrid<Row>({ path, columns, rows, onChange, newRow, maxRows });
  const box = useRef<HTMLDivElement>(null);
  const listId = `suggest-${path}`;
  const offered = useSuggest<Row>({ suggest, listId, now: grid.now, write: grid.handle.write, box });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    offered.doings.onKeyDown(event);
    grid.doings.onKeyDown(event);
  };
  useImperativeHandle(handle, () => grid.handle, [grid.handle]);
  const drawn = useGradual(rows.length);
  const messageAt = useMemo(() => {
    const found = new Map((findings ?? []).map((each) => [each.path, each.message]));
    return (at: string) => errorOf(at) ?? found.get(at);
  }, [findings, errorOf]);
  const editable = columns.some(({ kind }) => kind !== 'readonly');
  return (
    <div
      ref={box}
      className="cx-grid"
      data-path={path}
      {...grid.doings}
      {...(suggest ? offered.doings : {})}
      onKeyDown={onKeyDown}
    >
      <div className="cx-table-wrap">
        <table ref={grid.table} className="cx-table cx-edit" role="table">
          <caption className="cx-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader" className="cx-row-number">
                {t('grid.row')}
              </th>
              {columns.map(({ key, id, kind, title, width, hint, required, frozen }) => (
                <th
                  key={id ?? key}
                  scope="col"
                  role="columnheader"
                  className={frozen ? 'cx-frozen' : undefined}
                  data-readonly={kind === 'readonly' || undefined}
                  style={{ width, minWidth: width }}
                  title={hint}
                >
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
                marks={marks}
                t={t}
                onText={grid.onText}
                onReorder={newRow ? grid.reorder : undefined}
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
      {suggest && offered.open && (
        <SuggestList id={listId} suggest={suggest} open={offered.open} box={box} onChoose={offered.choose} />
      )}
      {rows.length === 0 && <p className="cx-hint">{t('grid.empty')}</p>}
      {rows.length === 0 && newRow && <PasteHere label={t('grid.empty')} />}
      <div className="cx-grid-foot">
        {newRow && (
          <Button onClick={() => grid.add(0)} disabled={rows.length >= maxRows}>
            {t('grid.add')}
          </Button>
        )}
        {extra}
        {editable && <GridHelp />}
        <span role="status" className="cx-said">
          {grid.said}
        </span>
      </div>
    </div>
  );
}

/** An empty grid has no cell to paste into; this stands in for the first one. */
const PasteHere = ({ label }: { label: string }) => (
  <input className="cx-cell cx-paste" data-cell="0.0" aria-label={label} value="" onChange={() => undefined} />
);

/** What the keys of a grid do, for whoever asks. */
function GridHelp() {
  const t = useUiText();
  return (
    <details className="cx-grid-help">
      <summary>{t('grid.paste')}</summary>
      <p>{t('grid.keys')}</p>
    </details>
  );
}
