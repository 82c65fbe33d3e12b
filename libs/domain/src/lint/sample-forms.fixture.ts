import type { RulePack } from '../rule-pack/rule-pack';
import { readFileSync } from 'node:fs';
import type { EvaluationContent } from '../evaluation/evaluation';
import type { FundSource } from '../library/project';
import { fromWan } from '../money';
import type { IndicatorDirection } from '../rule-pack/indicator';
import { nm10hao } from '../rule-pack/shipped';
import type { IndicatorRow } from '../targets/target';
import type { LintSubject } from './lint';

/** The region's pack with its linter policy. */
export const lintPack: RulePack = nm10hao;

type SampleRow = {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  readonly nature: 'POS' | 'REV' | 'QUAL';
  readonly op: string;
  readonly target: number | string;
  readonly unit: string;
  readonly weight: number;
  readonly actual: number | string;
  readonly reason: string;
  readonly score: number;
};
/** A project of data/sample-projects.json; money in 万元. */
export type Sample = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly budget: number;
  readonly exec: number;
  readonly src: readonly (readonly [name: string, initial: number, budget: number, executed: number])[];
  readonly goal: string;
  readonly rows: readonly SampleRow[];
  readonly budgetScore: number;
  readonly total: number;
};

export const samples = JSON.parse(
  readFileSync(new URL('../../data/sample-projects.json', import.meta.url), 'utf8'),
) as readonly Sample[];

const natures = { POS: 'positive', REV: 'reverse', QUAL: 'qualitative' } as const;
const sourceOf = (name: string): FundSource =>
  name.includes('其他') ? 'other' : name.includes('中央') ? 'central' : 'fiscal';

const keysOf = ({ l1, l2 }: SampleRow): { readonly level1: string; readonly level2: string } => {
  const level1 = nm10hao.tree.find(({ name }) => name.zh === l1);
  return { level1: level1?.key ?? '', level2: level1?.level2.find(({ name }) => name.zh === l2)?.key ?? '' };
};

const rowOf = (row: SampleRow, index: number): IndicatorRow => {
  const words = row.nature === 'QUAL';
  return {
    id: `r${index}`,
    period: 'annual',
    ...keysOf(row),
    name: row.l3,
    nature: natures[row.nature],
    direction: words ? null : (row.op.toLowerCase() as IndicatorDirection),
    value: words ? null : String(row.target),
    standard: words ? String(row.target) : '',
    unit: row.unit,
    weight: String(row.weight),
    basis: 'plan',
    note: '',
  };
};

/** The declaration of a sample as it was disclosed. */
export const sampleSubject = ({ name, year, budget, src, goal, rows }: Sample): LintSubject => ({
  draft: {
    annualGoal: goal,
    midtermGoal: '',
    indicators: rows.map((row, index) => rowOf(row, index)),
    planSteps: [],
  },
  frame: { year, startDate: `${year}-01-01`, endDate: `${year}-12-31`, yearFunds: fromWan(budget) },
  projectName: name,
  funds: src.map(([source, , amount]) => ({ year, source: sourceOf(source), amount: fromWan(amount) })),
  total: fromWan(budget),
  midtermTotal: null,
});

/** The self-evaluation of a sample as it was disclosed. */
export const sampleContent = ({ src, rows }: Sample): EvaluationContent => ({
  goalCompletion: '',
  problems: '',
  measures: '',
  executionReason: '',
  claimedBudgetScore: null,
  funds: src.map(([source, initial, budget, executed]) => ({
    source: sourceOf(source),
    initial: fromWan(initial),
    budget: fromWan(budget),
    executed: fromWan(executed),
  })),
  items: rows.map((row, index) => {
    const { name, nature, direction, value, standard, unit, weight, level1, level2 } = rowOf(row, index);
    return {
      indicatorId: `r${index}`,
      level1,
      level2,
      name,
      nature: nature ?? 'qualitative',
      direction,
      value,
      standard,
      unit,
      weight: weight ?? '0',
      actual: String(row.actual),
      band: null,
      enteredScore: row.nature === 'QUAL' ? String(row.score) : null,
      claimedScore: null,
      notApplicable: false,
      reason: row.reason,
    };
  }),
});
