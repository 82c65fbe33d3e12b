import type { Text } from '../messages';
import type { CellAlign, CellKind, FormId, Paper } from './grid';

/** What a cell shows: what was typed, words of the house, or nothing. */
export type Shown = string | Text | null;

/** One cell of a layout; `T` is what its row is about. */
export type LayoutCell<T> = {
  readonly kind: CellKind;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: CellAlign;
  readonly heads: 'column' | 'row' | null;
  /** A label that the official form lacks. */
  readonly optional?: true;
  readonly show: (data: T) => Shown;
  readonly path: ((data: T) => string) | null;
};
type LabelPlace = Place & { readonly optional?: true };
type Place = { readonly colSpan?: number; readonly rowSpan?: number; readonly align?: CellAlign };

const usualAlign: Readonly<Record<CellKind, CellAlign>> = {
  label: 'center',
  text: 'left',
  money: 'right',
  number: 'right',
  percent: 'right',
  date: 'center',
};

/** Fixed words that head a column, or with `heads: 'row'` the row they stand in. */
export const label = (
  words: Text,
  { heads = 'column', optional, ...place }: LabelPlace & { readonly heads?: 'column' | 'row' } = {},
): LayoutCell<unknown> => ({
  ...placement('label', place),
  ...(optional && { optional }),
  heads,
  show: () => words,
  path: null,
});

/** Fixed words that head a column. */
export const columnLabel = (zh: string, en: string, place: LabelPlace = {}) => label({ zh, en }, place);

/** Fixed words that head the row they stand in. */
export const rowLabel = (zh: string, en: string, place: LabelPlace = {}) =>
  label({ zh, en }, { heads: 'row', ...place });

/** A value of the data; with `path` it is one that people type. */
export const value = <T>(
  kind: Exclude<CellKind, 'label'>,
  show: (data: T) => Shown,
  { path, ...place }: Place & { readonly path?: (data: T) => string } = {},
): LayoutCell<T> => ({ ...placement(kind, place), heads: null, show, path: path ?? null });

/** Words that depend on the data and head the row they stand in. */
export const heading = <T>(show: (data: T) => Shown, place: Place = {}): LayoutCell<T> => ({
  ...placement('label', place),
  heads: 'row',
  show,
  path: null,
});

const placement = (kind: CellKind, { colSpan = 1, rowSpan = 1, align = usualAlign[kind] }: Place) => ({
  kind,
  colSpan,
  rowSpan,
  align,
});

export type LayoutRow<T> = readonly LayoutCell<T>[];

/** A row that knows its data. */
export type FilledRow = { readonly key: string | null; readonly cells: readonly LayoutCell<null>[] };

/** Which list a section shows, which field each of its columns, and what may be chosen there. */
export type LayoutList<D> = {
  readonly path: string;
  readonly half: string | null;
  readonly fields: readonly (string | null)[];
  readonly choices?: (data: D) => Readonly<Record<string, readonly Text[]>>;
};

/** A section of a layout. */
export type LayoutSection<D> = {
  readonly header: readonly LayoutRow<D>[];
  readonly rows: (data: D, blank: number) => readonly FilledRow[];
  /** Columns in which equal neighbours are merged, from the left: a later one merges within an earlier one only. */
  readonly merged: readonly number[];
  readonly list: LayoutList<D> | null;
  /** False where the data has no such section. */
  readonly when: (data: D) => boolean;
  /** Text of a letter, without lines around it. */
  readonly prose?: boolean;
};

const filledRow = <T>(data: T, cells: LayoutRow<T>, key: string | null = null): FilledRow => ({
  key,
  cells: cells.map(({ show, path, ...cell }) => ({
    ...cell,
    show: () => show(data),
    path: path && (() => path(data)),
  })),
});

/** Rows that are always there. */
export const fixedSection = <D>(rows: (data: D) => readonly LayoutRow<D>[]): LayoutSection<D> => ({
  header: [],
  rows: (data) => rows(data).map((cells) => filledRow(data, cells)),
  merged: [],
  list: null,
  when: () => true,
});

/** Paragraphs of a letter: rows that are always there, without lines around them. */
export const prose = <D>(rows: (data: D) => readonly LayoutRow<D>[]): LayoutSection<D> => ({
  ...fixedSection(rows),
  prose: true,
});

/** How a list becomes rows: one for each item, and blank ones to fill in. */
export type ListSection<D, Item> = {
  readonly header: readonly LayoutRow<D>[];
  readonly items: (data: D) => readonly Item[];
  readonly key?: (item: Item) => string;
  readonly row: LayoutRow<Item>;
  /** The item that a blank row shows. */
  readonly blank?: Item;
  /** Rows a form to fill in has at least, filled or blank: an empty one holds a usual list. */
  readonly room?: number;
  readonly foot?: readonly LayoutRow<D>[];
  readonly merged?: readonly number[];
  readonly list?: LayoutList<D>;
  readonly when?: (data: D) => boolean;
};

/** A row for each item of a list. */
export const listSection = <D, Item>(repeat: ListSection<D, Item>): LayoutSection<D> => ({
  header: repeat.header,
  rows: (data, blank) => {
    const items = repeat.items(data);
    const open = blank > 0 ? Math.max(blank, (repeat.room ?? 0) - items.length) : 0;
    return [
      ...items.map((item) => filledRow(item, repeat.row, repeat.key?.(item) ?? null)),
      ...(repeat.blank === undefined ? [] : Array<Item>(open).fill(repeat.blank)).map((item) =>
        filledRow(item, repeat.row),
      ),
      ...(repeat.foot ?? []).map((cells) => filledRow(data, cells)),
    ];
  },
  merged: repeat.merged ?? [],
  list: repeat.list ?? null,
  when: repeat.when ?? (() => true),
});

/** One table of a form. */
export type LayoutPart<D> = {
  readonly name: string;
  readonly title: (data: D) => Text;
  readonly subtitle: (data: D) => Text;
  /** Millimetres; they add up to the printable width of the paper. */
  readonly widths: readonly number[];
  readonly sections: readonly LayoutSection<D>[];
  readonly notes: (data: D) => readonly Text[];
};

/** An official form as one value: what stands where, and where each value comes from. */
export type FormLayout<D> = {
  readonly form: FormId;
  /** Grows when columns or their meaning change: files that were filled in under another version are read by their headers. */
  readonly version: number;
  readonly paper: Paper;
  readonly parts: readonly LayoutPart<D>[];
};
