import type { RulePack, RulePackDocument, RulePackRef } from './rule-pack';
import { defaultSections } from './default-sections';
import { type SectionName, sectionNames } from './keys';

/** The sections a document leaves to its base. */
export const inheritedSections = (document: RulePackDocument): SectionName[] =>
  sectionNames.filter((name) => document[name] === undefined);

/** Those of them that must come from a base: the others have what every pack has unless it says otherwise. */
export const missingSections = (document: RulePackDocument): SectionName[] =>
  inheritedSections(document).filter((name) => !(name in defaultSections));

/**
 * The whole pack of a document: sections it states replace those of its base, sections it leaves out are inherited whole.
 * A section, not a figure, is the unit, so that nobody has to puzzle a rule together from two documents.
 * Null when sections are left out and there is no base to take them from.
 */
export function resolvePack(document: RulePackDocument, base: RulePack | null): RulePack | null {
  if (missingSections(document).length > 0 && !base) return null;
  const inherited = base ? inheritedSections(document) : [];
  const origins = Object.fromEntries(inherited.map((name) => [name, originOf(base, name)]));
  const cites = [...new Set([...document.cites, ...(base?.cites ?? [])])];
  return { ...defaultSections, ...base, ...document, cites, origins } as RulePack;
}

/** Which pack states a section of the base: the base itself, or the one it inherits from. */
const originOf = (base: RulePack | null, name: SectionName): RulePackRef | undefined =>
  base ? (base.origins[name] ?? refOf(base)) : undefined;

/** Id and version of a pack. */
export const refOf = ({ id, version }: RulePackRef): RulePackRef => ({ id, version });

/** Two references to the same version of the same pack. */
export const sameRef = (a: RulePackRef | null, b: RulePackRef | null): boolean =>
  a?.id === b?.id && a?.version === b?.version;

/** The document of the next version of a pack or of a pack founded on it: inherits everything until it states something else. */
export const successorOf = (
  pack: RulePack,
  { id, version, jurisdiction, fromYear }: RulePackRef & Pick<RulePack, 'jurisdiction' | 'fromYear'>,
): RulePackDocument => ({
  id,
  version,
  jurisdiction,
  fromYear,
  name: pack.name,
  toYear: null,
  base: refOf(pack),
  cites: pack.cites,
});
