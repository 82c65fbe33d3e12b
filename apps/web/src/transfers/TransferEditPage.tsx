import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { useToast } from '@chengxiao/ui';
import { useNavigate, useParams } from 'react-router';
import { Attachments } from '../attachments/Attachments';
import { EditPage } from '../shell/EditPage';
import { formOf, inputOf } from './transfer-form';
import { TransferForm } from './TransferForm';
import { editTransfer, transferForEdit } from './transfers.graphql';
import { useTransferText } from './transfers.i18n';

/** Changes a transfer that is not confirmed yet. */
export function TransferEditPage() {
  const { id = '' } = useParams();
  const t = useTransferText();
  const navigate = useNavigate();
  const { success } = useToast();
  const { run } = useCommand(editTransfer, { refetch: false });
  // What is on the server now, not what a list remembered: the form is mounted once and keeps what it was given.
  const query = useQuery(transferForEdit, { variables: { id }, fetchPolicy: 'network-only' });
  const transfer = query.data?.transfer;
  const href = `/transfers/${id}`;
  return (
    <EditPage
      title={t('form.editTitle')}
      lead={transfer?.name}
      back={{ href, label: t('backToTransfer') }}
      query={query}
      edited={transfer}
      returned={transfer?.editable && transfer.reason ? { title: t('reopened'), text: transfer.reason } : undefined}
      refusal={{ title: t('form.notEditable'), text: t('form.notEditableText') }}
    >
      {(edited) => (
        <TransferForm
          subject={id}
          files={<Attachments subjectType="transfer" subjectId={id} />}
          stored={edited}
          initial={formOf(edited)}
          cancel={href}
          onSave={async (form) => {
            const { problem } = await run({ id, version: edited.version, input: inputOf(form) });
            if (problem) return problem;
            success(t('saved'));
            void navigate(href);
            return null;
          }}
        />
      )}
    </EditPage>
  );
}
