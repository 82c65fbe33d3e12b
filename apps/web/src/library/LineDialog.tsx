import { useCommand } from '@chengxiao/client';
import type { BudgetLineAction } from '@chengxiao/domain';
import { round, sum } from '@chengxiao/domain';
import { FormField, FormScope, Money, useToast } from '@chengxiao/ui';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { type Refusal, Refused } from '../batch/Refused';
import { moveBudgetLine, moveBudgetLines } from './library.graphql';
import { useLineDialogText } from './line-dialog.i18n';

/** A budget line as it was when one looked; `name` is that of its project. */
export type LineInView = { id: string; version: number; year: number; amount: string; name: string };
type LineDialogProps = {
  action: BudgetLineAction;
  /** Of one year; one line answers with a problem at the field, many with what became of each. */
  lines: readonly LineInView[];
  onClose: () => void;
};

/** Finance cancels money without a target, or restores it: always with a reason, and the document where there is one. */
export function LineDialog({ action, lines, onClose }: LineDialogProps) {
  const t = useLineDialogText();
  const [reason, setReason] = useState('');
  const [documentNo, setDocumentNo] = useState('');
  const [missing, setMissing] = useState(false);
  const { act, busy, problem, done, refused } = useAct(action, lines, onClose);
  const settled = refused.length > 0;
  const start = (): void => {
    if (reason.trim()) void act(reason.trim(), documentNo.trim() || null);
    else setMissing(true);
  };
  return (
    <Modal
      open
      title={t(`title.${action}`, { year: lines[0]?.year ?? '' })}
      okText={settled ? t('close') : t(`action.${action}`)}
      cancelText={t('back')}
      cancelButtonProps={{ hidden: settled }}
      okButtonProps={{ danger: action === 'cancel' && !settled }}
      confirmLoading={busy}
      onOk={settled ? onClose : start}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {settled ? (
        <Refused done={done} refused={refused} />
      ) : (
        <>
          <p>
            {lines.length === 1 ? lines[0]?.name : t('total', { count: lines.length })}{' '}
            <Money value={round(sum(lines.map(({ amount }) => amount)))} />
          </p>
          <p>{t(`ask.${action}`)}</p>
          <FormScope problem={problem}>
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
                onChange={(event) => {
                  setReason(event.target.value);
                  setMissing(false);
                }}
              />
            </FormField>
            <Phrases
              action={action}
              onChoose={(phrase) => {
                setReason(phrase);
                setMissing(false);
              }}
            />
            <FormField path="documentNo" label={t('documentNo')} hint={t('documentNoHint')}>
              <Input value={documentNo} maxLength={60} onChange={(event) => setDocumentNo(event.target.value)} />
            </FormField>
          </FormScope>
        </>
      )}
    </Modal>
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

/** Does it, and says what became of it: closes when all is done, else names what was refused. */
function useAct(action: BudgetLineAction, lines: readonly LineInView[], onClose: () => void) {
  const t = useLineDialogText();
  const { success } = useToast();
  const one = useCommand(moveBudgetLine);
  const many = useCommand(moveBudgetLines);
  const [outcome, setOutcome] = useState<{ done: number; refused: readonly Refusal[] }>({ done: 0, refused: [] });
  const finish = (): void => {
    success(t(`done.${action}`));
    onClose();
  };
  const act = async (reason: string, documentNo: string | null): Promise<void> => {
    const [line] = lines;
    if (lines.length === 1 && line) {
      const { problem } = await one.run({ id: line.id, version: line.version, action, reason, documentNo });
      if (!problem) finish();
      return;
    }
    const seen = lines.map(({ id, version }) => ({ id, version }));
    const { value } = await many.run({ lines: seen, action, reason, documentNo });
    if (!value) return;
    const refused = value.rows.flatMap(({ id, reason: why }) =>
      why ? [{ name: lines.find((each) => each.id === id)?.name ?? id, reason: why }] : [],
    );
    if (refused.length === 0) finish();
    else setOutcome({ done: value.rows.length - refused.length, refused });
  };
  return { act, busy: one.busy || many.busy, problem: one.problem ?? many.problem, ...outcome };
}
