import { type RulePackDocument, say, type SectionName } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { useId, useMemo, useState } from 'react';
import { usePackEditText } from './pack-edit.i18n';
import { readSection, textPath } from './pack-form';
import { useTypedText } from './use-typed-text';

type SectionTextProps = {
  section: SectionName;
  title: string;
  document: RulePackDocument;
  /** A text that does not have the shape yet. */
  pending: string | undefined;
  onChange: (text: string) => void;
};

/** The section as JSON, for what sentences do not offer: another row, another band, another name. */
export function SectionText({ section, title, document, pending, onChange }: SectionTextProps) {
  const t = usePackEditText();
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(pending !== undefined);
  const { text, hold, release } = useTypedText(pending ?? JSON.stringify(document[section], null, 2));
  const faults = useMemo(
    () => (pending === undefined ? [] : readSection(document, section, pending).faults),
    [document, section, pending],
  );
  return (
    <details className="pack-text" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('structure')}</summary>
      <div className="cx-field" data-path={textPath(section)}>
        <label htmlFor={id}>{t('structureOf', { title })}</label>
        <textarea
          id={id}
          className="pack-json"
          rows={Math.min(24, text.split('\n').length + 1)}
          spellCheck={false}
          aria-invalid={faults.length > 0}
          aria-describedby={faults.length > 0 ? `${id}-error` : `${id}-hint`}
          value={text}
          onChange={(event) => {
            hold(event.target.value);
            onChange(event.target.value);
          }}
          onBlur={release}
        />
        <span id={`${id}-hint`} className="cx-hint">
          {t('structureHint')}
        </span>
        {faults.length > 0 && (
          <div id={`${id}-error`} className="cx-error" role="status">
            {t('structurePending')}
            <ul>
              {faults.map((each, index) => (
                <li key={index}>{t('fault', { path: each.path, message: say(each, language) })}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}
