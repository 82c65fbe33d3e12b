import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { DataTable, DateText, Light, ListSkeleton, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { Percent } from './figures';
import { useMonitoringText } from './monitoring.i18n';
import { projectMonitoring } from './project-monitoring.graphql';
import { decisionTone, reportTone } from './tones';

/** The monitoring reports of one project, for its page; third-party firms are not shown them. */
export function ProjectMonitoring({ projectId }: { projectId: string }) {
  const t = useMonitoringText();
  const { position } = useSession();
  const hidden = position.role === 'evaluator';
  const { data, error, refetch } = useQuery(projectMonitoring, { variables: { id: projectId }, skip: hidden });
  if (hidden) return null;
  const reports = data?.project.monitoringReports;
  return (
    <Section title={t('title')} count={reports?.length} empty={reports?.length === 0 && t('project.emptyText')}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!reports && !error && <ListSkeleton rows={2} />}
      {reports && reports.length > 0 && (
        <DataTable
          caption={t('title')}
          rows={reports}
          rowKey={({ id }) => id}
          href={({ id }) => `/monitoring/reports/${id}`}
          columns={[
            { key: 'round', title: t('report.round'), render: ({ round }) => round.name },
            {
              key: 'light',
              title: t('reports.light'),
              render: ({ light }) => <Light colour={light} word={light ? t(`light.${light}`) : undefined} />,
            },
            {
              key: 'rate',
              title: t('reports.rate'),
              kind: 'figure',
              render: ({ executionRate }) => <Percent value={executionRate} />,
            },
            {
              key: 'due',
              title: t('round.due'),
              kind: 'date',
              render: ({ round }) => <DateText value={round.dueDate} />,
            },
            {
              key: 'state',
              title: t('reports.state'),
              render: ({ state, decision }) =>
                decision ? (
                  <StateTag label={t(`decision.${decision}`)} tone={decisionTone[decision]} />
                ) : (
                  <StateTag label={t(`state.${state}`)} tone={reportTone[state]} />
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
