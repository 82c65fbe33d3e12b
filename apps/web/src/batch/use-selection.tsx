import type { Column } from '@chengxiao/ui';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useBatchText } from './batch.i18n';

type Selectable<Row> = {
  /** Rows that something may be done with; the others cannot be chosen. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
};
export type Selection<Row> = {
  /** The column of the boxes; none while there is nothing to choose. */
  readonly column: readonly Column<Row>[];
  readonly picked: readonly Row[];
  readonly clear: () => void;
  /** How many are chosen, with the buttons of what may be done with them. */
  readonly bar: (buttons: ReactNode) => ReactNode;
};

/** Rows of a list that are chosen for one act on all of them. */
export function useSelection<Row>({ rows, keyOf, nameOf }: Selectable<Row>): Selection<Row> {
  const t = useBatchText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const able = new Set(rows.map(keyOf));
  const picked = rows.filter((row) => chosen.has(keyOf(row)));
  const toggle = (key: string): void =>
    setChosen((old) => (old.has(key) ? new Set([...old].filter((each) => each !== key)) : new Set([...old, key])));
  const clear = (): void => setChosen(new Set());
  const column: Column<Row> = {
    key: 'select',
    title: t('column'),
    width: '64px',
    control: true,
    render: (row) =>
      able.has(keyOf(row)) && (
        <Checkbox
          aria-label={t('select', { name: nameOf(row) })}
          checked={chosen.has(keyOf(row))}
          onChange={() => toggle(keyOf(row))}
        />
      ),
  };
  return {
    column: able.size > 0 ? [column] : [],
    picked,
    clear,
    bar: (buttons) =>
      able.size > 0 && (
        <div className="cx-form-foot">
          {picked.length > 0 && <span role="status">{t('picked', { n: picked.length })}</span>}
          {picked.length < able.size && <Button onClick={() => setChosen(able)}>{t('all', { n: able.size })}</Button>}
          {picked.length > 0 && (
            <>
              <Button onClick={clear}>{t('none')}</Button>
              {buttons}
            </>
          )}
        </div>
      ),
  };
}
