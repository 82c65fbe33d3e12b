import { type Lifecycle, lifecycle } from '../lifecycle';
import { personStates, type RuledPerson } from './person';
import { ofLevelAbove } from './person.rules';

/** The way of an account: disabled at once with a reason, and enabled again; never removed, since events name its person. */
export const personLifecycle = lifecycle<RuledPerson>()({
  initial: 'active',
  states: personStates,
  actions: {
    disable: {
      from: ['active'],
      to: 'disabled',
      by: ['systemAdministrator'],
      fromAbove: true,
      needs: 'reason',
      refusePerson: (_, person) => ofLevelAbove(person),
    },
    enable: {
      from: ['disabled'],
      to: 'active',
      by: ['systemAdministrator'],
      fromAbove: true,
      refusePerson: (_, person) => ofLevelAbove(person),
    },
  },
});
export type PersonAction = typeof personLifecycle extends Lifecycle<string, infer A, never> ? A : never;
