import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type LocalDate,
  overdueBy,
  today,
  type WorkCalendar,
  workCalendar,
  yearsWithoutNotice,
} from '@chengxiao/domain';
import { ReviewRoundDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadCalendar } from './calendar.reads';
import type { ReviewRoundEntity } from './review.entity';

/** What a round says beyond its columns. */
@Resolver(() => ReviewRoundDto)
export class ReviewRoundResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => Int, { description: 'By how many working days the step is late; 0 while it is not.' })
  @Allow(insideGovernment)
  async overdueDays(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() { dueOn }: ReviewRoundEntity,
  ): Promise<number> {
    const now = today();
    if (dueOn === null || dueOn >= now) return 0;
    return overdueBy(await this.calendar(actor, visit, dueOn, now), dueOn, now);
  }

  @ResolveField(() => Boolean, {
    description: 'The due day lies in a year whose notice is not known yet: it counts Monday to Friday.',
  })
  @Allow(insideGovernment)
  async dueUnsure(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() { dueOn, steppedAt }: ReviewRoundEntity,
  ): Promise<boolean> {
    if (dueOn === null) return false;
    const from = today(new Date(steppedAt));
    return yearsWithoutNotice(await this.calendar(actor, visit, from, dueOn), from, dueOn).length > 0;
  }

  /** The days of the notices that two dates fall under; the New Year's days of a year may lie in the one before. */
  private async calendar(actor: Actor, visit: Visit, from: LocalDate, to: LocalDate): Promise<WorkCalendar> {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1];
    const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
    const days = await Promise.all(years.map((year) => loadCalendar(this.db, visit, actor, year)));
    return workCalendar(days.flat());
  }
}
