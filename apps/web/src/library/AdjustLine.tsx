import { checkLineAdjustment, D, isIncrease, isMoney, today } from '@chengxiao/domain';
import {
  DateInput,
  FormField,
  FormScope,
  MoneyInput,
  type Problem,
  TextField,
  useConfirm,
  wanText,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { BudgetCeiling } from '../feedback/BudgetCeiling';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { adjustBudgetLine, type Line } from './budget-lines.graphql';
import { useLibraryText } from './library.i18n';
import { useLineIncreaseText } from './line-increase.i18n';

const open = { reason: '', documentNo: '', documentDate: '' };

type AdjustLineProps = { projectId: string; line: Line; onClose: () => void };

/** Finance changes the amount of a line; more than was approved waits for another person. */
export function AdjustLine({ projectId, line, onClose }: AdjustLineProps) {
  const t = useLibraryText();
  const say = useLineIncreaseText();
  const confirm = useConfirm();
  const [form, setForm] = useState({ ...open, amount: line.amount });
  const [missing, setMissing] = useState<Problem | null>(null);
  const set = (typed: Partial<typeof form>): void => setForm((old) => ({ ...old, ...typed }));
  const { id, version, year } = line;
  const { amount, reason, documentNo, documentDate } = form;
  const more = line.state === 'approved' && isMoney(amount) && isIncrease(amount, line.amount);
  const { move, busy, problem } = useMove(adjustBudgetLine, more ? say('asked') : t('line.adjusted'));
  const send = async (): Promise<void> => {
    if (!isMoney(amount)) return;
    const input = {
      amount,
      reason: reason.trim(),
      documentNo: documentNo.trim() || null,
      documentDate: documentDate || null,
    };
    const found = problemFrom(checkLineAdjustment(input, line, today()));
    setMissing(found);
    if (found) return;
    // More waits for another person, who is asked in turn; less takes effect at once.
    if (!more) {
      const change = wanText(new D(amount).minus(line.amount).toFixed(), true);
      const words = { year, before: wanText(line.amount), after: wanText(amount), change };
      const title = t('line.adjustOf', { year });
      if (!(await confirm({ title, lines: [t('line.askAdjust', words)], okText: title }))) return;
    }
    const refused = await move({ id, version, ...input });
    if (!refused) onClose();
  };
  return (
    <form
      className="library-line"
      aria-label={t('line.adjustOf', { year })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormScope problem={missing ?? problem}>
        <div className="cx-fields">
          <FormField path="amount" label={t('line.amount')} required>
            <MoneyInput value={amount} onChange={(next) => set({ amount: next })} />
          </FormField>
          <TextField
            path="reason"
            label={t('line.reason')}
            required
            hint={t('line.reasonHint')}
            maxLength={1000}
            value={reason}
            onChange={(next) => set({ reason: next })}
          />
          {more && (
            <>
              <TextField
                path="documentNo"
                label={say('documentNo')}
                required
                hint={say('documentNoHint')}
                maxLength={60}
                value={documentNo}
                onChange={(next) => set({ documentNo: next })}
              />
              <FormField path="documentDate" label={say('documentDate')} required>
                <DateInput value={documentDate} onChange={(next) => set({ documentDate: next })} />
              </FormField>
            </>
          )}
        </div>
        <BudgetCeiling projectId={projectId} year={year} />
        {more && <p role="status">{say('hint')}</p>}
        <FormFoot
          busy={busy}
          submit={{ text: more ? say('ask') : t('line.adjustOf', { year }), disabled: !isMoney(amount) }}
        >
          <Button onClick={onClose}>{t('line.cancel')}</Button>
        </FormFoot>
      </FormScope>
    </form>
  );
}
