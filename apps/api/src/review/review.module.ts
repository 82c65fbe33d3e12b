import { Module } from '@nestjs/common';
import { CalendarResolver } from './calendar.resolver';
import { CalendarService } from './calendar.service';
import { PhrasesResolver } from './phrases.resolver';
import { ReviewRoundResolver } from './review-round.resolver';
import { RoutesResolver } from './routes.resolver';
import { RoutesService } from './routes.service';
import { SeasonResolver } from './season.resolver';
import { SeasonService } from './season.service';

/** What every review stands on: the working-day calendar, the routes, the rounds, common opinions. */
@Module({
  providers: [
    SeasonService,
    SeasonResolver,
    CalendarService,
    RoutesService,
    CalendarResolver,
    RoutesResolver,
    ReviewRoundResolver,
    PhrasesResolver,
  ],
  exports: [CalendarService, RoutesService],
})
export class ReviewModule {}
