import { usePaged } from '@chengxiao/client';
import { Choice, DateText, ListPage, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { monitoringRounds } from './monitoring.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { RoundForm } from './RoundForm';
import { roundTone } from './tones';
import { budgetYears } from '../controls/budget-years';

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
        <label>
          {t('filter.year')}
          <Choice
            value={filter.year}
            placeholder={t('filter.all')}
            options={budgetYears()}
            onChange={(year) => setFilter({ year })}
          />
        </label>
      }
      columns={[
        { key: 'name', title: t('round.name'), render: ({ name }) => name },
        { key: 'division', title: t('round.division'), render: ({ divisionName }) => divisionName },
        { key: 'cutoff', title: t('round.cutoff'), render: ({ cutoffMonth }) => t('round.upTo', { n: cutoffMonth }) },
        { key: 'due', title: t('round.due'), render: ({ dueDate }) => <DateText value={dueDate} /> },
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
