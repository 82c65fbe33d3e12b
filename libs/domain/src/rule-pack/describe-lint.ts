import type { RulePack } from './rule-pack';
import type { PackStatement } from './statement';

/** What a pack says about the indicator check. */
export const describeLint = (_pack: RulePack): PackStatement[] => [];
