import { checkBudgetApproval } from '@chengxiao/domain';
import {
  Choice,
  DateInput,
  dayText,
  FormField,
  FormScope,
  type Problem,
  TextField,
  useConfirm,
  useLanguage,
} from '@chengxiao/ui';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { budgetYears } from '../controls/budget-years';
import { useMove } from '../hooks/use-move';
import { recordBudgetApproval } from './approvals.graphql';
import { useNewYear } from '../shell/year/use-year-in-address';
import { useApprovalText } from './approvals.i18n';
import { FormFoot } from '../forms/FormFoot';

/** Year, date and number of an approval as they are typed. */
export type ApprovalCells = { readonly year: string; readonly approvedOn: string; readonly documentNo: string };

const untouched = (year: number): ApprovalCells => ({ year: String(year), approvedOn: '', documentNo: '' });

export const factsOf = ({ year, approvedOn, documentNo }: ApprovalCells) => ({
  year: Number(year),
  approvedOn,
  documentNo: documentNo.trim(),
});

/** The record of the approval: year, date and document number; the list then shows that year. */
export function RecordForm({ onRecorded }: { onRecorded: (year: number) => void }) {
  const t = useApprovalText();
  const language = useLanguage();
  const confirm = useConfirm();
  const year = useNewYear('running');
  const [form, setForm] = useState(() => untouched(year));
  const [wrong, setWrong] = useState<Problem | null>(null);
  const { move, busy, problem } = useMove(recordBudgetApproval, t('record.done'));
  const save = async (): Promise<void> => {
    const facts = factsOf(form);
    const found = problemFrom(checkBudgetApproval(facts));
    setWrong(found);
    if (found) return;
    const { documentNo } = facts;
    const words = { year: facts.year, documentNo, approvedOn: dayText(facts.approvedOn, language) };
    const lines = [t('record.ask', words), t('record.askNext'), t('record.askCorrect')];
    if (!(await confirm({ title: t('record.title'), lines, okText: t('record.save') }))) return;
    if (await move(facts)) return;
    setForm(untouched(year));
    onRecorded(facts.year);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormScope problem={wrong ?? problem}>
        <ApprovalFields form={form} set={(change) => setForm((old) => ({ ...old, ...change }))} />
        <FormFoot busy={busy} save={{ text: t('record.save') }} />
      </FormScope>
    </form>
  );
}

type FieldsProps = { form: ApprovalCells; set: (change: Partial<ApprovalCells>) => void };

/** What is recorded, and what takes its place when it is put right. */
export function ApprovalFields({ form, set }: FieldsProps) {
  const t = useApprovalText();
  return (
    <div className="cx-fields">
      <FormField path="year" label={t('record.year')} required>
        <Choice value={form.year} placeholder={false} options={budgetYears()} onChange={(year) => set({ year })} />
      </FormField>
      <FormField path="approvedOn" label={t('record.approvedOn')} required>
        <DateInput value={form.approvedOn} onChange={(approvedOn) => set({ approvedOn })} />
      </FormField>
      <TextField
        path="documentNo"
        label={t('record.documentNo')}
        required
        hint={t('record.documentNoHint')}
        maxLength={60}
        value={form.documentNo}
        onChange={(documentNo) => set({ documentNo })}
      />
    </div>
  );
}
