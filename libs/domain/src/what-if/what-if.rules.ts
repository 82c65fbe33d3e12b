import type { Actor } from '../actor';
import { type Finding, finding, message, type Text } from '../messages';
import { type Refusal, refusal } from '../problem';
import { prefixPaths } from '../rule-pack/document';
import type { RulePack } from '../rule-pack/rule-pack';
import type { RulePackState } from '../rule-pack/rule-pack.lifecycle';
import { shippedPacks } from '../rule-pack/shipped';

/** A version of a pack as whoever asks for a what-if sees it. */
export type CandidatePack = { readonly state: RulePackState; readonly jurisdiction: string };

/**
 * Why this person may not try this pack on the evaluations of the own subtree, or null: finance, with what could come to
 * judge there — a pack of the own division or of one above it, drafts included, or a pattern.
 */
export function refuseWhatIf(
  { role, scopePath }: Pick<Actor, 'role' | 'scopePath'>,
  { state, jurisdiction }: CandidatePack,
): Refusal | null {
  if (role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (state === 'discarded') return refusal('ILLEGAL_STATE', 'whatIfDiscarded');
  const applies = state === 'pattern' || scopePath.split('/').includes(jurisdiction);
  return applies ? null : refusal('NOT_READY', 'whatIfNotOurs');
}

/** Why a pack cannot be tried, or null: it scores only once it holds together. Its golden cases may still fail. */
export const refuseUnsound = (findings: readonly Finding[]): Refusal | null =>
  findings.length === 0
    ? null
    : {
        code: 'NOT_READY',
        reason: message('whatIfNotSound', { findings: findings.length }),
        fields: prefixPaths('document', findings),
      };

/** What is wrong with a year to score again: nothing of it was filed in the subtree. */
export const checkWhatIfYear = (year: number, filed: number): Finding[] =>
  filed > 0 ? [] : [finding('year', 'whatIfNothingFiled', { year })];

const names = new Map<string, Text>([
  ['budget', { zh: '预算执行率', en: 'Budget execution' }],
  ['adjustment', { zh: '折算和上限', en: 'Rescaling and caps' }],
]);

/** The name of a part of a total: a level-1 dimension of the pack tried or of one that came with the system, budget execution, or the rest. */
export function partName({ tree }: Pick<RulePack, 'tree'>, part: string): Text {
  const trees = [tree, ...shippedPacks.map((pack) => pack.tree)];
  return names.get(part) ?? trees.flat().find(({ key }) => key === part)?.name ?? { zh: part, en: part };
}
