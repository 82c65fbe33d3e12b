import { z } from 'zod';
import type { EvaluationInput } from '../evaluation/evaluate';
import { fromWan } from '../money';
import { projectTypeLabels, type ProjectType, projectTypes } from '../project-type';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';
import type { RulePack } from '../rule-pack/rule-pack';
import { figure, type FileRead, readJson } from './json-file';

const words = z.string().max(2_000);
/** 万元 as forms state it; finer than a cent is not money. */
const wan = figure.refine((value) => /^\d+(\.\d{1,6})?$/.test(value), 'must be an amount in 万元, not negative');
const figureOrWords = z.union([figure, words]);

const row = z
  .object({
    l1: words.min(1),
    l2: words.default(''),
    l3: words.default(''),
    nature: z.enum(['POS', 'REV', 'QUAL']),
    op: z.enum(['GT', 'GE', 'EQ', 'LT', 'LE', 'TEXT']),
    target: figureOrWords,
    unit: words.default(''),
    weight: figure,
    actual: figureOrWords.optional(),
    reason: words.default(''),
    score: figure.optional(),
    notApplicable: z.boolean().default(false),
  })
  .refine(({ nature, op }) => (nature === 'QUAL') === (op === 'TEXT'), {
    path: ['op'],
    error: 'TEXT belongs to QUAL rows, and only to them',
  });

/** One project as `sample-projects.json` writes it: funds in 万元, official Chinese labels, the operator in letters. */
export const sampleProject = z.object({
  id: words.min(1),
  name: words.default(''),
  unit: words.default(''),
  /** 项目类别 in its official words, by which a pack may have weights of their own. */
  category: z.enum(projectTypes.map((type) => projectTypeLabels[type].zh)).optional(),
  year: z.int().min(2000).max(2100).optional(),
  budgetInit: wan.optional(),
  budget: wan,
  exec: wan,
  src: z.array(z.tuple([words, wan, wan, wan])).default([]),
  goal: words.default(''),
  rows: z.array(row).min(1).max(500),
});
export type SampleProject = z.infer<typeof sampleProject>;
export type SampleRow = SampleProject['rows'][number];

/** What a file of projects holds: a list, or one project that stands alone. */
export type SampleFile<P = SampleProject> = { readonly projects: readonly P[]; readonly list: boolean };

/** Reads one project, or a list of them; told apart first, so that what is wrong is named at its place. */
export function readSamples(text: string): FileRead<SampleFile>;
export function readSamples<P>(text: string, shape: z.ZodType<P>): FileRead<SampleFile<P>>;
export function readSamples(text: string, shape: z.ZodType = sampleProject): FileRead<SampleFile<unknown>> {
  const list = /^\uFEFF?\s*\[/.test(text);
  const read = readJson(text, list ? z.array(shape) : shape);
  if (read.value === null) return { value: null, problems: read.problems };
  return { value: { projects: list ? (read.value as unknown[]) : [read.value], list }, problems: [] };
}

const natures = { POS: 'positive', REV: 'reverse', QUAL: 'qualitative' } as const;

/** Nature and direction of a row in the words of the rules. */
export const natureAndDirectionOf = ({
  nature,
  op,
}: Pick<SampleRow, 'nature' | 'op'>): { nature: IndicatorNature; direction: IndicatorDirection | null } => ({
  nature: natures[nature],
  direction: op === 'TEXT' ? null : (op.toLowerCase() as IndicatorDirection),
});

/** The keys of a row's labels in the tree of a pack; a label the tree does not know stands for itself. */
export function keysOf({ tree }: RulePack, { l1, l2 }: Pick<SampleRow, 'l1' | 'l2'>) {
  const level1 = tree.find(({ name }) => name.zh === l1);
  const level2 = level1?.level2.find(({ name }) => name.zh === l2);
  return { level1: level1?.key ?? l1, level2: level2?.key ?? l2 };
}

/** 项目类别 of a project in a file; null where it states none. */
export const projectTypeOf = ({ category }: Pick<SampleProject, 'category'>): ProjectType | null =>
  projectTypes.find((type) => projectTypeLabels[type].zh === category) ?? null;

/** The project as the scoring reads it; the score of a qualitative row is the entered one, other scores are not read. */
export const scoringInput = (pack: RulePack, { budget, exec, rows }: SampleProject): EvaluationInput => ({
  funds: { budget: fromWan(budget), executed: fromWan(exec) },
  rows: rows.map((each) => ({
    ...keysOf(pack, each),
    ...natureAndDirectionOf(each),
    target: each.target,
    actual: each.actual ?? null,
    weight: each.weight,
    enteredScore: each.nature === 'QUAL' ? (each.score ?? null) : null,
    reason: each.reason,
    notApplicable: each.notApplicable,
  })),
});
