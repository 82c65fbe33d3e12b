import type { z } from 'zod';
import type { equalRule, positiveRule, qualitativeRule, reverseRule, sections } from './rule-pack.schema';
import type { rulePackDocumentSchema, rulePackSchema } from './rule-pack.schema';

/** Data of a pack is frozen: rules read it, nothing writes it. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Section<Name extends keyof typeof sections> = Frozen<z.infer<(typeof sections)[Name]>>;

/** A share of one, a score or a weight as decimal text: `0.8`, `10`. */
export type DecimalText = string;

/** Everything that varies by jurisdiction and year, complete: what scores, checks, warns and links. */
export type RulePack = Frozen<z.infer<typeof rulePackSchema>>;
/** A pack as it is written: what it does not state it inherits from its base. */
export type RulePackDocument = Frozen<z.infer<typeof rulePackDocumentSchema>>;
/** One version of one pack. */
export type RulePackRef = { readonly id: string; readonly version: number };

/** One level-1 dimension (一级指标) with its level-2 kinds. The keys differ between frameworks, so they are data. */
export type Level1 = Section<'tree'>[number];
/** A set of level-1 weights, perhaps only for targets with so many rows of a dimension. */
export type WeightVariant = Section<'weights'>[number];
export type BudgetRule = Section<'budget'>;
export type PositiveRule = Frozen<z.infer<typeof positiveRule>>;
export type ReverseRule = Frozen<z.infer<typeof reverseRule>>;
export type EqualRule = Frozen<z.infer<typeof equalRule>>;
export type QualitativeRule = Frozen<z.infer<typeof qualitativeRule>>;
export type KindRule = Section<'byKind'>[number];
/** A band of a qualitative score, as a share of the weight; it ends where the band above begins. */
export type QualitativeBand = QualitativeRule['bands'][number];
export type OverFulfilmentRule = Section<'overFulfilment'>;
export type GradeBand = Section<'grades'>[number];
/** A grade as its pack names it, with its place among all of the pack: 1 is the best. What was graded keeps it. */
export type Grade = {
  readonly key: string;
  readonly name: GradeBand['name'];
  readonly rank: number;
  readonly of: number;
};
export type ReasonRule = Section<'reasons'>[number];
export type CapRule = Section<'caps'>[number];
/** Points and bounds of the ex-ante assessment 事前绩效评估. */
export type ExAnteForm = Section<'exAnte'>;
/** Points and bounds of form F3 绩效目标审核表. */
export type ReviewForm = Section<'reviewForm'>;
/** What the letter of a reply 批复 rests on. */
export type ReplyBasis = Section<'reply'>['basis'];
export type MonitoringRule = Section<'monitoring'>;
/** One row of the linkage (与预算安排挂钩): all given conditions hold; the first row that fits decides. */
export type LinkageRule = Section<'linkage'>[number];
export type LinkageKind = LinkageRule['kind'];
export type GoldenCase = Section<'golden'>[number];
/** What a started step of a deduction costs. */
export type PartialStep = 'ceil' | 'floor' | 'prorate';
