import type { Actor } from '../actor';
import { isBudgetYear, isLocalDate, type LocalDate } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import type { MonitoringRoundDraft } from './round';

/** The last day that the figures of a round cover. */
export const cutoffDate = (year: number, month: number): LocalDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Why this actor may not open a round, or null: each finance bureau calls its own division (四(二)). */
export const refuseMonitoringRound = (actor: Pick<Actor, 'role'>): Refusal | null =>
  actor.role === 'finance' ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');

/** What is wrong with a round: it falls due once its month is over, and within the year that follows. */
export function checkMonitoringRound({ year, cutoffMonth, dueDate, name }: MonitoringRoundDraft): Finding[] {
  const known = isBudgetYear(year) && Number.isInteger(cutoffMonth) && cutoffMonth >= 1 && cutoffMonth <= 12;
  const [first, last] = known ? [cutoffDate(year, cutoffMonth), cutoffDate(year + 1, cutoffMonth)] : ['', '9999'];
  const found: (Finding | null)[] = [
    isBudgetYear(year) ? null : finding('year', 'notYear'),
    cutoffMonth >= 1 && cutoffMonth <= 12 ? null : finding('cutoffMonth', 'notCount', { min: 1, max: 12 }),
    isLocalDate(dueDate) ? null : finding('dueDate', 'notDate'),
    isLocalDate(dueDate) && (dueDate < first || dueDate > last)
      ? finding('dueDate', 'roundDueOutside', { from: first, to: last })
      : null,
    checkText('name', name, { max: 120, required: true }),
  ];
  return compact(found);
}
