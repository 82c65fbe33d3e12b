import type { Message, Text } from '../messages';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';

/** The rules a score can come from. */
export const scoringRules = [
  'budgetLinear',
  'budgetBanded',
  'budgetDeduct',
  'positiveRatio',
  'positiveDeduct',
  'positiveTiered',
  'positiveDirect',
  'reverseLinear',
  'reverseInverse',
  'reverseDeduct',
  'reverseTiered',
  'reverseDirect',
  'equalAtLeast',
  'equalAtMost',
  'equalSymmetric',
  'equalDeduct',
  'equalTiered',
  'equalDirect',
  'qualitativeBand',
  'qualitativeLevel',
] as const;
export type ScoringRule = (typeof scoringRules)[number];

/** What limited a score: full marks reached, nothing left, below the pass mark, or a confirmed deduction. */
export const scoreCaps = ['full', 'zero', 'passMark', 'overFulfilment'] as const;
export type Cap = (typeof scoreCaps)[number];

/** Why a score is what it is: enough to be shown, printed and checked by hand. Stored with the score. */
export type Explanation = {
  readonly rule: ScoringRule;
  /** The document and clause the rule follows. */
  readonly clause: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The calculation with the numbers put in. */
  readonly formula: Text;
  readonly caps: readonly Cap[];
  /** Actual by target, or executed by budget, to four decimals; null where it has no meaning. */
  readonly ratio: string | null;
  readonly rounded: string;
};

/** A score, or the reason why there is none; rules never throw on what people type. */
export type ScoreResult =
  | {
      readonly outcome: 'scored';
      readonly score: string;
      readonly overFulfilled: boolean;
      /** Actual by target, or executed by budget, to four decimals; null where it has no meaning. */
      readonly ratio: string | null;
      /** Written down when somebody asks: scoring a region again needs the figures only. */
      readonly explanation: Explanation;
    }
  | { readonly outcome: 'notApplicable'; readonly score: null; readonly why: Message }
  | { readonly outcome: 'refused'; readonly score: null; readonly field: ScoreField; readonly why: Message };

/** The input a refusal is about. */
export type ScoreField = 'budget' | 'executed' | 'target' | 'actual' | 'weight' | 'band' | 'enteredScore';

/** One indicator row as the scoring reads it. */
export type ScoringRow = {
  /** Dimension and kind, by which a pack may have a rule of its own. */
  readonly level1?: string | undefined;
  readonly level2?: string | undefined;
  readonly nature: IndicatorNature;
  /** Null for qualitative rows. */
  readonly direction: IndicatorDirection | null;
  /** A figure; for qualitative rows the described standard, which is not read. */
  readonly target: string | null;
  readonly weight: string;
  /** A figure; for qualitative rows a description, which is not read. */
  readonly actual: string | null;
  /** Qualitative rows: key of the chosen band; without one, the band follows from the score. */
  readonly band?: string | null | undefined;
  /** Qualitative rows: the score a person gave. */
  readonly enteredScore?: string | null | undefined;
  /** 不适用: left out, the rest is rescaled. */
  readonly notApplicable?: boolean | undefined;
  /** A reviewer found the target clearly too low, so that the deduction applies. */
  readonly overFulfilmentConfirmed?: boolean | undefined;
  readonly reason?: string | null | undefined;
};
