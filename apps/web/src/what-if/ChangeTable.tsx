import type { WhatIfChangesQuery } from '@chengxiao/client';
import { type Column, DataTable, GradeTag } from '@chengxiao/ui';
import { useWhatIfText } from './what-if.i18n';

type Row = WhatIfChangesQuery['whatIfChanges']['nodes'][number];

/** Changes with their totals, grades and reasons; a project leads to its evaluation. */
export function ChangeTable({ rows }: { rows: readonly Row[] }) {
  const t = useWhatIfText();
  const columns: readonly Column<Row>[] = [
    { key: 'project', title: t('changes.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('changes.org'), wideOnly: true, render: ({ orgName }) => orgName },
    {
      key: 'before',
      title: t('changes.before'),
      render: ({ totalBefore, gradeBefore }) => (
        <span className="what-if-outcome">
          {totalBefore} <GradeTag grade={gradeBefore} />
        </span>
      ),
    },
    {
      key: 'after',
      title: t('changes.after'),
      render: ({ totalAfter, gradeAfter }) => (
        <span className="what-if-outcome">
          {totalAfter ?? t('grade.none')} {gradeAfter && <GradeTag grade={gradeAfter} />}
        </span>
      ),
    },
    { key: 'why', title: t('changes.why'), render: (row) => <Why row={row} /> },
  ];
  return (
    <DataTable
      caption={t('changes.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      href={({ evaluationId }) => `/evaluations/${evaluationId}`}
    />
  );
}

/** A difference with its sign; the minus is the typographic one, as wide as the plus. */
const signed = (difference: string): string =>
  difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`;

function Why({ row: { why, notes } }: { row: Row }) {
  const t = useWhatIfText();
  return (
    <ul className="what-if-why">
      {why.map(({ part, label, before, after, difference }) => (
        <li key={part}>{t('changes.shift', { label, before, after, difference: signed(difference) })}</li>
      ))}
      {notes.map((note, index) => (
        <li key={`${index} ${note}`} className="cx-hint">
          {note}
        </li>
      ))}
    </ul>
  );
}
