import { useMemo } from 'react';
import { useMedia } from '../use-media';
import type { Column } from './columns';
import { useStored } from './stored';

export type ColumnChoice = {
  /** Keys of the columns that are not shown. */
  readonly off: ReadonlySet<string>;
  readonly show: (key: string, shown: boolean) => void;
  readonly reset: () => void;
  /** Somebody chose. */
  readonly changed: boolean;
};

type Kept = Readonly<Record<string, boolean>>;

function parsed(text: string): Kept {
  try {
    return text === '' ? {} : (JSON.parse(text) as Kept);
  } catch {
    return {};
  }
}

/** Which columns a list shows: as chosen on this device, else all, without the secondary ones where room is scarce. */
export function useColumnChoice<Row>(list: string, columns: readonly Column<Row>[]): ColumnChoice {
  const [text, keep] = useStored(`chengxiao.columns.${list}`);
  const scarce = useMedia('(max-width: 1400px)');
  const kept = useMemo(() => parsed(text), [text]);
  const first = columns[0]?.key;
  const isOff = ({ key, secondary }: Column<Row>): boolean =>
    key !== first && !(kept[key] ?? !(secondary === true && scarce));
  return {
    off: new Set(columns.filter(isOff).map(({ key }) => key)),
    show: (key, shown) => keep(JSON.stringify({ ...kept, [key]: shown })),
    reset: () => keep(''),
    changed: text !== '',
  };
}
