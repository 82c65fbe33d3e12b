import categories from '../../data/rule-packs/categories-five-grades.json' with { type: 'json' };
import mof101 from '../../data/rule-packs/mof-101hao-2021.json' with { type: 'json' };
import nm10 from '../../data/rule-packs/nm-10hao-2021.json' with { type: 'json' };
import noSatisfaction from '../../data/rule-packs/nm-10hao-no-satisfaction.json' with { type: 'json' };
import provincial from '../../data/rule-packs/provincial-20-40-40.json' with { type: 'json' };
import { resolvePack, sameRef } from './resolve';
import type { RulePack, RulePackDocument } from './rule-pack';

/**
 * The documents that come with the build; those of 000000 are patterns to draft from, that of the region is in force.
 * They are files of ours: a test reads them by the schema, so that nobody who judges by one has to load a parser.
 */
export const shippedDocuments = [
  nm10,
  noSatisfaction,
  mof101,
  provincial,
  categories,
] as readonly unknown[] as readonly RulePackDocument[];

/** The same, whole; a base stands before what inherits from it. */
export const shippedPacks: readonly RulePack[] = shippedDocuments.reduce<RulePack[]>((packs, document) => {
  const base = packs.find((pack) => sameRef(pack, document.base)) ?? null;
  const whole = resolvePack(document, base);
  if (!whole) throw new Error(`${document.id} inherits from a pack that is not there`);
  return [...packs, whole];
}, []);

/** A pack of the build by its id. */
export const shippedPack = (id: string): RulePack | null => shippedPacks.find((pack) => pack.id === id) ?? null;

const [first] = shippedPacks;
if (!first) throw new Error('no rule pack in the build');
/** The region's pack: 10号 with the region's measures. */
export const nm10hao: RulePack = first;
