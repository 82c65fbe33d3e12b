import { z } from 'zod';
import type { EvaluationContent } from '../evaluation/evaluation';
import type { FundSource } from '../library/project';
import type { EvaluationClaims, LintFinding, LintSubject } from '../lint/lint';
import { lintEvaluation } from '../lint/lint-evaluation';
import { lintTarget } from '../lint/lint-target';
import { fromWan } from '../money';
import type { RulePack } from '../rule-pack/rule-pack';
import { packForType } from '../rule-pack/weights';
import type { IndicatorRow } from '../targets/target';
import { figure, type FileProblem, placeOf } from './json-file';
import { natureAndDirectionOf, keysOf, projectTypeOf, readSamples, sampleProject, type SampleRow } from './sample-file';

/** A project of a file with what its form claims of itself; scores of rows are claims here. */
const claimingSample = sampleProject.extend({
  budgetScore: figure.nullish(),
  total: figure.nullish(),
  rulePack: z.string().max(200).nullish(),
});
export type ClaimingSample = z.infer<typeof claimingSample>;

/** Reads one project, or a list of them, for the indicator check. */
export const readClaimingSamples = (text: string) => readSamples(text, claimingSample);

/** A year to stand in for one the file does not state, in a period without end; dates are then not examined. */
const anyYear = { year: 2000, startDate: '0001-01-01', endDate: '9999-12-31' };

const sourceOf = (name: string): FundSource =>
  name.includes('其他') ? 'other' : name.includes('中央') ? 'central' : 'fiscal';

type Source = ClaimingSample['src'][number];
/** 其中:中央资金, （其中）地方资金, -其中: a part of the row above it. */
const isPart = (name: string): boolean => /^[\s(（【\[*#·•—\-、.0-9]*其中/.test(name);

/**
 * The sources of a money table without its total and without parts of a source: 其中 after a total begins the sources, after a
 * source it is a part of it and counted there already.
 */
function sourcesOf(src: readonly Source[]): Source[] {
  const isTotal = ([name]: Source): boolean =>
    /^(?:年度|实施期|项目)?(?:资金)?(?:总额|总计|合计|小计)$/.test(name.trim());
  return src.filter((row, index) => {
    const before = src.slice(0, index).findLast(([name]) => !isPart(name));
    return !isTotal(row) && !(isPart(row[0]) && before !== undefined && !isTotal(before));
  });
}

/** A row of form F1. What a form of this shape does not have stays empty. */
function indicatorOf(pack: RulePack, row: SampleRow, index: number): IndicatorRow {
  const words = row.nature === 'QUAL';
  return {
    id: String(index),
    period: 'annual',
    ...keysOf(pack, row),
    ...natureAndDirectionOf(row),
    name: row.l3,
    value: words ? null : row.target,
    standard: words ? row.target : '',
    unit: row.unit,
    weight: row.weight,
    basis: 'plan',
    note: '',
  };
}

function subjectOf(pack: RulePack, { name, category, year, budget, src, goal, rows }: ClaimingSample): LintSubject {
  const frame = year === undefined ? anyYear : { year, startDate: `${year}-01-01`, endDate: `${year}-12-31` };
  const indicators = rows.map((row, index) => indicatorOf(pack, row, index));
  return {
    draft: { annualGoal: goal, midtermGoal: '', indicators, planSteps: [] },
    frame: { ...frame, yearFunds: fromWan(budget), projectType: projectTypeOf({ category }) },
    projectName: name,
    funds: sourcesOf(src).map(([source, , amount]) => ({
      year: frame.year,
      source: sourceOf(source),
      amount: fromWan(amount),
    })),
    total: fromWan(budget),
    midtermTotal: null,
  };
}

function contentOf(pack: RulePack, { budget, exec, src, rows }: ClaimingSample): EvaluationContent {
  const money = src.length > 0 ? sourcesOf(src) : [['', budget, budget, exec] as const];
  return {
    goalCompletion: '',
    problems: '',
    measures: '',
    executionReason: '',
    claimedBudgetScore: null,
    funds: money.map(([source, initial, full, executed]) => ({
      source: sourceOf(source),
      initial: fromWan(initial),
      budget: fromWan(full),
      executed: fromWan(executed),
    })),
    items: rows.map((row, index) => {
      const { id: indicatorId, nature, weight, ...of } = indicatorOf(pack, row, index);
      return {
        ...of,
        indicatorId,
        nature: nature ?? 'qualitative',
        weight: weight ?? '0',
        actual: row.actual ?? null,
        band: null,
        enteredScore: row.nature === 'QUAL' ? (row.score ?? null) : null,
        claimedScore: null,
        notApplicable: row.notApplicable,
        reason: row.reason,
      };
    }),
  };
}

/** A file names no rules as a rule; only one that leaves the place for them empty has forgotten to (S04). */
const claimsOf = ({ id }: RulePack, { rows, src, rulePack, budgetScore, total }: ClaimingSample): EvaluationClaims => ({
  rulePack: rulePack ?? id,
  items: rows.map(({ score }) => ({ score: score ?? null })),
  funds: sourcesOf(src).map(() => ({ rate: null })),
  rate: null,
  budgetScore: budgetScore ?? null,
  total: total ?? null,
});

/** Columns of the file for the cells of a row, where they are named otherwise. */
const columns: Readonly<Record<string, string>> = {
  level1: 'l1',
  level2: 'l2',
  name: 'l3',
  direction: 'op',
  value: 'target',
  standard: 'target',
};
const heads: Readonly<Record<string, string>> = {
  annualGoal: 'goal',
  weights: 'rows',
  rate: 'exec',
  rulePack: 'rulePack',
};

/** Where a finding's cell stands within its project: `rows`, 3, `op`. */
function cellPathOf(path: string): (string | number)[] {
  const [head = '', index, cell] = path.split('.');
  if (head === 'indicators' || head === 'items')
    return index === undefined ? ['rows'] : ['rows', Number(index), ...(cell ? [columns[cell] ?? cell] : [])];
  if (head === 'funds' && index !== undefined) return ['src', Number(index)];
  return [heads[head] ?? head];
}

/** A finding with its place in the file; `cell` is the column of a row, or the name of a field. */
export type PlacedFinding = { readonly found: LintFinding; readonly place: string; readonly cell: string };

const toPlacedFinding =
  (prefix: readonly PropertyKey[], rename: Readonly<Record<string, string>> = {}) =>
  (found: LintFinding): PlacedFinding => {
    const steps = cellPathOf(rename[found.path] ?? found.path);
    return {
      found,
      place: placeOf([...prefix, ...steps]),
      cell: String(steps.findLast((step) => typeof step === 'string')),
    };
  };

/**
 * All the indicator check says of a project in a file: of its declaration, and, where it states what was reached, of its
 * self-evaluation. `prefix` is the place of the project, nothing for one that stands alone.
 */
export function lintSample(pack: RulePack, sample: ClaimingSample, prefix: readonly PropertyKey[]): PlacedFinding[] {
  const declared = lintTarget(pack, subjectOf(pack, sample)).filter(
    ({ rule }) => rule !== 'L10' || sample.year !== undefined,
  );
  const evaluated = sample.rows.some(({ actual }) => actual !== undefined)
    ? lintEvaluation(packForType(pack, projectTypeOf(sample)), contentOf(pack, sample), claimsOf(pack, sample))
    : [];
  // The total of a declaration is the money, that of an evaluation the points.
  return [...declared.map(toPlacedFinding(prefix, { total: 'budget' })), ...evaluated.map(toPlacedFinding(prefix))];
}

/** Rows whose dimension the pack does not know: nothing can be said of them. */
export const unknownRows = (pack: RulePack, { rows }: ClaimingSample, prefix: readonly PropertyKey[]): FileProblem[] =>
  rows.flatMap((row, index) =>
    pack.tree.some(({ key }) => key === keysOf(pack, row).level1)
      ? []
      : [
          {
            place: placeOf([...prefix, 'rows', index, 'l1']),
            why: '一级指标不在指标框架内 / not in the framework of the pack',
          },
        ],
  );
