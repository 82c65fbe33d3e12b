import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useUiText } from '../ui.i18n';
import { type GridColumn, faultOf } from './columns';
import { type CellHandlers, GridCell } from './GridCell';

type GridRowProps<Row> = CellHandlers & {
  row: Row;
  index: number;
  last: boolean;
  columns: readonly GridColumn<Row>[];
  path: string;
  complete: boolean;
  messageAt: (path: string) => string | undefined;
  onReorder: ((index: number, to: number | null) => void) | undefined;
};

/** One row of the grid; below 600 px it becomes a card. */
function Row<T>({ row, index, last, columns, path, complete, messageAt, onText, onMove, onReorder }: GridRowProps<T>) {
  const t = useUiText();
  const n = index + 1;
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="cx-row-number">
        <span className="cx-hidden">{t('grid.rowNumber', { n })}</span>
        <span aria-hidden="true">{n}</span>
      </th>
      {columns.map((column, columnIndex) => {
        const at = `${path}.${index}.${column.key}`;
        const fault = faultOf(column, row, complete);
        const message = fault ? t(`grid.${fault.key}`, fault.params) : messageAt(at);
        return (
          <GridCell
            key={column.key}
            row={row}
            rowIndex={index}
            column={column}
            columnIndex={columnIndex}
            path={at}
            label={t('grid.cell', { column: column.title, n })}
            message={message}
            onText={onText}
            onMove={onMove}
          />
        );
      })}
      {onReorder && (
        <td role="cell" className="cx-row-actions">
          <button
            type="button"
            disabled={index === 0}
            aria-label={t('grid.up', { n })}
            title={t('grid.up', { n })}
            onClick={() => onReorder(index, index - 1)}
          >
            <ArrowUpOutlined aria-hidden="true" />
          </button>
          <button
            type="button"
            disabled={last}
            aria-label={t('grid.down', { n })}
            title={t('grid.down', { n })}
            onClick={() => onReorder(index, index + 1)}
          >
            <ArrowDownOutlined aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t('grid.remove', { n })}
            title={t('grid.remove', { n })}
            onClick={() => onReorder(index, null)}
          >
            <DeleteOutlined aria-hidden="true" />
          </button>
        </td>
      )}
    </tr>
  );
}

/** A row is rendered again when its data changes or what is said about any cell does. */
export const GridRow = memo(Row, (before, after) => {
  const same =
    before.row === after.row &&
    before.index === after.index &&
    before.last === after.last &&
    before.columns === after.columns &&
    before.complete === after.complete &&
    before.onText === after.onText &&
    before.onMove === after.onMove &&
    before.onReorder === after.onReorder;
  return (
    same &&
    after.columns.every(
      ({ key }) =>
        before.messageAt(`${after.path}.${after.index}.${key}`) ===
        after.messageAt(`${after.path}.${after.index}.${key}`),
    )
  );
}) as unknown as typeof Row;
