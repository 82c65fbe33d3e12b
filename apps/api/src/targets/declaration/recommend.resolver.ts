import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, orRefuse, refuseRecommendation, sharedIndicatorFields } from '@chengxiao/domain';
import { IndicatorEntryInput, IndicatorEntryResult, RecommendIndicatorArgs, TargetDto } from '@chengxiao/dto';
import { IndicatorEntriesService } from '../../indicators';
import { Allow, CurrentActor, signedIn } from '../../kit/door/allow';
import { ParentRow } from '../../kit/door/selected';
import { orNotFound } from '../../kit/data/change';
import { Db } from '../../kit/data/db';
import type { TargetEntity, TargetIndicatorEntity } from '../target.entity';
import { indicatorsOf, targetById } from '../targets.reads';

/** Puts a good indicator of a target into the library, for its finance bureau to look at (推荐入库). */
@Resolver(() => TargetDto)
export class RecommendResolver {
  constructor(
    private readonly db: Db,
    private readonly entries: IndicatorEntriesService,
  ) {}

  @Mutation(() => IndicatorEntryResult, {
    description:
      'Drafts an entry of the library from a row of a passed or approved target; complete it, then propose it.',
  })
  @Allow(['finance', 'department', 'unit'])
  async recommendIndicator(@CurrentActor() actor: Actor, @Args() command: RecommendIndicatorArgs) {
    const { targetId, indicatorId, projectTag, requestId } = command;
    const input = await this.db.as(actor, async (tx) => {
      const target = await targetById(tx, targetId);
      orRefuse(refuseRecommendation(actor, target));
      const row = (await indicatorsOf(tx, [targetId])).find(({ id }) => id === indicatorId);
      return inputOf(orNotFound(row), projectTag, target.year);
    });
    return this.entries.draft(actor, { input, fromTargetId: targetId, requestId });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may put its indicators into the library.' })
  @Allow(signedIn)
  recommendable(@CurrentActor() actor: Actor, @ParentRow('state') target: Pick<TargetEntity, 'state'>): boolean {
    return refuseRecommendation(actor, target) === null;
  }
}

/** An entry with the row's wording: its value was the place's own, and its weight one of its own table. */
const inputOf = (row: TargetIndicatorEntity, projectTag: string, fromYear: number): IndicatorEntryInput =>
  Object.assign(new IndicatorEntryInput(), {
    kind: 'projectType',
    projectTag,
    fromYear,
    ...Object.fromEntries(sharedIndicatorFields.map((name) => [name, row[name as keyof TargetIndicatorEntity]])),
  });
