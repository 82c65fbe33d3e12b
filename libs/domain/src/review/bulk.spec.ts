import { describe, expect, it } from '@jest/globals';
import { bulkAct, checkBulk, notInBulk } from './bulk';
import { route } from './review.fixture';
import type { ReviewRound } from './round';

const at = (step: number, keyProject = false): ReviewRound => ({
  route,
  step,
  submittedBy: 'a',
  byDepartment: false,
  assigneeId: null,
  asked: [],
  acted: [],
  keyProject,
});

it.each([
  ['', [{ targetId: 'a', reason: '请量化' }], ['reason required']],
  [
    '',
    [
      { targetId: 'a', reason: '请量化' },
      { targetId: 'b', reason: ' ' },
    ],
    ['reasons.1.reason required'],
  ],
  [
    '',
    [
      { targetId: 'a', reason: '请量化' },
      { targetId: 'b', reason: '请核对' },
    ],
    [],
  ],
  ['请修改', [{ targetId: 'a', reason: '请量化' }], []],
] as const)('returns two with a reason for each or one for all: %j', (reason, reasons, expected) => {
  expect(checkBulk('return', reason, 2, reasons).map(({ path, key }) => `${path} ${key}`)).toEqual(expected);
});

describe('a bulk review', () => {
  it('sends on where there is a step after, passes at the last, and returns anywhere', () => {
    expect([0, 1, 2].map((step) => bulkAct('pass', at(step)))).toEqual(['forward', 'forward', 'pass']);
    expect([0, 1, 2].map((step) => bulkAct('return', at(step)))).toEqual(['return', 'return', 'return']);
  });

  it('leaves key projects to be scored one by one, but may return them', () => {
    const keys = (action: 'pass' | 'return') => [0, 1, 2].map((step) => notInBulk(action, at(step, true))?.key ?? null);
    expect(keys('pass')).toEqual([null, 'bulkKeyProject', 'bulkKeyProject']);
    expect(keys('return')).toEqual([null, null, null]);
    expect(notInBulk('pass', at(2))).toBeNull();
  });

  it.each([
    ['pass', '', 1, []],
    ['return', ' ', 1, ['reason required']],
    ['return', '请补充', 1, []],
    ['pass', '', 0, ['count bulkNothing']],
    ['pass', '', 5_001, ['count bulkTooMuch']],
  ] as const)('%s with %j of %i rows is judged %j', (action, reason, count, expected) => {
    expect(checkBulk(action, reason, count).map(({ path, key }) => `${path} ${key}`)).toEqual(expected);
  });
});
