import { usePaged } from '@chengxiao/client';
import { DateText, ListPage, StateTag, type FilterSpec } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { monitoringRounds } from './monitoring.graphql';
import { useRoundText } from '../rounds/rounds.i18n';
import { useMonitoringText } from './monitoring.i18n';
import { RoundForm } from './RoundForm';
import { roundTone } from './tones';
import { useYearFilter } from '../shell/year/use-budget-year';

/** The rounds of my scope; finance opens new ones. */
export function RoundListPage() {
  const t = useMonitoringText();
  const say = useRoundText();
  const { position } = useSession();
  const navigate = useNavigate();
  const [filter, setFilter] = useUrlFilter(['year'], 'running');
  const [opening, setOpening] = useState(false);
  const opens = position.role === 'finance';
  const variables = useMemo(() => ({ first: 50, ...(filter.year ? { year: Number(filter.year) } : {}) }), [filter]);
  const paged = usePaged(monitoringRounds, 'monitoringRounds', variables);
  const filters: readonly FilterSpec[] = [useYearFilter(t('filter.year'), filter.year, 'running')];
  return (
    <ListPage
      name="monitoring-rounds"
      title={t('title')}
      lead={t('lead')}
      actions={
        opens && !opening ? (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('round.new')}
          </Button>
        ) : undefined
      }
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/monitoring/rounds/${id}`}
      empty={{ title: t('round.empty'), text: t(opens ? 'round.emptyFinance' : 'round.emptyOther') }}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      columns={[
        { key: 'name', title: t('round.name'), render: ({ name }) => name },
        { key: 'division', title: t('round.division'), render: ({ divisionName }) => divisionName },
        { key: 'cutoff', title: t('round.cutoff'), render: ({ cutoffMonth }) => t('round.upTo', { n: cutoffMonth }) },
        { key: 'due', title: t('round.due'), kind: 'date', render: ({ dueDate }) => <DateText value={dueDate} /> },
        {
          key: 'filled',
          title: t('round.filled'),
          render: ({ progress: { total, submitted, decided, overdue } }) => (
            <>
              {t('round.filledOf', { done: submitted + decided, total })}
              {overdue > 0 && <span className="cx-error">{t('round.overdue', { n: overdue })}</span>}
            </>
          ),
        },
        {
          key: 'state',
          title: t('round.state'),
          kind: 'state',
          render: ({ state }) => <StateTag label={say(`state.${state}`)} tone={roundTone[state]} />,
        },
      ]}
    >
      {opening && (
        <RoundForm onCancel={() => setOpening(false)} onOpened={(id) => void navigate(`/monitoring/rounds/${id}`)} />
      )}
    </ListPage>
  );
}
