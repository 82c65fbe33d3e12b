import type { LocalDate } from '../calendar';
import type { Text } from '../messages';

/** A share of one, a score or a weight as decimal text: `0.8`, `10`. */
export type DecimalText = string;

/** One level-2 kind of indicator (二级指标). */
export type Level2 = { readonly key: string; readonly name: Text };
/** One level-1 dimension (一级指标) with its kinds. The keys differ between frameworks, so they are data. */
export type Level1 = { readonly key: string; readonly name: Text; readonly level2: readonly Level2[] };

/** A set of level-1 weights that may be used while the number of rows of one dimension lies within bounds. */
export type WeightVariant = {
  readonly id: string;
  readonly name: Text;
  readonly clause: string;
  readonly when?: { readonly level1: string; readonly min?: number; readonly max?: number };
  readonly weights: Readonly<Record<string, DecimalText>>;
};

/** Points of a share of the weight from an execution rate on. */
export type RateBand = { readonly min: DecimalText; readonly share: DecimalText };

/** How budget execution (预算执行率) is scored. */
export type BudgetRule = { readonly clause: string; readonly weight: DecimalText } & (
  | { readonly kind: 'linear'; readonly cap: DecimalText }
  | { readonly kind: 'banded'; readonly bands: readonly RateBand[] }
);

/** What a started step of a deduction costs. */
export type PartialStep = 'ceil' | 'floor' | 'prorate';

/** How `>` and `>=` are scored: by ratio, or by points taken off for every `per` below the target. */
export type PositiveRule = { readonly clause: string } & (
  | { readonly kind: 'ratio' }
  | {
      readonly kind: 'deduct';
      readonly per: DecimalText;
      readonly points: DecimalText;
      readonly partialStep: PartialStep;
    }
);
/** How `<` and `<=` are scored: full up to the limit, nothing from `zeroAt` times the limit on, linear between. */
export type ReverseRule = { readonly clause: string; readonly kind: 'linearToMultiple'; readonly zeroAt: DecimalText };
/** How `=` is scored: more is as good as equal, or every deviation costs. */
export type EqualRule = { readonly clause: string; readonly kind: 'atLeast' | 'symmetric' };

/** A band of a qualitative score, as a share of the weight; it ends where the band above begins. */
export type QualitativeBand = { readonly key: string; readonly name: Text; readonly min: DecimalText };

/** When a far exceeded target is flagged, and what a reviewer may take off for it. */
export type OverFulfilmentRule = {
  readonly clause: string;
  readonly flagAbove: DecimalText;
  readonly deductAbove: DecimalText;
  readonly slope: DecimalText;
  readonly maxShare: DecimalText;
};

/** The keys of the four grades 优良中差, best first. */
export const grades = ['excellent', 'good', 'medium', 'poor'] as const;
export type Grade = (typeof grades)[number];
export type GradeBand = { readonly key: Grade; readonly name: Text; readonly min: DecimalText };

/** When a person must give a reason (偏差原因). */
export type ReasonRule =
  | { readonly kind: 'scoreBelowWeight'; readonly clause: string }
  | { readonly kind: 'overFulfilment'; readonly clause: string }
  | { readonly kind: 'deviation'; readonly clause: string; readonly tolerance: DecimalText }
  | { readonly kind: 'executionBelow'; readonly clause: string; readonly below: DecimalText };

/** Thresholds of the two-sided monitoring (双监控). */
export type MonitoringRule = {
  readonly clause: string;
  /** Lowest execution rate that passes from the cut-off month `month` on, ascending. */
  readonly execution: readonly { readonly month: number; readonly atLeast: DecimalText }[];
  /** Largest accepted distance between goal progress and budget progress. */
  readonly maxGap: DecimalText;
  /** Level-2 kinds whose value grows with the work; only they tell how far the goal is. */
  readonly progressLevel2: readonly string[];
  /** Working days to dispose of a warning. */
  readonly disposalDays: number;
};

export const linkageKinds = ['keep', 'cut', 'stop'] as const;
export type LinkageKind = (typeof linkageKinds)[number];
/** One row of the linkage (与预算安排挂钩): all given conditions hold; the first row that fits decides. */
export type LinkageRule = {
  readonly when: { readonly grade?: Grade; readonly executionBelow?: DecimalText };
  readonly kind: LinkageKind;
  /** Share of the base amount that is taken away: 0 for keep, 1 for stop. */
  readonly share: DecimalText;
  readonly clause: string;
};

/** Everything that varies by jurisdiction and year: frozen data with the documents it cites. */
export type RulePack = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly jurisdiction: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly cites: readonly string[];
  readonly tree: readonly Level1[];
  /** The first variant is the standard; the others are used only where their condition holds. */
  readonly weights: readonly WeightVariant[];
  /** Dimensions a target must have at least one indicator in. */
  readonly requiredLevel1: readonly string[];
  readonly budget: BudgetRule;
  readonly positive: PositiveRule;
  readonly reverse: ReverseRule;
  readonly equal: EqualRule;
  /** Best band first. */
  readonly qualitative: { readonly clause: string; readonly bands: readonly QualitativeBand[] };
  readonly overFulfilment: OverFulfilmentRule;
  /** Best grade first. */
  readonly grades: readonly GradeBand[];
  readonly reasons: readonly ReasonRule[];
  /** Decimals a score is rounded to, HALF_UP; weights may have no more. */
  readonly scale: number;
  readonly monitoring: MonitoringRule;
  readonly linkage: readonly LinkageRule[];
};
