import { useQuery } from '@apollo/client/react';
import { type ApprovalBatchQuery, usePaged } from '@chengxiao/client';
import type { ApprovalOutcome } from '@chengxiao/domain';
import { AppLink, DateText, DetailPage, Money, ProblemNote, Section } from '@chengxiao/ui';
import { Alert, Button } from 'antd';
import { useParams } from 'react-router';
import { QueryPage } from '../../QueryPage';
import { bulkTone, underWay, usePulse } from '../../bulk/bulk-state';
import { useBulkText } from '../../bulk/bulk.i18n';
import { BulkProgress } from '../../bulk/BulkProgress';
import { BulkRows } from '../../bulk/BulkRows';
import { useOutcome } from '../../bulk/use-outcome';
import { outcomeTone } from '../state-tone';
import { approvalBatch, approvalBatchRows } from './approval-batch.graphql';
import { useApprovalBatchText } from './approval-batch.i18n';
import { useApproveBatch } from './use-approve-batch';
import '../targets.css';

type Batch = ApprovalBatchQuery['approvalBatch'];

/** What one comes for stands first. */
const outcomes: readonly ApprovalOutcome[] = ['held', 'deferred', 'withoutLine', 'approved', 'waiting'];

/** One batch approval: how far it is, what it did in all, and what became of each project. */
export function ApprovalBatchPage() {
  const { id = '' } = useParams();
  const t = useApprovalBatchText();
  const query = useQuery(approvalBatch, { variables: { id } });
  usePulse(query.data?.approvalBatch.state, query);
  const back = { href: '/approvals', label: t('back') };
  return (
    <QueryPage query={query} title={t('untitled')} back={back}>
      {({ approvalBatch: batch }) => <Shown batch={batch} back={back} />}
    </QueryPage>
  );
}

function Shown({ batch, back }: { batch: Batch; back: { href: string; label: string } }) {
  const t = useApprovalBatchText();
  const say = useBulkText();
  const { state, total, done, amount, askedByName, createdAt, finishedAt, approval } = batch;
  const { year, documentNo } = approval;
  return (
    <DetailPage
      title={t('title', { year, documentNo })}
      back={back}
      state={{ label: say(`state.${state}`), tone: bulkTone[state] }}
      facts={[
        { label: say('fact.by'), value: askedByName },
        { label: say('fact.at'), value: <DateText value={createdAt} time /> },
        { label: say('fact.ended'), value: <DateText value={finishedAt ?? null} time /> },
        { label: t('amount'), value: <Money value={amount} /> },
      ]}
    >
      <BulkProgress state={state} done={done} total={total}>
        {total === 0 ? t('nothing') : t('progress', { done, total })}
      </BulkProgress>
      {state === 'failed' && <Failed key={batch.id} approval={approval} />}
      {total > 0 && <Tallies batch={batch} />}
      {total > 0 && !underWay(state) && <Rows id={batch.id} first={batch.held.count > 0 ? 'held' : null} />}
    </DetailPage>
  );
}

/** Says that some is left, and lets finance take it up as a batch of its own. */
function Failed({ approval: { id, runnable } }: Pick<Batch, 'approval'>) {
  const t = useApprovalBatchText();
  const { start, busy, problem } = useApproveBatch(id);
  const again = (
    <Button type="primary" loading={busy} onClick={() => void start()}>
      {t('again')}
    </Button>
  );
  return (
    <>
      <Alert type="error" showIcon title={t('failed')} action={runnable && again} />
      <ProblemNote problem={problem} />
    </>
  );
}

function Tallies({ batch: { approved, deferred, held, withoutLineCount } }: { batch: Batch }) {
  const t = useApprovalBatchText();
  const told = [
    { outcome: 'approved', ...approved },
    { outcome: 'deferred', ...deferred },
    { outcome: 'held', ...held },
    { outcome: 'withoutLine', count: withoutLineCount, amount: null },
  ] as const;
  return (
    <Section title={t('tallies')}>
      <dl className="target-tally">
        {told.map(({ outcome, count, amount }) => (
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
  const t = useApprovalBatchText();
  const [outcome, setOutcome] = useOutcome(outcomes, first);
  const paged = usePaged(approvalBatchRows, 'approvalBatchRows', { id, first: 50, outcome });
  return (
    <BulkRows
      outcomes={outcomes.map((value) => ({ value, label: t(`outcome.${value}`), tone: outcomeTone[value] }))}
      outcome={outcome}
      onOutcome={setOutcome}
      paged={paged}
      href={({ targetId, projectId }) => (targetId ? `/targets/${targetId}` : `/projects/${projectId}`)}
      amount={t('line')}
      beside={[
        {
          key: 'code',
          title: t('code'),
          render: ({ projectId, projectCode }) => <AppLink href={`/projects/${projectId}`}>{projectCode}</AppLink>,
        },
      ]}
    />
  );
}
