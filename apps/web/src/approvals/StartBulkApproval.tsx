import type { BudgetApprovalsQuery } from '@chengxiao/client';
import { Confirmation, ProblemNote, wanText } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useApprovalText } from './approvals.i18n';
import { useStartBulkApproval } from './use-start-bulk-approval';

type Approval = Pick<
  BudgetApprovalsQuery['budgetApprovals']['nodes'][number],
  'id' | 'year' | 'documentNo' | 'forecast'
>;

/** Says what the bulk approval would do, with count and money, before it is done. */
export function StartBulkApproval({ approval, label }: { approval: Approval; label: string }) {
  const t = useApprovalText();
  const [open, setOpen] = useState(false);
  const { id, year, documentNo, forecast } = approval;
  const { approve, defer } = forecast;
  const { start, busy, problem } = useStartBulkApproval(id);
  const tally = ({ count, amount }: typeof approve) => ({ count, wan: wanText(amount) });
  return (
    <>
      <Button type={approve.count > 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Confirmation
          title={t('confirm.title', { year })}
          okText={t('run')}
          lines={[
            t('confirm.text', { documentNo }),
            t('confirm.approve', tally(approve)),
            t('confirm.defer', tally(defer)),
            t(approve.count > 0 ? 'confirm.later' : 'nothing'),
          ]}
          final={approve.count > 0}
          focusOk
          busy={busy}
          onOk={start}
          onCancel={() => setOpen(false)}
        >
          <ProblemNote problem={problem} />
        </Confirmation>
      )}
    </>
  );
}
