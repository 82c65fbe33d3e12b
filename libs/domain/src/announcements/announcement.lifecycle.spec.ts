import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, allowed, refuse } from '../lifecycle';
import { type Announcement, type AnnouncementState, announcementStates } from './announcement';
import { type AnnouncementAction, announcementLifecycle } from './announcement.lifecycle';

/** Who may do what where, written out by hand: state, action, roles, state after. */
const permitted: readonly [AnnouncementState, AnnouncementAction, readonly Actor['role'][], AnnouncementState][] = [
  ['draft', 'publish', ['finance'], 'published'],
  ['draft', 'discard', ['finance'], 'discarded'],
  ['published', 'withdraw', ['finance'], 'withdrawn'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const announcement = (state: AnnouncementState, more: Partial<Announcement> = {}): Announcement => ({
  state,
  body: '请于12月4日前报送',
  audiences: ['offices'],
  orgPath: '/150000/150600/F1/',
  divisionCode: '150600',
  ...more,
});

describe.each(announcementStates)('an announcement that is %s', (state) => {
  it.each(actionsOf(announcementLifecycle))('allows %s to exactly the roles written down', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(announcementLifecycle, action, actor(role), announcement(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(announcementLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });
});

describe('the lifecycle of an announcement', () => {
  it.each([
    [{ body: ' ' }, 'announcementWithoutBody'],
    [{ audiences: [] }, 'announcementWithoutAudience'],
  ] as const)('lets nobody publish one with %j', (more, key) => {
    const refused = refuse(announcementLifecycle, 'publish', actor('finance'), announcement('draft', more));
    expect(refused).toMatchObject({ code: 'NOT_READY', reason: { key } });
  });

  it('asks for a reason when it is withdrawn, and only then', () => {
    const { publish, withdraw, discard } = announcementLifecycle.actions;
    expect([publish.needs, withdraw.needs, discard.needs]).toEqual([undefined, 'reason', undefined]);
  });

  it('offers nothing to a division above or below', () => {
    for (const division of ['150000', '150626'])
      for (const state of announcementStates)
        expect(allowed(announcementLifecycle, actor('finance', division), announcement(state))).toEqual([]);
  });
});
