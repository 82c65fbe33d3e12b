import type { PackSection } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { JumpChoice } from './JumpChoice';
import { goTo } from './places';
import { useRulePackText } from './rule-packs.i18n';

/** The sections of a pack to jump to: a list beside the page, on a narrow screen a choice above it. */
export function Contents({ sections }: { sections: readonly Pick<PackSection, 'section' | 'title'>[] }) {
  const t = useRulePackText();
  const language = useLanguage();
  return (
    <nav className="pack-contents" aria-label={t('words.contents')}>
      <ol>
        {sections.map(({ section, title }) => (
          <li key={section}>
            <button type="button" className="cx-link" onClick={() => goTo(section)}>
              {title[language]}
            </button>
          </li>
        ))}
      </ol>
      <JumpChoice sections={sections} />
    </nav>
  );
}
