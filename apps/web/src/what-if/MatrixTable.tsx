import { type Grade, grades } from '@chengxiao/domain';
import { AppLink, type Column, DataTable, GradeTag, Section } from '@chengxiao/ui';
import { countIn, type Outcome, outcomes } from './grades';
import { useWhatIfText } from './what-if.i18n';
import type { ShownWhatIf } from './what-if.graphql';

/** Grades before and after; each number of changes leads to its projects. */
export function MatrixTable({ whatIf, linked }: { whatIf: ShownWhatIf; linked: boolean }) {
  const t = useWhatIfText();
  const { id, rulePackId, matrix } = whatIf;
  const columns: Column<Grade>[] = [
    { key: 'before', title: t('matrix.before'), kind: 'state', render: (before) => <GradeTag grade={before} /> },
    ...outcomes.map((after): Column<Grade> => ({
      key: after,
      title: after === 'none' ? t('grade.none') : t('matrix.after', { grade: t(`grade.${after}`) }),
      kind: 'figure',
      render: (before) => {
        const count = countIn(matrix, before, after);
        if (count === 0) return <span className="cx-none">0</span>;
        if (!linked || before === after) return count;
        return (
          <AppLink
            className="what-if-count"
            href={`/rule-packs/${rulePackId}/what-if/${id}?before=${before}&after=${after}`}
          >
            <span className="cx-hidden">
              {t('matrix.cell', { before: t(`grade.${before}`), after: t(`grade.${after}`) })}
            </span>
            {count}
          </AppLink>
        );
      },
    })),
    { key: 'total', title: t('matrix.total'), kind: 'figure', render: (before) => totalOf(matrix, before) },
  ];
  return (
    <Section title={t('matrix.title')}>
      <DataTable
        caption={t('matrix.caption')}
        columns={columns}
        rows={grades.filter((grade) => totalOf(matrix, grade) > 0)}
        rowKey={(grade) => grade}
      />
    </Section>
  );
}

const totalOf = (matrix: ShownWhatIf['matrix'], before: Grade): number =>
  outcomes.reduce((all, after: Outcome) => all + countIn(matrix, before, after), 0);
