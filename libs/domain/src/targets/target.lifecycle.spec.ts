import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { type Target, type TargetState, targetStates } from './target';
import { type TargetAction, targetLifecycle } from './target.lifecycle';

/** Who may do what where, written out by hand from 四(一): state, action, roles, state after. */
const permitted: readonly [TargetState, TargetAction, readonly Actor['role'][], TargetState][] = [
  ['draft', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['submitted', 'return', ['finance'], 'returned'],
  ['submitted', 'pass', ['finance'], 'passed'],
  ['passed', 'approve', ['finance'], 'approved'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const ground = { year: 2026, divisionCode: '150600', lineAmount: '1.00' };
const target = (state: TargetState, more: Partial<Target> = {}): Target => ({
  state,
  year: 2026,
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  submittedBy: 'someone',
  approval: ground,
  ...more,
});

describe.each(targetStates)('a target that is %s', (state) => {
  it.each(actionsOf(targetLifecycle))('allows %s to exactly the roles of the clause', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(targetLifecycle, action, actor(role), target(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(targetLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });
});

describe('approval', () => {
  const approve = (more: Partial<Target>) =>
    refuse(targetLifecycle, 'approve', actor('finance'), target('passed', more));
  it.each([
    ['no recorded approval', { approval: undefined }, 'budgetNotApproved'],
    ['the approval of another year', { approval: { ...ground, year: 2025 } }, 'budgetNotApproved'],
    ['the approval of another division', { approval: { ...ground, divisionCode: '150626' } }, 'budgetNotApproved'],
    ['no budget line', { approval: { ...ground, lineAmount: null } }, 'targetWithoutLine'],
  ])('is refused with %s', (_, more, key) => {
    expect(approve(more as Partial<Target>)).toMatchObject({ code: 'NOT_READY', reason: { key } });
  });
});

describe('review', () => {
  it.each(['return', 'pass'] as const)(
    'does not let the submitter %s the own target, nor finance of another division',
    (action) => {
      expect(
        refuse(targetLifecycle, action, actor('finance'), target('submitted', { submittedBy: 'me' }))?.reason.key,
      ).toBe('separationOfDuties');
      expect(refuse(targetLifecycle, action, actor('finance', '150000'), target('submitted'))?.reason.key).toBe(
        'notYourDivision',
      );
    },
  );
});
