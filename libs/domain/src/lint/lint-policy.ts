import type { MessageKey } from '../messages';
import type { IndicatorDirection } from '../rule-pack/indicator';
import type { DecimalText } from '../rule-pack/rule-pack';
import type { LintRuleId, LintSeverity } from './lint';

/** How much a rule weighs and what it rests on. */
export type LintRulePolicy = {
  readonly severity: LintSeverity | 'off';
  /** Where single messages of the rule weigh more or less than the rule. */
  readonly messages?: Readonly<Partial<Record<MessageKey, LintSeverity | 'off'>>>;
  /** Document and clause, shown with each finding. */
  readonly clause: string;
};

/** Source text of a regular expression, matched on half-width text. */
export type PatternText = string;

/** All that the linter may be set to: severities, clauses, thresholds, words and patterns. Data of a rule pack. */
export type LintPolicy = {
  readonly rules: Readonly<Record<LintRuleId, LintRulePolicy>>;
  /** Keys of the pack's tree. */
  readonly levels: {
    /** Level 1 whose rows are outputs. */
    readonly output: readonly string[];
    /** Level 1 or level 2 whose rows are costs. */
    readonly cost: readonly string[];
    /** Level 1 whose rows are opinions and measure no content of the goal. */
    readonly opinion: readonly string[];
  };
  readonly thresholds: {
    /** L02: share of the goal's two-character pieces that measured rows must take up. */
    readonly goalMeasured: DecimalText;
    /** L02: a goal or part of it with fewer pieces is too short to be judged. */
    readonly goalPieces: number;
    /** L02: measured outputs and benefits from which on the goal as a whole is judged. */
    readonly goalRows: number;
    /** L02: figures told at most, for a goal may be full of what is only background. */
    readonly goalFigures: number;
    /** L03: percentage points by which a stated rate may be off. */
    readonly ratePoints: DecimalText;
    /** L04: share by which a value may differ from the year's money and still be that money. */
    readonly moneyAlike: DecimalText;
    /** L05: 元 by which a total may differ from the sum of its sources. */
    readonly fundsDifference: DecimalText;
    /** L06: similarity of the indicator sets from which one counts as pasted. */
    readonly pastedSet: DecimalText;
    /** L06: similarity of the project names from which both are the same programme. */
    readonly sameProgramme: DecimalText;
    /** L06: fewer rows are not compared. */
    readonly pastedRows: number;
    /** L12: step of weights a fix tries first; finer ones follow. */
    readonly weightSteps: readonly DecimalText[];
    /** L13: what 万元 is to 元. */
    readonly slipFactor: DecimalText;
    /** L13: how far an amount may be from the slipped budget, as a multiple either way. */
    readonly slipSpread: DecimalText;
    /** L15: similarity of two names from which, where one holds the other, they say the same. */
    readonly duplicateName: DecimalText;
    /** L17: share of last year's actual value below which a target needs a reason. */
    readonly ofLastYear: DecimalText;
    /** L17: share of the peers' median below which a target needs a reason. */
    readonly ofPeers: DecimalText;
    /** L17: fewer peers are not used, so that nobody's figure can be told. */
    readonly minPeers: number;
    /** L07, L13, L14, L17: characters that make a note a reason. */
    readonly reasonLength: number;
    /** S01: points by which a stated score may differ. */
    readonly scorePoints: DecimalText;
  };
  readonly words: {
    /** Measure words by which a figure in a text is recognised. */
    readonly measures: readonly string[];
    /** Measure words that stand for one another: 3 个, 3 座. */
    readonly counters: readonly string[];
    /** L02: words that say nothing of what is measured. */
    readonly hollow: readonly string[];
    /** L02: words by which a part of the goal promises something to be done. */
    readonly deeds: readonly string[];
    /** L02: amounts of money beside these are results, others are means. */
    readonly moneyResults: readonly string[];
    /** L07: percentages that may pass 100. */
    readonly mayExceed: readonly string[];
    /** L09: cost rows where more is better or a floor is right: 节约率, 补助标准. */
    readonly costMoreIsBetter: readonly string[];
    /** L13: prices of one piece, which stand far below the budget. */
    readonly perPiece: readonly string[];
    /** L14: words that need a standard to be judged by. */
    readonly vague: readonly string[];
    /** L14: what a standard beside figures is judged by: documents, records, checks, facts that are there or not. */
    readonly judgedBy: readonly string[];
    /** L14: verbs of a wished state, which a percentage alone does not measure. */
    readonly wishes: readonly string[];
    /** L15: words that make no difference between two names. */
    readonly fillers: readonly string[];
    /** L15: words of the same meaning, the first standing for all. */
    readonly synonyms: readonly (readonly string[])[];
    /** L17: bases that are a reason by themselves. */
    readonly reasonBases: readonly string[];
  };
  readonly patterns: {
    /** L02: where parts of a goal end. */
    readonly partEnd: PatternText;
    /** L02: what a goal says of the state before, or as a breakdown, and does not promise. */
    readonly goalBackground: PatternText;
    /** L03: a part, its whole and the stated rate, as named groups `part`, `partUnit`, `whole`, `wholeUnit`, `rate`; they end with the rate. */
    readonly ratios: readonly PatternText[];
    /** L04: names that are the money itself. */
    readonly money: PatternText;
    /** L07: names of rates that cannot pass 100 %. */
    readonly boundedRate: PatternText;
    /** L08: instructions of the form; what remains without them is the content. */
    readonly instructions: readonly PatternText[];
    /** L08: signs that stand for content not yet written. */
    readonly placeholders: readonly PatternText[];
    /** L09, L13: names of costs. */
    readonly cost: PatternText;
    /** L10: what precedes a date that is only referred to. */
    readonly referredBefore: PatternText;
    /** L10: what follows a date that is only referred to. */
    readonly referredAfter: PatternText;
    /** L13: names of the cost as a whole. */
    readonly wholeCost: PatternText;
    /** L13: unit that a name gives away. */
    readonly unitOfName: readonly { readonly name: PatternText; readonly unit: string }[];
    /** L14: endings of a name that is a measure. */
    readonly measureEnd: PatternText;
    /** L16: words and signs before a figure, and the direction they mean; the first that fits counts. */
    readonly signs: readonly { readonly sign: PatternText; readonly direction: IndicatorDirection }[];
    /** L17: units in which places of different size compare. */
    readonly comparableUnit: PatternText;
  };
};
