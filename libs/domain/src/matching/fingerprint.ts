import { piecesOfSet } from './similarity';

/** A change of any of these, or of `comparable`, makes stored fingerprints worthless: count up and compute them anew. */
export const fingerprintVersion = 1;
const bands = 32;
const hashesPerBand = 8;
const { imul, min } = Math;

/** The finaliser of MurmurHash3: spreads every bit of 32 over all of them. */
function mix(value: number): number {
  let h = value | 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

const seeds = Int32Array.from({ length: bands * hashesPerBand }, (_, index) => mix(imul(index + 1, 0x9e3779b9)));

/** The smallest hash of all pieces under one seed: equal for two sets with the probability of their similarity. */
function smallest(hashes: Int32Array, seed: number): number {
  let least = 0xffffffff;
  for (const each of hashes) least = min(least, mix(each ^ seed));
  return least;
}

/**
 * Signature of an indicator set for an index: 32 signed 32-bit integers (MinHash, 32 bands of 8), for a column `integer[]`
 * with a GIN index. Sets that share a number (`&&`) are candidates, to be compared by `setSimilarity`: at a similarity of
 * 0.9 practically all are found, at 0.8 99.7 %, at 0.5 one in nine, at 0.3 one in five hundred.
 * Empty for a set without any text, which is like nothing.
 */
export function fingerprintOf(names: readonly string[]): number[] {
  const hashes = Int32Array.from(piecesOfSet(names), hash);
  if (hashes.length === 0) return [];
  return Array.from({ length: bands }, (_, band) => {
    const own = seeds.subarray(band * hashesPerBand, (band + 1) * hashesPerBand);
    return own.reduce((all, seed) => mix(all ^ smallest(hashes, seed)), mix(band + 1)) | 0;
  });
}
