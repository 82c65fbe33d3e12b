import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type LocalDate,
  overdueBy,
  today,
  type WorkCalendar,
  workCalendar,
  yearsWithoutNotice,
} from '@chengxiao/domain';
import { ReviewRoundDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadCalendar } from './calendar.reads';
import type { ReviewRoundEntity } from './review.entity';

/** What a round says beyond its columns. */
@Resolver(() => ReviewRoundDto)
export class ReviewRoundResolver {
  @ResolveField(() => Int, { description: 'By how many working days the step is late; 0 while it is not.' })
  @Allow(insideGovernment)
  async overdueDays(
    @Reading() reading: ReadingContext,
    @ParentRow('dueOn') { dueOn }: Pick<ReviewRoundEntity, 'dueOn'>,
  ): Promise<number> {
    const now = today();
    if (dueOn === null || dueOn >= now) return 0;
    return overdueBy(await this.calendar(reading, dueOn, now), dueOn, now);
  }

  @ResolveField(() => Boolean, {
    description: 'The due day lies in a year whose notice is not known yet: it counts Monday to Friday.',
  })
  @Allow(insideGovernment)
  async dueUnsure(
    @Reading() reading: ReadingContext,
    @ParentRow('dueOn', 'steppedAt') { dueOn, steppedAt }: Pick<ReviewRoundEntity, 'dueOn' | 'steppedAt'>,
  ): Promise<boolean> {
    if (dueOn === null) return false;
    const from = today(new Date(steppedAt));
    return yearsWithoutNotice(await this.calendar(reading, from, dueOn), from, dueOn).length > 0;
  }

  /** The days of the notices that two dates fall under; the New Year's days of a year may lie in the one before. */
  private async calendar(reading: ReadingContext, from: LocalDate, to: LocalDate): Promise<WorkCalendar> {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1];
    const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
    const days = await Promise.all(years.map((year) => reading.load(loadCalendar, year)));
    return workCalendar(days.flat());
  }
}
