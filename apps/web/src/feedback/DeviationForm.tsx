import {
  amountAfter,
  checkDeviation,
  D,
  isDecimal,
  type LinkageKind,
  linkageKinds,
  type ProposalDeviation,
} from '@chengxiao/domain';
import { Choice, FormField, FormScope, Money, type Problem } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { useProposalText } from './proposal.i18n';
import { useAdvice } from './proposal-words';

type Rule = { kind: LinkageKind; share: string; amount: string; baseAmount: string; reason: string; clause: string };
export type DeviationFormProps = {
  /** Name of the draft's form, and its subject. */
  form: string;
  subject: string;
  rule: Rule;
  /** Words of the button. */
  submit: string;
  /** Sends it; null means as the rule gives. Answers the refusal, or null. */
  onSend: (deviation: ProposalDeviation | null) => Promise<Problem | null>;
};

type Typed = { how: 'follow' | 'deviate'; kind: LinkageKind; percent: string; reason: string };

/** The share as the API takes it: people type a percentage. */
function shareOf({ kind, percent }: Typed): string {
  if (kind !== 'cut') return kind === 'keep' ? '0' : '1';
  return isDecimal(percent) ? new D(percent).div(100).toFixed() : percent;
}

/** The next year's budget as the rule gives, or otherwise with a written reason. */
export function DeviationForm({ form, subject, rule, submit, onSend }: DeviationFormProps) {
  const t = useProposalText();
  const advice = useAdvice();
  const [typed, setTyped] = useState<Typed>({ how: 'follow', kind: rule.kind, percent: '', reason: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(form, subject, typed, setTyped);
  const set = (change: Partial<Typed>): void => setTyped((old) => ({ ...old, ...change }));
  const deviation = { kind: typed.kind, share: shareOf(typed), reason: typed.reason };
  const deviates = typed.how === 'deviate';
  const found = deviates
    ? checkDeviation(deviation, rule).map((each) => ({ ...each, path: `deviation.${each.path}` }))
    : [];
  const amount = !deviates
    ? rule.amount
    : found.some(({ path }) => path.endsWith('share'))
      ? null
      : amountAfter(rule.baseAmount, deviation.share);
  const send = async (): Promise<void> => {
    const wrong = problemFrom(found);
    if (wrong) return setProblem(wrong);
    setBusy(true);
    const refused = await onSend(deviates ? deviation : null).finally(() => setBusy(false));
    setProblem(refused);
    if (!refused) await draft.discard();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField
            path="how"
            label={t('form.choice')}
            hint={`${advice(rule.kind, rule.share)} · ${rule.reason}`}
            wide
          >
            <Choice
              value={typed.how}
              placeholder={false}
              options={(['follow', 'deviate'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
              onChange={(how) => set({ how })}
            />
          </FormField>
          {deviates && <Deviation typed={typed} onChange={set} />}
        </div>
        <p>
          {t('form.preview')}
          <Money value={amount} />
        </p>
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy}>
            {submit}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </form>
  );
}

function Deviation({ typed, onChange }: { typed: Typed; onChange: (change: Partial<Typed>) => void }) {
  const t = useProposalText();
  return (
    <>
      <FormField path={typed.kind === 'cut' ? 'deviation.kind' : 'deviation.share'} label={t('form.kind')} required>
        <Choice
          value={typed.kind}
          placeholder={false}
          options={linkageKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </FormField>
      {typed.kind === 'cut' && (
        <FormField path="deviation.share" label={t('form.percent')} required>
          <Input
            inputMode="decimal"
            suffix="%"
            value={typed.percent}
            onChange={(event) => onChange({ percent: event.target.value.trim() })}
          />
        </FormField>
      )}
      <FormField path="deviation.reason" label={t('form.reason')} required wide hint={t('form.reasonHint')}>
        <Input.TextArea
          rows={3}
          maxLength={1000}
          value={typed.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </FormField>
    </>
  );
}
