import { useQuery } from '@apollo/client/react';
import { problemOf, type RulePacksQuery } from '@chengxiao/client';
import type { RulePack } from '@chengxiao/domain';
import { Choice, Labelled, ListSkeleton, ProblemNote, useLanguage } from '@chengxiao/ui';
import { DifferenceTable } from './DifferenceTable';
import { rulePackContent, rulePacks } from './rule-packs.graphql';
import { usePackCheckText } from './pack-checks.i18n';
import { useRulePackText } from './rule-packs.i18n';
import { allPacks } from './use-pack-names';
import type { ShownPack } from './use-facts';

type Other = RulePacksQuery['rulePacks']['nodes'][number];

/** The version before, else the pack it inherits from: what one compares a pack with first. */
function usualOther({ packId, packVersion, base }: ShownPack, others: readonly Other[]): string {
  const before = others
    .filter((each) => each.packId === packId && each.packVersion < packVersion && each.state !== 'discarded')
    .sort((a, b) => b.packVersion - a.packVersion);
  return before[0]?.id ?? base?.id ?? '';
}

/** What differs between a pack and its predecessor, or any other pack one chooses. */
export function PackCompare({
  pack,
  other,
  onOther,
}: {
  pack: ShownPack;
  other: string;
  onOther: (id: string) => void;
}) {
  const t = usePackCheckText();
  const of = useRulePackText();
  const language = useLanguage();
  const { data, error } = useQuery(rulePacks, { variables: allPacks });
  const others = (data?.rulePacks.nodes ?? []).filter(({ id }) => id !== pack.id);
  const chosen = other || usualOther(pack, others);
  const option = (each: Other): string =>
    t('compare.option', { name: each.name[language], n: each.packVersion, place: each.divisionName ?? of('pattern') });
  return (
    <div className="cx-card pack-compare">
      <ProblemNote problem={problemOf(error)} />
      <Labelled label={t('compare.with')}>
        <Choice
          value={chosen}
          options={others.map((each) => ({ value: each.id, label: option(each) }))}
          onChange={onOther}
        />
      </Labelled>
      {!data && !error && <ListSkeleton rows={3} />}
      {data && !chosen && <p className="cx-hint">{t('compare.choose')}</p>}
      {chosen && pack.content && <Against id={chosen} after={pack.content} />}
    </div>
  );
}

function Against({ id, after }: { id: string; after: RulePack }) {
  const { data, error } = useQuery(rulePackContent, { variables: { id } });
  const before = data?.rulePack.content as RulePack | null | undefined;
  if (error) return <ProblemNote problem={problemOf(error)} />;
  if (!before) return <ListSkeleton rows={3} />;
  return <DifferenceTable before={before} after={after} />;
}
