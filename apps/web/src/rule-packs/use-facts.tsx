import type { RulePackQuery } from '@chengxiao/client';
import type { RulePack, RulePackDocument } from '@chengxiao/domain';
import { DateText, type Fact } from '@chengxiao/ui';
import { PackLink } from './InForce';
import { useRulePackText } from './rule-packs.i18n';
import { useYearRangeText } from './use-year-range-text';

/** A pack as its page reads it, its texts with their types. */
export type ShownPack = Omit<RulePackQuery['rulePack'], 'document' | 'content'> & {
  document: RulePackDocument;
  content: RulePack | null;
};

/** The documents travel as JSON that the server has held to the schema. */
export const shownPack = (pack: RulePackQuery['rulePack']): ShownPack => ({
  ...pack,
  document: pack.document as RulePackDocument,
  content: (pack.content ?? null) as RulePack | null,
});

/** Whose rules these are, when they judge, and what they stand on. */
export function useFacts(pack: ShownPack): readonly Fact[] {
  const t = useRulePackText();
  const years = useYearRangeText();
  const { packId, packVersion, divisionName, base, draftedBy, activatedBy, activatedAt } = pack;
  return [
    { label: t('fact.jurisdiction'), value: divisionName ?? t('pattern') },
    { label: t('fact.packId'), value: `${packId} · ${t('versionNo', { n: packVersion })}` },
    { label: t('fact.years'), value: pack.state === 'pattern' ? t('pattern') : years(pack) },
    { label: t('fact.base'), value: base ? <PackLink pack={base} /> : t('fact.noBase') },
    { label: t('fact.draftedBy'), value: draftedBy ?? t('builtIn') },
    ...(activatedAt
      ? [
          {
            label: t('fact.activatedBy'),
            value: (
              <>
                <DateText value={activatedAt} /> {activatedBy ?? t('builtIn')}
              </>
            ),
          },
        ]
      : []),
  ];
}
