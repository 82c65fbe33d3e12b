import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { type PublicationState, publicationStates } from './publication';
import { type PublicationAction, publicationLifecycle } from './publication.lifecycle';

/** Written out by hand, so that a changed table is noticed: state, action, role, and where it leads. */
const moves: readonly (readonly [PublicationState, PublicationAction, Role, PublicationState])[] = [
  ['draft', 'publish', 'finance', 'published'],
  ['published', 'publish', 'finance', 'published'],
  ['published', 'withdraw', 'finance', 'withdrawn'],
  ['withdrawn', 'publish', 'finance', 'published'],
];

const actor = (role: Role, over = {}) => ({ role, divisionCode: '150600', userId: 'me', ...over });
const publication = (state: PublicationState, over = {}) => ({
  state,
  kind: 'result' as const,
  orgPath: '/150000/150600/D001/',
  divisionCode: '150600',
  ...over,
});

describe('the lifecycle of a publication', () => {
  for (const state of publicationStates)
    for (const action of actionsOf(publicationLifecycle))
      for (const role of roles) {
        const move = moves.find((each) => each[0] === state && each[1] === action && each[2] === role);
        it(`${move ? 'lets' : 'does not let'} ${role} ${action} what is ${state}`, () => {
          expect(refuse(publicationLifecycle, action, actor(role), publication(state)) === null).toBe(Boolean(move));
          if (move) expect(publicationLifecycle.actions[action].to).toBe(move[3]);
        });
      }

  it('begins unpublished', () => {
    expect(publicationLifecycle.initial).toBe('draft');
  });

  it('does not publish where nothing is approved or filed', () => {
    const nothing = publication('draft', { kind: null });
    expect(refuse(publicationLifecycle, 'publish', actor('finance'), nothing)).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'nothingToPublish' },
    });
  });

  it('leaves the publications of other divisions to them', () => {
    const banner = publication('published', { divisionCode: '150626' });
    expect(refuse(publicationLifecycle, 'withdraw', actor('finance'), banner)?.reason.key).toBe('notYourDivision');
  });

  it('asks for a reason to withdraw', () => {
    expect(publicationLifecycle.actions.withdraw.needs).toBe('reason');
  });
});
