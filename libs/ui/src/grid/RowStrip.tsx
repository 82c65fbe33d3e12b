import { useUiText } from '../ui.i18n';
import type { CellMark } from './columns';

/** What is said about one cell of a row. */
export type Remark = {
  readonly column: string;
  readonly title: string;
  readonly mark: CellMark | undefined;
  readonly message: string | undefined;
};

const weight = ({ mark, message }: Remark): number => (message ? 0 : mark?.invalid ? 1 : 2);

type RowStripProps = {
  index: number;
  hidden: boolean;
  columns: number;
  /** What is said about the row as a whole. */
  note: string | undefined;
  remarks: readonly Remark[];
};

/** The strip under a row: its weightiest remark in words, the others beside it; each with what may be done about it. */
export function RowStrip({ index, hidden, columns, note, remarks }: RowStripProps) {
  const t = useUiText();
  const sorted = [...remarks].sort((a, b) => weight(a) - weight(b));
  const [first] = sorted;
  const faulty = first !== undefined && weight(first) < 2;
  return (
    <tr role="row" className="cx-strip" data-row={index} data-fault={faulty || undefined} hidden={hidden}>
      <td role="cell" colSpan={columns + 2}>
        <div>
          {sorted.map(({ column, title, mark, message }) => (
            <span key={column} data-strip={`${index}.${column}`}>
              {/* Whoever stands on the cell is told the same by its description. */}
              {message && (
                <span className="cx-strip-text" aria-hidden="true" title={message}>
                  <strong>{t('grid.fault')}</strong> {title}：{message}
                </span>
              )}
              {mark && (mark.strip ?? mark.node)}
            </span>
          ))}
          {note && <strong className="cx-error cx-strip-text">{note}</strong>}
        </div>
      </td>
    </tr>
  );
}

/** The button in the strip of a row that takes a fix: of one cell, or the first of the row. */
export function fixButton(table: HTMLTableElement | null, row: number, column?: string): HTMLElement | undefined {
  const strip = column === undefined ? `[data-strip^="${row}."]` : `[data-strip="${row}.${column}"]`;
  const buttons = [...(table?.querySelectorAll<HTMLElement>(`${strip} [data-fix]`) ?? [])];
  return buttons.find((button) => !button.closest('.cx-peek-card'));
}
