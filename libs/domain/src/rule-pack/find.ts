import type { Text } from '../messages';
import { nm10hao } from './nm-10hao';
import type { Level1, RulePack } from './rule-pack';

/** Every version of every pack, oldest first; a version once used is never changed, only followed by a new one. */
export const rulePacks: readonly RulePack[] = [nm10hao];

/**
 * The pack in force at the end of a budget year.
 * Years before the first pack take the first one: no older rule is recorded, and 10号 is what their figures were disclosed under.
 */
export function rulePackFor(year: number, packs: readonly RulePack[] = rulePacks): RulePack {
  const end = `${year}-12-31`;
  return packs.findLast((pack) => pack.from <= end && (pack.to === null || pack.to >= end)) ?? packs[0] ?? nm10hao;
}

/** The pack an evaluation was scored with, by its stored id and version; null when it is not known here. */
export const rulePackOf = (id: string, version: number): RulePack | null =>
  rulePacks.find((pack) => pack.id === id && pack.version === version) ?? null;

/** A level-1 dimension of the pack's tree, or null. */
export const level1Of = (pack: RulePack, key: string): Level1 | null =>
  pack.tree.find((level) => level.key === key) ?? null;

/** The official label of a level-1 dimension, or its key where the pack does not know it. */
export const level1Name = (pack: RulePack, key: string): Text => level1Of(pack, key)?.name ?? { zh: key, en: key };

/** The official label of a level-2 kind, or its key where the pack does not know it. */
export const level2Name = (pack: RulePack, level1: string, level2: string): Text =>
  level1Of(pack, level1)?.level2.find(({ key }) => key === level2)?.name ?? { zh: level2, en: level2 };
