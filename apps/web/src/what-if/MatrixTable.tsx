import { countIn, type Grade, sameGrade } from '@chengxiao/domain';
import { AppLink, type Column, DataTable, GradeTag, Section, useLanguage } from '@chengxiao/ui';
import { gradesAfter, gradesBefore, keyOfGrade, nameOfGrade } from './grades';
import { useWhatIfText } from './what-if.i18n';
import type { ShownWhatIf } from './what-if.graphql';

/** Grades before and after, as their packs name them; each number of changes leads to its projects. */
export function MatrixTable({ whatIf, linked }: { whatIf: ShownWhatIf; linked: boolean }) {
  const t = useWhatIfText();
  const language = useLanguage();
  const { id, rulePackId, matrix } = whatIf;
  const named = (grade: Grade | null): string => nameOfGrade(grade, language, t('grade.none'));
  const outcomes = gradesAfter(matrix);
  const totalOf = (before: Grade): number => outcomes.reduce((all, after) => all + countIn(matrix, before, after), 0);
  const columns: Column<Grade>[] = [
    { key: 'before', title: t('matrix.before'), kind: 'state', render: (before) => <GradeTag grade={before} /> },
    ...outcomes.map((after): Column<Grade> => ({
      key: `${keyOfGrade(after)} ${named(after)}`,
      title: after === null ? t('grade.none') : t('matrix.after', { grade: named(after) }),
      kind: 'figure',
      render: (before) => {
        const count = countIn(matrix, before, after);
        if (count === 0) return <span className="cx-none">0</span>;
        if (!linked || sameGrade(before, after)) return count;
        return (
          <AppLink
            className="what-if-count"
            href={`/rule-packs/${rulePackId}/what-if/${id}?before=${before.key}&after=${keyOfGrade(after)}`}
          >
            <span className="cx-hidden">{t('matrix.cell', { before: named(before), after: named(after) })}</span>
            {count}
          </AppLink>
        );
      },
    })),
    { key: 'total', title: t('matrix.total'), kind: 'figure', render: totalOf },
  ];
  return (
    <Section title={t('matrix.title')}>
      <DataTable
        caption={t('matrix.caption')}
        columns={columns}
        rows={gradesBefore(matrix)}
        rowKey={(grade) => `${grade.key} ${grade.name.zh}`}
      />
    </Section>
  );
}
