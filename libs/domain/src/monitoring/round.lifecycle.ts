import { type Lifecycle, lifecycle } from '../lifecycle';
import { type ReportingRound, roundEnds, roundStates } from '../round-ends';

/** A monitoring round: opened with a report for every approved project, filled up with later ones, closed (四(二)). */
export const monitoringRoundLifecycle = lifecycle<ReportingRound>()({
  initial: 'open',
  states: roundStates,
  actions: { refresh: { from: ['open'], to: 'open', by: ['finance'] }, ...roundEnds },
});
export type MonitoringRoundAction =
  typeof monitoringRoundLifecycle extends Lifecycle<string, infer A, never> ? A : never;
