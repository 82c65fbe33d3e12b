export { calendarAround, withOverdue } from './calendar.reads';
export { reviewersOf } from './people.reads';
export { ReviewRoundEntity } from './review.entity';
export { ReviewModule } from './review.module';
export { latestRounds, loadRound, openRound, openRoundOf, type RoundStep, saveRounds } from './rounds';
export { type RouteWish, RoutesService } from './routes.service';
