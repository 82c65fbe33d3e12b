import type { BudgetApprovalsQuery } from '@chengxiao/client';
import { checkBudgetApprovalCorrection } from '@chengxiao/domain';
import { type Column, Confirmation, DataTable, DateText, FormScope, type Problem, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { correctBudgetApproval } from './approvals.graphql';
import { useApprovalText } from './approvals.i18n';
import { ApprovalFields, factsOf } from './RecordForm';

type Approval = BudgetApprovalsQuery['budgetApprovals']['nodes'][number];
type Correction = Parameters<typeof factsOf>[0] & { readonly reason: string };
type Version = Approval['versions'][number];

/** Puts the record of an approval right, with a reason, and shows what it said before. */
export function CorrectApproval({ approval }: { approval: Approval }) {
  const t = useApprovalText();
  const [open, setOpen] = useState(false);
  const [written, setWritten] = useState<Correction | null>(null);
  const { year, documentNo } = approval;
  return (
    <>
      <Button aria-label={t('correct.of', { year, documentNo })} onClick={() => setOpen(true)}>
        {t('correct.button')}
      </Button>
      {open && <CorrectDialog {...{ approval, written, setWritten }} onClose={() => setOpen(false)} />}
    </>
  );
}

type CorrectDialogProps = {
  approval: Approval;
  /** What was written and not sent: it is there again when the dialog is opened. */
  written: Correction | null;
  setWritten: (written: Correction | null) => void;
  onClose: () => void;
};

function CorrectDialog({ approval, written, setWritten, onClose }: CorrectDialogProps) {
  const t = useApprovalText();
  const { id, version, year, approvedOn, documentNo, versions } = approval;
  const form = written ?? { year: String(year), approvedOn, documentNo, reason: '' };
  const { reason } = form;
  const set = (change: Partial<Correction>): void => setWritten({ ...form, ...change });
  const [wrong, setWrong] = useState<Problem | null>(null);
  const { move, busy, problem } = useMove(correctBudgetApproval, t('correct.done'));
  const save = async (): Promise<void> => {
    const facts = factsOf(form);
    // What rests on it is known to the API only.
    const use = { inUse: false, adjustedOn: null, reason: reason.trim() };
    const found = problemFrom(checkBudgetApprovalCorrection(facts, approval, use));
    setWrong(found);
    if (found || (await move({ id, version, ...facts, reason: reason.trim() })) !== null) return;
    setWritten(null);
    onClose();
  };
  return (
    <Confirmation
      title={t('correct.title', { year })}
      okText={t('correct.button')}
      lines={[t('correct.text'), t('correct.letters')]}
      width={720}
      busy={busy}
      onOk={save}
      onCancel={onClose}
    >
      <FormScope problem={wrong ?? problem}>
        <ApprovalFields form={form} set={set} />
        <TextField
          path="reason"
          label={t('correct.reason')}
          required
          hint={t('correct.reasonHint')}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(typed) => set({ reason: typed })}
        />
      </FormScope>
      {versions.length > 1 && <ApprovalVersions versions={versions} />}
    </Confirmation>
  );
}

/** What the record said, version by version. */
function ApprovalVersions({ versions }: { versions: readonly Version[] }) {
  const t = useApprovalText();
  const columns: readonly Column<Version>[] = [
    { key: 'no', title: t('versions.no'), kind: 'figure', render: ({ versionNo }) => versionNo },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'on', title: t('list.approvedOn'), kind: 'date', render: (row) => <DateText value={row.approvedOn} /> },
    { key: 'document', title: t('list.documentNo'), render: ({ documentNo }) => documentNo },
    { key: 'reason', title: t('correct.reason'), render: ({ reason }) => reason ?? t('versions.first') },
    { key: 'by', title: t('list.recordedBy'), render: ({ recordedBy }) => recordedBy },
    { key: 'at', title: t('versions.at'), kind: 'date', render: (row) => <DateText value={row.recordedAt} time /> },
  ];
  return <DataTable caption={t('versions.title')} columns={columns} rows={versions} rowKey={({ id }) => id} />;
}
