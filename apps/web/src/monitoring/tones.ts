import type { CorrectionState, MonitoringDecision, ReportState, RoundState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of each word; the word itself is always there. */
export const roundTone: Record<RoundState, Tone> = { open: 'progress', closed: 'neutral' };
export const reportTone: Record<ReportState, Tone> = {
  open: 'warning',
  submitted: 'progress',
  returned: 'danger',
  decided: 'success',
};
export const decisionTone: Record<MonitoringDecision, Tone> = {
  normal: 'success',
  correct: 'warning',
  suspend: 'danger',
};
export const correctionTone: Record<CorrectionState, Tone> = {
  none: 'neutral',
  required: 'warning',
  reported: 'progress',
  verified: 'success',
};
