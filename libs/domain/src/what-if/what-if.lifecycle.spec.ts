import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { type WhatIfState, whatIfStates } from './what-if';
import { type WhatIfAction, whatIfLifecycle, whatIfSteps } from './what-if.lifecycle';

/** Written out by hand, so that a changed table is noticed: state, action, role, and where it leads. */
const moves: readonly (readonly [WhatIfState, WhatIfAction, Role, WhatIfState])[] = [
  ['queued', 'cancel', 'finance', 'cancelled'],
  ['running', 'cancel', 'finance', 'cancelled'],
];

const actor = (role: Role, divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const whatIf = (state: WhatIfState) => ({ state, orgPath: '/150000/150600/', divisionCode: '150600' });

describe('the lifecycle of a what-if', () => {
  for (const state of whatIfStates)
    for (const action of actionsOf(whatIfLifecycle))
      for (const role of roles) {
        const move = moves.find((each) => each[0] === state && each[1] === action && each[2] === role);
        it(`${move ? 'lets' : 'does not let'} ${role} ${action} what is ${state}`, () => {
          expect(refuse(whatIfLifecycle, action, actor(role), whatIf(state)) === null).toBe(Boolean(move));
          if (move) expect(whatIfLifecycle.actions[action].to).toBe(move[3]);
        });
      }

  it('does not let the finance bureau of another division cancel', () => {
    const refused = refuse(whatIfLifecycle, 'cancel', actor('finance', '150000'), whatIf('running'));
    expect(refused?.reason.key).toBe('notYourDivision');
  });

  it('ends in a state that nothing leaves', () => {
    const left = [...Object.values(whatIfSteps), ...Object.values(whatIfLifecycle.actions)].flatMap(({ from }) => [
      ...from,
    ]);
    expect([...new Set(left)].sort()).toEqual(['queued', 'running']);
  });
});
