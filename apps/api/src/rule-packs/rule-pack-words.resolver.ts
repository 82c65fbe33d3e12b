import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { describePack, packDifference, type RulePack } from '@chengxiao/domain';
import { RulePackDifferenceArgs, RulePackDifferenceDto, RulePackDto, RulePackSectionDto } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { orNotFound } from '../kit/data/change';
import { ReadingContext } from '../kit/data/reading';
import { loadAppraisal } from './rule-pack.appraisal';
import type { RulePackHead } from './rule-pack.entity';
import { rulePackById } from './rule-packs.reads';

/** Packs in words, for people and for systems that show them. */
@Resolver(() => RulePackDto)
export class RulePackWordsResolver {
  @ResolveField(() => [RulePackSectionDto], {
    description: 'The whole pack in words, section by section; empty for a draft that is not whole.',
  })
  @Allow(signedIn)
  async words(
    @Reading() reading: ReadingContext,
    @ParentRow('packId', 'packVersion') head: Pick<RulePackHead, 'packId' | 'packVersion'>,
  ): Promise<RulePackSectionDto[]> {
    const { pack } = await loadAppraisal(reading, head);
    return (pack ? describePack(pack) : []).map(({ section, title, origin, statements }) => ({
      section,
      title,
      originId: origin?.id ?? null,
      originVersion: origin?.version ?? null,
      statements: statements.map(({ path, text, clause }) => ({ path, text, clause })),
    }));
  }

  @Query(() => [RulePackDifferenceDto], {
    description: 'What two versions say differently, in words; NOT_FOUND for a draft outside my scope or not whole.',
  })
  @Allow(signedIn)
  async rulePackDifference(
    @Reading() reading: ReadingContext,
    @Args() { beforeId, afterId }: RulePackDifferenceArgs,
  ): Promise<RulePackDifferenceDto[]> {
    const [before, after] = await Promise.all([this.whole(reading, beforeId), this.whole(reading, afterId)]);
    return packDifference(before, after);
  }

  private async whole(reading: ReadingContext, id: string): Promise<RulePack> {
    const head = await reading.readOnce((tx) => rulePackById(tx, id));
    return orNotFound((await loadAppraisal(reading, head)).pack);
  }
}
