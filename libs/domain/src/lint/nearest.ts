import type { SimilarTarget } from './lint';
import type { LintPolicy } from './lint-policy';
import { nameSimilarity, setSimilarity } from '../matching/similarity';

/** Whether two projects are parts of one programme in two places, by their names. */
export const sameProgramme = ({ thresholds }: LintPolicy, one: string, other: string): boolean =>
  nameSimilarity(one, other) >= Number(thresholds.sameProgramme);

/** Project and annual indicators of a target, as they are compared. */
export type Comparable = { readonly projectName: string; readonly names: readonly string[] };

/**
 * The targets worth showing of all that an index brought up, compared exactly: other programmes first, for only they can be
 * pasted (L06) and a programme of a hundred counties would hide them; then the most alike.
 */
export const nearestOf = (
  policy: LintPolicy,
  { projectName, names }: Comparable,
  candidates: readonly Comparable[],
  atMost = 10,
): SimilarTarget[] =>
  candidates
    .map((other) => ({
      projectName: other.projectName,
      sameProgramme: sameProgramme(policy, projectName, other.projectName),
      similarity: setSimilarity(names, other.names),
      names: other.names,
    }))
    .sort((a, b) => Number(a.sameProgramme) - Number(b.sameProgramme) || b.similarity - a.similarity)
    .slice(0, atMost);
