import { Choice, DateInput, FormField, FormScope, MoneyInput, type Problem, Section, TextField } from '@chengxiao/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import type { StoredObject } from '../hooks/use-merging';
import { budgetYears } from '../controls/budget-years';
import { placed, problemFrom, toProblemFields } from '../api/problem-from';
import { malformedOf, onScreen, sentRows, type TransferForm as Form } from './transfer-form';
import { TransferIndicatorGrid } from './TransferIndicatorGrid';
import { useTransferText } from './transfers.i18n';

export type TransferFormProps = {
  /** The draft's name on the server: the transfer's id, or `new`. */
  subject: string;
  /** What is changed, if it exists already. */
  stored?: StoredObject;
  initial: Form;
  cancel: string;
  /** Saves; answers the refusal, or null when it was done. */
  onSave: (form: Form) => Promise<Problem | null>;
  /** Its files, before the buttons that send it. */
  files: ReactNode;
};

/** Form F8 to be filled in. Mount it once its data is there. */
export function TransferForm({ subject, stored, initial, cancel, onSave, files }: TransferFormProps) {
  const t = useTransferText();
  const [tried, setTried] = useState(false);
  const { form, set, problem, busy, draft, submit } = useDraftedForm({
    kind: 'transfer',
    subject,
    stored,
    initial,
    check: (typed) => problemFrom(malformedOf(typed), t('form.incomplete')),
    send: async (typed) => {
      const places = sentRows(typed);
      const refused = await onSave(typed);
      return refused && placed(refused, (path) => onScreen(path, places));
    },
  });
  const found = useMemo(() => toProblemFields(malformedOf(form)), [form]);
  const save = (): void => {
    setTried(true);
    void submit();
  };
  return (
    <FormScope problem={problem} findings={tried ? found : undefined}>
      <Section title={t('section.basics')}>
        <Basics form={form} onChange={set} />
      </Section>
      <Section title={t('section.money')}>
        <Funds form={form} onChange={set} />
      </Section>
      <Section title={t('section.goal')}>
        <TextField
          path="goal"
          label={t('form.goal')}
          required
          wide
          rows={4}
          value={form.goal}
          onChange={(goal) => set({ goal })}
        />
      </Section>
      <Section title={t('section.indicators')}>
        <p className="cx-hint">{t('form.indicatorsHint')}</p>
        <TransferIndicatorGrid rows={form.indicators} onChange={(indicators) => set({ indicators })} />
      </Section>
      {files}
      <FormFoot
        busy={busy}
        draft={draft}
        save={{ text: t('form.save'), run: save }}
        cancel={{ href: cancel, label: t('form.cancel') }}
      />
    </FormScope>
  );
}

type PartProps = { form: Form; onChange: (change: Partial<Form>) => void };

function Basics({ form, onChange }: PartProps) {
  const t = useTransferText();
  const text = (path: 'centralDepartment' | 'provincialFinance' | 'provincialDepartment', label: string) => (
    <TextField
      path={path}
      label={label}
      required
      maxLength={60}
      value={form[path]}
      onChange={(next) => onChange({ [path]: next })}
    />
  );
  return (
    <div className="cx-fields">
      <TextField
        path="name"
        label={t('form.name')}
        required
        wide
        maxLength={120}
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      {text('centralDepartment', t('fact.central'))}
      {text('provincialFinance', t('fact.finance'))}
      {text('provincialDepartment', t('fact.department'))}
      <FormField path="year" label={t('fact.year')} required>
        <Choice value={form.year} options={budgetYears()} onChange={(year) => onChange({ year })} />
      </FormField>
      <FormField path="startDate" label={t('form.startDate')} required>
        <DateInput value={form.startDate} onChange={(startDate) => onChange({ startDate })} />
      </FormField>
      <FormField path="endDate" label={t('form.endDate')} required>
        <DateInput value={form.endDate} onChange={(endDate) => onChange({ endDate })} />
      </FormField>
      <TextField
        path="documentNo"
        label={t('form.documentNo')}
        hint={t('form.documentNoHint')}
        maxLength={60}
        value={form.documentNo}
        onChange={(documentNo) => onChange({ documentNo })}
      />
      <FormField path="documentDate" label={t('form.documentDate')}>
        <DateInput value={form.documentDate} onChange={(documentDate) => onChange({ documentDate })} />
      </FormField>
    </div>
  );
}

function Funds({ form, onChange }: PartProps) {
  const t = useTransferText();
  const field = (part: 'termFunds' | 'yearFunds', source: 'central' | 'local') => (
    <FormField
      path={`${part}.${source}`}
      label={`${t(part === 'termFunds' ? 'form.term' : 'form.year')} · ${t(`form.${source}`)}`}
      required={source === 'central'}
    >
      <MoneyInput
        value={form[part][source]}
        onChange={(amount) => onChange({ [part]: { ...form[part], [source]: amount } })}
      />
    </FormField>
  );
  return (
    <div className="cx-fields">
      {field('termFunds', 'central')}
      {field('termFunds', 'local')}
      {field('yearFunds', 'central')}
      {field('yearFunds', 'local')}
    </div>
  );
}
