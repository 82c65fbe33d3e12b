import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fundSources } from '../library/project';
import { indicatorDirections, indicatorNatures } from '../rule-pack/indicator';
import { type IndicatorRow, indicatorBases } from '../targets/target';
import { applyFixToSubject } from './fix';
import type { LintContext, LintSubject } from './lint';
import { lintEvaluation } from './lint-evaluation';
import { lintTarget } from './lint-target';
import { lintPack, sampleContent, samples, sampleSubject } from './sample-forms.fixture';

const phrases = samples.flatMap(({ goal, rows }) => [goal, ...rows.flatMap(({ l3, unit }) => [l3, unit])]);
const text = fc.oneof(
  fc.constantFrom(...phrases, '有效', '显著提升', '≥95%', '（100字以内）', '***', '2024年12月底前', '44/52=90%', ''),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const figure = fc.oneof(
  fc.constantFrom('100', '95', '0', '0.5', '3120', '31200000', ''),
  fc.integer({ min: -10, max: 100_000 }).map(String),
  text,
);
const row: fc.Arbitrary<IndicatorRow> = fc.record({
  id: fc.uuid(),
  period: fc.constantFrom('annual' as const, 'annual' as const, 'midterm' as const),
  level1: fc.constantFrom('output', 'benefit', 'satisfaction', 'other', ''),
  level2: fc.constantFrom('quantity', 'cost', 'social', 'service', ''),
  name: text,
  nature: fc.option(fc.constantFrom(...indicatorNatures)),
  direction: fc.option(fc.constantFrom(...indicatorDirections)),
  value: fc.option(figure),
  standard: text,
  unit: fc.oneof(fc.constantFrom('%', '万元', '元', '元/亩', '个', '公里', ''), text),
  weight: fc.option(fc.oneof(fc.constantFrom('10', '20', '30'), figure)),
  basis: fc.option(fc.constantFrom(...indicatorBases)),
  note: text,
});
const year = fc.constantFrom(2024, 2025, 2026);
const subject: fc.Arbitrary<LintSubject> = fc.record({
  draft: fc.record({
    annualGoal: fc.array(text, { maxLength: 3 }).map((parts) => parts.join('，')),
    midtermGoal: text,
    indicators: fc.array(row, { maxLength: 12 }),
    planSteps: fc.constant([]),
  }),
  frame: fc.record({
    year,
    startDate: fc.constantFrom('2024-01-01', '2025-03-01', 'x'),
    endDate: fc.constantFrom('2025-12-31', '2026-06-30', ''),
    yearFunds: fc.constantFrom('31200000.00', '0', '', 'x', '3120.00'),
  }),
  projectName: text,
  funds: fc.array(
    fc.record({ year, source: fc.constantFrom(...fundSources), amount: fc.constantFrom('100.00', '3120.00', 'x') }),
    { maxLength: 3 },
  ),
  total: fc.option(figure),
  midtermTotal: fc.option(figure),
});
const context: fc.Arbitrary<LintContext> = fc.record({
  lastYear: fc.array(fc.record({ name: text, unit: text, value: fc.option(figure), actual: fc.option(figure) })),
  peers: fc.array(fc.record({ name: text, unit: text, median: figure, count: fc.nat(9) })),
  similar: fc.array(
    fc.record({
      projectName: fc.option(text),
      sameProgramme: fc.option(fc.boolean()),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
      names: fc.option(fc.array(text)),
    }),
  ),
});

/** Whether a path leads to something of the subject: a cell of the draft, a total, or the sum of weights of a dimension. */
function leads(subject: LintSubject, path: string): boolean {
  if (path === 'weights.total' || lintPack.tree.some(({ key }) => path === `weights.${key}`)) return true;
  const walk = (at: unknown, keys: readonly string[]): boolean => {
    const [key, ...rest] = keys;
    if (key === undefined) return true;
    return typeof at === 'object' && at !== null && key in at && walk((at as Record<string, unknown>)[key], rest);
  };
  return walk({ ...subject, ...subject.draft }, path.split('.'));
}

describe('the linter, whatever is typed', () => {
  it('never throws, always says the same, and names cells that are there', () => {
    fc.assert(
      fc.property(subject, context, (form, known) => {
        const found = lintTarget(lintPack, form, known);
        expect(lintTarget(lintPack, structuredClone(form), structuredClone(known))).toEqual(found);
        for (const { path, fixes } of found) {
          expect([path, leads(form, path)]).toEqual([path, true]);
          for (const { changes } of fixes) expect(changes.every((change) => leads(form, change.path))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no longer says what a fix has put right, and leaves the form it was given as it is', () => {
    fc.assert(
      fc.property(subject, context, (form, known) => {
        const before = structuredClone(form);
        for (const { rule, path, key, params, fixes } of lintTarget(lintPack, form, known))
          for (const fix of fixes) {
            const now = lintTarget(lintPack, applyFixToSubject(form, fix), known);
            expect(now).not.toContainEqual(expect.objectContaining({ rule, path, key, params }));
          }
        expect(form).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('says the same of rows in another order, but for their numbers', () => {
    const both = subject.chain((form) =>
      fc
        .shuffledSubarray([...form.draft.indicators], { minLength: form.draft.indicators.length })
        .map((indicators) => [form, { ...form, draft: { ...form.draft, indicators } }] as const),
    );
    const findingsIn = (form: LintSubject) =>
      lintTarget(lintPack, form)
        .map(({ rule, key, path }) => `${rule} ${key} ${path.replace(/\.\d+/, '')}`)
        .sort();
    fc.assert(
      fc.property(both, ([one, other]) => expect(findingsIn(other)).toEqual(findingsIn(one))),
      { numRuns: 80 },
    );
  });

  it('goes by rows from the goals downwards, and by rules within a row', () => {
    for (const sample of samples) {
      const rows = lintTarget(lintPack, sampleSubject(sample)).filter(({ row }) => row !== null);
      const order = rows.map(({ row, rule }) => `${String(row).padStart(3, '0')} ${rule}`);
      expect(order).toEqual([...order].sort());
    }
  });

  it('takes any claims of a self-evaluation', () => {
    const claim = fc.option(figure);
    const claims = fc.record({
      rulePack: claim,
      items: fc.array(fc.record({ score: claim })),
      funds: fc.array(fc.record({ rate: claim })),
      rate: claim,
      budgetScore: claim,
      total: claim,
    });
    fc.assert(
      fc.property(fc.constantFrom(...samples), claims, (sample, claimed) => {
        const content = sampleContent(sample);
        expect(lintEvaluation(lintPack, content, claimed)).toEqual(lintEvaluation(lintPack, content, claimed));
      }),
      { numRuns: 50 },
    );
  });
});
