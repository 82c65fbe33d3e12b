import type { LocalDate } from '../calendar';

/** What finance states when it opens a round for its division. */
export type MonitoringRoundDraft = {
  readonly year: number;
  /** Reports cover January up to this month (截止月份), 1 to 12. */
  readonly cutoffMonth: number;
  readonly dueDate: LocalDate;
  readonly name: string;
};

/** How far a round is filled. */
export type MonitoringRoundProgress = {
  readonly total: number;
  readonly open: number;
  readonly submitted: number;
  readonly returned: number;
  readonly decided: number;
  /** Not submitted although the due date has passed. */
  readonly overdue: number;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  /** Corrective measures that are not verified yet. */
  readonly correcting: number;
};
