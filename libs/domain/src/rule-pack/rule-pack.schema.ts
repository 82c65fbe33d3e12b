import { z } from 'zod';
import { projectTypes } from '../project-type';
import { exAnteDimensions, exAnteMarks, goldenKinds, linkageKinds, scoreItems, type SectionName } from './keys';
import { lintPolicySchema } from './lint-policy.schema';
import { amount, clause, count, date, division, key, share, text, tiers, tiersUpTo, year } from './schema-parts';

/** Points of a share of the weight from an execution rate on; best first. */
const budgetRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('linear'), clause, cap: share.describe('Rate from which full marks are given') }),
    z.strictObject({ kind: z.literal('banded'), clause, tiers: tiers(share) }),
    z.strictObject({
      kind: z.literal('deduct'),
      clause,
      fullFrom: share.describe('Rate from which full marks are given'),
      per: share.describe('Width of one step below it, as a share'),
      points: amount.describe('Points off for each step'),
      partialStep: z.enum(['ceil', 'floor', 'prorate']),
    }),
  ])
  .describe('Score of budget execution: executed by adjusted budget (全年执行数 / 全年预算数)');

const deduct = z.strictObject({
  kind: z.literal('deduct'),
  clause,
  per: amount.describe('Width of one step off the target, in what `of` says'),
  of: z
    .enum(['unit', 'target'])
    .optional()
    .describe('What `per` is measured in: the unit of the indicator, where it is not stated, or shares of the target'),
  points: amount.describe('Points off for each step'),
  partialStep: z.enum(['ceil', 'floor', 'prorate']).describe('What a started step costs'),
  floor: amount.optional().describe('Points that are left at the least; 0 where it is not stated'),
});
const tiered = z.strictObject({
  kind: z.literal('tiered'),
  clause,
  of: z.enum(['ratio', 'actual']).describe('What the bounds are compared with: actual by target, or the actual value'),
  tiers: tiers(amount),
});
const passMark = share.optional().describe('及格门槛: a share of the weight below it gives nothing');
/** Tiers of what is above a limit, or of how far a value is off its target. */
const tieredUpTo = z.strictObject({
  kind: z.literal('tiered'),
  clause,
  of: z.enum(['ratio', 'actual']).describe('What the bounds are compared with: a share of the target, or a value'),
  tiers: tiersUpTo,
});
const direct = z
  .strictObject({ kind: z.literal('direct'), clause })
  .describe('直接赋分: reached gives all, missed nothing');

/** How `>` and `>=` are scored. */
export const positiveRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ratio'),
    clause,
    passMark: share.optional().describe('及格门槛: a share below it gives nothing'),
  }),
  deduct,
  tiered,
  direct,
]);
/** How `<` and `<=` are scored. */
export const reverseRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('linearToMultiple'),
    clause,
    zeroAt: amount.describe('Nothing from this multiple of the limit on; linear between'),
    passMark,
  }),
  z.strictObject({ kind: z.literal('inverseRatio'), clause, passMark }).describe('Limit by actual'),
  deduct,
  tieredUpTo.describe('By actual by target, or by the actual value; within the limit all'),
  direct,
]);
/** How `=` is scored. */
export const equalRule = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('atLeast'), clause })
    .describe('As good on the side the nature says: scored as a row of that side'),
  z.strictObject({ kind: z.literal('symmetric'), clause, passMark }).describe('Every deviation costs its share'),
  deduct,
  tieredUpTo.describe('By the deviation from the target, either way'),
  direct,
]);
/** How a described state is scored. */
export const qualitativeRule = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('range'),
      clause,
      bands: z.array(z.strictObject({ key, name: text, min: share })).min(1),
    })
    .describe('A person enters the score; the band is a hard range. Best first'),
  z
    .strictObject({
      kind: z.literal('level'),
      clause,
      bands: z.array(z.strictObject({ key, name: text, min: share })).min(1),
    })
    .describe('A person chooses the band; it gives `min` of the weight. Best first'),
]);

const kindRule = z
  .discriminatedUnion('side', [
    z.strictObject({ side: z.literal('atLeast'), level1: key, level2: key.optional(), rule: positiveRule }),
    z.strictObject({ side: z.literal('atMost'), level1: key, level2: key.optional(), rule: reverseRule }),
    z.strictObject({ side: z.literal('equal'), level1: key, level2: key.optional(), rule: equalRule }),
    z.strictObject({ side: z.literal('qualitative'), level1: key, level2: key.optional(), rule: qualitativeRule }),
  ])
  .describe('A rule for one kind of indicator, instead of the general one; the first that fits decides');

const weightVariant = z.strictObject({
  id: key,
  name: text,
  clause,
  categories: z
    .array(z.enum(projectTypes))
    .min(1)
    .optional()
    .describe(
      '项目类别: only for projects of these categories, which then have no other weights; absent: for projects of every category that no variant names',
    ),
  when: z
    .strictObject({ level1: key, min: count.optional(), max: count.optional() })
    .optional()
    .describe('Only while the number of rows of one dimension lies within bounds; absent: always'),
  budget: amount.describe('Points of budget execution: 10 or 20'),
  groups: z
    .array(z.strictObject({ level1: z.array(key).min(1), weight: amount }))
    .min(1)
    .describe('Points of each dimension, or of several together'),
});

const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scoreBelowWeight'), clause }),
  z.strictObject({ kind: z.literal('overFulfilment'), clause }),
  z.strictObject({ kind: z.literal('deviation'), clause, tolerance: share }),
  z.strictObject({ kind: z.literal('executionBelow'), clause, below: share }),
]);

const golden = z
  .strictObject({
    kind: z.enum(goldenKinds),
    level1: key.optional(),
    level2: key.optional(),
    input: z
      .record(z.string(), z.string())
      .describe(
        'budget, executed | target, actual, nature `reverse` | band, score | total | category and the points of each dimension; weight',
      ),
    expected: z
      .string()
      .describe(
        'A score with its decimals, a grade key, the points of budget execution beside these weights, `N/A` or `ERROR`',
      ),
  })
  .describe('One case whose outcome is known; a pack that differs is not activated');

/** What varies by jurisdiction and year. A pack states a section or inherits it whole from its base. */
export const sections = {
  tree: z
    .array(z.strictObject({ key, name: text, level2: z.array(z.strictObject({ key, name: text })).min(1) }))
    .min(1)
    .describe('绩效指标框架: level-1 dimensions and their level-2 kinds'),
  weights: z.array(weightVariant).min(1).describe('The first variant is the standard; it names no category'),
  requiredLevel1: z.array(key).describe('Dimensions a target must have at least one indicator in'),
  budget: budgetRule,
  positive: positiveRule,
  reverse: reverseRule,
  equal: equalRule,
  qualitative: qualitativeRule,
  byKind: z.array(kindRule),
  overFulfilment: z.strictObject({
    clause,
    flagAbove: amount.describe('Actual by target above which a row is flagged'),
    deductAbove: amount.describe('Above it a reviewer may confirm a deduction'),
    slope: amount.describe('Share of the weight taken off for each 1.0 above `deductAbove`'),
    maxShare: share.describe('Never more than this share of the weight'),
  }),
  reasons: z.array(reason).describe('When a person must give a reason (偏差原因)'),
  rounding: z.strictObject({ clause, scale: z.int().min(0).max(4), mode: z.literal('HALF_UP') }),
  grades: z
    .array(z.strictObject({ key, name: text, min: amount }))
    .min(1)
    .describe('As many as there are, best first'),
  caps: z
    .array(z.strictObject({ clause, executionBelow: share, maxTotal: amount }))
    .describe('The total is at most `maxTotal` while budget execution lies below the bound'),
  monitoring: z.strictObject({
    clause,
    execution: z
      .array(z.strictObject({ month: z.int().min(1).max(12), atLeast: share }))
      .describe('Lowest execution rate that passes from the cut-off month on, ascending'),
    maxGap: share.describe('Largest accepted distance between goal progress and budget progress'),
    progressLevel2: z.array(key).describe('Level-2 kinds whose value grows with the work'),
    disposalDays: count.describe('Working days to dispose of a warning'),
  }),
  linkage: z
    .array(
      z.strictObject({
        when: z.strictObject({ grade: key.optional(), executionBelow: share.optional() }),
        kind: z.enum(linkageKinds),
        share: share.describe('Share of the base amount taken away: 0 for keep, 1 for stop'),
        clause,
      }),
    )
    .min(1)
    .describe('与预算安排挂钩: the first row whose conditions all hold decides'),
  sampling: z.strictObject({
    clause,
    share: share.describe('Share of the filed self-evaluations that finance re-evaluates (再评价)'),
    atLeast: count.describe('At least so many a year'),
  }),
  exAnte: z
    .strictObject({
      clause,
      maxima: z.record(z.enum(exAnteDimensions), amount).describe('Points of each dimension; 100 in all'),
      marks: z.record(z.enum(exAnteMarks), share).describe('Share of the points of an item that a mark gives'),
      support: z
        .strictObject({ total: amount, ofDimension: share })
        .describe('予以支持: from this total on, with no dimension below this share of its points'),
      supportAfterChange: z.strictObject({ total: amount }).describe('调整完善后支持: from this total on'),
    })
    .describe('事前绩效评估: points and bounds of the form'),
  reviewForm: z
    .strictObject({
      clause,
      maxima: z.record(z.enum(scoreItems), amount).describe('Points of each row; 100 in all'),
      grades: z
        .strictObject({ excellent: amount, good: amount, medium: amount })
        .describe('From which total on the form is 优, 良 and 中; 差 below'),
    })
    .describe('绩效目标审核表 (F3): points and bounds of the form'),
  reply: z
    .strictObject({
      basis: z
        .array(
          z.strictObject({
            provision: z.string().min(1).max(200).describe('Document and article, as the letter cites them'),
            from: date.nullable().describe('In force from this day on; null: always'),
          }),
        )
        .min(1),
    })
    .describe(
      '预算批复: what the letter to a department rests on; it cites what is in force on its day, in this order',
    ),
  mending: z
    .strictObject({
      clause,
      workingDays: z.int().min(1).max(60).describe('Within how many working days what was returned is mended'),
    })
    .describe('退回修改: until when the declarer mends a target that a reviewer returned'),
  lint: lintPolicySchema,
  golden: z.array(golden),
} satisfies Record<SectionName, z.ZodType>;

const reference = z.strictObject({ id: key, version: z.int().min(1) });

const head = {
  id: key,
  version: z.int().min(1),
  name: text,
  jurisdiction: division.describe(
    'Code of the division whose finance bureau sets it; 000000: a national or other pattern',
  ),
  fromYear: year.describe('First fiscal year it judges'),
  toYear: year.nullable().describe('Last fiscal year; null: until it is superseded'),
  base: reference.nullable().describe('The pack whose sections it inherits, in a fixed version'),
  cites: z.array(z.string().min(1).max(200)).describe('Documents the clauses name'),
};

/** A pack as it is written: a head, and the sections it does not inherit. */
export const rulePackDocumentSchema = z.strictObject({ ...head, ...z.object(sections).partial().shape });
/** A pack as it judges: every section, own or inherited. */
export const rulePackSchema = z.strictObject({
  ...head,
  ...sections,
  origins: z.partialRecord(z.string(), reference).describe('Inherited sections and the pack that states them'),
});

/** The schema of a document as JSON Schema, for other systems and editors. */
export const rulePackJsonSchema = (): unknown => ({
  title: 'Rule pack 规则包',
  ...z.toJSONSchema(rulePackDocumentSchema),
});
