import { type Lifecycle, lifecycle, onlySubmitter } from '../lifecycle';
import { roundObstacle } from '../round-ends';
import { type Evaluation, evaluationStates } from './evaluation';

const unlessClosed = ({ roundState }: Evaluation) => roundObstacle(roundState);

/** From the opening of the year's self-evaluation to its filing 备案: the unit reports, the department submits, finance files. */
export const evaluationLifecycle = lifecycle<Evaluation>()({
  initial: 'open',
  states: evaluationStates,
  written: { by: ['unit', 'department'], in: ['open', 'reported', 'returned'] },
  actions: {
    report: { from: ['open', 'returned'], to: 'reported', by: ['unit'], unless: unlessClosed },
    /** What the unit reported, or the department submitted, is open again for both; in a closed round it could not go on. */
    withdraw: {
      from: ['reported', 'submitted'],
      to: 'open',
      by: ['unit', 'department'],
      refusePerson: onlySubmitter,
      unless: unlessClosed,
    },
    sendBack: { from: ['reported'], to: 'open', by: ['department'], needs: 'reason' },
    submit: {
      from: ['open', 'reported', 'returned'],
      to: 'submitted',
      by: ['department'],
      unless: unlessClosed,
    },
    file: { from: ['submitted'], to: 'filed', by: ['finance'], separateDuties: true },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], needs: 'reason', separateDuties: true },
  },
});
export type EvaluationAction = typeof evaluationLifecycle extends Lifecycle<string, infer A, never> ? A : never;
