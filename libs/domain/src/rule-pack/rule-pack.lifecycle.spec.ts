import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import {
  type RegisteredPack,
  type RulePackAction,
  rulePackLifecycle,
  type RulePackState,
  rulePackStates,
} from './rule-pack.lifecycle';
import { refuseRulePackEdit } from './rule-pack.rules';

/** Who may do what where, written out by hand: state, action, roles, state after. */
const permitted: readonly [RulePackState, RulePackAction, readonly Actor['role'][], RulePackState][] = [
  ['draft', 'activate', ['finance', 'government'], 'active'],
  ['draft', 'discard', ['finance'], 'discarded'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const pack = (state: RulePackState, more: Partial<RegisteredPack> = {}): RegisteredPack => ({
  state,
  orgPath: '/150000/150600/',
  divisionCode: '150600',
  findings: 0,
  failedCases: 0,
  ...more,
});

describe.each(rulePackStates)('a rule pack that is %s', (state) => {
  it.each(actionsOf(rulePackLifecycle))('allows %s to exactly those whose it is', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(rulePackLifecycle, action, actor(role), pack(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(rulePackLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });

  it('is edited by finance, and only as a draft', () => {
    for (const role of roles)
      expect([role, refuseRulePackEdit(actor(role), pack(state)) === null]).toEqual([
        role,
        role === 'finance' && state === 'draft',
      ]);
  });
});

describe('activation', () => {
  it('is refused to whoever wrote or changed it, and left to another person of the bureau or the leader', () => {
    const written = pack('draft', { hands: ['author', 'me'] });
    expect(refuse(rulePackLifecycle, 'activate', actor('finance'), written)?.reason.key).toBe('separationOfEditor');
    const another = { ...actor('finance'), userId: 'another' };
    expect(refuse(rulePackLifecycle, 'activate', another, written)).toBeNull();
    expect(refuse(rulePackLifecycle, 'activate', { ...another, role: 'government' }, written)).toBeNull();
  });

  const activate = (more: Partial<RegisteredPack>) =>
    refuse(rulePackLifecycle, 'activate', actor('finance'), pack('draft', more));

  it('is refused with the count of what is wrong, and of the cases that come out otherwise', () => {
    expect(activate({ findings: 3, failedCases: 1 })).toEqual({
      code: 'NOT_READY',
      reason: { key: 'packNotSound', params: { findings: 3 } },
    });
    expect(activate({ failedCases: 2 })).toEqual({
      code: 'NOT_READY',
      reason: { key: 'packGoldenFails', params: { failed: 2 } },
    });
  });

  it('is for the finance bureau of the jurisdiction, not for one above or below; what is wrong may still be discarded', () => {
    const draft = pack('draft');
    for (const other of ['150000', '150626']) {
      expect(refuse(rulePackLifecycle, 'activate', actor('finance', other), draft)?.reason.key).toBe('notYourDivision');
      expect(refuseRulePackEdit(actor('finance', other), draft)?.reason.key).toBe('notYourDivision');
    }
    expect(refuse(rulePackLifecycle, 'discard', actor('finance'), pack('draft', { findings: 9 }))).toBeNull();
  });
});
