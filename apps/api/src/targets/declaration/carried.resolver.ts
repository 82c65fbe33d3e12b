import { ResolveField, Resolver } from '@nestjs/graphql';
import { carriedOf, fieldNames, isStale, targetHeadFields } from '@chengxiao/domain';
import { CarriedTargetDto, TargetDto } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../../kit/door/allow';
import { ParentRow } from '../../kit/door/selected';
import { ReadingContext } from '../../kit/data/reading';
import { carriedSourceOf, loadEarlierVersions } from './carried.reads';
import { storedDraft } from '../target.draft';
import type { TargetEntity } from '../target.entity';
import { loadIndicators, loadPlanSteps } from '../targets.reads';

/** What the comparison reads of the row itself. */
const carriedColumns = ['id', 'year', 'carriedFrom', 'confirmed', ...fieldNames(targetHeadFields)] as const;

/** How the target of a continuing project stands to the one it was begun from. */
@Resolver(() => TargetDto)
export class CarriedResolver {
  @ResolveField(() => CarriedTargetDto, {
    nullable: true,
    description:
      'The target of an earlier year it was begun from, and what is the same, confirmed or changed; null for others.',
  })
  @Allow(signedIn)
  async carried(
    @Reading() reading: ReadingContext,
    @ParentRow(...carriedColumns) target: Pick<TargetEntity, (typeof carriedColumns)[number]>,
  ) {
    const { id, year, carriedFrom, confirmed } = target;
    if (!carriedFrom) return null;
    const [earlier, rows, steps] = await Promise.all([
      reading.load(loadEarlierVersions, id),
      reading.load(loadIndicators, id),
      reading.load(loadPlanSteps, id),
    ]);
    const source = carriedSourceOf(earlier, carriedFrom);
    if (!source) return null;
    const { previous: former } = source;
    const blocks = carriedOf(former, year, storedDraft(target, rows, steps), confirmed, source.earlier);
    return { fromYear: former.year, former, blocks: blocks.map((each) => ({ ...each, stale: isStale(each, year) })) };
  }
}
