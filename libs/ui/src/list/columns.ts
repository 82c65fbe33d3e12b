import type { ReactNode } from 'react';

/** What a column holds: figures, amounts, codes, dates and states stay on one line, whole; text may wrap. */
export type ColumnKind = 'text' | 'code' | 'money' | 'figure' | 'date' | 'state';

type Named = {
  readonly key: string;
  readonly title: ReactNode;
  readonly kind?: ColumnKind;
  /** The title is data, such as the name of an indicator, in Chinese on English pages too. */
  readonly titleIsData?: boolean;
  readonly align?: 'start' | 'end';
  /** CSS width on wide screens. */
  readonly width?: string;
  /** Left out where the screen is narrower than 1400 px, unless it was chosen. */
  readonly secondary?: boolean;
  /** Left out unless it was chosen; a file that takes the list along has it. */
  readonly optional?: boolean;
  /** Left out of the rows of a phone. */
  readonly wideOnly?: boolean;
  /** The order of the list that goes by this column: the value of its `sort` filter. */
  readonly sort?: string;
  /** Holds a control, which can stand in no link. */
  readonly control?: boolean;
};

/** One column: what stands in a row, or the amount of 元 that a column of money shows and adds up. */
export type Column<Row> = Named &
  (
    | { readonly render: (row: Row) => ReactNode; readonly amount?: undefined }
    | {
        readonly kind: 'money';
        readonly amount: (row: Row) => string | null | undefined;
        readonly render?: (row: Row) => ReactNode;
      }
  );

/** The title as text, for the label of a cell. */
export const titleText = (title: ReactNode): string => (typeof title === 'string' ? title : '');

/** Whether the mould adds the unit to the heading: a column of money whose title does not say it already. */
export const unitMissing = <Row>({ kind, title }: Column<Row>, unit: string): boolean =>
  kind === 'money' && !titleText(title).includes(unit);

const ends: readonly (ColumnKind | undefined)[] = ['money', 'figure'];

/** The classes of a column's cells. */
export function cellClass<Row>({ kind, align, wideOnly }: Column<Row>, off: boolean): string | undefined {
  const end = align === undefined ? ends.includes(kind) : align === 'end';
  const classes = [`cx-k-${kind ?? 'text'}`, end && 'cx-end', wideOnly && 'cx-wide-only', off && 'cx-off'];
  return classes.filter(Boolean).join(' ');
}
