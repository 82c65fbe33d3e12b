import { useQuery } from '@apollo/client/react';
import { type ProjectEvaluationsQuery, problemOf } from '@chengxiao/client';
import {
  type Column,
  DataTable,
  DateText,
  GradeTag,
  ListSkeleton,
  ProblemNote,
  Section,
  StateTag,
  rateText,
} from '@chengxiao/ui';
import { projectEvaluations } from './evaluation.graphql';
import { useEvaluationText } from './evaluation.i18n';
import { stateTone } from './state-tone';

type Row = ProjectEvaluationsQuery['project']['evaluations'][number];

/** The self-evaluations of a project, for the page of the project. */
export function ProjectEvaluations({ projectId }: { projectId: string }) {
  const t = useEvaluationText();
  const { data, error, refetch } = useQuery(projectEvaluations, { variables: { projectId } });
  const rows = data?.project.evaluations;
  const columns: Column<Row>[] = [
    { key: 'year', title: t('column.year'), render: ({ year }) => t('section.open', { year }) },
    {
      key: 'state',
      title: t('column.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    { key: 'total', title: t('column.total'), kind: 'figure', render: ({ total }) => total ?? '—' },
    { key: 'grade', title: t('column.grade'), kind: 'state', render: ({ grade }) => <GradeTag grade={grade} /> },
    {
      key: 'rate',
      title: t('column.rate'),
      kind: 'figure',
      render: ({ executionRate }) => rateText(executionRate),
    },
    { key: 'due', title: t('column.due'), kind: 'date', render: ({ dueDate }) => <DateText value={dueDate} /> },
    { key: 'filingNo', title: t('column.filingNo'), render: ({ filingNo }) => filingNo ?? '—' },
  ];
  return (
    <Section title={t('section.title')} count={rows?.length} empty={rows?.length === 0 && t('section.empty')}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!rows && !error && <ListSkeleton rows={2} />}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t('section.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          href={({ id }) => `/evaluations/${id}`}
        />
      )}
    </Section>
  );
}
