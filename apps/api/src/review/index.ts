export { calendarAround } from './calendar.reads';
export { ReviewModule } from './review.module';
