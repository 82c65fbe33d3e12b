import { describeInParts, type PackSection, type RulePack } from '@chengxiao/domain';
import { EmptyState, Section } from '@chengxiao/ui';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../session/session';
import { Contents } from './Contents';
import { SectionCard, Statements } from './PackSections';
import { goTo, placeId } from './places';
import { useRulePackText } from './rule-packs.i18n';
import type { ShownPack } from './use-facts';
import { usePackNames } from './use-pack-names';

/** The whole pack in plain words, section by section, each with its owner and the documents it is based on. */
export function PackWords({ pack }: { pack: ShownPack }) {
  const { content } = pack;
  const t = useRulePackText();
  const nameOf = usePackNames();
  const own = useOwn(pack);
  const sections = useMemo(
    () => (content ? describeInParts(content).filter(({ section }) => section !== 'head') : []),
    [content],
  );
  useHash();
  if (!content) return <EmptyState title={t('words.noContent')} />;
  const cites: Pick<PackSection, 'section' | 'title'> = {
    section: 'head',
    title: { zh: t('fact.cites'), en: t('fact.cites') },
  };
  return (
    <div className="pack-words">
      <Contents sections={[cites, ...sections]} />
      <div className="pack-sections">
        <Cites cites={content.cites} />
        {sections.map((section) => (
          <SectionCard key={section.section} section={section} nameOf={nameOf} own={own}>
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

/** The documents the rules rest on; the facts of the page say the rest of the head. */
function Cites({ cites }: Pick<RulePack, 'cites'>) {
  const t = useRulePackText();
  return (
    <div id={placeId('head')} tabIndex={-1} className="pack-section">
      <Section title={t('fact.cites')}>
        <ul className="pack-cites">
          {cites.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** How a rule of the pack itself is called: 本级 only where the pack is of the reader's division. */
function useOwn({ state, jurisdiction, divisionName }: ShownPack): string {
  const t = useRulePackText();
  const { position } = useSession();
  if (state === 'pattern') return t('words.patternOwn');
  return jurisdiction === position.divisionCode
    ? t('words.own')
    : t('words.ownOf', { division: divisionName ?? jurisdiction });
}

/** Goes to the place that the address names, also when it names the same one again. */
function useHash(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash.startsWith('#at-')) goTo(decodeURIComponent(hash.slice('#at-'.length)));
  }, [hash, key]);
}
