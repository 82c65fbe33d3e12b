import type { EvaluationQuery } from '@chengxiao/client';
import {
  checkEvaluationForm,
  D,
  type EvaluationContent,
  type EvaluationItem,
  type EvaluationResult,
  type Finding,
  type FundSource,
  type Inflation,
  inflationOfForm,
  missingReasons,
  type RulePack,
  scoreEvaluation,
  scoreRow,
  type ScoreResult,
} from '@chengxiao/domain';
import { orNull } from '../controls/typed-cells';

/** A self-evaluation as its page has it. */
export type ShownEvaluation = EvaluationQuery['evaluation'];
export type ShownItem = ShownEvaluation['items'][number];

/** Rows of the form as they are typed; empty text is nothing yet. */
export type FundRow = { source: string; initial: string; budget: string; executed: string };
export type ItemRow = Omit<EvaluationItem, 'actual' | 'band' | 'enteredScore' | 'claimedScore' | 'notApplicable'> & {
  actual: string;
  band: string;
  enteredScore: string;
  /** 自评得分: what the unit gives itself. */
  claimedScore: string;
  /** `no` for an indicator that does not apply. */
  applies: string;
  /** Shown, never typed. */
  target: string;
  score: string;
};
export type FillForm = {
  /** Version the form was begun on: a draft over something newer is refused, never laid over it. */
  base: number;
  goalCompletion: string;
  problems: string;
  measures: string;
  executionReason: string;
  claimedBudgetScore: string;
  funds: FundRow[];
  items: ItemRow[];
};

export const formOf = (evaluation: ShownEvaluation): FillForm => ({
  base: evaluation.version,
  goalCompletion: evaluation.goalCompletion,
  problems: evaluation.problems,
  measures: evaluation.measures,
  executionReason: evaluation.executionReason,
  claimedBudgetScore: evaluation.claimedBudgetScore ?? '',
  funds: evaluation.funds.map(({ source, initial, budget, executed }) => ({
    source,
    initial: initial ?? '',
    budget: budget ?? '',
    executed: executed ?? '',
  })),
  items: evaluation.items.map((item) => ({
    indicatorId: item.indicatorId,
    level1: item.level1,
    level2: item.level2,
    name: item.name,
    nature: item.nature,
    direction: item.direction,
    value: item.value,
    standard: item.standard,
    unit: item.unit,
    weight: item.weight,
    actual: item.actual ?? '',
    band: item.band ?? '',
    enteredScore: item.enteredScore ?? '',
    claimedScore: item.claimedScore ?? '',
    applies: item.notApplicable ? 'no' : 'yes',
    reason: item.reason,
    target: '',
    score: '',
  })),
});

const itemOf = ({ actual, band, enteredScore, claimedScore, applies, ...row }: ItemRow): EvaluationItem => ({
  ...row,
  actual: orNull(actual),
  band: orNull(band),
  enteredScore: orNull(enteredScore),
  claimedScore: orNull(claimedScore),
  notApplicable: applies === 'no',
});

/** The form as the rules read it. */
export const contentOf = ({
  goalCompletion,
  problems,
  measures,
  executionReason,
  claimedBudgetScore,
  funds,
  items,
}: FillForm): EvaluationContent => ({
  goalCompletion,
  problems,
  measures,
  executionReason,
  // A draft of before there were claims has none.
  claimedBudgetScore: orNull(claimedBudgetScore ?? ''),
  funds: funds.map(({ source, initial, budget, executed }) => ({
    source: source as FundSource,
    initial: orNull(initial),
    budget: orNull(budget),
    executed: orNull(executed),
  })),
  items: items.map(itemOf),
});

/** The form as it is sent. */
export function inputOf(form: FillForm) {
  const { items, funds, goalCompletion, problems, measures, executionReason, claimedBudgetScore } = contentOf(form);
  return {
    goalCompletion,
    problems,
    measures,
    executionReason,
    claimedBudgetScore,
    funds: [...funds],
    items: items.map(({ indicatorId, actual, band, enteredScore, claimedScore, notApplicable, reason }) => ({
      indicatorId,
      actual,
      band,
      enteredScore,
      claimedScore,
      notApplicable,
      reason,
    })),
  };
}

export type LiveScore = {
  readonly result: EvaluationResult;
  readonly items: readonly EvaluationItem[];
  /** How far the claims lie above the rule; null while nothing is claimed. */
  readonly inflation: Inflation | null;
  /** What cannot be kept as it is. */
  readonly wrong: readonly Finding[];
  /** Reasons the rules ask for. */
  readonly missing: readonly Finding[];
};

/** Scores the form as the server will when it is saved: the same pure rules. */
export function liveScore(pack: RulePack, form: FillForm): LiveScore {
  const content = contentOf(form);
  const result = scoreEvaluation(pack, content);
  return {
    result,
    items: content.items,
    inflation: inflationOfForm(content, result),
    wrong: checkEvaluationForm(pack, content),
    missing: missingReasons(result),
  };
}

/** The score of one row while it is typed. */
export const liveRowScore = (pack: RulePack, row: ItemRow): ScoreResult => {
  const item = itemOf(row);
  return scoreRow(pack, { ...item, target: item.nature === 'qualitative' ? item.standard : item.value });
};

const above = ({ scoreDifference }: ShownItem): number => Math.max(0, Number(scoreDifference ?? 0));

/** What finance should look at, the boldest claims first: claimed too much, points lost, far above the target, left out. */
export const worthALook = (items: readonly ShownItem[]): ShownItem[] =>
  items
    .filter((item) => {
      const { score, weight, overFulfilled, notApplicable } = item;
      return above(item) > 0 || notApplicable || overFulfilled || (score !== null && new D(score).lt(weight));
    })
    .sort((a, b) => above(b) - above(a));
