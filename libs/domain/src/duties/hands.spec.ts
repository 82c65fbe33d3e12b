import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '../actor';
import { actionsOf, allowed, type Lifecycle, refuse } from '../lifecycle';
import { lifecycles } from '../lifecycles';
import { mayBeAsked, mayTakeOver } from '../review/people';
import { ownHand } from './hands';

type Table = Lifecycle<string, string, never>;
const tables = Object.entries(lifecycles).map(([name, table]) => ({ name, table: table as unknown as Table }));
const separated = tables.flatMap(({ name, table }) =>
  actionsOf(table)
    .filter((action) => table.actions[action]?.separateDuties)
    .map((action) => ({ name, action, table })),
);
const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 });

describe('whose hands it went through', () => {
  it.each(separated)('$name.$action is refused them all, whatever the state, role and part', ({ action, table }) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.states),
        fc.constantFrom(...roles),
        people,
        people,
        fc.option(fc.constantFrom('me', 'a', 'b')),
        (state, role, before, after, sentBy) => {
          const subject = {
            state,
            orgPath: '/1/2/',
            divisionCode: '2',
            hands: [...before, 'me', ...after],
            submittedBy: sentBy,
          };
          const actor = { role, userId: 'me', divisionCode: '2' };
          expect(refuse(table, action, actor, subject as never)).not.toBeNull();
          expect(allowed(table, actor, subject as never)).not.toContain(action);
        },
      ),
    );
  });

  it('are written by somebody in every lifecycle that separates duties', () => {
    const named = new Set(separated.map(({ name }) => name));
    const without = tables.filter(({ name, table }) => named.has(name) && !table.written).map(({ name }) => name);
    // Who asks for more money is a column of its own.
    expect(without).toEqual(['budgetIncrease']);
  });

  it('say which part a person had', () => {
    const handled = { hands: ['author', 'editor', 'sender'], submittedBy: 'sender' };
    expect(ownHand('author', handled)?.key).toBe('separationOfAuthor');
    expect(ownHand('editor', handled)?.key).toBe('separationOfEditor');
    expect(ownHand('sender', handled)?.key).toBe('separationOfDuties');
    expect(ownHand('another', handled)).toBeNull();
  });

  it('are not offered a step to take over, nor asked for an opinion', () => {
    const step = {
      key: 'finance',
      role: 'finance' as const,
      section: null,
      workingDays: 10,
      name: { zh: '财政', en: 'Finance' },
    };
    const round = {
      route: { steps: [step], keyAmount: null, samePerson: false },
      step: 0,
      submittedBy: 'sender',
      hands: ['author', 'sender'],
      byDepartment: false,
      assigneeId: null,
      asked: [],
      acted: [],
      keyProject: false,
    };
    const person = (userId: string) => ({
      userId,
      name: '',
      orgId: '',
      orgName: '',
      role: 'finance' as const,
      section: null,
    });
    for (const userId of ['author', 'sender']) {
      expect(mayTakeOver(round, person(userId), 'me')).toBe(false);
      expect(mayBeAsked(round, person(userId), 'me')).toBe(false);
    }
    expect(mayTakeOver(round, person('another'), 'me')).toBe(true);
    expect(mayBeAsked(round, person('another'), 'me')).toBe(true);
  });
});
