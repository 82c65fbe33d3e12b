import { type Lifecycle, lifecycle, onlySubmitter } from '../lifecycle';
import { type Evaluation, evaluationStates } from './evaluation';

/** From the opening of the year's self-evaluation to its filing 备案: the unit reports, the department submits, finance files. */
export const evaluationLifecycle = lifecycle<Evaluation>()({
  initial: 'open',
  states: evaluationStates,
  actions: {
    report: { from: ['open', 'returned'], to: 'reported', by: ['unit'] },
    /** What the unit reported, or the department submitted, is open again for both. */
    withdraw: { from: ['reported', 'submitted'], to: 'open', by: ['unit', 'department'], refusePerson: onlySubmitter },
    sendBack: { from: ['reported'], to: 'open', by: ['department'], needs: 'reason' },
    submit: { from: ['open', 'reported', 'returned'], to: 'submitted', by: ['department'] },
    file: { from: ['submitted'], to: 'filed', by: ['finance'], separateDuties: true },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], needs: 'reason', separateDuties: true },
  },
});
export type EvaluationAction = typeof evaluationLifecycle extends Lifecycle<string, infer A, never> ? A : never;
