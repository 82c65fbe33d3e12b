import { today } from '@chengxiao/domain';
import { DateInput, FormField, FormScope } from '@chengxiao/ui';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useMove } from '../hooks/use-move';
import { issueBudgetReply } from './budget-replies.graphql';
import { useReplyText } from './budget-replies.i18n';

type IssueReplyDialogProps = {
  approvalId: string;
  department: { departmentId: string; departmentName: string; count: number };
  onClose: () => void;
};

/** Gives the reply to a department its number and date, and issues it. */
export function IssueReplyDialog({ approvalId, department, onClose }: IssueReplyDialogProps) {
  const t = useReplyText();
  const [form, setForm] = useState(() => ({ documentNo: '', issuedOn: today() }));
  const { move, busy, problem } = useMove(issueBudgetReply, t('issued'));
  const { departmentId, departmentName, count } = department;
  const issue = async (): Promise<void> => {
    if ((await move({ id: approvalId, departmentId, ...form })) === null) onClose();
  };
  return (
    <Modal
      open
      title={t('issueTo', { department: departmentName })}
      okText={t('issue')}
      confirmLoading={busy}
      onOk={() => void issue()}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        <p className="cx-hint">{t('issueHint', { count })}</p>
        <FormField path="documentNo" label={t('documentNo')} required hint={t('documentNoHint')}>
          <Input
            value={form.documentNo}
            maxLength={60}
            onChange={(event) => setForm({ ...form, documentNo: event.target.value })}
          />
        </FormField>
        <FormField path="issuedOn" label={t('issuedOn')} required>
          <DateInput value={form.issuedOn} onChange={(issuedOn) => setForm({ ...form, issuedOn })} />
        </FormField>
      </FormScope>
    </Modal>
  );
}
