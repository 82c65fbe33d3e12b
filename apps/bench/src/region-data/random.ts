/** Numbers that look like chance and are the same in every run: xorshift over 32 bits, seeded by a word. */
export class Chance {
  private state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    this.state = hash | 1;
  }

  /** From 0 up to, but not including, 1. */
  share(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return (x >>> 0) / 0x100000000;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.share() * from.length)] as T;
  }

  /** `count` different items of a list, in their order. */
  sample<T>(from: readonly T[], count: number): T[] {
    let [left, wanted] = [from.length, count];
    return from.filter(() => {
      const taken = this.share() * left < wanted;
      left -= 1;
      if (taken) wanted -= 1;
      return taken;
    });
  }

  /** Many small ones and few large ones, as amounts of money are: half of them below `median`. */
  skewed(median: number, spread: number): number {
    const bell = Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
    return median * Math.exp(spread * bell);
  }

  /** An id in the form of UUID version 7 for a moment, so that ids made together lie together in an index. */
  id(moment: number): string {
    const time = moment.toString(16).padStart(12, '0');
    const word = () =>
      Math.floor(this.share() * 0x10000)
        .toString(16)
        .padStart(4, '0');
    const [a, b, c, d, e] = [word(), word(), word(), word(), word()];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(1)}-8${b.slice(1)}-${c}${d}${e}`;
  }
}

/** Divides a total by weight into whole numbers that add up to it exactly. */
export function distribute(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let [given, passed] = [0, 0];
  return weights.map((weight) => {
    passed += weight;
    const due = Math.round((total * passed) / whole) - given;
    given += due;
    return due;
  });
}
