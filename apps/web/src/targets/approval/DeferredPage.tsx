import { type DeferredProjectsQuery, usePaged } from '@chengxiao/client';
import { AppLink, Choice, type Column, ListPage, Money, StateTag } from '@chengxiao/ui';
import { useUrlFilter } from '../../use-url-filter';
import { deferredProjects } from './approvals.graphql';
import { useApprovalText } from './approvals.i18n';
import { budgetYears, thisYear } from '../budget-years';
import { stateTone } from '../state-tone';
import '../targets.css';

type Row = DeferredProjectsQuery['deferredProjects']['nodes'][number];

/** Money of a year that waits for a passed target: deferred or to be cancelled (四(一)2). */
export function DeferredPage() {
  const t = useApprovalText();
  const [filter, setFilter] = useUrlFilter(['year']);
  const year = Number(filter.year || thisYear());
  const { page, loading, problem, more, retry } = usePaged(deferredProjects, 'deferredProjects', { year, first: 50 });
  return (
    <ListPage
      title={t('deferred.title')}
      lead={t('deferred.lead')}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ projectId }) => `/projects/${projectId}`}
      columns={useColumns()}
      empty={{ title: t('deferred.empty', { year }), text: t('deferred.emptyText') }}
      filters={
        <label>
          {t('deferred.year')}
          <Choice
            value={String(year)}
            placeholder={false}
            options={budgetYears()}
            onChange={(chosen) => setFilter({ year: chosen })}
          />
        </label>
      }
    >
      {page && page.nodes.length > 0 && (
        <dl className="cx-card target-tally">
          <div>
            <dt>{t('deferred.total')}</dt>
            <dd>
              <Money value={page.totalAmount} />
            </dd>
          </div>
          <div>
            <dt>{t('deferred.count')}</dt>
            <dd>{page.totalCount}</dd>
          </div>
        </dl>
      )}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useApprovalText();
  return [
    { key: 'name', title: t('deferred.name'), render: ({ projectName }) => projectName },
    {
      key: 'department',
      title: t('deferred.department'),
      wideOnly: true,
      render: ({ departmentName }) => departmentName,
    },
    { key: 'org', title: t('deferred.org'), render: ({ orgName }) => orgName },
    { key: 'amount', title: t('deferred.amount'), align: 'end', render: ({ amount }) => <Money value={amount} /> },
    {
      key: 'line',
      title: t('deferred.line'),
      render: ({ lineState }) => (
        <StateTag
          label={t(`deferred.lineState.${lineState}`)}
          tone={lineState === 'deferred' ? 'warning' : 'progress'}
        />
      ),
    },
    {
      key: 'target',
      title: t('deferred.target'),
      render: ({ targetId, targetState }) =>
        targetId && targetState ? (
          <AppLink href={`/targets/${targetId}`}>
            <StateTag label={t(`deferred.targetState.${targetState}`)} tone={stateTone[targetState]} />
          </AppLink>
        ) : (
          <StateTag label={t('deferred.undeclared')} tone="danger" />
        ),
    },
  ];
}
