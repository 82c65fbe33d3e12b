import { useCommand } from '@chengxiao/client';
import { transferPapers } from '@chengxiao/domain';
import { FormPage, useToast } from '@chengxiao/ui';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { PendingFiles } from '../attachments/PendingFiles';
import { usePendingFiles } from '../attachments/use-pending-files';
import { useNewYear } from '../shell/year/use-year-in-address';
import { emptyForm, inputOf } from './transfer-form';
import { TransferForm } from './TransferForm';
import { declareTransfer } from './transfers.graphql';
import { useTransferText } from './transfers.i18n';

/** Finance or a department declares a transfer that came from above. */
export function TransferNewPage() {
  const t = useTransferText();
  const navigate = useNavigate();
  const { success, error } = useToast();
  const pending = usePendingFiles('transfer');
  // Repeating the same request makes one transfer, not two.
  const requestId = useRef(uuid());
  const year = useNewYear('running');
  const initial = useMemo(() => emptyForm(year), [year]);
  const { run } = useCommand(declareTransfer, { refetch: false });
  return (
    <FormPage back={{ href: '/transfers', label: t('back') }} title={t('form.newTitle')} lead={t('lead')}>
      <TransferForm
        subject="new"
        initial={initial}
        cancel="/transfers"
        files={<PendingFiles pending={pending} kinds={transferPapers} />}
        onSave={async (form) => {
          const { problem, value } = await run({ input: inputOf(form), requestId: requestId.current });
          if (problem) return problem;
          const failed = await pending.sendAll(value.id);
          if (failed) error(failed.detail);
          else success(t('saved'));
          void navigate(`/transfers/${value.id}`);
          return null;
        }}
      />
    </FormPage>
  );
}
