import mof53 from '../../data/overall-indicators.json' with { type: 'json' };

type Named = { readonly key: string; readonly name: { readonly zh: string; readonly en: string } };
/** A common indicator in its official wording, with what it measures; more is better unless its direction says that less is. */
export type CommonIndicator = {
  readonly name: string;
  readonly unit: string;
  readonly direction?: string | undefined;
  readonly explanation: string;
};
export type OverallLevel2 = Named & { readonly indicators: readonly CommonIndicator[] };
export type OverallLevel1 = Named & { readonly level2: readonly OverallLevel2[] };
/** An edition of the indicator tree of departments' overall targets, with the years for which it holds. */
export type OverallTree = {
  readonly id: string;
  readonly version: number;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly cites: readonly string[];
  readonly tree: readonly OverallLevel1[];
};

/** The editions of the build, newest last. */
export const overallTrees: readonly [OverallTree, ...OverallTree[]] = [mof53];

/** The edition that holds for a budget year: the newest one that has begun and not ended. */
export const overallTreeOf = (year: number): OverallTree =>
  [...overallTrees].reverse().find(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear)) ??
  overallTrees[0];
