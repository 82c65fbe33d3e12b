import { digest } from '../kit/data/record';

/** Root of a Merkle tree over leaves; an odd node goes up alone, so no leaf counts twice. */
export function merkleRoot(leaves: readonly string[]): string {
  let level = leaves.map((leaf) => digest(`leaf:${leaf}`));
  while (level.length > 1) {
    const next: string[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]];
      next.push(right === undefined ? (left as string) : digest(`node:${left}:${right}`));
    }
    level = next;
  }
  return level[0] ?? digest('leaf:none');
}
