import type { RulePack } from '@chengxiao/domain';

/** The rule pack that comes with what it judges: the API answers whole packs only, put together and checked there. */
export const rulePackOf = ({ rulePack }: { readonly rulePack: { readonly content?: unknown } }): RulePack =>
  rulePack.content as RulePack;
