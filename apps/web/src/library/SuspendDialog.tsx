import { useCommand } from '@chengxiao/client';
import { DateInput, FormField, TextField } from '@chengxiao/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { ManyDialog } from '../bulk/ManyDialog';
import { moveProject } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { useProjectActText } from './project-acts.i18n';
import { nothingWritten, type useSuspension } from './use-suspension';

type SuspendDialogProps = {
  project: { id: string; name: string; version: number };
  written: ReturnType<typeof useSuspension>;
  onClose: () => void;
};

/** Finance suspends a project by a decision: its number and date are what everything is refused with until it is resumed. */
export function SuspendDialog({ project: { id, name, version }, written, onClose }: SuspendDialogProps) {
  const t = useLibraryText();
  const acts = useProjectActText();
  const [form, setForm] = written;
  const [missing, setMissing] = useState(false);
  const { run, busy, problem } = useCommand(moveProject);
  const set = (typed: Partial<typeof form>): void => {
    setForm((old) => ({ ...old, ...typed }));
    setMissing(false);
  };
  const act = async () => {
    const { reason, documentNo, documentDate } = form;
    if (!reason.trim()) {
      setMissing(true);
      return { value: null };
    }
    const decision = { documentNo: documentNo.trim() || null, documentDate: documentDate || null };
    const { value } = await run({ id, version, action: 'suspend', reason: reason.trim(), ...decision });
    if (value) setForm(nothingWritten());
    return { value: value && { rows: [{ id }] } };
  };
  return (
    <ManyDialog
      title={t('action.suspend')}
      okText={t('action.suspend')}
      doneText={acts('suspended')}
      danger
      objects={[{ id, name }]}
      busy={busy}
      problem={problem}
      act={act}
      onClose={onClose}
    >
      <p>{acts('suspending')}</p>
      <FormField path="reason" label={acts('reason')} required error={missing ? acts('reasonMissing') : undefined}>
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={1000}
          value={form.reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </FormField>
      <TextField
        path="documentNo"
        label={acts('decisionNo')}
        hint={acts('decisionNoHint')}
        maxLength={60}
        value={form.documentNo}
        onChange={(documentNo) => set({ documentNo })}
      />
      <FormField path="documentDate" label={acts('decisionDate')}>
        <DateInput value={form.documentDate} onChange={(documentDate) => set({ documentDate })} />
      </FormField>
    </ManyDialog>
  );
}
