import { type Lifecycle, lifecycle } from '../lifecycle';
import { type Message, message } from '../messages';
import { type Refusal, refusal } from '../problem';
import { type BudgetLine, type BudgetLineState, budgetLineStates, openLineStates } from './budget-line';
import { refuseAboveCeiling } from './budget-line.rules';
import { inLibrary, refuseHeld } from './project.lifecycle';

/** Why a cancelled line cannot be restored: its year is over, its project is out of the library, or it is more than the ceiling. */
function restoreObstacle({ year, today, project, amount, ceiling = null }: BudgetLine): Message | null {
  if (Number(today.slice(0, 4)) > year) return message('budgetYearOver', { year });
  const refused = refuseHeld(project)?.reason ?? (inLibrary(project) ? null : message('lineOfIdleProject'));
  return refused ?? (amount === undefined ? null : (refuseAboveCeiling(amount, year, ceiling)?.reason ?? null));
}

/** A budget line's way from the proposal to the approved budget, or out of it for want of a target (四(一)2, 3). */
export const budgetLineLifecycle = lifecycle<BudgetLine>()({
  initial: 'proposed',
  states: budgetLineStates,
  actions: {
    cancel: { from: openLineStates, to: 'cancelled', by: ['finance'], needs: 'reason' },
    restore: {
      from: ['cancelled'],
      to: 'proposed',
      back: openLineStates,
      by: ['finance'],
      needs: 'reason',
      unless: restoreObstacle,
    },
  },
  consequences: {
    /** The bulk approval approves it with the passed target of its project. */
    approve: { from: openLineStates, to: 'approved', by: ['finance'] },
    /** The bulk approval finds no passed target. */
    defer: { from: ['proposed'], to: 'deferred', by: ['finance'] },
  },
});
export type BudgetLineAction = typeof budgetLineLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** Why a project gets no second line in a year in which it has one; a cancelled one is restored instead. */
export const refuseSecondLine = ({ state }: { readonly state: BudgetLineState }): Refusal =>
  refusal('DUPLICATE', state === 'cancelled' ? 'budgetLineCancelled' : 'budgetLineExists');
