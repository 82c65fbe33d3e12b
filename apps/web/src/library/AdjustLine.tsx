import { isMoney } from '@chengxiao/domain';
import { FormField, FormScope, MoneyInput, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { adjustBudgetLine, type Line } from './library.graphql';
import { useLibraryText } from './library.i18n';

/** Finance changes the amount of an approved line during the year; the initial amount stays. */
export function AdjustLine({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useLibraryText();
  const { move, busy, problem } = useMove(adjustBudgetLine, t('line.adjusted'));
  const [amount, setAmount] = useState(line.amount);
  const [reason, setReason] = useState('');
  const ready = isMoney(amount) && amount !== line.amount && reason.trim() !== '';
  const save = async (): Promise<void> => {
    if (!ready) return;
    const refused = await move({ id: line.id, version: line.version, amount, reason: reason.trim() });
    if (!refused) onClose();
  };
  return (
    <form
      className="library-line"
      aria-label={t('line.adjustOf', { year: line.year })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="amount" label={t('line.amount')} required>
            <MoneyInput value={amount} onChange={setAmount} />
          </FormField>
          <TextField
            path="reason"
            label={t('line.reason')}
            required
            hint={t('line.reasonHint')}
            maxLength={1000}
            value={reason}
            onChange={setReason}
          />
        </div>
        <FormFoot busy={busy} submit={{ text: t('line.adjustOf', { year: line.year }), disabled: !ready }}>
          <Button onClick={onClose}>{t('line.cancel')}</Button>
        </FormFoot>
      </FormScope>
    </form>
  );
}
