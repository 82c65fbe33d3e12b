import type { AriaAttributes, MouseEvent, ReactNode } from 'react';
import { AppLink } from './AppLink';
import { cellClass, type Column, titleText, unitMissing } from './list/columns';
import { PickAll, PickOne } from './list/Picks';
import type { Order } from './list/order';
import type { Selection } from './list/use-selection';
import { Money, MoneyUnitContext } from './Money';
import { useUiText } from './ui.i18n';

export type { Column, ColumnKind } from './list/columns';

/** Totals below the columns, by the key of the column; `label` says of what. */
export type Sums = { readonly label: ReactNode; readonly of: Readonly<Record<string, ReactNode>> };

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where the row leads: the first column without a control becomes the link. */
  href?: ((row: Row) => string) | undefined;
  /** Rows may be chosen. */
  selection?: Selection<Row> | undefined;
  /** Keys of columns that are not shown on the screen; paper has them. */
  off?: ReadonlySet<string>;
  sums?: Sums | undefined;
  /** By what the rows are ordered; the head of a column with a `sort` changes it. */
  order?: Order | undefined;
  /** A click into a row beside its controls shows its facts. */
  onPreview?: ((key: string) => void) | undefined;
  /** Totals and the like, as `<tr>`s. */
  footer?: ReactNode;
};

const none: ReadonlySet<string> = new Set();

/** A table for reading. On a phone each row becomes its name, with its values, the amount and the state below. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, selection, sums, order, footer, off = none } = props;
  return (
    <div className="cx-table-wrap">
      <table className="cx-table" role="table">
        <caption className="cx-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {selection && <PickAll selection={selection} />}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                lang={column.titleIsData ? 'zh-CN' : undefined}
                className={cellClass(column, off.has(column.key))}
                style={{ width: column.width }}
                aria-sort={sortOf(column, order)}
              >
                <Head column={column} order={order} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={rowKey(row)} {...props} off={off} row={row} />
          ))}
        </tbody>
        {(sums ?? footer) && (
          <tfoot role="rowgroup">
            {sums && <SumRow columns={columns} sums={sums} off={off} shifted={selection !== undefined} />}
            {footer}
          </tfoot>
        )}
      </table>
    </div>
  );
}

const sortOf = <Row,>({ sort }: Column<Row>, order: Order | undefined): AriaAttributes['aria-sort'] =>
  order && sort === order.by ? (order.direction === 'asc' ? 'ascending' : 'descending') : undefined;

/** The heading; where the list can be ordered by the column, a button that does it. */
function Head<Row>({ column, order }: { column: Column<Row>; order: Order | undefined }) {
  const { sort } = column;
  if (!order || sort === undefined) return <Title column={column} />;
  return (
    <button type="button" className="cx-sort-head cx-says" onClick={() => order.choose(sort)}>
      <Title column={column} />
      <span aria-hidden="true" className="cx-sort-mark">
        {sort === order.by ? (order.direction === 'asc' ? '▲' : '▼') : '↕'}
      </span>
    </button>
  );
}

/** The unit of money stands in the heading. */
function Title<Row>({ column }: { column: Column<Row> }) {
  const t = useUiText();
  const { title } = column;
  return unitMissing(column, t('wan')) ? (
    <>
      {title}
      <span className="cx-unit">{t('inWan')}</span>
    </>
  ) : (
    title
  );
}

const ownClick = 'a, button, input, label, summary, [role="group"]';

function Row<Row>(props: DataTableProps<Row> & { row: Row }) {
  const { row, columns, rowKey, href, selection, onPreview, off = none } = props;
  const t = useUiText();
  const linked = columns.findIndex(({ control }) => !control);
  const chosen = selection?.chosen.has(rowKey(row)) === true;
  const onClick =
    onPreview &&
    ((event: MouseEvent<HTMLTableRowElement>): void => {
      const onControl = event.target instanceof Element && event.target.closest(ownClick);
      // Whoever marks text to copy it looks for nothing else.
      if (!onControl && !window.getSelection()?.toString()) onPreview(rowKey(row));
    });
  return (
    <tr role="row" data-row={rowKey(row)} className={chosen ? 'cx-chosen' : undefined} onClick={onClick}>
      {selection && <PickOne selection={selection} row={row} />}
      {columns.map((column, index) => (
        <td
          key={column.key}
          role="cell"
          data-label={titleText(column.title) + (unitMissing(column, t('wan')) ? t('inWan') : '')}
          data-name={index === linked ? '' : undefined}
          className={cellClass(column, off.has(column.key))}
        >
          {index === linked && href ? (
            <AppLink href={href(row)}>
              <Value column={column} row={row} />
            </AppLink>
          ) : (
            <Value column={column} row={row} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Value<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shown = column.render ? column.render(row) : <Money value={column.amount?.(row)} />;
  return column.kind === 'money' ? <MoneyUnitContext value={false}>{shown}</MoneyUnitContext> : <>{shown}</>;
}

type SumRowProps<Row> = {
  columns: readonly Column<Row>[];
  sums: Sums;
  off: ReadonlySet<string>;
  /** A column of boxes stands before the others. */
  shifted: boolean;
};

function SumRow<Row>({ columns, sums, off, shifted }: SumRowProps<Row>) {
  return (
    <tr role="row" className="cx-sums">
      {shifted && <td role="cell" className="cx-pick" />}
      <MoneyUnitContext value={false}>
        {columns.map((column, index) => (
          <td
            key={column.key}
            role="cell"
            data-label={index === 0 ? '' : titleText(column.title)}
            className={cellClass(column, off.has(column.key))}
          >
            {index === 0 ? <span className="cx-sum-label">{sums.label}</span> : sums.of[column.key]}
          </td>
        ))}
      </MoneyUnitContext>
    </tr>
  );
}
