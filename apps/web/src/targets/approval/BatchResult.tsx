import type { ApproveBatchMutation } from '@chengxiao/client';
import { DataTable, EmptyState, Money, Section, StateTag } from '@chengxiao/ui';
import { useApprovalText } from './approvals.i18n';
import { outcomeTone } from '../state-tone';

export type Batch = Exclude<ApproveBatchMutation['approveBatch'], { __typename: 'Problem' }>;

/** What one run of the batch did, in all and project by project. */
export function BatchResult({ batch: { approval, approved, deferred, rows } }: { batch: Batch }) {
  const t = useApprovalText();
  const { year, documentNo } = approval;
  return (
    <Section title={t('result.title', { year, documentNo })}>
      <p role="status">{t('result.sentence', { approved: approved.count, deferred: deferred.count })}</p>
      <dl className="target-tally">
        <div>
          <dt>{t('result.approvedAmount')}</dt>
          <dd>
            <Money value={approved.amount} />
          </dd>
        </div>
        <div>
          <dt>{t('result.deferredAmount')}</dt>
          <dd>
            <Money value={deferred.amount} />
          </dd>
        </div>
      </dl>
      {rows.length === 0 ? (
        <EmptyState title={t('result.none')} text={t('result.noneText')} />
      ) : (
        <DataTable
          caption={t('result.title', { year, documentNo })}
          rows={rows}
          rowKey={({ projectId }) => projectId}
          href={({ targetId, projectId }) => (targetId ? `/targets/${targetId}` : `/projects/${projectId}`)}
          columns={[
            { key: 'name', title: t('result.project'), render: ({ projectName }) => projectName },
            { key: 'code', title: t('result.code'), wideOnly: true, render: ({ projectCode }) => projectCode },
            {
              key: 'amount',
              title: t('result.amount'),
              align: 'end',
              render: ({ amount }) => <Money value={amount} />,
            },
            {
              key: 'outcome',
              title: t('result.outcome'),
              render: ({ outcome }) => <StateTag label={t(`outcome.${outcome}`)} tone={outcomeTone[outcome]} />,
            },
            { key: 'reason', title: t('result.reason'), render: ({ reason }) => reason },
          ]}
        />
      )}
    </Section>
  );
}
