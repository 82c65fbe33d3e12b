import type { Placed } from './lifecycle';
import { type Message, message } from './messages';
import { type Refusal, refusal } from './problem';

/** States of a round in which units report, be it monitoring or self-evaluation. */
export const roundStates = ['open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** What a round is asked for when it is to end. */
export type ReportingRound = Placed & {
  readonly state: RoundState;
  /** What was submitted and waits for finance. */
  readonly waiting: number;
};

/** How every round ends, and goes on after all for whoever has not reported. */
export const roundEnds = {
  close: {
    from: ['open'],
    to: 'closed',
    by: ['finance'],
    unless: ({ waiting }: ReportingRound): Message | null =>
      waiting > 0 ? message('roundStillWaits', { count: waiting }) : null,
  },
  reopen: { from: ['closed'], to: 'open', by: ['finance'], needs: 'reason' },
} as const;

/** Why nothing is reported in the round, or null. */
export const roundObstacle = (state: RoundState | null | undefined): Message | null =>
  state === 'closed' ? message('roundClosed') : null;
export const refuseClosedRound = (state: RoundState | null | undefined): Refusal | null =>
  state === 'closed' ? refusal('NOT_READY', 'roundClosed') : null;
