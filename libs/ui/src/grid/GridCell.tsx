import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { shownWan } from '../money-text';
import { useWanText } from '../MoneyInput';
import { type CellMark, type GridColumn, cellText, isEditable, isRequired, optionsOf } from './columns';

export type CellHandlers = {
  onText: (row: number, key: string, text: string) => void;
  onMove: (row: number, column: number, down: number) => void;
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
};

/** Whether an arrow key should leave the control: always in one line, at the first or last line of several. */
function leaves(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, down: number): boolean {
  if (control instanceof HTMLSelectElement) return false;
  if (control instanceof HTMLInputElement) return true;
  const { selectionStart, selectionEnd, value } = control;
  if (selectionStart !== selectionEnd) return false;
  return down > 0
    ? !value.slice(selectionEnd ?? 0).includes('\n')
    : !value.slice(0, selectionStart ?? 0).includes('\n');
}

const directions: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveBy(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): number {
  // While an input method composes Chinese, Enter and the arrows belong to it.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return 0;
  if (event.key === 'Enter') return event.altKey || event.ctrlKey ? 0 : event.shiftKey ? -1 : 1;
  const down = directions[event.key] ?? 0;
  return down !== 0 && (event.ctrlKey || leaves(event.currentTarget, down)) ? down : 0;
}

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
  told,
  onText,
  onMove,
}: GridCellProps<Row> & { told: string | undefined }) {
  const value = cellText(row, column.key);
  const set = (text: string): void => onText(rowIndex, column.key, text);
  const shared = {
    className: 'cx-cell',
    'data-path': path,
    'data-cell': `${rowIndex}.${columnIndex}`,
    'aria-label': label,
    'aria-invalid': message || mark?.invalid ? true : undefined,
    'aria-required': isRequired(column, row) || undefined,
    'aria-describedby': told,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>) => {
      const down = moveBy(event);
      if (down === 0) return;
      event.preventDefault();
      onMove(rowIndex, columnIndex, down);
    },
  };
  if (column.kind === 'money') return <MoneyCell {...shared} value={value} onText={set} />;
  if (column.kind === 'textarea')
    return <textarea {...shared} rows={2} value={value} onChange={(event) => set(event.target.value)} />;
  if (column.kind !== 'select') {
    return (
      <input
        {...shared}
        inputMode={column.kind === 'decimal' ? 'decimal' : 'text'}
        placeholder={column.kind === 'date' ? 'YYYY-MM-DD' : undefined}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    );
  }
  const options = optionsOf(column, row);
  return (
    <select {...shared} value={value} onChange={(event) => set(event.target.value)}>
      <option value="" />
      {value !== '' && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Cell<Row>(props: GridCellProps<Row>) {
  const { row, rowIndex, column, message, mark } = props;
  // A page holds one grid per path, so that the path makes the ids.
  const [errorId, markId] = ['error', 'mark'].map((kind) => `${kind}-${props.path.replaceAll('.', '-')}`);
  const told = [message && errorId, mark && markId].filter(Boolean).join(' ') || undefined;
  const numeric = column.kind === 'decimal' || column.kind === 'money';
  return (
    <td
      role="cell"
      data-label={column.title}
      className={
        [
          numeric ? 'cx-end' : '',
          message ? 'cx-invalid' : '',
          mark ? 'cx-marked' : '',
          mark && column.kind === 'textarea' ? 'cx-corner' : '',
        ]
          .filter(Boolean)
          .join(' ') || undefined
      }
    >
      {isEditable(column, row) ? (
        <Control {...props} told={told} />
      ) : (
        <span className="cx-readonly" data-path={props.path} tabIndex={told ? 0 : undefined} aria-describedby={told}>
          {shownOf(column, row, rowIndex)}
        </span>
      )}
      {message && (
        <span id={errorId} className="cx-error">
          {message}
        </span>
      )}
      {mark && (
        <span className="cx-mark">
          <span id={markId} className="cx-hidden">
            {mark.text}
          </span>
          {mark.node}
        </span>
      )}
    </td>
  );
}

/** What a cell that is not typed into shows. */
function shownOf<Row>(column: GridColumn<Row>, row: Row, index: number): ReactNode {
  const text = cellText(row, column.key);
  if (column.kind === 'readonly') return column.render?.(row, index) ?? text;
  if (column.kind === 'money') return shownWan(text);
  return optionsOf(column, row).find(({ value }) => value === text)?.label ?? text;
}

/** One cell: a real control with a name, or text. Unchanged cells are not rendered again. */
export const GridCell = memo(Cell) as unknown as typeof Cell;
