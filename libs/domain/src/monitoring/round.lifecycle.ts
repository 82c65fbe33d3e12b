import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { type MonitoringRound, roundStates } from './round';

/** A monitoring round: opened with a report for every approved project, filled up with later ones, closed (四(二)). */
export const roundLifecycle = lifecycle<MonitoringRound>()({
  initial: 'open',
  states: roundStates,
  actions: {
    refresh: { from: ['open'], to: 'open', by: ['finance'] },
    close: {
      from: ['open'],
      to: 'closed',
      by: ['finance'],
      unless: ({ waiting }) => (waiting > 0 ? message('roundStillWaits', { count: waiting }) : null),
    },
  },
});
export type RoundAction = typeof roundLifecycle extends Lifecycle<string, infer A, never> ? A : never;
