import { piecesOf } from './comparable';

type Pieces = ReadonlySet<string>;

const countShared = (a: Pieces, b: Pieces): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const piece of small) if (large.has(piece)) count += 1;
  return count;
};

/** Shared pieces by all pieces (Jaccard), 0 to 1; 0 where there is nothing to compare. */
export function jaccard(a: Pieces, b: Pieces): number {
  const both = countShared(a, b);
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** Share of the first one's pieces that the second has too, 0 to 1. */
export const containment = (a: Pieces, b: Pieces): number => (a.size === 0 ? 0 : countShared(a, b) / a.size);

/** The pieces of all names of an indicator set; order and repetition of rows do not count. */
export const piecesOfSet = (names: readonly string[]): Pieces => new Set(names.flatMap((name) => [...piecesOf(name)]));

/** How alike two names or texts are, 0 to 1. */
export const nameSimilarity = (a: string, b: string): number => jaccard(piecesOf(a), piecesOf(b));

/** How alike two indicator sets are, 0 to 1: what `fingerprintOf` finds candidates for. */
export const setSimilarity = (a: readonly string[], b: readonly string[]): number =>
  jaccard(piecesOfSet(a), piecesOfSet(b));
