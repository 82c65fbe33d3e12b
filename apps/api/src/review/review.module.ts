import { Module } from '@nestjs/common';
import { CalendarResolver } from './calendar.resolver';
import { CalendarService } from './calendar.service';

/** What every review stands on: the working-day calendar, the routes, the people who may act, common opinions. */
@Module({
  providers: [CalendarService, CalendarResolver],
  exports: [CalendarService],
})
export class ReviewModule {}
