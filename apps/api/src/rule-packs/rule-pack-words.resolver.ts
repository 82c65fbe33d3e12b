import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, describePack, packDifference, type RulePack } from '@chengxiao/domain';
import { RulePackDifferenceArgs, RulePackDifferenceDto, RulePackDto, RulePackSectionDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/allow';
import { orNotFound } from '../kit/change';
import { Db } from '../kit/db';
import { loadAppraisal } from './rule-pack.appraisal';
import type { RulePackHead } from './rule-pack.entity';
import { rulePackById } from './rule-packs.reads';

/** Packs in words, for people and for systems that show them. */
@Resolver(() => RulePackDto)
export class RulePackWordsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [RulePackSectionDto], {
    description: 'The whole pack in words, section by section; empty for a draft that is not whole.',
  })
  @Allow(signedIn)
  async words(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() head: RulePackHead,
  ): Promise<RulePackSectionDto[]> {
    const { pack } = await loadAppraisal(this.db, visit, actor, head);
    return (pack ? describePack(pack) : []).map(({ section, title, origin, statements }) => ({
      ...{ section, title, originId: origin?.id ?? null, originVersion: origin?.version ?? null },
      statements: statements.map(({ path, text, clause }) => ({ path, text, clause })),
    }));
  }

  @Query(() => [RulePackDifferenceDto], {
    description: 'What two versions say differently, in words; NOT_FOUND for a draft outside my scope or not whole.',
  })
  @Allow(signedIn)
  async rulePackDifference(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { beforeId, afterId }: RulePackDifferenceArgs,
  ): Promise<RulePackDifferenceDto[]> {
    const [before, after] = await Promise.all([
      this.loadWholePack(actor, visit, beforeId),
      this.loadWholePack(actor, visit, afterId),
    ]);
    return packDifference(before, after);
  }

  private async loadWholePack(actor: Actor, visit: Visit, id: string): Promise<RulePack> {
    const head = await this.db.readOnce(actor, (tx) => rulePackById(tx, id));
    return orNotFound((await loadAppraisal(this.db, visit, actor, head)).pack);
  }
}
