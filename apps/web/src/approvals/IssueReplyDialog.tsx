import {
  checkText,
  compact,
  finding,
  type FormGrid,
  isLocalDate,
  type MissingCharacter,
  today,
} from '@chengxiao/domain';
import {
  Confirmation,
  currentLanguage,
  DateInput,
  dayText,
  FormField,
  FormScope,
  MissingNote,
  OfficialForm,
  type Problem,
  ProblemNote,
  wanText,
} from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { rest } from '../api/rest';
import { useMove } from '../hooks/use-move';
import { issueBudgetReply } from './budget-replies.graphql';
import { useReplyText } from './budget-replies.i18n';
import { missingInPreview, previewOf } from './reply-address';

type IssueReplyDialogProps = {
  approvalId: string;
  department: { departmentId: string; departmentName: string; count: number; amount: string };
  onClose: () => void;
};

/** A letter as it will be, and what of it and of the forms behind it cannot be printed. */
type Letter = { readonly grid: FormGrid; readonly missing: readonly MissingCharacter[] };

/** Gives the reply to a department its number and date, shows the letter as it will be, and issues it. */
export function IssueReplyDialog({ approvalId, department, onClose }: IssueReplyDialogProps) {
  const t = useReplyText();
  const [form, setForm] = useState(() => ({ documentNo: '', issuedOn: today() }));
  const [letter, setLetter] = useState<Letter | null>(null);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const [looking, setLooking] = useState(false);
  const { move, busy, problem } = useMove(issueBudgetReply, t('issued'));
  const { departmentId, departmentName, count, amount } = department;
  const title = t('issueTo', { department: departmentName });
  const look = async (): Promise<void> => {
    const found = problemFrom(
      compact([
        checkText('documentNo', form.documentNo, { max: 60, required: true }),
        isLocalDate(form.issuedOn) ? null : finding('issuedOn', 'notDate'),
      ]),
    );
    setWrong(found);
    if (found) return;
    setLooking(true);
    const asked = { approvalId, departmentId, ...form };
    const answer = await rest<FormGrid>('GET', previewOf(asked));
    const missing = answer.value && (await rest<MissingCharacter[]>('GET', missingInPreview(asked)));
    setLooking(false);
    setWrong(answer.problem ?? missing?.problem ?? null);
    if (answer.value && missing?.value) setLetter({ grid: answer.value, missing: missing.value });
  };
  const issue = async (): Promise<void> => {
    if ((await move({ id: approvalId, departmentId, ...form })) === null) onClose();
  };
  if (!letter)
    return (
      <Confirmation
        title={title}
        okText={t('look')}
        lines={[t('issueHint', { count })]}
        busy={looking}
        onOk={look}
        onCancel={onClose}
      >
        <FormScope problem={wrong}>
          <FormField path="documentNo" label={t('documentNo')} required hint={t('documentNoHint')}>
            <Input
              autoFocus
              value={form.documentNo}
              maxLength={60}
              onChange={(event) => setForm({ ...form, documentNo: event.target.value })}
              onPressEnter={() => void look()}
            />
          </FormField>
          <FormField path="issuedOn" label={t('issuedOn')} required>
            <DateInput value={form.issuedOn} onChange={(issuedOn) => setForm({ ...form, issuedOn })} />
          </FormField>
        </FormScope>
      </Confirmation>
    );
  const words = { documentNo: form.documentNo.trim(), issuedOn: dayText(form.issuedOn, currentLanguage()) };
  return (
    <Confirmation
      title={title}
      okText={t('issue')}
      lines={[t('ask', { department: departmentName, count, wan: wanText(amount), ...words })]}
      final
      focusOk
      width={960}
      busy={busy}
      onOk={issue}
      onCancel={onClose}
    >
      <ProblemNote problem={problem} />
      <Button disabled={busy} onClick={() => setLetter(null)}>
        {t('change')}
      </Button>
      <MissingNote missing={letter.missing} />
      <section aria-label={t('preview')} className="approval-letter">
        <OfficialForm grid={letter.grid} />
      </section>
    </Confirmation>
  );
}
