import { memo, type ReactNode } from 'react';
import { useWanText } from '../MoneyInput';
import { ChoiceCell } from './ChoiceCell';
import { type CellMark, type GridColumn, cellText, fromClipboard, isEditable, isRequired, shownText } from './columns';

export type CellHandlers = {
  onText: (row: number, key: string, text: string) => void;
};
type GridCellProps<Row> = CellHandlers & {
  row: Row;
  rowIndex: number;
  column: GridColumn<Row>;
  columnIndex: number;
  path: string;
  label: string;
  message: string | undefined;
  mark: CellMark | undefined;
  /** What stood here before, where it was something else. */
  former: string | undefined;
};

function MoneyCell({
  value,
  onText,
  ...rest
}: { value: string; onText: (text: string) => void } & Record<string, unknown>) {
  const [text, take] = useWanText(value);
  return <input {...rest} inputMode="decimal" value={text} onChange={(event) => onText(take(event.target.value))} />;
}

function Control<Row>({
  row,
  rowIndex,
  column,
  columnIndex,
  path,
  label,
  message,
  mark,
  describedBy,
  onText,
}: GridCellProps<Row> & { describedBy: string | undefined }) {
  const value = cellText(row, column.key);
  const set = (text: string): void => onText(rowIndex, column.key, text);
  const shared = {
    className: 'cx-cell',
    'data-path': path,
    'data-cell': `${rowIndex}.${columnIndex}`,
    // One tab stop for the whole grid: the cell that was stood on last is given it.
    tabIndex: -1,
    'aria-label': label,
    'aria-invalid': message || mark?.invalid ? true : undefined,
    'aria-required': isRequired(column, row) || undefined,
    'aria-describedby': describedBy,
    ...(column.suggests
      ? { role: 'combobox', 'aria-expanded': false, 'aria-autocomplete': 'list' as const, autoComplete: 'off' }
      : {}),
  };
  if (column.kind === 'money') return <MoneyCell {...shared} value={value} onText={set} />;
  if (column.kind === 'textarea')
    return <textarea {...shared} rows={1} value={value} onChange={(event) => set(event.target.value)} />;
  if (column.kind === 'select') return <ChoiceCell {...shared} row={row} column={column} onText={set} />;
  return (
    <input
      {...shared}
      inputMode={column.kind === 'decimal' ? 'decimal' : 'text'}
      placeholder={column.kind === 'date' ? 'YYYY-MM-DD' : undefined}
      value={value}
      onChange={(event) => set(event.target.value)}
      onBlur={() => {
        // What was typed is what the same text would be if it were pasted.
        const stored = column.kind === 'text' ? value : fromClipboard(column, row, value);
        if (stored !== value) set(stored);
      }}
    />
  );
}

function Cell<Row>(props: GridCellProps<Row>) {
  const { row, rowIndex, column, columnIndex, message, mark, former } = props;
  // A page holds one grid per path, so that the path makes the ids.
  const [errorId, markId, formerId] = ['error', 'mark', 'former'].map(
    (kind) => `${kind}-${props.path.replaceAll('.', '-')}`,
  );
  const describedBy = [former && formerId, message && errorId, mark && markId].filter(Boolean).join(' ') || undefined;
  const numeric = column.kind === 'decimal' || column.kind === 'money';
  return (
    <td
      role="cell"
      data-label={column.title}
      data-at={`${rowIndex}.${columnIndex}`}
      className={
        [
          numeric ? 'cx-end' : '',
          column.frozen ? 'cx-frozen' : '',
          message ? 'cx-invalid' : '',
          mark ? 'cx-marked' : '',
          former ? 'cx-was' : '',
        ]
          .filter(Boolean)
          .join(' ') || undefined
      }
    >
      {isEditable(column, row) ? (
        <Control {...props} describedBy={describedBy} />
      ) : (
        <span
          className="cx-readonly"
          data-path={props.path}
          data-name={props.label}
          tabIndex={describedBy ? -1 : undefined}
          aria-describedby={describedBy}
        >
          {shownOf(column, row, rowIndex)}
        </span>
      )}
      {former && (
        <span id={formerId} className="cx-former">
          {former}
        </span>
      )}
      {/* For whoever stands on the cell; the strip under the row shows it. */}
      {message && (
        <span id={errorId} className="cx-error cx-hidden">
          {message}
        </span>
      )}
      {mark && (
        <span id={markId} className="cx-hidden">
          {mark.text}
        </span>
      )}
    </td>
  );
}

/** What a cell that is not typed into shows. */
const shownOf = <Row,>(column: GridColumn<Row>, row: Row, index: number): ReactNode =>
  (column.kind === 'readonly' ? column.render?.(row, index) : undefined) ?? shownText(column, row);

/** One cell: a real control with a name, or text. Unchanged cells are not rendered again. */
export const GridCell = memo(Cell) as unknown as typeof Cell;
