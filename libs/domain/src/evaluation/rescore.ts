import { type Message, message } from '../messages';
import { D } from '../money';
import type { Grade, RulePack } from '../rule-pack/rule-pack';
import { ruleOf } from '../rule-pack/rule-of';
import type { ScoringFunds } from './budget-score';
import { scoreAll } from './evaluate';
import type { ScoringRow } from './scoring';

/** A filed evaluation as another pack reads it: its form, and what it was given. */
export type FiledEvaluation = {
  readonly funds: ScoringFunds;
  readonly budgetScore: string | null;
  readonly rows: readonly (ScoringRow & { readonly level1: string; readonly score: string | null })[];
  readonly total: string;
  readonly grade: Grade;
};

/** Points of one part of the total before and after: budget execution, a dimension, or what rescaling and caps do. */
export type Shift = { readonly part: string; readonly before: string; readonly after: string };

/** What another pack makes of a filed evaluation. */
export type Rescored = {
  /** Null where the pack cannot score it. */
  readonly total: string | null;
  readonly grade: Grade | null;
  /** Parts whose points differ, the largest difference first. */
  readonly why: readonly Shift[];
  /** The cap that binds, or what keeps the pack from scoring it. */
  readonly notes: readonly Message[];
};

/**
 * The row as the other pack reads it. A score given within a band of one pack is looked up among the bands of the other;
 * a level chosen is kept, and where a score must be entered, the score the level gave stands for it.
 */
function rowFor(pack: RulePack, row: FiledEvaluation['rows'][number]): ScoringRow {
  if (row.nature !== 'qualitative') return row;
  const rule = ruleOf(pack, 'qualitative', row);
  const enteredScore = row.enteredScore ?? row.score;
  const known = rule.kind === 'level' && rule.bands.some(({ key }) => key === row.band);
  return { ...row, enteredScore, band: known ? row.band : null };
}

const plus = (scores: readonly (string | null)[]): string =>
  scores.reduce((all, score) => (score === null ? all : all.plus(score)), new D(0)).toFixed();

/** Scores a filed evaluation under another pack and says where the difference comes from. */
export function rescore(pack: RulePack, filed: FiledEvaluation): Rescored {
  const { budget, rows, whole, grade, findings } = scoreAll(pack, {
    funds: filed.funds,
    rows: filed.rows.map((row) => rowFor(pack, row)),
  });
  if (findings.length > 0 || whole.total === null)
    return { total: null, grade: null, why: [], notes: findings.map(({ key, params }) => message(key, params)) };
  const scoresOf = (level1: string): (string | null)[] =>
    rows.flatMap(({ score }, index) => (filed.rows[index]?.level1 === level1 ? [score] : []));
  const parts = [...new Set(filed.rows.map(({ level1 }) => level1))].map((level1): Shift => ({
    part: level1,
    before: plus(filed.rows.filter((row) => row.level1 === level1).map(({ score }) => score)),
    after: plus(scoresOf(level1)),
  }));
  const shifts = [{ part: 'budget', before: plus([filed.budgetScore]), after: plus([budget.score]) }, ...parts];
  return {
    total: whole.total,
    grade,
    why: [...shifts, adjustment(shifts, filed.total, whole.total)].filter(differs).sort(byDifference),
    notes: whole.cap ? [message('rescoreCapped', { maxTotal: whole.cap.maxTotal })] : [],
  };
}

const difference = ({ before, after }: Shift) => new D(after).minus(before).abs();
const differs = (shift: Shift): boolean => !difference(shift).isZero();
const byDifference = (a: Shift, b: Shift): number => difference(b).comparedTo(difference(a));

/** What rescaling and caps add to or take from the sum of the parts. */
const adjustment = (shifts: readonly Shift[], before: string, after: string): Shift => ({
  part: 'adjustment',
  before: new D(before).minus(plus(shifts.map((shift) => shift.before))).toFixed(),
  after: new D(after).minus(plus(shifts.map((shift) => shift.after))).toFixed(),
});
