import type { ReactNode } from 'react';
import { AppLink } from './AppLink';

export type Column<Row> = {
  key: string;
  title: ReactNode;
  render: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** CSS width on wide screens. */
  width?: string;
  /** Left out of the cards below 600 px. */
  wideOnly?: boolean;
  /** Holds a control, which can stand in no link. */
  control?: boolean;
};

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where the row leads: the first column without a control becomes the link. */
  href?: ((row: Row) => string) | undefined;
  /** Totals and the like, as `<tr>`s. */
  footer?: ReactNode;
};

const label = (title: ReactNode): string => (typeof title === 'string' ? title : '');

/** A table for reading; below 600 px each row is a card whose cells carry their column's title. */
export function DataTable<Row>({ caption, columns, rows, rowKey, href, footer }: DataTableProps<Row>) {
  const linked = columns.findIndex(({ control }) => !control);
  return (
    <div className="cx-table-wrap">
      <table className="cx-table" role="table">
        <caption className="cx-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, title, align, width }) => (
              <th
                key={key}
                scope="col"
                role="columnheader"
                className={align === 'end' ? 'cx-end' : undefined}
                style={{ width }}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, title, render, align, wideOnly }, index) => (
                <td
                  key={key}
                  role="cell"
                  data-label={label(title)}
                  className={
                    [align === 'end' ? 'cx-end' : '', wideOnly ? 'cx-wide-only' : ''].join(' ').trim() || undefined
                  }
                >
                  {index === linked && href ? <AppLink href={href(row)}>{render(row)}</AppLink> : render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot role="rowgroup">{footer}</tfoot>}
      </table>
    </div>
  );
}
