export { calendarAround, withOverdue } from './calendar.reads';
export { reviewersOf } from './people.reads';
export { ReviewRoundEntity } from './review.entity';
export { ReviewModule } from './review.module';
export {
  latestRounds,
  loadRound,
  openRoundOf,
  openRounds,
  type RoundStep,
  saveRounds,
  type Submission,
} from './rounds';
export { type RouteOf, routesIn } from './routes.reads';
export { type RouteWish, RoutesService } from './routes.service';
