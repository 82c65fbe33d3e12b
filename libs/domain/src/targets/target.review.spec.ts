import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formF3, gradeOfScores, isScoreOf, reviewProperties, scoreItems, totalOfScores } from '../review/form-f3';
import { D } from '../money';
import { defaultSections } from '../rule-pack/default-sections';
import { checkReview, type ReviewDecision, reviewPoints, type TargetReview } from './target.review';

const { reviewForm: form } = defaultSections;
const all = (of: (item: (typeof scoreItems)[number]) => string) =>
  Object.fromEntries(scoreItems.map((item) => [item, of(item)])) as NonNullable<TargetReview['scores']>;
/** Scores that sum up to a total: the share of each item's points. */
const sharing = (share: string) => all((item) => new D(form.maxima[item]).times(share).toFixed());
const fit = { fit: 'fit', opinion: '' };
const unfit = { fit: 'unfit', opinion: '' };
const partly = { fit: 'partly', opinion: '' };
const points = Object.fromEntries(reviewPoints.map((point) => [point, fit])) as NonNullable<TargetReview['points']>;

const found = (review: Partial<TargetReview>, scored = false, by = form) =>
  checkReview(
    { decision: 'pass', points: scored ? null : points, scores: null, rowReasons: [], opinion: '', ...review },
    { indicatorIds: ['a'], scored, form: by },
  ).map(({ path, key }) => `${path} ${key}`);

describe('form F3', () => {
  it('has a hundred points: 20, 30, 30 and 20', () => {
    const of = reviewProperties.map((property) =>
      scoreItems
        .filter((item) => formF3[item].property === property)
        .reduce((total, item) => total.plus(form.maxima[item]), new D(0))
        .toFixed(),
    );
    expect(of).toEqual(['20', '30', '30', '20']);
    expect(totalOfScores(sharing('1'))).toBe('100');
  });

  it.each([
    ['100', 'excellent'],
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['80', 'good'],
    ['79.99', 'medium'],
    ['60', 'medium'],
    ['59.99', 'poor'],
    ['0', 'poor'],
  ])('grades %s as %s', (total, grade) => {
    expect(gradeOfScores(form, total)).toBe(grade);
  });

  it('never grades a higher total worse', () => {
    const order = ['poor', 'medium', 'good', 'excellent'];
    const total = fc.integer({ min: 0, max: 10_000 }).map((cents) => new D(cents).div(100).toFixed());
    fc.assert(
      fc.property(total, total, (a, b) => {
        const [low, high] = new D(a).lte(b) ? [a, b] : [b, a];
        expect(order.indexOf(gradeOfScores(form, low))).toBeLessThanOrEqual(order.indexOf(gradeOfScores(form, high)));
      }),
    );
  });

  it.each(['', '-1', '10.01', '9.999', '1e1', 'ten', '１'])('does not take %s for ten points', (text) => {
    expect(isScoreOf(form, 'formal', text)).toBe(false);
  });
});

describe('a review that is ticked', () => {
  it.each([
    ['a pass wants no point unfit', { points: { ...points, relevance: unfit } }, ['points.relevance.fit pointNotFit']],
    [
      'so does going on',
      { decision: 'forward', points: { ...points, relevance: unfit } },
      ['points.relevance.fit pointNotFit'],
    ],
    [
      'what fits partly passes with a word',
      { points: { ...points, feasibility: partly } },
      ['points.feasibility.opinion partlyWithoutOpinion'],
    ],
    ['beside the point', { points: { ...points, feasibility: { ...partly, opinion: '请补充' } } }, []],
    ['or on the whole', { points: { ...points, feasibility: partly }, opinion: '请补充' }, []],
    [
      'or at a row',
      { points: { ...points, feasibility: partly }, rowReasons: [{ indicatorId: 'a', reason: '请补充' }] },
      [],
    ],
    ['and all points judged', { points: null }, ['points pointsMissing']],
    ['a return wants them too', { decision: 'return', points: null, opinion: '请改' }, ['points pointsMissing']],
    ['a return wants a reason', { decision: 'return' }, ['opinion returnWithoutReason']],
    ['a row is reason enough', { decision: 'return', rowReasons: [{ indicatorId: 'a', reason: '请改' }] }, []],
    ['one step back needs no ticks', { decision: 'returnOne', points: null, opinion: '请核' }, []],
    ['but a reason', { decision: 'returnOne', points: null }, ['opinion returnWithoutReason']],
    ['an opinion that was asked for says something', { decision: 'opine', points: null }, ['opinion opinionNeeded']],
    ['and needs nothing else', { decision: 'opine', points: null, opinion: '同意' }, []],
    [
      'reasons are for rows of the target',
      { decision: 'return', rowReasons: [{ indicatorId: 'b', reason: '' }] },
      ['rowReasons.0.indicatorId reasonWithoutRow', 'rowReasons.0.reason required'],
    ],
  ] as const)('%s', (_, review, expected) => {
    expect(found(review as Partial<TargetReview>)).toEqual(expected);
  });
});

describe('points and bounds of a pack of its own', () => {
  const own = {
    ...form,
    maxima: { ...form.maxima, formal: '5', effects: '20' },
    grades: { excellent: '95', good: '70', medium: '50' },
  };

  it('decide what may be given, and what the total lets happen', () => {
    expect([isScoreOf(own, 'effects', '20'), isScoreOf(own, 'formal', '5.01')]).toEqual([true, false]);
    expect(['95', '94.99', '70', '69.99', '50', '49.99'].map((total) => gradeOfScores(own, total))).toEqual([
      'excellent',
      'good',
      'good',
      'medium',
      'medium',
      'poor',
    ]);
    const scores = { ...all((item) => own.maxima[item]), funds: '8' };
    expect(found({ scores }, true, own)).toEqual(['opinion negotiationMissing']);
    expect(found({ scores: { ...scores, formal: '6' } }, true, own)).toEqual(['scores.formal scoreOutside']);
    expect(found({ scores: all((item) => form.maxima[item]) }, true, own)).toEqual(['scores.formal scoreOutside']);
  });
});

describe('a review that is scored', () => {
  /** Grade, decision and opinion, and what is said against them: the effect of the grades written out by hand. */
  const effects: readonly [string, ReviewDecision, string, string[]][] = [
    ['0.95', 'pass', '', []],
    ['0.95', 'forward', '', []],
    ['0.95', 'reject', '不行', ['scores onlyPoorIsRejected']],
    ['0.85', 'pass', '', ['opinion negotiationMissing']],
    ['0.85', 'forward', '', ['opinion negotiationMissing']],
    ['0.85', 'pass', '已商定细化数量指标', []],
    ['0.85', 'return', '请改', []],
    ['0.7', 'pass', '同意', ['scores mediumIsReturned']],
    ['0.7', 'forward', '同意', ['scores mediumIsReturned']],
    ['0.7', 'return', '请改', []],
    ['0.7', 'reject', '不行', ['scores onlyPoorIsRejected']],
    ['0.5', 'pass', '同意', ['scores poorIsRejected']],
    ['0.5', 'return', '请改', ['scores poorIsRejected']],
    ['0.5', 'reject', '不行', []],
    ['0.5', 'reject', '', ['opinion returnWithoutReason']],
    ['0.5', 'returnOne', '请核', []],
  ];
  it.each(effects)('at a share of %s may %s with %j', (share, decision, opinion, expected) => {
    expect(found({ decision, opinion, scores: sharing(share) }, true)).toEqual(expected);
  });

  it('wants every score to go on, and none to go back', () => {
    expect(found({ points }, true)).toEqual(['scores scoresMissing']);
    expect(found({ decision: 'reject', opinion: '不行' }, true)).toEqual(['scores scoresMissing']);
    expect(found({ decision: 'return', opinion: '请改' }, true)).toEqual([]);
    const scores = { ...sharing('1'), funds: '15.5', clear: '' };
    expect(found({ scores }, true)).toEqual(['scores.clear scoreOutside', 'scores.funds scoreOutside']);
  });
});
