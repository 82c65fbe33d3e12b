import { usePaged } from '@chengxiao/client';
import { Choice, DateText, ListPage, StateTag, Labelled } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../session';
import { useUrlFilter } from '../use-url-filter';
import { monitoringRounds } from './monitoring.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { RoundForm } from './RoundForm';
import { roundTone } from './tones';
import { roundYears } from './years';

/** The rounds of my scope; finance opens new ones. */
export function RoundListPage() {
  const t = useMonitoringText();
  const { position } = useSession();
  const navigate = useNavigate();
  const [filter, setFilter] = useUrlFilter(['year']);
  const [opening, setOpening] = useState(false);
  const opens = position.role === 'finance';
  const variables = useMemo(() => ({ first: 50, ...(filter.year ? { year: Number(filter.year) } : {}) }), [filter]);
  const { page, loading, problem, more, retry } = usePaged(monitoringRounds, 'monitoringRounds', variables);
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={
        opens && !opening ? (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('round.new')}
          </Button>
        ) : undefined
      }
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/monitoring/rounds/${id}`}
      empty={{ title: t('round.empty'), text: t(opens ? 'round.emptyFinance' : 'round.emptyOther') }}
      filters={
        <Labelled label={t('filter.year')}>
          <Choice
            value={filter.year}
            placeholder={t('filter.all')}
            options={roundYears().map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(year) => setFilter({ year })}
          />
        </Labelled>
      }
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
          render: ({ state }) => <StateTag label={t(`roundState.${state}`)} tone={roundTone[state]} />,
        },
      ]}
    >
      {opening && (
        <RoundForm onCancel={() => setOpening(false)} onOpened={(id) => void navigate(`/monitoring/rounds/${id}`)} />
      )}
    </ListPage>
  );
}
