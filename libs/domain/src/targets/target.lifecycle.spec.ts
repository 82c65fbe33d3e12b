import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse, type Who } from '../lifecycle';
import { route } from '../review/review.fixture';
import { type ReviewAct, type ReviewRound, withoutTakenBack } from '../review/round';
import { type Target, type TargetState, targetStates } from './target';
import { type TargetAction, targetLifecycle } from './target.lifecycle';

/** Who may do what where, written out by hand from 四(一): state, action, roles, state after. */
const permitted: readonly [TargetState, TargetAction, readonly Actor['role'][], TargetState][] = [
  ['draft', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['passed', 'approve', ['finance'], 'approved'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const budgetBasis = { year: 2026, divisionCode: '150600', lineAmount: '1.00', lineCancelled: false };
const target = (state: TargetState, more: Partial<Target> = {}): Target => ({
  state,
  year: 2026,
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  submittedBy: 'submitter',
  unitReported: false,
  approval: budgetBasis,
  ...more,
});

describe.each(targetStates.filter((state) => state !== 'submitted'))('a target that is %s', (state) => {
  it.each(actionsOf(targetLifecycle))('allows %s to exactly the roles of the clause', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const refused = refuse(targetLifecycle, action, actor(role), target(state));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(targetLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });
});

const here = { divisionCode: '150600' };
const above = { divisionCode: '150000' };
/** Everybody who may meet a target under review. */
const people = {
  submitter: { ...here, role: 'unit', userId: 'submitter' },
  unit: { ...here, role: 'unit', userId: 'unit' },
  department: { ...here, role: 'department', userId: 'department' },
  business: { ...here, role: 'finance', section: 'business', userId: 'business' },
  performance: { ...here, role: 'finance', section: 'performance', userId: 'performance' },
  bureau: { ...here, role: 'finance', section: null, userId: 'bureau' },
  government: { ...here, role: 'government', userId: 'government' },
  audit: { ...here, role: 'audit', userId: 'audit' },
  evaluator: { ...here, role: 'evaluator', userId: 'evaluator' },
  financeAbove: { ...above, role: 'finance', section: 'performance', userId: 'financeAbove' },
  governmentAbove: { ...above, role: 'government', userId: 'governmentAbove' },
} as const satisfies Record<string, Who>;
type Person = keyof typeof people;

const reminding = ['submitter', 'unit', 'government', 'financeAbove', 'governmentAbove'] as const;
const atBusiness = ['business', 'bureau'] as const;
const atPerformance = ['performance', 'bureau'] as const;

/** While it is submitted: step, action, people, state after. Whatever is not here is refused to everybody. */
const underReview: readonly [string, TargetAction, readonly Person[], TargetState][] = [
  ['department', 'withdraw', ['submitter'], 'draft'],
  ['department', 'forward', ['department'], 'submitted'],
  ['department', 'return', ['department'], 'returned'],
  ['department', 'transfer', ['department'], 'submitted'],
  ['department', 'addReviewer', ['department'], 'submitted'],
  ['department', 'remind', reminding, 'submitted'],
  ['business', 'withdraw', ['submitter'], 'draft'],
  ['business', 'forward', atBusiness, 'submitted'],
  ['business', 'returnOne', atBusiness, 'submitted'],
  ['business', 'return', atBusiness, 'returned'],
  ['business', 'reject', atBusiness, 'returned'],
  ['business', 'transfer', atBusiness, 'submitted'],
  ['business', 'addReviewer', atBusiness, 'submitted'],
  ['business', 'markKey', atBusiness, 'submitted'],
  ['business', 'remind', [...reminding, 'department'], 'submitted'],
  ['performance', 'withdraw', ['submitter'], 'draft'],
  ['performance', 'pass', atPerformance, 'passed'],
  ['performance', 'returnOne', atPerformance, 'submitted'],
  ['performance', 'return', atPerformance, 'returned'],
  ['performance', 'reject', atPerformance, 'returned'],
  ['performance', 'transfer', atPerformance, 'submitted'],
  ['performance', 'addReviewer', atPerformance, 'submitted'],
  ['performance', 'markKey', atPerformance, 'submitted'],
  ['performance', 'remind', [...reminding, 'department'], 'submitted'],
];

const round = (step: number, more: Partial<ReviewRound> = {}): ReviewRound => ({
  route,
  step,
  submittedBy: 'submitter',
  byDepartment: false,
  assigneeId: null,
  asked: [],
  acted: [],
  keyProject: true,
  ...more,
});

describe.each(route.steps.map(({ key }, index) => [key, index] as const))('a target at the step %s', (key, index) => {
  it.each(actionsOf(targetLifecycle))('allows %s to exactly the people of the step', (action) => {
    const row = underReview.find(([step, name]) => step === key && name === action);
    const may = (Object.keys(people) as Person[]).filter(
      (name) => !refuse(targetLifecycle, action, people[name], target('submitted', { review: round(index) })),
    );
    expect(may.toSorted()).toEqual([...(row?.[2] ?? [])].toSorted());
    if (row) expect(targetLifecycle.actions[action].to).toBe(row[3]);
  });
});

describe('a step', () => {
  const [first, second, last] = [0, 1, 2];
  const why = (person: Person, action: TargetAction, step: number, more: Partial<ReviewRound> = {}) =>
    refuse(targetLifecycle, action, people[person], target('submitted', { review: round(step, more) }))?.reason.key ??
    null;
  const acted = (userId: string, step: string, act: 'forward' | 'returnOne' | 'transfer') => ({ userId, step, act });

  it.each([
    ['the whole bureau may act for a section', 'bureau', 'forward', second, {}, null],
    ['what is handed to somebody is theirs', 'business', 'forward', second, { assigneeId: 'bureau' }, 'stepAssigned'],
    ['and may be taken over', 'business', 'transfer', second, { assigneeId: 'bureau' }, null],
    ['and may be done by them', 'bureau', 'forward', second, { assigneeId: 'bureau' }, null],
    [
      'nobody acts at two steps',
      'bureau',
      'pass',
      last,
      { acted: [acted('bureau', 'business', 'forward')] },
      'stepsApart',
    ],
    [
      'but may where the route says so',
      'bureau',
      'pass',
      last,
      { acted: [acted('bureau', 'business', 'forward')], route: { ...route, samePerson: true } },
      null,
    ],
    [
      'whoever only handed it on may',
      'bureau',
      'pass',
      last,
      { acted: [acted('bureau', 'business', 'transfer')] },
      null,
    ],
    [
      'what came back is decided by the same person again',
      'business',
      'forward',
      second,
      { acted: [acted('business', 'business', 'forward'), acted('performance', 'performance', 'returnOne')] },
      null,
    ],
    [
      'it waits for every co-reviewer',
      'performance',
      'pass',
      last,
      { asked: [{ userId: 'business', name: '王' }] },
      'opinionAwaited',
    ],
    [
      'also before it goes on',
      'business',
      'forward',
      second,
      { asked: [{ userId: 'department', name: '王' }] },
      'opinionAwaited',
    ],
    ['but may go back', 'performance', 'return', last, { asked: [{ userId: 'business', name: '王' }] }, null],
    [
      'a co-reviewer gives an opinion',
      'business',
      'opine',
      last,
      { asked: [{ userId: 'business', name: '王' }] },
      null,
    ],
    [
      'and nobody else does',
      'performance',
      'opine',
      last,
      { asked: [{ userId: 'business', name: '王' }] },
      'opinionNotAsked',
    ],
    [
      'it is too late to take back',
      'submitter',
      'withdraw',
      second,
      { acted: [acted('department', 'department', 'forward')] },
      'withdrawTooLate',
    ],
    ['the first step has none before', 'department', 'returnOne', first, {}, 'stepIsFirst'],
    [
      'nor has that of finance where the department declares',
      'business',
      'returnOne',
      second,
      { byDepartment: true },
      'stepIsFirst',
    ],
    ['the last step passes', 'performance', 'forward', last, {}, 'stepIsLast'],
    ['and no other', 'business', 'pass', second, {}, 'stepIsNotLast'],
    ['what is not scored is not rejected', 'performance', 'reject', last, { keyProject: false }, 'rejectUnscored'],
    ['one does not remind oneself', 'department', 'remind', first, {}, 'remindOneself'],
    ['nor within the bureau', 'performance', 'remind', second, {}, 'remindFromAbove'],
    ['those above decide nothing', 'financeAbove', 'pass', last, {}, 'notYourDivision'],
  ] as const)('%s', (_, person, action, step, more, key) => {
    expect(why(person, action, step, more as Partial<ReviewRound>)).toBe(key);
  });

  it.each(['forward', 'return', 'transfer', 'addReviewer', 'opine'] as const)(
    'does not let the submitter %s',
    (action) => {
      const subject = target('submitted', { review: round(second), submittedBy: 'bureau' });
      expect(refuse(targetLifecycle, action, people.bureau, subject)?.reason.key).toBe('separationOfDuties');
    },
  );
});

describe('approval', () => {
  const approve = (more: Partial<Target>) =>
    refuse(targetLifecycle, 'approve', actor('finance'), target('passed', more));
  it.each([
    ['no recorded approval', { approval: undefined }, 'budgetNotApproved'],
    ['the approval of another year', { approval: { ...budgetBasis, year: 2025 } }, 'budgetNotApproved'],
    ['the approval of another division', { approval: { ...budgetBasis, divisionCode: '150626' } }, 'budgetNotApproved'],
    ['a cancelled budget line', { approval: { ...budgetBasis, lineCancelled: true } }, 'targetOfCancelledLine'],
    ['no budget line', { approval: { ...budgetBasis, lineAmount: null } }, 'targetWithoutLine'],
  ])('is refused with %s', (_, more, key) => {
    expect(approve(more as Partial<Target>)).toMatchObject({ code: 'NOT_READY', reason: { key } });
  });
});

describe('taking a decision back', () => {
  const before = { step: 1, dueOn: '2026-12-04', assigneeId: null, assigneeName: null, asked: [] };
  const decided = (seconds: number, version = 4) => ({
    at: new Date(Date.now() - seconds * 1_000).toISOString(),
    version,
    before,
  });
  const forwarded = (more: object = {}, act: 'forward' | 'return' = 'forward') => ({
    userId: 'business',
    step: 'business',
    act,
    decided: { ...decided(3), ...more },
  });
  const why = (person: Person, acted: ReviewRound['acted'], state: TargetState = 'submitted') =>
    refuse(targetLifecycle, 'takeBack', people[person], {
      ...target(state, { review: round(2, { acted }) }),
      version: 4,
    } as Target)?.reason.key ?? null;

  it.each([
    ['is for whoever took it', 'business', [forwarded()], 'submitted', null],
    ['also where it ended the round', 'business', [forwarded({}, 'return')], 'returned', null],
    ['and for nobody else', 'bureau', [forwarded()], 'submitted', 'takeBackOthers'],
    ['within half a minute', 'business', [forwarded(decided(31))], 'submitted', 'takeBackTooLate'],
    ['while nobody has changed anything', 'business', [forwarded(decided(3, 3))], 'submitted', 'takeBackTooLate'],
    [
      'nor acted at the step',
      'business',
      [forwarded(), { userId: 'performance', step: 'performance', act: 'transfer' }],
      'submitted',
      'takeBackOthers',
    ],
    ['and not what is approved', 'business', [forwarded()], 'approved', 'illegalState'],
  ] as const)('%s', (_, person, acted, state, key) => {
    expect(why(person, acted, state)).toBe(key);
  });
});

it('leaves out of a record what was taken back', () => {
  const record = (...decisions: ReviewAct[]) => decisions.map((decision) => ({ decision }));
  expect(withoutTakenBack(record('forward', 'transfer', 'pass', 'takeBack', 'return'))).toEqual(
    record('forward', 'transfer', 'return'),
  );
});
