export { calendarAround, withOverdue } from './calendar.reads';
export { isReviewRole, reviewersFor, reviewersOf } from './people.reads';
export { ReviewRoundEntity } from './review.entity';
export { ReviewModule } from './review.module';
export {
  latestReviewRounds,
  loadReviewRound,
  openReviewRoundOf,
  openReviewRounds,
  openReviewRoundsOf,
  type ReviewRoundStep,
  saveReviewRounds,
  type Submission,
  takeRoundsBack,
  withDecided,
} from './rounds';
export {
  moveRounds,
  openRoundsByRoute,
  saidBefore,
  type Sent,
  stepDataOf,
  successorOf,
  waitsForSql,
  withReviewRounds,
} from './routed';
export { mineSql } from './mine';
export { type RouteOf, routesOfDivision } from './routes.reads';
export { dueOfStageSql, endsOfStages, loadStages, type YearStages } from './season.reads';
export { type SetRouteCommand, RoutesService } from './routes.service';
