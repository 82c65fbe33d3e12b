import type { Whole } from '../fields';
import { level1Of } from '../rule-pack/find';
import type { RulePack } from '../rule-pack/rule-pack';
import { checkWeights } from '../rule-pack/weights';
import type { IndicatorRow } from '../targets/target';
import type { IndicatorEntry, StarterPack } from './indicator-entry';

/** Cells of an indicator row that an entry of the library fills. */
export type FilledRow = Omit<Whole<IndicatorRow>, 'id' | 'period' | 'note'>;

/**
 * Where an entry belongs in the tree of a pack. Where the tree has cost as a dimension of its own (财预〔2021〕101号) a
 * cost indicator of the outputs goes there; what the tree does not know stays open.
 */
export function treePlaceOf(
  pack: RulePack,
  { level1, level2 }: Pick<IndicatorEntry, 'level1' | 'level2'>,
): Pick<IndicatorRow, 'level1' | 'level2'> {
  const known = level1Of(pack, level1);
  if (known?.level2.some(({ key }) => key === level2)) return { level1, level2 };
  const moved = level1Of(pack, level2);
  if (moved) return { level1: moved.key, level2: moved.level2[0]?.key ?? '' };
  return { level1: known ? level1 : '', level2: '' };
}

/** The cells an entry fills; value and standard are suggestions, the weight stays for the declarer to say. */
export const rowOfEntry = (pack: RulePack, entry: IndicatorEntry): FilledRow => ({
  ...treePlaceOf(pack, entry),
  name: entry.name,
  nature: entry.nature,
  direction: entry.direction,
  value: entry.value,
  standard: entry.standard,
  unit: entry.unit,
  weight: null,
  basis: entry.basis,
  explanation: entry.explanation,
  method: entry.method,
  source: entry.source,
  evidence: entry.evidence,
  scoringRule: entry.scoringRule,
  libraryId: entry.entryId,
  libraryVersion: entry.entryVersion,
});

/** A whole indicator table of a type of project; its weights come along where they fit the pack in force. */
export function rowsOfStarter(pack: RulePack, { entries }: StarterPack): FilledRow[] {
  const rows = entries.map((entry) => ({ ...rowOfEntry(pack, entry), weight: entry.weight }));
  return checkWeights(pack, rows).length === 0 ? rows : rows.map((row) => ({ ...row, weight: null }));
}

/** Entries in force by type of project, types and entries in their given order; entries of no pack are left out. */
export function starterPacksOf<E extends Pick<IndicatorEntry, 'kind' | 'projectTag' | 'weight'>>(
  entries: readonly E[],
): StarterPack<E>[] {
  const packs = new Map<string, E[]>();
  for (const entry of entries) {
    if (entry.kind !== 'projectType' || entry.weight === null) continue;
    packs.set(entry.projectTag, [...(packs.get(entry.projectTag) ?? []), entry]);
  }
  return [...packs].map(([projectTag, of]) => ({ projectTag, entries: of }));
}
