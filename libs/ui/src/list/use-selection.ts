import { mostAtOnce, rounded, sum } from '@chengxiao/domain';
import { useEffect, useState } from 'react';
import type { Listed } from './page';

type Selectable<Row> = {
  /** What `usePaged` answers. */
  readonly paged: Pick<Listed<Row>, 'page' | 'loading' | 'upTo'>;
  /** Whether something may be done with a row; the others cannot be chosen. */
  readonly may: (row: Row) => boolean;
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** 元 of a row, added up over the chosen. */
  readonly amountOf?: (row: Row) => string | null | undefined;
  /** As many as one act takes on. */
  readonly most?: number;
  /** What is chosen before anybody chooses. */
  readonly atFirst?: (row: Row) => boolean;
};

export type Selection<Row> = {
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** Keys of the listed rows that may be chosen. */
  readonly able: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly selected: readonly Row[];
  /** 元 of what is chosen. */
  readonly amount: string | undefined;
  readonly toggle: (row: Row) => void;
  readonly chooseListed: () => void;
  readonly clear: () => void;
  /** Chooses everything that the filter finds, as far as one act takes it on; nothing where all of it is listed. */
  readonly whole: { readonly count: number; readonly busy: boolean; readonly choose: () => void } | undefined;
};

/** Rows of a list that are chosen for one act on all of them. */
export function useSelection<Row>({
  paged: { page, loading, upTo },
  may,
  keyOf,
  nameOf,
  amountOf,
  most = mostAtOnce,
  atFirst = () => false,
}: Selectable<Row>): Selection<Row> {
  const [touched, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [wanted, setWanted] = useState(false);
  const rows = page?.nodes ?? [];
  const able = new Set(rows.filter(may).map(keyOf));
  const chosen = touched ?? new Set(rows.filter(atFirst).map(keyOf));
  const selected = rows.filter((row) => able.has(keyOf(row)) && chosen.has(keyOf(row)));
  const more = page?.pageInfo.hasNextPage === true && rows.length < most;
  useEffect(() => {
    if (!wanted || more) return;
    setWanted(false);
    setChosen(new Set(rows.filter(may).map(keyOf)));
  });
  const toggle = (row: Row): void => {
    const next = new Set(chosen);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    setChosen(next);
  };
  return {
    keyOf,
    nameOf,
    able,
    selected,
    toggle,
    chosen: new Set(selected.map(keyOf)),
    amount: amountOf && rounded(sum(selected.map((row) => amountOf(row) ?? '0'))),
    chooseListed: () => setChosen(able),
    clear: () => setChosen(new Set()),
    whole: more
      ? {
          count: Math.min(most, page.totalCount ?? most),
          busy: wanted && loading,
          choose: () => {
            setWanted(true);
            upTo(most);
          },
        }
      : undefined,
  };
}
