import type { PackSection } from '@chengxiao/domain';
import { Choice, Labelled, useLanguage } from '@chengxiao/ui';
import { goTo } from './places';
import { useRulePackText } from './rule-packs.i18n';

/** A section to jump to. */
export function JumpChoice({ sections }: { sections: readonly Pick<PackSection, 'section' | 'title'>[] }) {
  const t = useRulePackText();
  const language = useLanguage();
  return (
    <Labelled label={t('words.jump')}>
      <Choice
        value=""
        options={sections.map(({ section, title }) => ({ value: section, label: title[language] }))}
        onChange={(section) => goTo(section)}
      />
    </Labelled>
  );
}
