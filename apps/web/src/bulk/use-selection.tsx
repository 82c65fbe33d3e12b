import type { Column } from '@chengxiao/ui';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useManyText } from './many.i18n';

type Selectable<Row> = {
  /** Rows that something may be done with; the others cannot be chosen. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
};
export type Selection<Row> = {
  /** The column of the boxes; none while there is nothing to choose. */
  readonly column: readonly Column<Row>[];
  readonly selected: readonly Row[];
  readonly clear: () => void;
  /** How many are chosen, with the buttons of what may be done with them. */
  readonly bar: (buttons: ReactNode) => ReactNode;
};

/** Rows of a list that are chosen for one act on all of them. */
export function useSelection<Row>({ rows, keyOf, nameOf }: Selectable<Row>): Selection<Row> {
  const t = useManyText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selectable = new Set(rows.map(keyOf));
  const selected = rows.filter((row) => chosen.has(keyOf(row)));
  const toggle = (key: string): void =>
    setChosen((old) => (old.has(key) ? new Set([...old].filter((each) => each !== key)) : new Set([...old, key])));
  const clear = (): void => setChosen(new Set());
  const column: Column<Row> = {
    key: 'select',
    title: t('column'),
    width: '64px',
    control: true,
    render: (row) =>
      selectable.has(keyOf(row)) && (
        <Checkbox
          aria-label={t('select', { name: nameOf(row) })}
          checked={chosen.has(keyOf(row))}
          onChange={() => toggle(keyOf(row))}
        />
      ),
  };
  return {
    column: selectable.size > 0 ? [column] : [],
    selected,
    clear,
    bar: (buttons) =>
      selectable.size > 0 && (
        <div className="cx-form-foot">
          {selected.length > 0 && <span role="status">{t('picked', { n: selected.length })}</span>}
          {selected.length < selectable.size && (
            <Button onClick={() => setChosen(selectable)}>{t('all', { n: selectable.size })}</Button>
          )}
          {selected.length > 0 && (
            <>
              <Button onClick={clear}>{t('none')}</Button>
              {buttons}
            </>
          )}
        </div>
      ),
  };
}
