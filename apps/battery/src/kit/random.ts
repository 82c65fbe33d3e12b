/** The same choices for the same seed, so that what was found once is found again. */
export class Random {
  readonly seed: number;
  private state: number;

  constructor(seed: number) {
    this.seed = seed;
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to choose from');
    return from[this.below(from.length)] as T;
  }

  /** Up to `many` of them, each once. */
  some<T>(from: readonly T[], many: number): T[] {
    const left = [...from];
    return Array.from({ length: Math.min(many, left.length) }, () => left.splice(this.below(left.length), 1)[0] as T);
  }

  /** Choices of its own for a case, whichever others are played. */
  for(name: string): Random {
    let mixed = this.seed;
    for (const char of name) mixed = Math.imul(mixed ^ char.charCodeAt(0), 16_777_619) >>> 0;
    return new Random(mixed);
  }
}
