import { type GridFormer, RedLineText } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useApprovedText } from './approved.i18n';

type Named = { readonly id: string; readonly name: string };

/** The approved rows beside those that are typed, found by their ids; nothing where no approved form is adjusted. */
export function useFormer<Row extends Named>(approved: readonly Row[] | undefined): GridFormer<Row> | undefined {
  const t = useApprovedText();
  return useMemo(() => {
    if (!approved) return undefined;
    const known = new Map(approved.map((row) => [row.id, row]));
    return {
      of: ({ id }) => known.get(id),
      say: (text) => t('was', { text: text || t('empty') }),
      added: t('added'),
    };
  }, [approved, t]);
}

type RemovedRowsProps<Row> = {
  approved: readonly Row[] | undefined;
  rows: readonly Row[];
  /** Writes the rows with one of them back, and says so. */
  onRestore: (rows: Row[], what: string) => void;
};

/** Approved rows that the form has no more, each with the way back. */
export function RemovedRows<Row extends Named>({ approved, rows, onRestore }: RemovedRowsProps<Row>) {
  const t = useApprovedText();
  const kept = new Set(rows.map(({ id }) => id));
  const gone = approved?.filter(({ id }) => !kept.has(id)) ?? [];
  if (!approved || gone.length === 0) return null;
  // It stands again behind the approved row that was before it.
  const withBack = (row: Row): Row[] => {
    const before = approved.slice(0, approved.indexOf(row)).findLast(({ id }) => kept.has(id));
    return rows.toSpliced(rows.findIndex(({ id }) => id === before?.id) + 1, 0, row);
  };
  return (
    <p className="cx-hint">
      {t('removed')}
      {gone.map((row) => (
        <Button key={row.id} type="link" size="small" onClick={() => onRestore(withBack(row), t('restored', row))}>
          {t('restore', row)}
        </Button>
      ))}
    </p>
  );
}

/** How a text stands to the approved one, word by word; nothing while it is the same. */
export function ApprovedText({ approved, now }: { approved: string | undefined; now: string }) {
  const t = useApprovedText();
  if (approved === undefined || approved === now) return null;
  return (
    <span className="cx-red-line target-approved">
      {t('compared')}
      <RedLineText before={approved} after={now} />
    </span>
  );
}
