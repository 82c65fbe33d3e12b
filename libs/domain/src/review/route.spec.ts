import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ReviewRoute, type ReviewStep, type ReviewSubject, reviewSubjects, routeInForce } from './route';
import { checkRoute, refuseRouteChange } from './route.rules';
import { department, business, performance, route } from './review.fixture';

const found = (change: Partial<ReviewRoute>, year = 2027, subject: ReviewSubject = 'target') =>
  checkRoute({ ...route, ...change }, year, subject).map(({ path, key }) => `${path} ${key}`);
const steps = (...all: ReviewStep[]) => ({ steps: all });

describe('a review route', () => {
  it('may be one step of finance, or all three', () => {
    expect([found({}), found(steps(performance)), found(steps(department, performance))]).toEqual([[], [], []]);
  });

  it.each([
    ['has a step', steps(), ['steps routeEndsWithFinance']],
    [
      'ends with finance',
      steps(business, { ...department }),
      ['steps routeEndsWithFinance', 'steps.1.role departmentAfterFinance'],
    ],
    [
      'has keys that differ',
      steps(department, { ...business, key: 'department' }, performance),
      ['steps.1.key routeKeyTwice'],
    ],
    ['has keys of letters', steps({ ...performance, key: '2 b' }), ['steps.0.key routeKey']],
    ['gives a step at least a day', steps({ ...performance, workingDays: 0 }), ['steps.0.workingDays notCount']],
    [
      'gives a step no more than a quarter',
      steps({ ...performance, workingDays: 61 }),
      ['steps.0.workingDays notCount'],
    ],
    [
      'has no section in a department',
      steps({ ...department, section: 'budget' }, performance),
      ['steps.0.section sectionOfDepartment'],
    ],
    [
      'names its steps in both languages',
      steps({ ...performance, name: { zh: '', en: ' ' } }),
      ['steps.0.name.zh required', 'steps.0.name.en required'],
    ],
    ['has an amount that is one', { keyAmount: '-1' }, ['keyAmount notMoney']],
  ] as const)('%s', (_, change, expected) => {
    expect(found(change as Partial<ReviewRoute>)).toEqual(expected);
  });

  it('sets an amount of key projects for targets alone', () => {
    const amounts = reviewSubjects.map((subject) => found({ keyAmount: '50000000.00' }, 2027, subject));
    expect(amounts).toEqual([[], ['keyAmount keyAmountOfTargets'], ['keyAmount keyAmountOfTargets']]);
    expect(reviewSubjects.map((subject) => found({ keyAmount: null }, 2027, subject))).toEqual([[], [], []]);
  });

  it('has at most eight steps, and begins in a budget year', () => {
    const nine = Array.from({ length: 9 }, (_, at) => ({ ...business, key: `step${at}` }));
    expect(found(steps(...nine))).toEqual(['steps routeTooLong']);
    expect(found({}, 1999)).toEqual(['fromYear notYear']);
  });

  it('is set by the bureau as a whole or its performance section', () => {
    const by = (role: 'finance' | 'department', section: 'business' | 'performance' | null) =>
      refuseRouteChange({ role, section })?.reason.key ?? null;
    expect([by('finance', null), by('finance', 'performance')]).toEqual([null, null]);
    expect([by('finance', 'business'), by('department', null)]).toEqual(['routeOfPerformance', 'notYourRole']);
  });
});

describe('the route in force', () => {
  const ancestry = ['150626', '150600', '150000'];
  const stored = (divisionCode: string, fromYear: number) => ({ divisionCode, fromYear });
  const all = [stored('150000', 2014), stored('150600', 2026), stored('150600', 2028), stored('150626', 2030)];
  it.each([
    [2020, '150000', 2014],
    [2026, '150600', 2026],
    [2029, '150600', 2028],
    [2031, '150626', 2030],
  ])('for %i is that of %s from %i', (year, divisionCode, fromYear) => {
    expect(routeInForce(all, year, ancestry)).toEqual({ divisionCode, fromYear });
  });

  it('is nobody else’s, and none where nothing began yet', () => {
    expect(routeInForce([stored('150800', 2020)], 2027, ancestry)).toBeNull();
    expect(routeInForce(all, 2013, ancestry)).toBeNull();
  });

  it('does not depend on the order in which routes are kept', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), fc.integer({ min: 2014, max: 2035 }), (some, year) => {
        expect(routeInForce(some, year, ancestry)).toEqual(routeInForce(all, year, ancestry));
      }),
    );
  });
});
