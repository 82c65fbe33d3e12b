import { useQuery } from '@apollo/client/react';
import { type BulkApprovalQuery, usePaged } from '@chengxiao/client';
import type { ApprovalOutcome } from '@chengxiao/domain';
import { AppLink, Money, Note, Section } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { isUnderWay } from '../bulk/bulk-state';
import { BulkDetail } from '../bulk/BulkDetail';
import { BulkRows } from '../bulk/BulkRows';
import { useOutcome } from '../bulk/use-outcome';
import { usePolling } from '../hooks/use-polling';
import { bulkApproval, bulkApprovalRows } from './bulk-approval.graphql';
import { useBulkApprovalText } from './bulk-approval.i18n';
import { outcomeTone } from './outcome-tone';
import { StartBulkApproval } from './StartBulkApproval';
import './approvals.css';

type BulkApproval = BulkApprovalQuery['bulkApproval'];

/** What one comes for stands first. */
const outcomes: readonly ApprovalOutcome[] = ['held', 'deferred', 'withoutLine', 'approved', 'waiting'];

/** One bulk approval: how far it is, what it did in all, and what became of each project. */
export function BulkApprovalPage() {
  const { id = '' } = useParams();
  const t = useBulkApprovalText();
  const query = useQuery(bulkApproval, { variables: { id } });
  const { data } = query;
  usePolling(data !== undefined && isUnderWay(data.bulkApproval.state), query);
  const back = { href: '/approvals', label: t('back') };
  return (
    <QueryPage query={query} title={t('untitled')} back={back}>
      {({ bulkApproval: bulk }) => <Shown bulk={bulk} back={back} />}
    </QueryPage>
  );
}

function Shown({ bulk, back }: { bulk: BulkApproval; back: { href: string; label: string } }) {
  const t = useBulkApprovalText();
  const { id, state, total, done, amount, held, approval } = bulk;
  const { year, documentNo } = approval;
  return (
    <BulkDetail
      title={t('title', { year, documentNo })}
      back={back}
      bulk={bulk}
      done={done}
      progress={total === 0 ? t('nothing') : t('progress', { done, total })}
      facts={[{ label: t('amount'), value: <Money value={amount} /> }]}
    >
      {(ended) => (
        <>
          {state === 'failed' && <Failed key={id} approval={approval} />}
          {total > 0 && <Tallies bulk={bulk} />}
          {total > 0 && ended && <Rows id={id} first={held.count > 0 ? 'held' : null} />}
        </>
      )}
    </BulkDetail>
  );
}

/** Says that some is left, and lets finance take it up as a bulk approval of its own. */
function Failed({ approval }: Pick<BulkApproval, 'approval'>) {
  const t = useBulkApprovalText();
  const again = approval.runnable && <StartBulkApproval approval={approval} label={t('again')} />;
  return <Note type="error" title={t('failed')} action={again} />;
}

function Tallies({ bulk: { approved, deferred, held, withoutLineCount } }: { bulk: BulkApproval }) {
  const t = useBulkApprovalText();
  const tallies = [
    { outcome: 'approved', ...approved },
    { outcome: 'deferred', ...deferred },
    { outcome: 'held', ...held },
    { outcome: 'withoutLine', count: withoutLineCount, amount: null },
  ] as const;
  return (
    <Section title={t('tallies')}>
      <dl className="approval-tally">
        {tallies.map(({ outcome, count, amount }) => (
          <div key={outcome}>
            <dt>{t(`outcome.${outcome}`)}</dt>
            <dd>
              {t('count', { count })} {amount !== null && <Money value={amount} />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Rows({ id, first }: { id: string; first: ApprovalOutcome | null }) {
  const t = useBulkApprovalText();
  const [outcome, setOutcome] = useOutcome(outcomes, first);
  const paged = usePaged(bulkApprovalRows, 'bulkApprovalRows', { id, first: 50, outcome });
  return (
    <BulkRows
      outcomes={outcomes.map((value) => ({ value, label: t(`outcome.${value}`), tone: outcomeTone[value] }))}
      outcome={outcome}
      onOutcome={setOutcome}
      paged={paged}
      href={({ targetId, projectId }) => (targetId ? `/targets/${targetId}` : `/projects/${projectId}`)}
      amount={t('line')}
      extraColumns={[
        {
          key: 'code',
          title: t('code'),
          render: ({ projectId, projectCode }) => <AppLink href={`/projects/${projectId}`}>{projectCode}</AppLink>,
        },
      ]}
    />
  );
}
