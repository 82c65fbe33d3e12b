import { usePaged } from '@chengxiao/client';
import { type Light as Colour, lights, type ReportState, reportStates } from '@chengxiao/domain';
import { Choice, DataTable, EmptyState, Light, ListSkeleton, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { SearchInput } from '../controls/SearchInput';
import { useUrlFilter } from '../hooks/use-url-filter';
import { DueIn, Percent } from './figures';
import { monitoringReports } from './monitoring.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { decisionTone, reportTone } from './tones';

/** The reports of a round that are in my scope: what finance works through, and what a unit has to fill. */
export function ReportDesk({ roundId }: { roundId: string }) {
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
  const { page, loading, problem, more, retry } = usePaged(monitoringReports, 'monitoringReports', variables);
  const filtered = Boolean(filter.state || filter.light || filter.search);
  return (
    <Section title={t('reports.title')}>
      <div className="cx-form">
        <div className="cx-filters" role="search" aria-label={t('reports.title')}>
          <SearchInput
            label={t('filter.search')}
            hint={t('filter.searchHint')}
            value={filter.search}
            onChange={(search) => setFilter({ search })}
          />
          <label>
            {t('filter.state')}
            <Choice
              value={filter.state}
              placeholder={t('filter.all')}
              options={reportStates.map((value) => ({ value, label: t(`state.${value}`) }))}
              onChange={(state) => setFilter({ state })}
            />
          </label>
          <label>
            {t('filter.light')}
            <Choice
              value={filter.light}
              placeholder={t('filter.all')}
              options={lights.map((value) => ({ value, label: t(`light.${value}`) }))}
              onChange={(light) => setFilter({ light })}
            />
          </label>
        </div>
        <ProblemNote problem={problem} onRetry={retry} />
        {!page && !problem && <ListSkeleton />}
        {page && page.nodes.length === 0 && (
          <EmptyState
            title={t(filtered ? 'reports.filtered' : 'reports.empty')}
            text={t(filtered ? 'reports.filteredText' : 'reports.emptyText')}
          />
        )}
        {page && page.nodes.length > 0 && <Reports rows={page.nodes} />}
        {page && page.nodes.length > 0 && (
          <div className="cx-more">
            <span role="status">{t('reports.shown', { shown: page.nodes.length, total: page.totalCount ?? 0 })}</span>
            {page.pageInfo.hasNextPage && (
              <Button onClick={more} loading={loading}>
                {t('reports.more')}
              </Button>
            )}
          </div>
        )}
      </div>
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

function Reports({ rows }: { rows: readonly Row[] }) {
  const t = useMonitoringText();
  return (
    <DataTable
      caption={t('reports.title')}
      rows={rows}
      rowKey={({ id }) => id}
      href={({ id }) => `/monitoring/reports/${id}`}
      columns={[
        { key: 'project', title: t('reports.project'), render: ({ project }) => project.name },
        { key: 'org', title: t('reports.org'), render: ({ project }) => project.orgName },
        {
          key: 'light',
          title: t('reports.light'),
          render: ({ light }) =>
            light ? <Light colour={light} word={t(`light.${light}`)} /> : <span className="cx-none">—</span>,
        },
        {
          key: 'rate',
          title: t('reports.rate'),
          align: 'end',
          render: ({ executionRate }) => <Percent value={executionRate} />,
        },
        {
          key: 'due',
          title: t('reports.due'),
          render: ({ dueInDays, state }) => <DueIn days={dueInDays} waits={state === 'open' || state === 'returned'} />,
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
  );
}
