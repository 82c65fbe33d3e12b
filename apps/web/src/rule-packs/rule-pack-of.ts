import { packForType, type ProjectType, type RulePack } from '@chengxiao/domain';

/** The rule pack that comes with what it judges: the API answers whole packs only, put together and checked there. */
export const rulePackOf = ({
  rulePack,
  projectType,
}: {
  readonly rulePack: { readonly content?: unknown };
  /** 项目类别 of what it judges, where it has one: a pack may have weights of their own for it. */
  readonly projectType?: ProjectType | null;
}): RulePack => packForType(rulePack.content as RulePack, projectType);
