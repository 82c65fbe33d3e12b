import type { PackSection } from '@chengxiao/domain';
import { Choice, useLanguage } from '@chengxiao/ui';
import { goTo } from './places';
import { useRulePackText } from './rule-packs.i18n';

type ContentsProps = {
  sections: readonly Pick<PackSection, 'section' | 'title'>[];
  /** What stands after a title, such as a mark for faults. */
  beside?: ((section: PackSection['section']) => string | null) | undefined;
};

/** The sections of a pack to jump to: a list beside the page, on a narrow screen a choice above it. */
export function Contents({ sections, beside }: ContentsProps) {
  const t = useRulePackText();
  const language = useLanguage();
  const named = sections.map(({ section, title }) => ({
    section,
    label: [title[language], beside?.(section)].filter(Boolean).join(' '),
  }));
  return (
    <nav className="pack-contents" aria-label={t('words.contents')}>
      <ol>
        {named.map(({ section, label }) => (
          <li key={section}>
            <button type="button" className="cx-link" onClick={() => goTo(section)}>
              {label}
            </button>
          </li>
        ))}
      </ol>
      <label>
        {t('words.jump')}
        <Choice
          value=""
          options={named.map(({ section, label }) => ({ value: section, label }))}
          onChange={(section) => goTo(section)}
        />
      </label>
    </nav>
  );
}
