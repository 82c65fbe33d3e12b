import type { Text } from '../messages';
import type { Level1, RulePack } from './rule-pack';

/** A level-1 dimension of the pack's tree, or null. */
export const level1Of = (pack: RulePack, key: string): Level1 | null =>
  pack.tree.find((level) => level.key === key) ?? null;

/** The official label of a level-1 dimension, or its key where the pack does not know it. */
export const level1Name = (pack: RulePack, key: string): Text => level1Of(pack, key)?.name ?? { zh: key, en: key };

/** The official label of a level-2 kind, or its key where the pack does not know it. */
export const level2Name = (pack: RulePack, level1: string, level2: string): Text =>
  level1Of(pack, level1)?.level2.find(({ key }) => key === level2)?.name ?? { zh: level2, en: level2 };
