import {
  indicatorBases,
  indicatorDirections,
  indicatorEntryKinds,
  indicatorNatures,
  valueMethods,
} from '@chengxiao/domain';
import { Choice, FormField, FormScope, type Option, type Problem, Section, TextField } from '@chengxiao/ui';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import type { StoredObject } from '../hooks/use-merging';
import { useDetailText } from '../targets/indicator-detail.i18n';
import { useTargetText } from '../targets/targets.i18n';
import { problemFrom } from '../api/problem-from';
import { type EntryForm as Form, malformedEntry } from './entry-form';
import { useIndicatorText } from './indicators.i18n';
import { useTree } from './use-tree';

export type EntryFormProps = {
  /** The draft's name on the server: the entry's id, or `new`. */
  subject: string;
  /** What is changed, if it exists already. */
  stored?: StoredObject;
  initial: Form;
  cancel: string;
  /** Saves; answers the refusal, or null when it was done. */
  onSave: (form: Form) => Promise<Problem | null>;
};

/** What an entry of the library says. Mount it once its data is there. */
export function EntryForm({ subject, stored, initial, cancel, onSave }: EntryFormProps) {
  const t = useIndicatorText();
  const { form, set, problem, busy, draft, submit } = useDraftedForm({
    kind: 'indicatorEntry',
    subject,
    stored,
    initial,
    check: (typed) => problemFrom(malformedEntry(typed), t('form.malformed')),
    send: onSave,
  });
  return (
    <FormScope problem={problem}>
      <Section title={t('section.content')}>
        <Fields form={form} onChange={set} />
      </Section>
      <FormFoot
        busy={busy}
        draft={draft}
        save={{ text: t('form.save'), run: () => void submit() }}
        cancel={{ href: cancel, label: t('cancel') }}
      />
    </FormScope>
  );
}

type FieldsProps = { form: Form; onChange: (change: Partial<Form>) => void };
type Key = keyof Form;

function Fields({ form, onChange }: FieldsProps) {
  const t = useIndicatorText();
  const of = useTargetText();
  const detail = useDetailText();
  const tree = useTree();
  const qualitative = form.nature === 'qualitative';
  const text = (key: Key, max: number, more: { hint?: string; required?: boolean } = {}) => (
    <TextField
      path={key}
      label={t(`field.${key as 'name'}`)}
      {...more}
      maxLength={max}
      value={form[key]}
      onChange={(next) => onChange({ [key]: next })}
    />
  );
  const area = (key: Key, max: number, more: { hint?: string; required?: boolean } = {}) => (
    <TextField
      path={key}
      label={t(`field.${key as 'name'}`)}
      wide
      {...more}
      rows={2}
      maxLength={max}
      value={form[key]}
      onChange={(next) => onChange({ [key]: next })}
    />
  );
  const choice = (key: Key, options: readonly Option[], more: { required?: boolean; then?: Partial<Form> } = {}) => (
    <FormField path={key} label={t(`field.${key as 'name'}`)} required={more.required ?? false}>
      <Choice value={form[key]} options={options} onChange={(value) => onChange({ ...more.then, [key]: value })} />
    </FormField>
  );
  const named = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const required = true;
  return (
    <div className="cx-fields">
      {choice(
        'kind',
        named(indicatorEntryKinds, (kind) => t(`kind.${kind}`)),
        {
          required,
          then: { functionCode: '', projectTag: '' },
        },
      )}
      {form.kind === 'sector' && text('functionCode', 7, { required, hint: t('field.functionCodeHint') })}
      {form.kind === 'projectType' && text('projectTag', 40, { required, hint: t('field.projectTagHint') })}
      {choice('level1', tree.level1, { required, then: { level2: '' } })}
      {choice('level2', tree.level2(form.level1), { required })}
      {text('name', 120, { required })}
      {area('explanation', 500, { required })}
      {choice(
        'nature',
        named(indicatorNatures, (nature) => of(`nature.${nature}`)),
        { required },
      )}
      {!qualitative &&
        choice(
          'direction',
          named(indicatorDirections, (each) => of(`direction.${each}`)),
          { required },
        )}
      {!qualitative && text('unit', 20, { required })}
      {qualitative
        ? text('standard', 500, { hint: t('field.standardHint') })
        : text('value', 20, { hint: t('field.valueHint') })}
      {choice(
        'basis',
        named(indicatorBases, (basis) => of(`basis.${basis}`)),
      )}
      {form.kind === 'projectType' && text('weight', 8, { hint: t('field.weightHint') })}
      {choice(
        'method',
        named(valueMethods, (method) => detail(`method.${method}`)),
        { required },
      )}
      {text('source', 200, { required })}
      {area('evidence', 500)}
      {area('scoringRule', 500, { required })}
      {area('cites', 1_200, { hint: t('field.citesHint') })}
      {text('fromYear', 4, { required })}
      {text('toYear', 4, { hint: t('field.toYearHint') })}
    </div>
  );
}
