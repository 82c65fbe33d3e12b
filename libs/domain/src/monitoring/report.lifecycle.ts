import { type Lifecycle, lifecycle, onlySubmitter, unlessOfUnit } from '../lifecycle';
import { roundObstacle } from '../round-ends';
import { type Correction, correctionStates, type MonitoringReport, reportStates } from './report';

const unlessClosed = ({ roundState }: MonitoringReport) => roundObstacle(roundState);

/** A monitoring report: filled by the unit or department, decided or returned by finance (四(二)). */
export const reportLifecycle = lifecycle<MonitoringReport>()({
  initial: 'open',
  states: reportStates,
  written: { by: ['department', 'unit'], in: ['open', 'returned'] },
  actions: {
    submit: {
      from: ['open', 'returned'],
      to: 'submitted',
      by: ['department', 'unit'],
      refusePerson: unlessOfUnit,
      unless: unlessClosed,
    },
    /** In a closed round it could not be submitted again. */
    withdraw: {
      from: ['submitted'],
      to: 'open',
      by: ['department', 'unit'],
      refusePerson: onlySubmitter,
      unless: unlessClosed,
    },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], needs: 'reason', separateDuties: true },
    decide: { from: ['submitted'], to: 'decided', by: ['finance'], needs: 'opinion', separateDuties: true },
  },
});
export type ReportAction = typeof reportLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** A corrective measure 整改: required by a decision, reported as done, verified or sent back (四(二): correct in time). */
export const correctionLifecycle = lifecycle<Correction>()({
  initial: 'none',
  states: correctionStates,
  written: { by: ['department', 'unit'], in: ['required'] },
  actions: {
    report: { from: ['required'], to: 'reported', by: ['department', 'unit'] },
    withdraw: { from: ['reported'], to: 'required', by: ['department', 'unit'], refusePerson: onlySubmitter },
    verify: { from: ['reported'], to: 'verified', by: ['finance'], needs: 'opinion', separateDuties: true },
    sendBack: { from: ['reported'], to: 'required', by: ['finance'], needs: 'reason', separateDuties: true },
  },
});
export type CorrectionAction = typeof correctionLifecycle extends Lifecycle<string, infer A, never> ? A : never;
