import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { refuseCalendarChange } from '@chengxiao/domain';
import { CalendarYearArgs, CalendarYearDto, CalendarYearResult, EnterCalendarArgs } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { calendarDays, calendarYears } from './calendar.reads';
import { CalendarService } from './calendar.service';

/** The working-day calendar 工作日历. */
@Resolver(() => CalendarYearDto)
export class CalendarResolver {
  constructor(private readonly service: CalendarService) {}

  @Query(() => CalendarYearDto, { description: 'Days off and make-up days of one year.' })
  @Allow(signedIn)
  calendarYear(@Reading() reading: ReadingContext, @Args() { year }: CalendarYearArgs): Promise<CalendarYearDto> {
    return reading.read(async (tx) => {
      const days = await calendarDays(tx, year);
      const known = await calendarYears(tx);
      const editable = refuseCalendarChange(reading.actor) === null;
      return Object.assign(new CalendarYearDto(), { year, notice: days[0]?.notice ?? null, days, known, editable });
    });
  }

  @Mutation(() => CalendarYearResult, {
    description: 'Enters what the notice of a year says, in place of what was known of it; for the whole region.',
  })
  @Allow(['government', 'finance'])
  async enterCalendar(@Reading() reading: ReadingContext, @Args() notice: EnterCalendarArgs): Promise<CalendarYearDto> {
    const year = await this.service.enter(reading.actor, notice);
    return this.calendarYear(reading, { year });
  }
}
