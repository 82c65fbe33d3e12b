import { type Message, message } from '../messages';
import { D, type Dec, figureOf } from '../money';
import type { ProjectType } from '../project-type';
import type { Grade, RulePack } from '../rule-pack/rule-pack';
import { ruleOf } from '../rule-pack/rule-of';
import { packForType } from '../rule-pack/weights';
import type { ScoringFunds } from './budget-score';
import { scoreAll, type Scores } from './evaluate';
import type { ScoringRow } from './scoring';

/** A filed evaluation as another pack reads it: its form, and what it was given. */
export type FiledEvaluation = {
  readonly funds: ScoringFunds;
  readonly budgetScore: string | null;
  readonly rows: readonly (ScoringRow & { readonly level1: string; readonly score: string | null })[];
  readonly total: string;
  readonly grade: Grade;
  /** 项目类别, by which the other pack may have weights of its own. */
  readonly projectType?: ProjectType | null | undefined;
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
function adaptRow(pack: RulePack, row: FiledEvaluation['rows'][number]): ScoringRow {
  if (row.nature !== 'qualitative') return row;
  const rule = ruleOf(pack, 'qualitative', row);
  const enteredScore = row.enteredScore ?? row.score;
  const known = rule.kind === 'level' && rule.bands.some(({ key }) => key === row.band);
  return { ...row, enteredScore, band: known ? row.band : null };
}

/** Every score of a form under another pack than the one it was filled for. */
export const scoreUnder = (
  pack: RulePack,
  { funds, rows, projectType }: Pick<FiledEvaluation, 'funds' | 'rows' | 'projectType'>,
): Scores =>
  scoreAll(packForType(pack, projectType), {
    funds,
    rows: rows.map((row) => adaptRow(pack, row)),
    foreignWeights: true,
  });

/** Scores a filed evaluation under another pack and says where the difference comes from, once somebody asks. */
export function rescore(pack: RulePack, filed: FiledEvaluation): Rescored {
  const scores = scoreUnder(pack, filed);
  const { whole, grade, findings } = scores;
  const { total } = whole;
  if (findings.length > 0 || total === null)
    return { total: null, grade: null, why: [], notes: findings.map(({ key, params }) => message(key, params)) };
  return {
    total,
    grade,
    get why() {
      return shiftsOf(filed, scores, total);
    },
    notes: whole.cap ? [message('rescoreCapped', { maxTotal: whole.cap.maxTotal })] : [],
  };
}

type Points = { readonly before: Dec; readonly after: Dec };
const noPoints: Points = { before: new D(0), after: new D(0) };

const addPoints = (points: Points, before: string | null, after: string | null): Points => ({
  before: before === null ? points.before : points.before.plus(figureOf(before)),
  after: after === null ? points.after : points.after.plus(figureOf(after)),
});

/** Points of budget execution, of each dimension, and what rescaling and caps add to or take from their sum. */
function shiftsOf(filed: FiledEvaluation, { budget, rows }: Scores, total: string): Shift[] {
  const parts = new Map([['budget', addPoints(noPoints, filed.budgetScore, budget.score)]]);
  let sum = addPoints(noPoints, filed.budgetScore, budget.score);
  filed.rows.forEach(({ level1, score }, index) => {
    const after = rows[index]?.score ?? null;
    parts.set(level1, addPoints(parts.get(level1) ?? noPoints, score, after));
    sum = addPoints(sum, score, after);
  });
  parts.set('adjustment', {
    before: new D(filed.total).minus(sum.before),
    after: new D(total).minus(sum.after),
  });
  return [...parts]
    .filter(([, { before, after }]) => !before.eq(after))
    .sort(([, a], [, b]) => distance(b).comparedTo(distance(a)))
    .map(([part, { before, after }]) => ({ part, before: before.toFixed(), after: after.toFixed() }));
}

const distance = ({ before, after }: Points): Dec => after.minus(before).abs();
