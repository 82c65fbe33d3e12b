import { type Finding, finding } from '../messages';
import { type GoldenResult, runGolden } from './golden';
import { missingSections, resolvePack } from '../rule-pack/resolve';
import type { RulePack, RulePackDocument } from '../rule-pack/rule-pack';
import { validatePack } from '../rule-pack/validate';

/** What a document amounts to: the whole pack if it can be put together, what is wrong with it, and how its golden cases come out. */
export type Appraisal = {
  readonly pack: RulePack | null;
  readonly findings: readonly Finding[];
  /** Empty while there are findings: a pack that does not hold together scores nothing. */
  readonly golden: readonly GoldenResult[];
};

/** Judges a document over its base; `base` is null where it names none, or one that is not there. */
export function appraise(document: RulePackDocument, base: RulePack | null): Appraisal {
  const unknown = document.base && !base ? [finding('base', 'packBaseUnknown')] : [];
  const pack = resolvePack(document, base);
  if (!pack) {
    const missing = missingSections(document).map((name) => finding(name, 'packIncomplete'));
    return { pack, findings: [...unknown, ...missing], golden: [] };
  }
  return appraisePack(pack, unknown);
}

/** The same of a pack that is whole already. */
export function appraisePack(pack: RulePack, before: readonly Finding[] = []): Appraisal {
  const findings = [...before, ...validatePack(pack)];
  return { pack, findings, golden: findings.length > 0 ? [] : runGolden(pack) };
}

/** How many golden cases came out otherwise than the pack says. */
export const failedCases = ({ golden }: Pick<Appraisal, 'golden'>): number =>
  golden.filter(({ passed }) => !passed).length;
