import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, overdueBy, today, workCalendar } from '@chengxiao/domain';
import { ReviewRoundDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, inside, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadCalendar } from './calendar.reads';
import type { ReviewRoundEntity } from './review.entity';

/** What a round says beyond its columns. */
@Resolver(() => ReviewRoundDto)
export class RoundResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => Int, { description: 'By how many working days the step is late; 0 while it is not.' })
  @Allow(inside)
  async overdueDays(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() { dueOn }: ReviewRoundEntity,
  ): Promise<number> {
    const now = today();
    if (dueOn === null || dueOn >= now) return 0;
    const [from, to] = [Number(dueOn.slice(0, 4)), Number(now.slice(0, 4)) + 1];
    const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    const days = await Promise.all(years.map((year) => loadCalendar(this.db, visit, actor, year)));
    return overdueBy(workCalendar(days.flat()), dueOn, now);
  }
}
