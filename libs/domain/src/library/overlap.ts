import { D } from '../money';
import { fingerprintOf } from '../matching/fingerprint';
import { nameSimilarity } from '../matching/similarity';
import type { ProjectDraft } from './project';

/** What two projects have in common: 名称、内容、受益对象、实施地点、支出功能分类、项目期. */
export const overlapReasons = ['name', 'summary', 'beneficiaries', 'place', 'functionCode', 'period'] as const;
export type OverlapReason = (typeof overlapReasons)[number];

/** What is compared. */
export const comparedFields = [
  'name',
  'summary',
  'beneficiaries',
  'placeCode',
  'functionCode',
  'startDate',
  'endDate',
] as const;
export type Compared = Pick<ProjectDraft, (typeof comparedFields)[number]>;
export type Overlap = { readonly likeness: number; readonly reasons: readonly OverlapReason[] };

/** What each likeness weighs, in percent; together 100. */
const weights: Readonly<Record<OverlapReason, number>> = {
  name: 35,
  summary: 30,
  beneficiaries: 10,
  place: 10,
  functionCode: 10,
  period: 5,
};
/** From which share on two texts count as much the same. */
const minShares: Readonly<Partial<Record<OverlapReason, number>>> = { name: 0.6, summary: 0.5, beneficiaries: 0.6 };
/** From which likeness on a pair is worth a look, in percent. */
const minLikeness = 45;

/** Places are alike where one lies in the other: `1506` of a league and `150626` of its banner. */
function samePlace(a: string, b: string): boolean {
  const [short, long] = [a, b].map((code) => code.replace(/(00)+$/, '')).sort((x, y) => x.length - y.length);
  return (long ?? '').startsWith(short ?? '');
}

/** What two projects have in common, and how much of all it is, 0 to 100 %. */
export function overlapOf(a: Compared, b: Compared): Overlap {
  const shares: Readonly<Record<OverlapReason, number>> = {
    name: nameSimilarity(a.name, b.name),
    summary: nameSimilarity(a.summary, b.summary),
    beneficiaries: nameSimilarity(a.beneficiaries, b.beneficiaries),
    place: Number(samePlace(a.placeCode, b.placeCode)),
    functionCode: Number(a.functionCode === b.functionCode),
    period: Number(a.startDate <= b.endDate && b.startDate <= a.endDate),
  };
  const likeness = overlapReasons.reduce(
    (sum, reason) => sum.plus(new D(shares[reason]).times(weights[reason])),
    new D(0),
  );
  return {
    likeness: likeness.toDecimalPlaces(0).toNumber(),
    reasons: overlapReasons.filter((reason) => shares[reason] >= (minShares[reason] ?? 1)),
  };
}

/** The projects worth showing of all that an index brought up: their periods meet and they are much alike; most alike first. */
export const overlapsOf = <P extends Compared>(project: Compared, candidates: readonly P[], atMost = 10) =>
  candidates
    .map((other) => ({ project: other, ...overlapOf(project, other) }))
    .filter(({ likeness, reasons }) => reasons.includes('period') && likeness >= minLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, atMost);

/** Signature of a project for an index: projects that share a number have much the same name or contents. */
export const projectFingerprint = ({ name, summary }: Pick<Compared, 'name' | 'summary'>): number[] => [
  ...fingerprintOf([name]),
  ...fingerprintOf([summary]),
];
