import { useQuery } from '@apollo/client/react';
import { type BulkReviewQuery, usePaged } from '@chengxiao/client';
import { type BulkOutcome, bulkOutcomes } from '@chengxiao/domain';
import { Money, Note, type Tone } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { isUnderWay } from '../bulk/bulk-state';
import { BulkDetail } from '../bulk/BulkDetail';
import { BulkRows } from '../bulk/BulkRows';
import { useOutcome } from '../bulk/use-outcome';
import { usePolling } from '../hooks/use-polling';
import { bulkReview, bulkReviewRows } from './desk.graphql';
import { useBulkText } from './bulk.i18n';
import { useDeskText } from './desk.i18n';

const outcomeTones: Readonly<Record<BulkOutcome, Tone>> = { waiting: 'neutral', done: 'success', refused: 'danger' };

/** One bulk review: how far it is, and what became of each row. */
export function BulkPage() {
  const { id = '' } = useParams();
  const t = useDeskText();
  const b = useBulkText();
  const query = useQuery(bulkReview, { variables: { id } });
  const { data } = query;
  usePolling(data !== undefined && isUnderWay(data.bulkReview.state), query);
  return (
    <QueryPage query={query} title={t('title')} back={{ href: '/review', label: b('back') }}>
      {({ bulkReview: bulk }) => <Shown bulk={bulk} />}
    </QueryPage>
  );
}

function Shown({ bulk }: { bulk: BulkReviewQuery['bulkReview'] }) {
  const b = useBulkText();
  const { id, action, state, reason, amount, done, refused, total } = bulk;
  return (
    <BulkDetail
      title={b(`title.${action}`)}
      back={{ href: '/review', label: b('back') }}
      bulk={bulk}
      done={done + refused}
      progress={b('progress', { done, refused, total })}
      facts={[
        { label: b('fact.amount'), value: <Money value={amount} /> },
        { label: b('fact.reason'), value: reason || '—' },
      ]}
    >
      {(ended) => (
        <>
          {state === 'failed' && <Note type="error" title={b('failed')} />}
          {ended && <Rows id={id} />}
        </>
      )}
    </BulkDetail>
  );
}

function Rows({ id }: { id: string }) {
  const t = useDeskText();
  const b = useBulkText();
  const [outcome, setOutcome] = useOutcome(bulkOutcomes);
  const paged = usePaged(bulkReviewRows, 'bulkReviewRows', { id, first: 50, outcome });
  return (
    <BulkRows
      outcomes={bulkOutcomes.map((value) => ({
        value,
        label: b(`outcome.${value}`),
        tone: outcomeTones[value],
      }))}
      outcome={outcome}
      onOutcome={setOutcome}
      paged={paged}
      href={(row) => `/targets/${row.id}`}
      amount={t('column.amount')}
    />
  );
}
