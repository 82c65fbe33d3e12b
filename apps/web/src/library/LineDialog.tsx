import { useCommand } from '@chengxiao/client';
import type { BudgetLineAction } from '@chengxiao/domain';
import { rounded, sum } from '@chengxiao/domain';
import { FormField, Money, TextField } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type ManyAnswer, ManyDialog } from '../bulk/ManyDialog';
import { moveBudgetLine, moveBudgetLines } from './budget-lines.graphql';
import { useLineDialogText } from './line-dialog.i18n';

/** A budget line as it was when one looked; `name` is that of its project. */
export type ListedLine = { id: string; version: number; year: number; amount: string; name: string };
const nothing = { about: '', reason: '', documentNo: '' };
/** What is written into the dialog, kept by the page for the same act on the same lines until it is sent. */
export const useLineWords = () => useState(nothing);

type LineDialogProps = {
  action: BudgetLineAction;
  /** Of one year; one line answers with a problem at the field, many with what became of each. */
  lines: readonly ListedLine[];
  written: ReturnType<typeof useLineWords>;
  onClose: () => void;
  onCancel: () => void;
};

/** Finance cancels money without a target, or restores it: always with a reason, and the document where there is one. */
export function LineDialog({ action, lines, written, onClose, onCancel }: LineDialogProps) {
  const t = useLineDialogText();
  const about = [action, ...lines.map(({ id }) => id)].join();
  const [kept, keep] = written;
  const { reason, documentNo } = kept.about === about ? kept : nothing;
  const write = (words: Partial<typeof nothing>): void => keep({ about, reason, documentNo, ...words });
  const [missing, setMissing] = useState(false);
  const { run, busy, problem } = useRun(lines);
  const changeReason = (text: string): void => {
    write({ reason: text });
    setMissing(false);
  };
  const act = async (): Promise<ManyAnswer> => {
    setMissing(!reason.trim());
    if (!reason.trim()) return { value: null };
    const answer = await run({ action, reason: reason.trim(), documentNo: documentNo.trim() || null });
    if (answer.value) keep(nothing);
    return answer;
  };
  return (
    <ManyDialog
      title={t(`title.${action}`, { year: lines[0]?.year ?? '' })}
      okText={t(`action.${action}`)}
      doneText={t(`done.${action}`)}
      danger={action === 'cancel'}
      objects={lines}
      busy={busy}
      problem={problem}
      act={act}
      {...{ onClose, onCancel }}
    >
      <p>
        {lines.length === 1 ? lines[0]?.name : t('total', { count: lines.length })}{' '}
        <Money value={rounded(sum(lines.map(({ amount }) => amount)))} />
      </p>
      <p>{t(`ask.${action}`)}</p>
      <FormField
        path="reason"
        label={t(`reason.${action}`)}
        required
        hint={t('reasonHint')}
        error={missing ? t('reasonMissing') : undefined}
      >
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => changeReason(event.target.value)}
        />
      </FormField>
      <Phrases action={action} onChoose={changeReason} />
      <TextField
        path="documentNo"
        label={t('documentNo')}
        hint={t('documentNoHint')}
        maxLength={60}
        value={documentNo}
        onChange={(no) => write({ documentNo: no })}
      />
    </ManyDialog>
  );
}

function Phrases({ action, onChoose }: { action: BudgetLineAction; onChoose: (phrase: string) => void }) {
  const t = useLineDialogText();
  const phrases =
    action === 'cancel'
      ? [t('phrase.cancel.undeclared'), t('phrase.cancel.late'), t('phrase.cancel.notPassed')]
      : [t('phrase.restore.declared'), t('phrase.restore.mistaken')];
  return (
    <div className="cx-phrases" role="group" aria-label={t('phrases')}>
      {phrases.map((phrase) => (
        <Button key={phrase} size="small" onClick={() => onChoose(phrase)}>
          {phrase}
        </Button>
      ))}
    </div>
  );
}

type Asked = { action: BudgetLineAction; reason: string; documentNo: string | null };

/** One line uses the single mutation, whose Problem names fields; several use the act on many, which answers an outcome per line. */
function useRun(lines: readonly ListedLine[]) {
  const one = useCommand(moveBudgetLine);
  const many = useCommand(moveBudgetLines);
  const run = async (asked: Asked): Promise<ManyAnswer> => {
    const [line] = lines;
    if (lines.length > 1 || !line)
      return many.run({ lines: lines.map(({ id, version }) => ({ id, version })), ...asked });
    const { value } = await one.run({ id: line.id, version: line.version, ...asked });
    return { value: value && { rows: [line] } };
  };
  return { run, busy: one.busy || many.busy, problem: one.problem ?? many.problem };
}
