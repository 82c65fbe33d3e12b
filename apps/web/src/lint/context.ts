import { type LintContext, nameKey, setSimilarity, type SimilarTarget } from '@chengxiao/domain';
import type { ShownFinding } from './finding';
import type { useLintText } from './lint.i18n';

type WireLintContext = {
  readonly lastYear: readonly {
    readonly name: string;
    readonly unit: string;
    readonly value?: string | null;
    readonly actual?: string | null;
  }[];
  readonly peers: readonly {
    readonly name: string;
    readonly unit: string;
    readonly median: string;
    readonly count: number;
    readonly q1?: string | null;
    readonly q3?: string | null;
  }[];
  readonly similar: readonly {
    readonly projectName?: string | null;
    readonly sameProgramme?: boolean | null;
    readonly similarity: string;
    readonly names?: readonly string[] | null;
  }[];
};

/** What the API knows, as the linter takes it. */
export const lintContextOf = ({ lastYear, peers, similar }: WireLintContext): LintContext => ({
  lastYear: lastYear.map(({ name, unit, value = null, actual = null }) => ({ name, unit, value, actual })),
  peers: peers.map(({ q1, q3, ...peer }) => ({ ...peer, ...(q1 && q3 && { q1, q3 }) })),
  similar: similar.map(({ projectName = null, sameProgramme = null, similarity, names = null }) => ({
    projectName,
    sameProgramme,
    similarity: Number(similarity),
    names,
  })),
});

/** What was reached last year, and what others aim at, under the same name. */
export function comparisonFactsOf(
  { lastYear, peers }: LintContext,
  name: string,
  t: ReturnType<typeof useLintText>,
): ShownFinding['facts'] {
  const key = nameKey(name);
  const known = <T extends { readonly name: string }>(list: readonly T[] = []): T | undefined =>
    list.find((each) => nameKey(each.name) === key);
  const [past, peer] = [known(lastYear), known(peers)];
  const fact = (label: string, value: string | null | undefined, unit = '') =>
    value ? [{ label, value: `${value} ${unit}`.trim() }] : [];
  return [
    ...fact(t('fact.pastValue'), past?.value, past?.unit),
    ...fact(t('fact.pastActual'), past?.actual, past?.unit),
    ...fact(t('fact.median'), peer && t('fact.medianOf', { value: `${peer.median} ${peer.unit}`, n: peer.count })),
  ];
}

export type SimilarNames = Pick<SimilarTarget, 'projectName' | 'names'> & { readonly percent: number };

/** Targets of other programmes that resemble these indicators, the nearest first. */
export const mostSimilarTargets = ({ similar = [] }: LintContext, names: readonly string[]): readonly SimilarNames[] =>
  similar
    .filter(({ sameProgramme }) => sameProgramme !== true)
    .map(({ projectName, names: others, similarity }) => ({
      projectName,
      names: others,
      percent: Math.floor((others ? setSimilarity(names, others) : similarity) * 100),
    }))
    .sort((a, b) => b.percent - a.percent)
    .slice(0, 3);
