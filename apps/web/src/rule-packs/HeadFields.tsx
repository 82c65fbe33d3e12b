import { FormField, Section } from '@chengxiao/ui';
import { Input } from 'antd';
import { usePackEditText } from './pack-edit.i18n';
import { type PackForm, withFigure, withToYear } from './pack-form';
import { placeId } from './places';
import { useTypedText } from './use-typed-text';

type HeadFieldsProps = { title: string; form: PackForm; onChange: (form: PackForm) => void };

/** Name, years and cited documents of the draft. */
export function HeadFields({ title, form, onChange }: HeadFieldsProps) {
  const t = usePackEditText();
  const { name, fromYear, toYear } = form.document;
  const head = (change: Partial<PackForm['document']>): void =>
    onChange({ ...form, document: { ...form.document, ...change } });
  return (
    <div id={placeId('head')} tabIndex={-1} className="pack-section">
      <Section title={title}>
        <div className="cx-fields">
          <FormField path="name.zh" label={t('head.nameZh')} required>
            <Input
              value={name.zh}
              maxLength={120}
              onChange={(event) => head({ name: { ...name, zh: event.target.value } })}
            />
          </FormField>
          <FormField path="name.en" label={t('head.nameEn')} required>
            <Input
              value={name.en}
              maxLength={120}
              onChange={(event) => head({ name: { ...name, en: event.target.value } })}
            />
          </FormField>
          <FormField path="fromYear" label={t('head.fromYear')} required>
            <Input
              inputMode="numeric"
              value={form.typed['fromYear'] ?? String(fromYear)}
              onChange={(event) => onChange(withFigure(form, { path: 'fromYear', unit: 'whole' }, event.target.value))}
            />
          </FormField>
          <FormField path="toYear" label={t('head.toYear')} hint={t('head.toYearHint')}>
            <Input
              inputMode="numeric"
              value={form.typed['toYear'] ?? String(toYear ?? '')}
              onChange={(event) => onChange(withToYear(form, event.target.value))}
            />
          </FormField>
          <Cites cites={form.document.cites} onChange={(cites) => head({ cites })} />
        </div>
      </Section>
    </div>
  );
}

function Cites({ cites, onChange }: { cites: readonly string[]; onChange: (cites: string[]) => void }) {
  const t = usePackEditText();
  const { text, hold, release } = useTypedText(cites.join('\n'));
  return (
    <FormField path="cites" label={t('head.cites')} hint={t('head.citesHint')} wide>
      <Input.TextArea
        rows={Math.min(10, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => {
          hold(event.target.value);
          onChange(
            event.target.value
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          );
        }}
        onBlur={release}
      />
    </FormField>
  );
}
