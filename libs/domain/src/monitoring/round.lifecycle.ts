import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { type MonitoringRound, monitoringRoundStates } from './round';

/** A monitoring round: opened with a report for every approved project, filled up with later ones, closed (四(二)). */
export const monitoringRoundLifecycle = lifecycle<MonitoringRound>()({
  initial: 'open',
  states: monitoringRoundStates,
  actions: {
    refresh: { from: ['open'], to: 'open', by: ['finance'] },
    close: {
      from: ['open'],
      to: 'closed',
      by: ['finance'],
      unless: ({ waiting }) => (waiting > 0 ? message('roundStillWaits', { count: waiting }) : null),
    },
    /** Whoever has not reported may do so after all. */
    reopen: { from: ['closed'], to: 'open', by: ['finance'], needs: 'reason' },
  },
});
export type MonitoringRoundAction =
  typeof monitoringRoundLifecycle extends Lifecycle<string, infer A, never> ? A : never;
