import type { AssignmentPartsFragment } from '@chengxiao/client';
import { DataTable, DateText, Facts, GradeTag } from '@chengxiao/ui';
import './feedback.css';
import { useAssignmentText } from './assignment.i18n';

/** Points, or a dash; a difference carries its sign. */
export const Score = ({ value, signed = false }: { value: string | null | undefined; signed?: boolean }) =>
  value === null || value === undefined ? (
    <span className="cx-none">—</span>
  ) : (
    <span>
      {signed && /[1-9]/.test(value) && !value.startsWith('-') ? '+' : ''}
      {value.replace('-', '−')}
    </span>
  );

type Props = { assignment: AssignmentPartsFragment };

/** Whether the third party has a conflict of interest. */
export function DeclarationView({ assignment: { conflict, conflictNote, declaredOn } }: Props) {
  const t = useAssignmentText();
  if (conflict === null || conflict === undefined) return <p className="cx-hint">{t('declare.waiting')}</p>;
  return (
    <Facts
      facts={[
        { label: t('field.declared'), value: t(conflict ? 'declare.conflict' : 'declare.none') },
        { label: t('field.declaredOn'), value: <DateText value={declaredOn ?? ''} /> },
        ...(conflictNote ? [{ label: t('declare.note'), value: <p className="cx-prose">{conflictNote}</p> }] : []),
      ]}
    />
  );
}

/** What the third party found. */
export function OpinionView({ assignment: { score, grade, opinion, remarks } }: Props) {
  const t = useAssignmentText();
  return (
    <>
      <Facts
        facts={[
          {
            label: t('list.score'),
            value: (
              <>
                <Score value={score} /> <GradeTag grade={grade} />
              </>
            ),
          },
          { label: t('field.opinion'), value: <p className="cx-prose">{opinion}</p> },
        ]}
      />
      {remarks.length === 0 ? (
        <p className="cx-hint">{t('noRemarks')}</p>
      ) : (
        <DataTable
          caption={t('field.remarks')}
          rows={remarks}
          rowKey={({ point, remark }) => `${point} ${remark}`}
          columns={[
            { key: 'point', title: t('field.point'), render: ({ point }) => point },
            { key: 'remark', title: t('field.remark'), render: ({ remark }) => remark },
          ]}
        />
      )}
    </>
  );
}

/** The self-score beside the score of the third party, with the difference. */
export function CompareScores({ assignment }: Props) {
  const t = useAssignmentText();
  const { selfScore, selfGrade, score, grade, difference } = assignment;
  const rows = [
    { key: 'self' as const, score: selfScore, grade: selfGrade },
    { key: 'third' as const, score, grade },
  ];
  return (
    <>
      <DataTable
        caption={t('section.compare')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'source', title: t('compare.source'), render: ({ key }) => t(`compare.${key}`) },
          { key: 'score', title: t('compare.score'), kind: 'figure', render: (row) => <Score value={row.score} /> },
          { key: 'grade', title: t('compare.grade'), kind: 'state', render: (row) => <GradeTag grade={row.grade} /> },
        ]}
      />
      <p>
        {t('compare.difference')}
        <strong>
          <Score value={difference} signed />
        </strong>
      </p>
    </>
  );
}
