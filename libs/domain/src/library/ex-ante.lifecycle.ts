import { type Lifecycle, lifecycle, onlySubmitter, unlessOfUnit } from '../lifecycle';
import { message } from '../messages';
import { type ExAnteAssessment, exAnteStates } from './ex-ante';

/** An assessment: prepared by department or unit, concluded by finance; what had to change is stated afterwards. */
export const exAnteLifecycle = lifecycle<ExAnteAssessment>()({
  initial: 'draft',
  states: exAnteStates,
  written: { by: ['department', 'unit'], in: ['draft', 'returned'] },
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['department', 'unit'], refusePerson: unlessOfUnit },
    withdraw: { from: ['submitted'], to: 'draft', by: ['department', 'unit'], refusePerson: onlySubmitter },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], needs: 'reason', separateDuties: true },
    conclude: { from: ['submitted'], to: 'concluded', by: ['finance'], needs: 'opinion', separateDuties: true },
    amend: {
      from: ['concluded'],
      to: 'changed',
      by: ['department', 'unit'],
      needs: 'reason',
      unless: ({ conclusion }) => (conclusion === 'supportAfterChange' ? null : message('exAnteNothingToChange')),
    },
  },
});
export type ExAnteAction = typeof exAnteLifecycle extends Lifecycle<string, infer A, never> ? A : never;
