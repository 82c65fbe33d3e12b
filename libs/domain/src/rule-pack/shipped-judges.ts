import type { RulePack } from './rule-pack';
import { nm10hao, shippedPacks } from './shipped';

/** @deprecated until every reader asks the register of packs */
export const rulePackFor = (_year: number): RulePack => nm10hao;
/** @deprecated until every reader asks the register of packs */
export const rulePackOf = (id: string, version: number): RulePack | null =>
  shippedPacks.find((pack) => pack.id === id && pack.version === version) ?? null;
