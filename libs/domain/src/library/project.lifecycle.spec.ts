import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, allowed, refuse } from '../lifecycle';
import { type Project, type ProjectState, projectStates } from './project';
import { type ProjectAction, projectLifecycle } from './project.lifecycle';

/** Who may do what where, written out by hand from 六(三): state, action, roles, state after. */
const permitted: readonly [ProjectState, ProjectAction, readonly Actor['role'][], ProjectState][] = [
  ['draft', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['submitted', 'return', ['finance'], 'returned'],
  ['submitted', 'admit', ['finance'], 'admitted'],
  ['admitted', 'suspend', ['finance'], 'suspended'],
  ['suspended', 'resume', ['finance'], 'admitted'],
  ['admitted', 'close', ['finance'], 'closed'],
  ['suspended', 'close', ['finance'], 'closed'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const project = (state: ProjectState, more: Partial<Project> = {}): Project => ({
  state,
  totalAmount: '100.00',
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  submittedBy: 'someone',
  ...more,
});

describe.each(projectStates)('a project that is %s', (state) => {
  it.each(actionsOf(projectLifecycle))('allows %s to exactly the roles of the clause', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(projectLifecycle, action, actor(role), project(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(projectLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });
});

describe('the library', () => {
  it('takes no project without money', () => {
    const refused = refuse(projectLifecycle, 'submit', actor('unit'), project('draft', { totalAmount: '0.00' }));
    expect(refused).toMatchObject({ code: 'NOT_READY', reason: { key: 'projectWithoutFunds' } });
  });

  it.each(['return', 'admit'] as const)('does not let the submitter %s the own project', (action) => {
    const refused = refuse(projectLifecycle, action, actor('finance'), project('submitted', { submittedBy: 'me' }));
    expect(refused?.reason.key).toBe('separationOfDuties');
  });

  it('offers no action on a project of a division below', () => {
    for (const state of projectStates)
      expect(allowed(projectLifecycle, actor('finance', '150000'), project(state))).toEqual([]);
  });
});
