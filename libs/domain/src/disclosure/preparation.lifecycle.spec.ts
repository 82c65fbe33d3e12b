import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { preparationStates } from './preparation';
import { type PreparationAction, preparationLifecycle } from './preparation.lifecycle';

const actor = (role: Role, userId = 'second') => ({ role, divisionCode: '150600', userId });
const prepared = (over = {}) => ({
  state: 'prepared' as const,
  orgPath: '/150000/150600/D001/',
  divisionCode: '150600',
  submittedBy: 'first',
  ...over,
});
/** Written out by hand: who of finance may do what, and where it leads. */
const moves: Readonly<Record<PreparationAction, readonly [who: string, to: string]>> = {
  confirm: ['second', 'published'],
  return: ['second', 'returned'],
  withdraw: ['first', 'withdrawn'],
};

describe('what was prepared to be published', () => {
  for (const action of actionsOf(preparationLifecycle))
    for (const state of preparationStates)
      for (const role of roles)
        for (const userId of ['first', 'second']) {
          const may = state === 'prepared' && role === 'finance' && moves[action][0] === userId;
          it(`${may ? 'lets' : 'does not let'} the ${userId} of ${role} ${action} what is ${state}`, () => {
            expect(refuse(preparationLifecycle, action, actor(role, userId), prepared({ state })) === null).toBe(may);
            expect(preparationLifecycle.actions[action].to).toBe(moves[action][1]);
          });
        }

  it('says that another person confirms it, and that only who prepared it takes it back', () => {
    const key = (action: PreparationAction, userId: string) =>
      refuse(preparationLifecycle, action, actor('finance', userId), prepared())?.reason.key;
    expect([key('confirm', 'first'), key('return', 'first'), key('withdraw', 'second')]).toEqual([
      'separationOfDuties',
      'separationOfDuties',
      'withdrawOthers',
    ]);
  });

  it('is left to the own division, and returned with a reason', () => {
    const banner = prepared({ divisionCode: '150626' });
    expect(refuse(preparationLifecycle, 'confirm', actor('finance'), banner)?.reason.key).toBe('notYourDivision');
    expect(preparationLifecycle.actions.return.needs).toBe('reason');
  });
});
