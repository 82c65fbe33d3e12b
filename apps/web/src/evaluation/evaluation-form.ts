import type { EvaluationQuery } from '@chengxiao/client';
import {
  type BudgetClaim,
  type Cells,
  checkEvaluationForm,
  checkSpending,
  D,
  type EvaluationContent,
  type EvaluationEntry,
  evaluationEntryFields,
  type EvaluationFund,
  evaluationFundFields,
  evaluationHeadFields,
  type EvaluationIndicator,
  evaluationIndicatorFields,
  type EvaluationItem,
  type EvaluationResult,
  type EvaluationTexts,
  type Finding,
  type Inflation,
  inflationOfForm,
  missingReasons,
  pickFields,
  readCells,
  type RulePack,
  scoreEvaluation,
  scoreRow,
  type ScoreResult,
  toCells,
} from '@chengxiao/domain';

/** A self-evaluation as its page has it. */
export type ShownEvaluation = EvaluationQuery['evaluation'];
export type ShownItem = ShownEvaluation['items'][number];

/** Rows of the form as they are typed; empty text is nothing yet. */
export type FundRow = Cells<EvaluationFund>;
export type ItemRow = EvaluationIndicator &
  Cells<EvaluationEntry> & {
    /** `no` for an indicator that does not apply. */
    applies: string;
    /** Shown, never typed. */
    target: string;
    score: string;
  };
export type FillForm = Cells<EvaluationTexts & BudgetClaim> & {
  funds: FundRow[];
  items: ItemRow[];
  /** Why the department sees it otherwise; only where one gives its opinion. */
  opinionReason?: string;
};

export const formOf = (evaluation: ShownEvaluation): FillForm => ({
  ...toCells(evaluationHeadFields, evaluation),
  funds: evaluation.funds.map((fund) => toCells(evaluationFundFields, fund)),
  items: evaluation.items.map((item) => ({
    ...pickFields<EvaluationIndicator>(evaluationIndicatorFields, item),
    ...toCells(evaluationEntryFields, item),
    applies: item.notApplicable ? 'no' : 'yes',
    target: '',
    score: '',
  })),
});

const itemOf = (row: ItemRow): EvaluationItem => ({
  ...pickFields<EvaluationIndicator>(evaluationIndicatorFields, row),
  ...readCells(evaluationEntryFields, row),
  notApplicable: row.applies === 'no',
});

/** The form as the rules read it. */
export const contentOf = ({ claimedBudgetScore = '', opinionReason: _, ...form }: FillForm): EvaluationContent => ({
  // A draft of before there were claims has none.
  ...readCells(evaluationHeadFields, { ...form, claimedBudgetScore }),
  funds: form.funds.map((fund) => readCells(evaluationFundFields, fund)),
  items: form.items.map(itemOf),
});

/** The form as it is sent. */
export function inputOf(form: FillForm) {
  const { funds, items, ...head } = contentOf(form);
  return {
    ...head,
    funds: [...funds],
    items: items.map((item) => ({
      indicatorId: item.indicatorId,
      ...pickFields<EvaluationEntry>(evaluationEntryFields, item),
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
  /** What is spent beyond the budget, and reasons the rules ask for: it may be kept, and is not passed on. */
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
    missing: [...checkSpending(content.funds), ...missingReasons(result)],
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
