import { useQuery } from '@apollo/client/react';
import { type BulkReviewQuery, problemOf, usePaged } from '@chengxiao/client';
import { type BulkOutcome, bulkOutcomes, type BulkState } from '@chengxiao/domain';
import {
  Choice,
  DataTable,
  DateText,
  DetailPage,
  EmptyState,
  Money,
  Section,
  StateTag,
  type Tone,
} from '@chengxiao/ui';
import { Alert, Button } from 'antd';
import { useEffect, useId } from 'react';
import { useParams } from 'react-router';
import { useUrlFilter } from '../use-url-filter';
import { bulkReview, bulkReviewRows } from './desk.graphql';
import { useDeskText } from './desk.i18n';
import './desk.css';

type ShownBulk = BulkReviewQuery['bulkReview'];

/** How often the progress is asked for while there is any, in milliseconds. */
const pulse = 1_500;
const stateTones: Readonly<Record<BulkState, Tone>> = {
  queued: 'neutral',
  running: 'progress',
  done: 'success',
  failed: 'danger',
};
const outcomeTones: Readonly<Record<BulkOutcome, Tone>> = { waiting: 'neutral', done: 'success', refused: 'danger' };
const underWay = (state: BulkState): boolean => state === 'queued' || state === 'running';

/** One bulk review: how far it is, and what became of each row. */
export function BulkPage() {
  const { id = '' } = useParams();
  const t = useDeskText();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(bulkReview, { variables: { id } });
  const bulk = data?.bulkReview;
  const waits = bulk !== undefined && underWay(bulk.state);
  useEffect(() => {
    if (waits) startPolling(pulse);
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  const back = { href: '/review', label: t('bulk.back') };
  if (!bulk)
    return (
      <DetailPage
        title={t('title')}
        back={back}
        loading={!error}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  const { action, state, askedByName, createdAt, finishedAt, reason, amount } = bulk;
  return (
    <DetailPage
      title={t(`bulk.title.${action}`)}
      back={back}
      state={{ label: t(`bulk.state.${state}`), tone: stateTones[state] }}
      facts={[
        { label: t('bulk.fact.by'), value: askedByName },
        { label: t('bulk.fact.at'), value: <DateText value={createdAt} time /> },
        { label: t('bulk.fact.ended'), value: <DateText value={finishedAt ?? null} time /> },
        { label: t('bulk.fact.amount'), value: <Money value={amount} /> },
        { label: t('bulk.fact.reason'), value: reason || '—' },
      ]}
    >
      <Progress bulk={bulk} />
      {state === 'failed' && <Alert type="error" showIcon title={t('bulk.failed')} />}
      {!underWay(state) && <Rows id={bulk.id} />}
    </DetailPage>
  );
}

function Progress({ bulk: { state, done, refused, total } }: { bulk: ShownBulk }) {
  const t = useDeskText();
  const id = useId();
  return (
    <section className="cx-card desk-progress" aria-labelledby={id}>
      <progress value={done + refused} max={total} aria-labelledby={id} />
      <p id={id} role="status">
        {t('bulk.progress', { done, refused, total })}
      </p>
      {underWay(state) && <p className="cx-hint">{t('bulk.leave')}</p>}
    </section>
  );
}

function Rows({ id }: { id: string }) {
  const t = useDeskText();
  const [filter, setFilter] = useUrlFilter(['outcome']);
  const outcome = bulkOutcomes.find((each) => each === filter.outcome) ?? null;
  const { page, loading, more } = usePaged(bulkReviewRows, 'bulkReviewRows', { id, first: 50, outcome });
  return (
    <Section
      title={t('bulk.rows')}
      extra={
        <label>
          {t('bulk.outcomeLabel')}{' '}
          <Choice
            value={outcome}
            placeholder={t('filter.all')}
            options={bulkOutcomes.map((value) => ({ value, label: t(`bulk.outcome.${value}`) }))}
            onChange={(value) => setFilter({ outcome: value })}
          />
        </label>
      }
    >
      {page?.nodes.length === 0 && <EmptyState title={t('bulk.none')} text={t('bulk.noneText')} />}
      {page && page.nodes.length > 0 && (
        <DataTable
          caption={t('bulk.rows')}
          rows={page.nodes}
          rowKey={(row) => row.id}
          href={(row) => `/targets/${row.id}`}
          columns={[
            { key: 'name', title: t('column.name'), render: ({ projectName }) => projectName },
            { key: 'org', title: t('column.org'), render: ({ unitName }) => unitName },
            { key: 'amount', title: t('column.amount'), align: 'end', render: (row) => <Money value={row.amount} /> },
            {
              key: 'outcome',
              title: t('bulk.outcomeLabel'),
              render: (row) => <StateTag label={t(`bulk.outcome.${row.outcome}`)} tone={outcomeTones[row.outcome]} />,
            },
            { key: 'why', title: t('bulk.why'), render: ({ reason }) => reason ?? <span className="cx-none">—</span> },
          ]}
        />
      )}
      {page?.pageInfo.hasNextPage && (
        <Button loading={loading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}
