import {
  amountAfter,
  checkDeviation,
  D,
  type Finding,
  isDecimal,
  firstStateOf,
  type LinkageKind,
  linkageKinds,
  type ProposalDeviation,
} from '@chengxiao/domain';
import { Choice, FormField, Money, type Problem, type Question, TextField, wanText } from '@chengxiao/ui';
import { Input } from 'antd';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useProposalText } from './proposal.i18n';
import { useAdvice } from './proposal-words';

type Rule = { kind: LinkageKind; share: string; amount: string; baseAmount: string; reason: string; clause: string };
export type DeviationFormProps = {
  /** Name of the draft's form, and its subject. */
  form: string;
  subject: string;
  rule: Rule;
  /** Budget years to choose from, and which is likely; none where the year is settled. */
  years?: { all: readonly number[]; likely: number } | undefined;
  /** Words of the button. */
  submit: string;
  /** Sends it; no deviation means as the rule gives. Answers the refusal, or null. */
  onSend: (deviation: ProposalDeviation | null, year: number) => Promise<Problem | null>;
};

type Typed = { year: string; how: 'follow' | 'deviate'; kind: LinkageKind; percent: string; reason: string };

/** The share as the API takes it: people type a percentage. */
function shareOf({ kind, percent }: Typed): string {
  if (kind !== 'cut') return kind === 'keep' ? '0' : '1';
  return isDecimal(percent) ? new D(percent).div(100).toFixed() : percent;
}

/** The budget of a coming year as the rule gives, or otherwise with a written reason. */
export function DeviationForm({ form, subject, rule, years, submit, onSend }: DeviationFormProps) {
  const t = useProposalText();
  const advice = useAdvice();
  const settling = (typed: Typed): Question => {
    const amount = wanText(amountOf(typed, rule) ?? rule.amount);
    return { title: submit, lines: [t('form.askSettled', { year: typed.year, amount })], okText: submit, final: true };
  };
  return (
    <DraftedForm<Typed>
      kind={form}
      subject={subject}
      initial={{ year: String(years?.likely ?? ''), how: 'follow', kind: rule.kind, percent: '', reason: '' }}
      check={(typed) => problemFrom(findingsOf(typed, rule))}
      ask={(typed) => (years && isSettled(typed, rule) ? settling(typed) : null)}
      send={(typed) => onSend(typed.how === 'deviate' ? deviationOf(typed) : null, Number(typed.year || years?.likely))}
      submitText={submit}
    >
      {(typed, set) => (
        <>
          <div className="cx-fields">
            {years && (
              <FormField path="year" label={t('form.year')} required hint={t('form.yearHint')}>
                <Choice
                  value={typed.year}
                  placeholder={false}
                  options={years.all.map((year) => ({ value: String(year), label: String(year) }))}
                  onChange={(year) => set({ year })}
                />
              </FormField>
            )}
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
            {typed.how === 'deviate' && <Deviation typed={typed} onChange={set} />}
          </div>
          <p>
            {t('form.preview')}
            <Money value={amountOf(typed, rule)} />
          </p>
        </>
      )}
    </DraftedForm>
  );
}

const deviationOf = (typed: Typed): ProposalDeviation => ({
  kind: typed.kind,
  share: shareOf(typed),
  reason: typed.reason,
});

const findingsOf = (typed: Typed, rule: Rule): Finding[] =>
  typed.how === 'deviate'
    ? checkDeviation(deviationOf(typed), rule).map((each) => ({ ...each, path: `deviation.${each.path}` }))
    : [];

/** Whether nobody has to decide on it: it binds as soon as it is proposed. */
const isSettled = ({ how, kind }: Typed, rule: Rule): boolean =>
  firstStateOf(how === 'deviate' ? kind : rule.kind) === 'settled';

/** What the budget comes to; null while the share is none. */
function amountOf(typed: Typed, rule: Rule): string | null {
  if (typed.how === 'follow') return rule.amount;
  const unknown = findingsOf(typed, rule).some(({ path }) => path.endsWith('share'));
  return unknown ? null : amountAfter(rule.baseAmount, shareOf(typed));
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
      <TextField
        path="deviation.reason"
        label={t('form.reason')}
        required
        wide
        hint={t('form.reasonHint')}
        rows={3}
        maxLength={1000}
        value={typed.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}
