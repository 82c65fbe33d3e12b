import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import type { ExAnteForm } from '../rule-pack/rule-pack';
import { type ExAnteDraft, exAnteItems, exAnteMarks, type ExAnteMark, type ExAnteState, exAnteStates } from './ex-ante';
import { defaultSections } from '../rule-pack/default-sections';
import { type ExAnteAction, exAnteLifecycle } from './ex-ante.lifecycle';
import {
  bestConclusion,
  checkConclusion,
  checkExAnte,
  dimensionPoints,
  exAnteFormOf,
  exAnteStandingOf,
  exAnteTotal,
  needsExAnte,
  pointsOfMark,
} from './ex-ante.rules';

const { exAnte: form } = defaultSections;
const points = { excellent: 5, good: 4, medium: 3, poor: 1 };
const rated = (mark: ExAnteMark) => exAnteItems.map((item) => ({ item, mark, remark: '' }));
const expert = { name: '张工', organisation: '水利设计院', title: '高级工程师', field: '水利', noConflict: true };
const draft = (more: Partial<ExAnteDraft> = {}): ExAnteDraft => ({
  subject: 'project',
  materials: ['application', 'basis', 'estimate', 'target'],
  experts: [expert, { ...expert, name: '李工' }, { ...expert, name: '王工' }],
  ratings: rated('excellent'),
  report: { object: '对象', process: '过程', findings: '评估', suggestions: '', others: '' },
  ...more,
});
const found = (more: Partial<ExAnteDraft>) => checkExAnte(draft(more)).map(({ path, key }) => `${path} ${key}`);

describe('the points', () => {
  it('are five dimensions of 20, four items of 5 each', () => {
    expect(exAnteItems).toHaveLength(20);
    expect(exAnteTotal(form, rated('excellent'))).toBe('100');
    expect(dimensionPoints(form, rated('good'), 'economy')).toBe('16');
    expect(exAnteTotal(form, rated('poor'))).toBe('20');
  });

  it('always add up, and never allow a better conclusion for worse marks', () => {
    const marks = fc.array(fc.constantFrom(...exAnteMarks), { minLength: 20, maxLength: 20 });
    const order = ['reject', 'supportAfterChange', 'support'];
    fc.assert(
      fc.property(marks, fc.nat(19), (list, at) => {
        const ratings = exAnteItems.map((item, index) => ({ item, mark: list[index] ?? 'poor', remark: '' }));
        expect(exAnteTotal(form, ratings)).toBe(String(list.reduce((all, mark) => all + points[mark], 0)));
        const worse = ratings.map((rating, index) => (index === at ? { ...rating, mark: 'poor' as const } : rating));
        expect(order.indexOf(bestConclusion(form, worse))).toBeLessThanOrEqual(
          order.indexOf(bestConclusion(form, ratings)),
        );
      }),
    );
  });

  it('bind the conclusion: stricter is free, better is refused', () => {
    expect(bestConclusion(form, rated('good'))).toBe('support');
    expect(bestConclusion(form, rated('medium'))).toBe('supportAfterChange');
    expect(bestConclusion(form, rated('poor'))).toBe('reject');
    const weak = rated('excellent').map((row) =>
      row.item.startsWith('economy') ? { ...row, mark: 'poor' as const } : row,
    );
    expect([exAnteTotal(form, weak), bestConclusion(form, weak)]).toEqual(['84', 'supportAfterChange']);
    expect(checkConclusion(form, 'support', rated('medium'))).toMatchObject([{ path: 'conclusion' }]);
    expect(checkConclusion(form, 'reject', rated('excellent'))).toEqual([]);
  });
});

describe('a pack with points and bounds of its own', () => {
  const own: ExAnteForm = {
    ...form,
    maxima: { policyFit: '30', clearTarget: '10', feasibility: '15', economy: '25', benefitAndFunding: '20' },
    marks: { excellent: '1', good: '0.75', medium: '0.5', poor: '0' },
    support: { total: '85', ofDimension: '0.7' },
    supportAfterChange: { total: '50' },
  };
  const one = (mark: ExAnteMark) =>
    rated('excellent').map((row) => (row.item.startsWith('economy') ? { ...row, mark } : row));

  it('shares the points of a dimension among its items', () => {
    expect(pointsOfMark(own, 'economy', 'good')).toBe('4.6875');
    expect(pointsOfMark(own, 'policyFit', 'poor')).toBe('0');
    expect([exAnteTotal(own, rated('excellent')), exAnteTotal(own, rated('good'))]).toEqual(['100', '75']);
    expect([exAnteTotal(own, one('medium')), dimensionPoints(own, one('medium'), 'economy')]).toEqual(['87.5', '12.5']);
  });

  it('concludes by its own bounds, and says which they are', () => {
    expect(bestConclusion(own, one('good'))).toBe('support');
    expect(bestConclusion(own, one('medium'))).toBe('supportAfterChange');
    expect(bestConclusion(own, rated('good'))).toBe('supportAfterChange');
    expect(bestConclusion(own, rated('poor'))).toBe('reject');
    expect(checkConclusion(own, 'support', rated('good'))[0]?.params).toEqual({
      total: '75',
      support: '85',
      ofDimension: '70',
      after: '50',
    });
    expect([exAnteFormOf({ form: own }), exAnteFormOf({ form: null })]).toEqual([own, form]);
  });
});

describe('an assessment is submitted whole', () => {
  it.each<[Partial<ExAnteDraft>, string[]]>([
    [{}, []],
    [{ materials: ['application', 'basis', 'target'] }, ['materials.estimate exAnteMaterialMissing']],
    [{ experts: [expert, expert] }, ['experts exAnteFewExperts']],
    [{ experts: [expert, expert, { ...expert, noConflict: false }] }, ['experts.2.noConflict exAnteConflict']],
    [{ experts: [expert, expert, { ...expert, field: ' ' }] }, ['experts.2.field required']],
    [{ ratings: rated('good').slice(1) }, ['ratings.policyFit1 required']],
    [{ ratings: [...rated('good'), ...rated('good').slice(0, 1)] }, ['ratings.policyFit1 exAnteRatedTwice']],
    [
      { report: { object: '', process: '过程', findings: '评估', suggestions: '', others: '' } },
      ['report.object required'],
    ],
  ])('%#', (more, findings) => {
    expect(found(more)).toEqual(findings);
  });
});

describe('where it is needed', () => {
  const project = { level: 'second', attribute: 'new', totalAmount: '50000000.00' } as const;
  const rule = { threshold: '50000000.00' };
  const last = (
    state: ExAnteState,
    conclusion: 'support' | 'supportAfterChange' | 'reject' | null,
    amount = '50000000.00',
  ) => exAnteStandingOf(rule, project, { state, conclusion, amount });

  it('new projects from the amount on, and no others', () => {
    expect(needsExAnte(rule, project)).toBe(true);
    expect(needsExAnte(rule, { ...project, totalAmount: '49999999.99' })).toBe(false);
    expect(needsExAnte(rule, { ...project, attribute: 'continuing' })).toBe(false);
    expect(needsExAnte(rule, { ...project, level: 'first' })).toBe(false);
    expect(needsExAnte(null, project)).toBe(false);
  });

  it('says how far a project is', () => {
    expect(exAnteStandingOf(rule, project, null)).toBe('missing');
    expect(last('submitted', null)).toBe('open');
    expect(last('concluded', 'support')).toBe('passed');
    expect(last('concluded', 'reject')).toBe('rejected');
    expect(last('concluded', 'supportAfterChange')).toBe('changeNeeded');
    expect(last('changed', 'supportAfterChange')).toBe('passed');
    expect(last('concluded', 'support', '49999999.99')).toBe('outdated');
  });
});

const permitted: readonly [ExAnteState, ExAnteAction, readonly Actor['role'][], ExAnteState][] = [
  ['draft', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['submitted', 'withdraw', ['department', 'unit'], 'draft'],
  ['submitted', 'return', ['finance'], 'returned'],
  ['submitted', 'conclude', ['finance'], 'concluded'],
  ['concluded', 'amend', ['department', 'unit'], 'changed'],
];
describe.each(exAnteStates)('an assessment that is %s', (state) => {
  it.each(actionsOf(exAnteLifecycle))('allows %s to exactly these roles', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    const place = { orgPath: '/', divisionCode: '150600', submittedBy: action === 'withdraw' ? 'me' : 'someone' };
    const subject = { state, conclusion: 'supportAfterChange' as const, unitReported: false, ...place };
    for (const role of roles) {
      const refused = refuse(exAnteLifecycle, action, { role, divisionCode: '150600', userId: 'me' }, subject);
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
    }
    if (row) expect(exAnteLifecycle.actions[action].to).toBe(row[3]);
  });
});

it('nobody concludes what they submitted, and nothing is changed that needs no change', () => {
  const subject = {
    state: 'submitted',
    conclusion: null,
    orgPath: '/',
    divisionCode: '150600',
    submittedBy: 'me',
    unitReported: false,
  } as const;
  const me = { role: 'finance', divisionCode: '150600', userId: 'me' } as const;
  expect(refuse(exAnteLifecycle, 'conclude', me, subject)?.reason.key).toBe('separationOfDuties');
  const concluded = { ...subject, state: 'concluded', conclusion: 'support' } as const;
  expect(refuse(exAnteLifecycle, 'amend', { ...me, role: 'unit' }, concluded)?.reason.key).toBe(
    'exAnteNothingToChange',
  );
});
