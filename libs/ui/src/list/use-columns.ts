import { useMedia } from '../use-media';
import { useListAddress } from './address';
import type { Column } from './columns';
import { useStored } from './stored';

export type ColumnChoice<Row> = {
  /** All columns in the order chosen; those that are not shown too. */
  readonly columns: readonly Column<Row>[];
  /** Keys of the columns that are not shown. */
  readonly off: ReadonlySet<string>;
  readonly show: (key: string, shown: boolean) => void;
  /** Puts a column at the place of another. */
  readonly move: (key: string, to: string) => void;
  readonly reset: () => void;
  /** Whether somebody chose columns. */
  readonly changed: boolean;
  /** What was chosen, as the address says it. */
  readonly text: string;
};

const key = 'columns';

/** `name,-code,amount`: in this order, `code` not shown. */
type Chosen = readonly { readonly key: string; readonly shown: boolean }[];
const chosenOf = (text: string): Chosen =>
  text
    .split(',')
    .filter(Boolean)
    .map((each) => ({ key: each.replace(/^-/, ''), shown: !each.startsWith('-') }));
const textOf = (chosen: Chosen): string => chosen.map((each) => (each.shown ? '' : '-') + each.key).join(',');

/** Columns in the chosen order; one that was not chosen follows the column it follows by default. */
function inOrder<Row>(columns: readonly Column<Row>[], chosen: Chosen): readonly Column<Row>[] {
  const named = chosen.flatMap((each) => columns.find((column) => column.key === each.key) ?? []);
  const [first] = columns;
  const ordered = first ? [first, ...named.filter((column) => column !== first)] : [];
  columns.forEach((column, at) => {
    const before = columns[at - 1];
    if (!ordered.includes(column)) ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, column);
  });
  return ordered;
}

/**
 * Which columns a list shows, and in which order: as the address says, else as chosen on this device, else all, without
 * the optional ones and, where room is scarce, the secondary ones. The first column names the row and stays.
 */
export function useColumnChoice<Row>(list: string, all: readonly Column<Row>[]): ColumnChoice<Row> {
  const [kept, keep] = useStored(`chengxiao.columns.${list}`);
  const address = useListAddress();
  const scarce = useMedia('(max-width: 1400px)');
  const text = address.read(key) || kept;
  const chosen = chosenOf(text);
  const columns = inOrder(all, chosen);
  const first = all[0]?.key;
  const isShown = (column: Column<Row>): boolean =>
    column.key === first ||
    (chosen.find((each) => each.key === column.key)?.shown ??
      !(column.optional === true || (column.secondary === true && scarce)));
  const choose = (next: Chosen): void => {
    keep(textOf(next));
    address.write({ [key]: textOf(next) });
  };
  const now = columns.map((column) => ({ key: column.key, shown: isShown(column) }));
  return {
    columns,
    off: new Set(now.filter(({ shown }) => !shown).map((each) => each.key)),
    show: (wanted, shown) => choose(now.map((each) => (each.key === wanted ? { ...each, shown } : each))),
    move: (wanted, to) => {
      const [from, at] = [wanted, to].map((each) => now.findIndex((column) => column.key === each));
      const moved = now[from ?? -1];
      if (moved && at !== undefined && at > 0) choose(now.toSpliced(from ?? 0, 1).toSpliced(at, 0, moved));
    },
    reset: () => choose([]),
    changed: text !== '',
    text,
  };
}
