import { AppLink, type Fact } from '@chengxiao/ui';
import { useIndicatorText } from './indicators.i18n';
import { useTree } from './use-tree';
import { useYearRangeText } from './use-year-range-text';
import type { ShownEntry } from './indicators.graphql';

/** Whose entry it is, where it belongs and what it rests on. */
export function useEntryFacts(entry: ShownEntry): readonly Fact[] {
  const t = useIndicatorText();
  const years = useYearRangeText();
  const { named } = useTree();
  const { kind, functionCode, projectTag, divisionName, replaced, draftedBy, cites, fromTargetId } = entry;
  return [
    { label: t('fact.kind'), value: t(`kind.${kind}`) },
    ...(functionCode ? [{ label: t('fact.functionCode'), value: functionCode }] : []),
    ...(projectTag ? [{ label: t('fact.projectTag'), value: projectTag }] : []),
    { label: t('fact.level'), value: named(entry) },
    { label: t('fact.jurisdiction'), value: divisionName },
    { label: t('fact.years'), value: years(entry) },
    ...(replaced
      ? [
          {
            label: t('fact.replaced'),
            value: (
              <>
                <AppLink href={`/indicators/${replaced.id}`}>{replaced.name}</AppLink> {replaced.divisionName}
              </>
            ),
          },
        ]
      : []),
    { label: t('fact.draftedBy'), value: draftedBy ?? t('builtIn') },
    { label: t('fact.cites'), value: cites.join('、') || t('field.none') },
    ...(fromTargetId
      ? [
          {
            label: t('fact.from'),
            value: <AppLink href={`/targets/${fromTargetId}`}>{t('fact.fromTarget')}</AppLink>,
          },
        ]
      : []),
  ];
}
