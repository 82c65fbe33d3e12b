import { memo } from 'react';
import { message as messageOf, say } from '@chengxiao/domain';
import { currentLanguage } from '../language';
import type { useUiText } from '../ui.i18n';
import {
  type CellFault,
  type CellMark,
  cellText,
  type GridColumn,
  type GridFormer,
  faultOf,
  formerTexts,
} from './columns';
import { type CellHandlers, GridCell } from './GridCell';
import { type Remark, RowStrip } from './RowStrip';

// Plain drawings, made once: three icon components in each of 300 rows would cost more than the rows themselves.
const glyph = (d: string) => (
  <svg
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d={d} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
const upGlyph = glyph('M7 12V2M3 6l4-4 4 4');
const downGlyph = glyph('M7 2v10M3 8l4 4 4-4');
const removeGlyph = glyph('M2 4h10M5.5 4V2h3v2M3.5 4l.5 8h6l.5-8');

type GridRowProps<Row> = CellHandlers & {
  t: ReturnType<typeof useUiText>;
  row: Row;
  index: number;
  last: boolean;
  /** Another row is shown in its stead on a narrow screen. */
  hidden: boolean;
  /** The column one stands in while the row is just being begun: nothing is said of that cell yet, nor of what is still open. */
  begun: number | null;
  columns: readonly GridColumn<Row>[];
  path: string;
  complete: boolean;
  messageAt: (path: string) => string | undefined;
  marks: ReadonlyMap<string, CellMark> | undefined;
  noteOf: ((row: Row) => string | undefined) | undefined;
  former: GridFormer<Row> | undefined;
  onReorder: ((index: number, to: number | null) => void) | undefined;
};

/** What is wrong with a cell, in the words that say best what to write. */
const sayFault = (t: ReturnType<typeof useUiText>, { key, params, advice }: CellFault): string =>
  advice ? say(messageOf(advice), currentLanguage()) : t(`grid.${key}`, params);

/** One row of the grid with the strip of its remarks; below 600 px it becomes a card. */
function Row<T extends object>({
  t,
  row,
  index,
  last,
  hidden,
  begun,
  columns,
  path,
  complete,
  messageAt,
  marks,
  noteOf,
  former,
  onText,
  onReorder,
}: GridRowProps<T>) {
  const n = index + 1;
  // Looked up once and filled in here: a look-up per cell is felt when 300 rows are pasted.
  const cellLabel = t('grid.cell', { column: '\u0001', n: '\u0002' });
  const cells = columns.map((column, columnIndex) => {
    const at = `${path}.${index}.${column.key}`;
    const fault = faultOf(column, row, complete);
    // A column with an id of its own only shows something beside the cell that the path names.
    const isExtra = column.id !== undefined;
    const isBeingTyped = begun === columnIndex || cellText(row, column.key).trim() === '';
    if (begun !== null && isBeingTyped) return { column, at, mark: undefined, message: undefined };
    const mark = isExtra ? undefined : marks?.get(at);
    const own = fault && !mark?.covers.includes(fault.key) ? sayFault(t, fault) : undefined;
    return { column, at, mark, message: own ?? (isExtra ? undefined : messageAt(at)) };
  });
  const remarks = cells.flatMap(({ column: { key, title }, mark, message }): Remark[] =>
    mark || message ? [{ column: key, title, mark, message }] : [],
  );
  const note = noteOf?.(row);
  const before = former && formerTexts(columns, row, former);
  return (
    <>
      <tr role="row" data-row={index} hidden={hidden}>
        <th scope="row" role="rowheader" className="cx-row-number">
          <span className="cx-hidden">{t('grid.rowNumber', { n })}</span>
          <span aria-hidden="true">{n}</span>
        </th>
        {cells.map(({ column, at, mark, message }, columnIndex) => (
          <GridCell
            key={column.id ?? column.key}
            row={row}
            rowIndex={index}
            column={column}
            columnIndex={columnIndex}
            path={at}
            label={cellLabel.replace('\u0001', column.title).replace('\u0002', String(n))}
            message={message}
            mark={mark}
            former={before?.[columnIndex]}
            onText={onText}
          />
        ))}
        {onReorder && (
          <td role="cell" className="cx-row-actions">
            <button
              type="button"
              disabled={index === 0}
              aria-label={t('grid.up', { n })}
              title={t('grid.up', { n })}
              onClick={() => onReorder(index, index - 1)}
            >
              {upGlyph}
            </button>
            <button
              type="button"
              disabled={last}
              aria-label={t('grid.down', { n })}
              title={t('grid.down', { n })}
              onClick={() => onReorder(index, index + 1)}
            >
              {downGlyph}
            </button>
            <button
              type="button"
              aria-label={t('grid.remove', { n })}
              title={t('grid.remove', { n })}
              onClick={() => onReorder(index, null)}
            >
              {removeGlyph}
            </button>
          </td>
        )}
      </tr>
      {(note || remarks.length > 0) && <RowStrip {...{ index, hidden, note, remarks }} columns={columns.length} />}
    </>
  );
}

/** A row is rendered again when its data changes or what is said about any cell does. */
export const GridRow = memo(Row, (before, after) => {
  const same =
    before.t === after.t &&
    before.row === after.row &&
    before.index === after.index &&
    before.last === after.last &&
    before.hidden === after.hidden &&
    before.begun === after.begun &&
    before.columns === after.columns &&
    before.noteOf === after.noteOf &&
    before.former === after.former &&
    before.complete === after.complete &&
    before.onText === after.onText &&
    before.onReorder === after.onReorder;
  return (
    same &&
    ((before.messageAt === after.messageAt && before.marks === after.marks) ||
      after.columns.every(({ key }) => {
        const at = `${after.path}.${after.index}.${key}`;
        return before.messageAt(at) === after.messageAt(at) && before.marks?.get(at) === after.marks?.get(at);
      }))
  );
}) as unknown as typeof Row;
