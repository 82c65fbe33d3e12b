import type { Sent } from '../fields';
import type { FundSource } from '../library/project';
import type { Placed } from '../lifecycle';
import type { RoundState } from '../round-ends';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';

/** States of a self-evaluation 单位自评, form F5. */
export const evaluationStates = ['open', 'reported', 'submitted', 'returned', 'filed'] as const;
export type EvaluationState = (typeof evaluationStates)[number];

/** Money of one source in the evaluated year, in 元; null while not filled in. */
export type EvaluationFund = {
  readonly source: FundSource;
  /** 年初预算数. */
  readonly initial: string | null;
  /** 全年预算数(A), after adjustment: the denominator of the execution rate. */
  readonly budget: string | null;
  /** 全年执行数(B). */
  readonly executed: string | null;
};

/** An annual indicator as it was frozen with the target version. */
export type EvaluationIndicator = {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly nature: IndicatorNature;
  /** Null for qualitative rows. */
  readonly direction: IndicatorDirection | null;
  /** The figure to be reached; null for qualitative rows. */
  readonly value: string | null;
  /** For qualitative rows what is to be reached. */
  readonly standard: string;
  readonly unit: string;
  readonly weight: string;
};

/** What people fill in for one indicator. */
export type EvaluationEntry = {
  /** 实际完成值: a figure, or for qualitative rows a description. */
  readonly actual: string | null;
  /** Qualitative rows: key of the band of the pack; without one it follows from the score. */
  readonly band: string | null;
  /** Qualitative rows: the score a person gives. */
  readonly enteredScore: string | null;
  /** 自评得分: what the unit gives itself, in points from 0 to the weight; null where it claims nothing. */
  readonly claimedScore: string | null;
  /** 不适用: left out of the total, the rest is rescaled. */
  readonly notApplicable: boolean;
  /** 偏差原因分析及改进措施. */
  readonly reason: string;
};
export type EvaluationItem = EvaluationIndicator &
  EvaluationEntry & {
    /** A reviewer of finance found the target clearly too low, so that the deduction for over-fulfilment applies. */
    readonly overFulfilmentConfirmed?: boolean;
  };

/** The texts of the form beside its figures. */
export type EvaluationTexts = {
  /** 年度总体目标实际完成情况. */
  readonly goalCompletion: string;
  /** 存在问题. */
  readonly problems: string;
  /** 改进措施. */
  readonly measures: string;
  /** Why the budget execution rate is low. */
  readonly executionReason: string;
};

/** What the unit claims for the budget execution rate, in points; the claims of the rows stand in the rows. */
export type BudgetClaim = { readonly claimedBudgetScore: string | null };

/** What is sent when the form is saved: rows that are not listed keep what they had. */
export type EvaluationForm = Sent<EvaluationTexts & BudgetClaim> & {
  readonly funds: readonly (Pick<EvaluationFund, 'source'> & Sent<EvaluationFund>)[];
  readonly items: readonly (Sent<EvaluationEntry> & { readonly indicatorId: string })[];
};

/** The whole form with its indicators, as the rules read it. */
export type EvaluationContent = EvaluationTexts &
  BudgetClaim & {
    readonly funds: readonly EvaluationFund[];
    readonly items: readonly EvaluationItem[];
  };

/** What the lifecycle looks at. */
export type Evaluation = Placed & {
  readonly state: EvaluationState;
  /** Whether the self-evaluation of its year still takes forms; unknown is open. */
  readonly roundState?: RoundState | undefined;
};
