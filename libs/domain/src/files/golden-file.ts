import { z } from 'zod';
import { fromWan } from '../money';
import { goldenOutcome } from '../golden/golden';
import type { GoldenCase, RulePack } from '../rule-pack/rule-pack';
import { gradeName } from '../evaluation/grade';
import { shippedPack } from '../rule-pack/shipped';
import { figure } from './json-file';

const entry = z.object({
  rule: z.enum([
    'BUDGET_LINEAR',
    'BUDGET_BANDED_101',
    'POSITIVE',
    'REVERSE',
    'EQUAL_AT_LEAST',
    'EQUAL_SYMMETRIC',
    'QUALITATIVE_3BAND',
    'DEDUCT_1_PER_POINT',
    'GRADE',
  ]),
  input: z.record(z.string(), z.union([figure, z.string()])),
  expected: z.string(),
});
/** Cases of single rules in the shape of `scoring-golden.json`; money in 万元. */
export const goldenFile = z.array(entry);
export type GoldenEntry = z.infer<typeof entry>;

/** Which shipped pack holds a rule, and as which kind of case it is run. */
const packOfRule: Record<GoldenEntry['rule'], { readonly pack: string; readonly kind: GoldenCase['kind'] }> = {
  BUDGET_LINEAR: { pack: 'nm-10hao-2021', kind: 'budget' },
  BUDGET_BANDED_101: { pack: 'mof-101hao-2021', kind: 'budget' },
  POSITIVE: { pack: 'nm-10hao-2021', kind: 'atLeast' },
  REVERSE: { pack: 'nm-10hao-2021', kind: 'atMost' },
  EQUAL_AT_LEAST: { pack: 'nm-10hao-2021', kind: 'equal' },
  EQUAL_SYMMETRIC: { pack: 'provincial-20-40-40', kind: 'equal' },
  QUALITATIVE_3BAND: { pack: 'nm-10hao-2021', kind: 'qualitative' },
  DEDUCT_1_PER_POINT: { pack: 'nm-10hao-2021', kind: 'atLeast' },
  GRADE: { pack: 'nm-10hao-2021', kind: 'grade' },
};

/** A case that differs from what the rule gives. */
export type GoldenDifference = GoldenEntry & { readonly index: number; readonly actual: string };

/** What the rule gives, in the words of the file: a score, `N/A`, `ERROR`, `ERROR_OUT_OF_BAND` or a grade. */
export function goldenAnswer({ rule, input }: GoldenEntry): string {
  const { pack: id, kind } = packOfRule[rule];
  const pack = shippedPack(id);
  if (!pack) throw new Error(`pack ${id} is not in this build`);
  const outcome = goldenOutcome(packWith(pack, rule, input), { kind, input: inputOf(kind, input), expected: '' });
  if (kind === 'qualitative' && outcome === 'ERROR') return 'ERROR_OUT_OF_BAND';
  const grade = pack.grades.find(({ key }) => key === outcome);
  return grade ? gradeName(pack, grade.key).zh : outcome;
}

/** The cases that differ, in their order. */
export const goldenDifferences = (entries: readonly GoldenEntry[]): GoldenDifference[] =>
  entries.flatMap((each, index) => {
    const actual = goldenAnswer(each);
    return actual === each.expected ? [] : [{ ...each, index, actual }];
  });

/** Deductions carry their figures in the case itself. */
function packWith(pack: RulePack, rule: GoldenEntry['rule'], input: GoldenEntry['input']): RulePack {
  if (rule !== 'DEDUCT_1_PER_POINT') return pack;
  const { per = '1', points = '1' } = input;
  return { ...pack, positive: { kind: 'deduct', clause: pack.positive.clause, per, points, partialStep: 'ceil' } };
}

function inputOf(kind: GoldenCase['kind'], input: GoldenEntry['input']): GoldenCase['input'] {
  if (kind === 'qualitative') return { ...input, band: (input['band'] ?? '').toLowerCase() };
  if (kind !== 'budget') return input;
  const { budget = '', exec = '', weight = '' } = input;
  return { budget: yuanOf(budget), executed: yuanOf(exec), weight };
}

const yuanOf = (wan: string): string => (/^-?\d+(\.\d+)?$/.test(wan) ? fromWan(wan) : wan);
