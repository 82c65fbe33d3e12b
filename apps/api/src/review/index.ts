export { calendarAround, withOverdue } from './calendar.reads';
export { reviewersOf } from './people.reads';
export { ReviewRoundEntity } from './review.entity';
export { ReviewModule } from './review.module';
export {
  latestReviewRounds,
  restoreReviewRound,
  loadReviewRound,
  openReviewRoundOf,
  openReviewRounds,
  openReviewRoundsOf,
  type ReviewRoundStep,
  saveReviewRounds,
  type Submission,
} from './rounds';
export {
  loadOpenReviewRound,
  moveRounds,
  openRoundsByRoute,
  type Sent,
  stepDataOf,
  waitsForSql,
  withReviewRounds,
} from './routed';
export { mineSql } from './mine';
export { type RouteOf, routesOfDivision } from './routes.reads';
export { dueOfStageSql, endsOfStages, loadStages, type YearStages } from './season.reads';
export { type SetRouteCommand, RoutesService } from './routes.service';
