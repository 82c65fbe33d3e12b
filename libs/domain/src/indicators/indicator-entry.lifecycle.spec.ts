import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import {
  type IndicatorEntryAction,
  indicatorEntryLifecycle,
  type IndicatorEntryState,
  indicatorEntryStates,
  type RegisteredEntry,
} from './indicator-entry.lifecycle';
import { refuseEntryEdit, refuseEntryRevision } from './indicator-entry.rules';

/** Who may do what where, written out by hand: state, action, roles, state after. */
const permitted: readonly [IndicatorEntryState, IndicatorEntryAction, readonly Actor['role'][], IndicatorEntryState][] =
  [
    ['draft', 'propose', ['department', 'unit'], 'proposed'],
    ['draft', 'accept', ['finance'], 'inForce'],
    ['draft', 'discard', ['finance', 'department', 'unit'], 'discarded'],
    ['proposed', 'withdraw', ['department', 'unit'], 'draft'],
    ['proposed', 'accept', ['finance'], 'inForce'],
    ['proposed', 'decline', ['finance'], 'declined'],
    ['inForce', 'retire', ['finance'], 'retired'],
  ];
const editors: Partial<Record<IndicatorEntryState, readonly Actor['role'][]>> = {
  draft: ['finance', 'department', 'unit'],
  proposed: ['finance'],
};

const actor = (role: Actor['role'], divisionCode = '150600') => ({
  role,
  divisionCode,
  userId: role === 'finance' ? 'finance' : 'me',
});
const entry = (state: IndicatorEntryState): RegisteredEntry => ({
  state,
  orgPath: '/150000/150600/',
  divisionCode: '150600',
  submittedBy: 'me',
});

describe.each(indicatorEntryStates)('an entry that is %s', (state) => {
  it.each(actionsOf(indicatorEntryLifecycle))('allows %s to exactly those whose step it is', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(indicatorEntryLifecycle, action, actor(role), entry(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(indicatorEntryLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });

  it('is edited by its author as a draft, and by finance until it is in force', () => {
    for (const role of roles)
      expect([role, refuseEntryEdit(actor(role), entry(state)) === null]).toEqual([
        role,
        editors[state]?.includes(role) ?? false,
      ]);
  });

  it('gets a next version from finance of its division once it was in force', () => {
    for (const role of roles)
      expect([role, refuseEntryRevision(actor(role), entry(state)) === null]).toEqual([
        role,
        role === 'finance' && (state === 'inForce' || state === 'retired'),
      ]);
    expect(refuseEntryRevision(actor('finance', '150000'), entry(state))?.reason.key).toBe('notYourDivision');
  });
});
