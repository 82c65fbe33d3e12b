import { describeInParts, type RulePack } from '@chengxiao/domain';
import { EmptyState } from '@chengxiao/ui';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { Contents } from './Contents';
import { SectionCard, Statements } from './PackSections';
import { goTo } from './places';
import { useRulePackText } from './rule-packs.i18n';
import { usePackNames } from './use-pack-names';

/** The whole pack in plain words, section by section, each with whose rule it is and what it rests on. */
export function PackWords({ pack, pattern }: { pack: RulePack | null; pattern: boolean }) {
  const t = useRulePackText();
  const nameOf = usePackNames();
  const sections = useMemo(() => (pack ? describeInParts(pack) : []), [pack]);
  useHash();
  if (!pack) return <EmptyState title={t('words.noContent')} />;
  return (
    <div className="pack-words">
      <Contents sections={sections} />
      <div className="pack-sections">
        {sections.map((section) => (
          <SectionCard
            key={section.section}
            section={section}
            nameOf={nameOf}
            own={t(pattern ? 'words.patternOwn' : 'words.own')}
          >
            {section.section === 'golden' ? (
              <p className="cx-hint">{t('words.golden', { n: section.statements.length })}</p>
            ) : (
              <Statements section={section} />
            )}
          </SectionCard>
        ))}
      </div>
    </div>
  );
}

/** Goes to the place that the address names, also when it names the same one again. */
function useHash(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash.startsWith('#at-')) goTo(decodeURIComponent(hash.slice('#at-'.length)));
  }, [hash, key]);
}
