import { describe, expect, it } from '@jest/globals';
import { roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { personStates } from './person';
import { type PersonAction, personLifecycle } from './person.lifecycle';

/** Where each action starts; system administrators alone, from the own level or above. */
const starts: Readonly<Record<PersonAction, string>> = { disable: 'active', enable: 'disabled' };

describe.each(personStates)('an account that is %s', (state) => {
  it.each(actionsOf(personLifecycle))('allows %s to system administrators alone', (action) => {
    for (const role of roles)
      for (const divisionCode of ['150800', '150000'])
        for (const peer of [false, true]) {
          const actor = { role, divisionCode, userId: 'me' };
          const person = { state, orgPath: '/150000/150800/C1/', divisionCode: '150800', peer };
          const may = role === 'systemAdministrator' && starts[action] === state && !peer;
          expect([role, divisionCode, peer, refuse(personLifecycle, action, actor, person) === null]).toEqual([
            role,
            divisionCode,
            peer,
            may,
          ]);
        }
  });
});

it('asks why somebody is disabled', () => {
  const { disable, enable } = personLifecycle.actions;
  expect([disable.needs, enable.needs]).toEqual(['reason', undefined]);
});
