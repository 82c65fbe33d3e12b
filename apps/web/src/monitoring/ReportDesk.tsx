import { usePaged } from '@chengxiao/client';
import { type Light as Colour, lights, type ReportState, reportStates } from '@chengxiao/domain';
import { type Column, Light, ListPanel, oneOf, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useUrlFilter } from '../hooks/use-url-filter';
import { DueIn, Percent } from './figures';
import { monitoringReports } from './monitoring.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { decisionTone, reportTone } from './tones';

/** The reports of a round that are in my scope: what finance works through, and what a unit has to fill. */
export function ReportDesk({ roundId, roundName }: { roundId: string; roundName: string }) {
  const t = useMonitoringText();
  const [filter, setFilter] = useUrlFilter(['state', 'light', 'search']);
  const variables = useMemo(
    () => ({
      first: 50,
      filter: {
        roundId,
        ...(filter.state ? { states: [filter.state as ReportState] } : {}),
        ...(filter.light ? { lights: [filter.light as Colour] } : {}),
        ...(filter.search ? { search: filter.search } : {}),
      },
    }),
    [roundId, filter],
  );
  const paged = usePaged(monitoringReports, 'monitoringReports', variables);
  const filtered = Boolean(filter.state || filter.light || filter.search);
  return (
    <Section title={t('reports.title')} count={paged.page?.totalCount ?? undefined}>
      <ProblemNote problem={paged.problem} onRetry={paged.retry} />
      <ListPanel<Row>
        name="monitoring-reports"
        title={t('reports.title')}
        filters={[
          { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
          oneOf('state', t('filter.state'), reportStates, (value) => t(`state.${value}`)),
          oneOf('light', t('filter.light'), lights, (value) => t(`light.${value}`)),
        ]}
        narrowed={[{ label: t('round.name'), value: roundName }]}
        values={filter}
        onFilter={setFilter}
        paged={paged}
        rowKey={({ id }) => id}
        href={({ id }) => `/monitoring/reports/${id}`}
        columns={useColumns()}
        empty={{
          title: t(filtered ? 'reports.filtered' : 'reports.empty'),
          text: t(filtered ? 'reports.filteredText' : 'reports.emptyText'),
        }}
      />
    </Section>
  );
}

type Row = {
  id: string;
  state: ReportState;
  light: Colour | null;
  executionRate: string | null;
  dueInDays: number;
  decision: 'normal' | 'correct' | 'suspend' | null;
  project: { id: string; name: string; orgName: string };
};

function useColumns(): readonly Column<Row>[] {
  const t = useMonitoringText();
  return [
    { key: 'project', title: t('reports.project'), render: ({ project }) => project.name },
    { key: 'org', title: t('reports.org'), render: ({ project }) => project.orgName },
    {
      key: 'light',
      title: t('reports.light'),
      kind: 'state',
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
      title: t('reports.due'),
      kind: 'date',
      render: ({ dueInDays, state }) => <DueIn days={dueInDays} waits={state === 'open' || state === 'returned'} />,
    },
    {
      key: 'state',
      title: t('reports.state'),
      kind: 'state',
      render: ({ state, decision }) =>
        decision ? (
          <StateTag label={t(`decision.${decision}`)} tone={decisionTone[decision]} />
        ) : (
          <StateTag label={t(`state.${state}`)} tone={reportTone[state]} />
        ),
    },
  ];
}
