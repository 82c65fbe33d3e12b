import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, destination, refuse } from '../lifecycle';
import { type BudgetLine, type BudgetLineState, budgetLineStates, openLineStates } from './budget-line';
import { type BudgetLineAction, budgetLineLifecycle, refuseSecondLine } from './budget-line.lifecycle';
import { libraryStates, projectStates } from './project';

/** Who may do what where, written out by hand from 四(一)2: state, action, roles, state after. */
const permitted: readonly [BudgetLineState, BudgetLineAction, readonly Actor['role'][], BudgetLineState][] = [
  ['proposed', 'cancel', ['finance'], 'cancelled'],
  ['deferred', 'cancel', ['finance'], 'cancelled'],
  ['cancelled', 'restore', ['finance'], 'proposed'],
];
/** What The bulk approval does, by hand as well. */
const following: readonly [BudgetLineState, string, BudgetLineState][] = [
  ['deferred', 'approve', 'approved'],
  ['proposed', 'approve', 'approved'],
  ['proposed', 'defer', 'deferred'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const line = (state: BudgetLineState, more: Partial<BudgetLine> = {}): BudgetLine => ({
  state,
  year: 2026,
  project: { state: 'admitted' },
  today: '2026-11-26',
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  ...more,
});

describe.each(budgetLineStates)('a budget line that is %s', (state) => {
  it.each(actionsOf(budgetLineLifecycle))('allows %s to exactly the roles of the clause', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(budgetLineLifecycle, action, actor(role), line(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(budgetLineLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });

  it('is not for the bureau of a division above', () => {
    for (const action of actionsOf(budgetLineLifecycle))
      expect(refuse(budgetLineLifecycle, action, actor('finance', '150000'), line(state))?.code).toBe('NOT_YOUR_ROLE');
  });
});

describe('the bulk approval', () => {
  it('approves and defers what is open, and never what is cancelled', () => {
    const found = Object.entries(budgetLineLifecycle.consequences ?? {}).flatMap(([name, { from, to }]) =>
      from.map((state) => [state, name, to]),
    );
    expect(found.sort()).toEqual(following.map((each) => [...each]).sort());
  });
});

describe('a cancelled budget line', () => {
  const restored = (more: Partial<BudgetLine>) =>
    refuse(budgetLineLifecycle, 'restore', actor('finance'), line('cancelled', more));

  it('goes back to where it was', () => {
    const { restore } = budgetLineLifecycle.actions;
    for (const stateBefore of openLineStates)
      expect(destination(restore, line('cancelled', { stateBefore }))).toBe(stateBefore);
  });

  it('does not come back above what binds it by then', () => {
    const amount = '31200000.00';
    expect(restored({ amount, ceiling: amount })).toBeNull();
    expect(restored({ amount, ceiling: '24960000.00' })).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'budgetAboveCeiling', params: { ceiling: '24960000.00' } },
    });
  });

  it('may come back until the last day of its year', () => {
    expect(restored({ today: '2025-10-01' })).toBeNull();
    expect(restored({ today: '2026-12-31' })).toBeNull();
    expect(restored({ today: '2027-01-01' })).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'budgetYearOver', params: { year: 2026 } },
    });
  });

  it('comes back only to a project that may have money', () => {
    for (const projectState of projectStates) {
      const there = (libraryStates as readonly string[]).includes(projectState);
      const idle = projectState === 'suspended' ? 'projectHeld' : 'lineOfIdleProject';
      expect([projectState, restored({ project: { state: projectState } })?.reason.key ?? null]).toEqual([
        projectState,
        there ? null : idle,
      ]);
    }
  });

  it('is cancelled also when its year is over or its project idle: the books are closed then', () => {
    const late = line('deferred', { today: '2027-02-01', project: { state: 'suspended' } });
    expect(refuse(budgetLineLifecycle, 'cancel', actor('finance'), late)).toBeNull();
  });

  it('is restored, not proposed again', () => {
    const keys = budgetLineStates.map((state) => [state, refuseSecondLine({ state }).reason.key]);
    expect(Object.fromEntries(keys)).toEqual({
      proposed: 'budgetLineExists',
      approved: 'budgetLineExists',
      deferred: 'budgetLineExists',
      cancelled: 'budgetLineCancelled',
    });
    expect(refuseSecondLine({ state: 'cancelled' }).code).toBe('DUPLICATE');
  });
});
