import { Button } from 'antd';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useFormScope } from '../FormScope';
import { useUiText } from '../ui.i18n';
import { CellList } from './CellList';
import type { CellMark, GridColumn, GridFormer } from './columns';
import { GridHead, leastWidthOf } from './GridHead';
import { GridHelp } from './GridHelp';
import { GridRow } from './GridRow';
import { useCellList, type GridSuggest } from './use-cell-list';
import { useGradual } from './use-gradual';
import type { GridHandle, PasteReader } from './grid-options';
import { PastePreview } from './PastePreview';
import { useGrid } from './use-grid';
import { useOneRow } from './use-one-row';
import './grid.css';

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
  /** What is said about a row as a whole, in the strip under it; the same function until it says something else. */
  noteOf?: (row: Row) => string | undefined;
  /** What stood in the rows before; the same object until that changes. */
  former?: GridFormer<Row> | undefined;
  /** Writes and undoes from outside. */
  handle?: Ref<GridHandle<Row>> | undefined;
  /** Also marks required cells that are empty. */
  complete?: boolean;
  /** Live totals under the rows. */
  footer?: (rows: readonly Row[]) => ReactNode;
  /** Buttons beside "add a row", for example to take rows from a library. */
  extra?: ReactNode;
  /** What is chosen about the view, above the grid. */
  view?: ReactNode;
  /** Entries offered in the column that suggests. */
  suggest?: GridSuggest<Row> | undefined;
  /** Understands a pasted block that does not fit the columns as it stands; the same function until its answers change. */
  understand?: PasteReader<Row> | undefined;
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
    noteOf,
    former,
    handle,
    complete = false,
    footer,
    extra,
    view,
    suggest,
    understand,
  } = props;
  const t = useUiText();
  const { errorOf } = useFormScope();
  const [full, setFull] = useState(false);
  const onEscape = (): boolean => {
    setFull(false);
    return full;
  };
  const box = useRef<HTMLDivElement>(null);
  const grid = useGrid<Row>({ path, columns, rows, onChange, newRow, maxRows, understand, onEscape }, box);
  const listId = `list-${path}`;
  const { now, onText } = grid;
  const offered = useCellList<Row>({ columns, suggest, listId, now, onText, write: grid.handle.write });
  const { current, show } = useOneRow(grid.table, rows.length);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    offered.doings.onKeyDown(event);
    grid.doings.onKeyDown(event);
  };
  // What stands behind a full screen is not to be walked into unseen.
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    const { relatedTarget, currentTarget } = event;
    offered.doings.onBlur();
    grid.doings.onBlur(event);
    if (relatedTarget && !currentTarget.contains(relatedTarget) && !relatedTarget.closest('[role="dialog"]'))
      setFull(false);
  };
  useImperativeHandle(handle, () => grid.handle, [grid.handle]);
  const drawn = useGradual(rows.length);
  const messageAt = useMemo(() => {
    const found = new Map((findings ?? []).map((each) => [each.path, each.message]));
    return (at: string) => errorOf(at) ?? found.get(at);
  }, [findings, errorOf]);
  const editable = columns.some(({ kind }) => kind !== 'readonly');
  return (
    <>
      <div
        ref={box}
        className={full ? 'cx-grid cx-grid-full' : 'cx-grid'}
        data-path={path}
        {...grid.doings}
        {...offered.doings}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      >
        <div className="cx-grid-bar">
          {full && <strong>{caption}</strong>}
          {view}
          {current !== null && rows.length > 1 && <RowSteps current={current} count={rows.length} onShow={show} />}
          {editable && rows.length > 0 && (
            <button type="button" className="cx-grid-toggle" aria-pressed={full} onClick={() => setFull(!full)}>
              {t(full ? 'grid.leaveFull' : 'grid.full')}
              {full && <kbd>Esc</kbd>}
            </button>
          )}
        </div>
        <div className="cx-grid-wrap">
          <span ref={grid.edges.before} tabIndex={-1} />
          <table
            ref={grid.table}
            className="cx-edit"
            role="table"
            style={{ minWidth: leastWidthOf(columns, newRow !== undefined) }}
          >
            <caption className="cx-hidden">{caption}</caption>
            <GridHead columns={columns} actions={newRow !== undefined} />
            <tbody role="rowgroup">
              {rows.slice(0, drawn).map((row, index) => (
                <GridRow
                  key={index}
                  row={row}
                  index={index}
                  last={index === rows.length - 1}
                  hidden={current !== null && index !== current}
                  begun={index === grid.begun?.row ? grid.begun.column : null}
                  columns={columns}
                  path={path}
                  complete={complete}
                  messageAt={messageAt}
                  marks={marks}
                  noteOf={noteOf}
                  former={former}
                  t={t}
                  onText={onText}
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
          <span ref={grid.edges.after} tabIndex={-1} />
        </div>
        {offered.open && <CellList id={listId} open={offered.open} box={box} onTake={offered.take} />}
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
          <span role="status" className="cx-announcement">
            {grid.announcement}
          </span>
        </div>
      </div>
      {grid.paste.proposal && (
        <PastePreview
          {...{ columns, rows, newRow, maxRows }}
          proposal={grid.paste.proposal}
          onTake={grid.paste.put}
          onClose={grid.paste.drop}
        />
      )}
    </>
  );
}

/** An empty grid has no cell to paste into; this stands in for the first one. */
const PasteHere = ({ label }: { label: string }) => (
  <input className="cx-cell cx-paste" data-cell="0.0" aria-label={label} value="" onChange={() => undefined} />
);

/** From row to row where one is shown at a time. */
function RowSteps({ current, count, onShow }: { current: number; count: number; onShow: (row: number) => void }) {
  const t = useUiText();
  return (
    <span className="cx-grid-steps">
      <Button disabled={current === 0} onClick={() => onShow(current - 1)}>
        {t('grid.previous')}
      </Button>
      <span role="status">{t('grid.rowOf', { n: current + 1, count })}</span>
      <Button disabled={current === count - 1} onClick={() => onShow(current + 1)}>
        {t('grid.next')}
      </Button>
    </span>
  );
}
