import { useQuery } from '@apollo/client/react';
import { type BudgetApprovalsQuery, problemOf } from '@chengxiao/client';
import { Confirmation, ListSkeleton, ProblemNote, wanText } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { bulkApprovalPreview } from './approvals.graphql';
import { useApprovalText } from './approvals.i18n';
import { PreviewedRows } from './PreviewedRows';
import { useStartBulkApproval } from './use-start-bulk-approval';

type Approval = Pick<
  BudgetApprovalsQuery['budgetApprovals']['nodes'][number],
  'id' | 'year' | 'documentNo' | 'forecast'
>;

/** Says by name what the bulk approval would do, before it is done. */
export function StartBulkApproval({ approval, label }: { approval: Approval; label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={approval.forecast.approve.count > 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <PreviewDialog approval={approval} onClose={() => setOpen(false)} />}
    </>
  );
}

function PreviewDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const t = useApprovalText();
  const { id, year, documentNo } = approval;
  const { data, loading, error, refetch } = useQuery(bulkApprovalPreview, {
    variables: { id },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const { start, busy, problem } = useStartBulkApproval(id);
  const preview = data?.bulkApprovalPreview;
  const tally = ({ count, amount }: { count: number; amount: string }) => ({ count, wan: wanText(amount) });
  const go = async (): Promise<void> => {
    // What changed meanwhile is looked at again; nothing was approved.
    if (preview && (await start(preview.seen))?.code === 'STALE') await refetch();
  };
  const lines = preview
    ? [
        t('confirm.text', { documentNo }),
        t('confirm.approve', tally(preview.approved)),
        t('confirm.defer', tally(preview.deferred)),
        ...(preview.held.count > 0 ? [t('confirm.held', { count: preview.held.count })] : []),
        t(preview.approved.count > 0 ? 'confirm.later' : 'nothing'),
      ]
    : [t('confirm.text', { documentNo })];
  return (
    <Confirmation
      title={t('confirm.title', { year })}
      okText={t('run')}
      lines={lines}
      final={(preview?.approved.count ?? 0) > 0}
      disabled={!preview || loading}
      width={960}
      busy={busy}
      onOk={go}
      onCancel={onClose}
    >
      <ProblemNote problem={problem} />
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!preview && !error && <ListSkeleton rows={3} />}
      {preview && <PreviewedRows preview={preview} />}
    </Confirmation>
  );
}
