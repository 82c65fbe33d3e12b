import { isLocalDate, type LocalDate } from './calendar';
import { type Finding, finding } from './messages';

/** What is wrong with the date of a document that exists already, or null. */
export const checkDocumentDate = (path: string, date: LocalDate, now: LocalDate): Finding | null =>
  !isLocalDate(date) ? finding(path, 'notDate') : date > now ? finding(path, 'documentInFuture') : null;
