import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { EmptyState, FormPage, FormSkeleton, ProblemNote, useToast } from '@chengxiao/ui';
import { Alert } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
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
  const { data, error, refetch } = useQuery(transferForEdit, { variables: { id }, fetchPolicy: 'network-only' });
  const transfer = data?.transfer;
  const href = `/transfers/${id}`;
  return (
    <FormPage back={{ href: href, label: t('backToTransfer') }} title={t('form.editTitle')} lead={transfer?.name}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!transfer && !error && <FormSkeleton />}
      {transfer?.editable && transfer.reason && (
        <Alert type="warning" showIcon title={t('reopened')} description={transfer.reason} />
      )}
      {transfer && !transfer.editable && (
        <div className="cx-card">
          <EmptyState
            title={t('form.notEditable')}
            text={t('form.notEditableText')}
            action={<LinkButton to={href}>{t('backToTransfer')}</LinkButton>}
          />
        </div>
      )}
      {transfer?.editable && (
        <TransferForm
          key={transfer.id}
          subject={id}
          initial={formOf(transfer)}
          cancel={href}
          onSave={async (form) => {
            const { problem } = await run({ id, version: transfer.version, input: inputOf(form) });
            if (problem) return problem;
            success(t('saved'));
            void navigate(href);
            return null;
          }}
        />
      )}
    </FormPage>
  );
}
