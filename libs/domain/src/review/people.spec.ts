import { describe, expect, it } from '@jest/globals';
import { type Colleague, mayBeAsked, mayTakeOver } from './people';
import { route } from './review.fixture';
import type { ReviewRound } from './round';

const round: ReviewRound = {
  route,
  step: 2,
  submittedBy: 'declarer',
  byDepartment: false,
  assigneeId: null,
  asked: [],
  keyProject: false,
  acted: [
    { userId: 'd', step: 'department', act: 'forward' },
    { userId: 'b', step: 'business', act: 'forward' },
    { userId: 'p', step: 'performance', act: 'markKey' },
  ],
};
const person = (userId: string, section: Colleague['section'] = 'performance'): Colleague => ({
  userId,
  section,
  name: userId,
  orgId: 'o',
  orgName: '财政局',
  role: 'finance',
});

describe('who a step can be handed to', () => {
  it('is whoever the step asks and has not submitted it', () => {
    expect(mayTakeOver(round, person('p'), 'me')).toBe(true);
    expect(mayTakeOver(round, person('declarer'), 'me')).toBe(false);
    expect(mayTakeOver(round, person('p'), 'p')).toBe(false);
    expect(mayTakeOver(round, person('x', 'business'), 'me')).toBe(false);
    expect(mayTakeOver({ ...round, assigneeId: 'p' }, person('p'), 'me')).toBe(false);
    expect(mayTakeOver({ ...round, step: null }, person('p'), 'me')).toBe(false);
  });

  it('is nobody who settled another step, for they could not act; unless the route lets one person', () => {
    expect(mayTakeOver(round, person('b', null), 'me')).toBe(false);
    expect(mayTakeOver({ ...round, route: { ...route, samePerson: true } }, person('b', null), 'me')).toBe(true);
  });

  it('does not limit who gives an opinion', () => {
    expect(mayBeAsked(round, person('b', null), 'p')).toBe(true);
    expect(mayBeAsked(round, person('p'), 'p')).toBe(false);
    expect(mayBeAsked({ ...round, asked: [{ userId: 'b', name: 'b' }] }, person('b', null), 'p')).toBe(false);
  });
});
