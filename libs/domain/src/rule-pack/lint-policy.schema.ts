import { z } from 'zod';
import { lintRuleIds } from './lint-rule-ids';
import { amount, clause, count, key, share } from './schema-parts';

const severity = z.enum(['block', 'warn', 'advise', 'off']);
const words = (what: string) => z.array(z.string().min(1).max(40)).max(300).describe(what);

const rule = z.strictObject({
  severity,
  messages: z
    .partialRecord(z.string().regex(/^lint[A-Za-z]{1,40}$/), severity)
    .optional()
    .describe('Where single messages of the rule weigh more or less than the rule'),
  clause,
});

const levels = z.strictObject({
  output: z.array(key).describe('Level 1 whose rows are outputs'),
  cost: z.array(key).describe('Level 1 or level 2 whose rows are costs'),
  opinion: z.array(key).describe('Level 1 whose rows are opinions and measure no content of the goal'),
});

const thresholds = z.strictObject({
  goalMeasured: share.describe("L02: share of the goal's two-character pieces that measured rows must take up"),
  goalPieces: count.describe('L02: a goal or part of it with fewer pieces is too short to be judged'),
  goalRows: count.describe('L02: measured outputs and benefits from which on the goal as a whole is judged'),
  goalFigures: count.describe('L02: figures told at most, for a goal may be full of what is only background'),
  ratePoints: amount.describe('L03: percentage points by which a stated rate may be off'),
  moneyAlike: share.describe("L04: share by which a value may differ from the year's money and still be that money"),
  fundsDifference: amount.describe('L05: 元 by which a total may differ from the sum of its sources'),
  pastedSet: share.describe('L06: similarity of the indicator sets from which one counts as pasted'),
  sameProgramme: share.describe('L06: similarity of the project names from which both are the same programme'),
  pastedRows: count.describe('L06: fewer rows are not compared'),
  weightSteps: z.array(amount).describe('L12: step of weights a fix tries first; finer ones follow'),
  slipFactor: amount.describe('L13: what 万元 is to 元'),
  slipSpread: amount.describe('L13: how far an amount may be from the slipped budget, as a multiple either way'),
  duplicateName: share.describe(
    'L15: similarity of two names from which, where one holds the other, they say the same',
  ),
  ofLastYear: share.describe("L17: share of last year's actual value below which a target needs a reason"),
  ofPeers: share.describe("L17: share of the peers' median below which a target needs a reason"),
  minPeers: z.int().min(5).max(1000).describe("L17: fewer peers are not used, so that nobody's figure can be told"),
  reasonLength: count.describe('L07, L13, L14, L17: characters that make a note a reason'),
  scorePoints: amount.describe('S01: points by which a stated score may differ'),
});

const wordLists = z.strictObject({
  measures: words('Measure words by which a figure in a text is recognised'),
  counters: words('Measure words that stand for one another: 3 个, 3 座'),
  hollow: words('L02: words that say nothing of what is measured'),
  deeds: words('L02: words by which a part of the goal promises something to be done'),
  moneyResults: words('L02: amounts of money beside these are results, others are means'),
  mayExceed: words('L07: percentages that may pass 100'),
  costMoreIsBetter: words('L09: cost rows where more is better or a floor is right'),
  perPiece: words('L13: prices of one piece, which stand far below the budget'),
  vague: words('L14: words that need a standard to be judged by'),
  judgedBy: words('L14: what a standard is judged by: figures apart, documents, lists, proofs'),
  wishes: words('L14: verbs of a wished state, which a percentage alone does not measure'),
  fillers: words('L15: words that make no difference between two names'),
  synonyms: z.array(words('Words of the same meaning, the first standing for all')).max(300),
  reasonBases: words('L17: bases that are a reason by themselves'),
});

/** The indicator check (指标体检): what each rule weighs and rests on, its thresholds and its words. */
export const lintPolicySchema = z.strictObject({
  rules: z.strictObject(
    Object.fromEntries(lintRuleIds.map((id) => [id, rule])) as Record<(typeof lintRuleIds)[number], typeof rule>,
  ),
  levels,
  thresholds,
  words: wordLists,
});
