/** How long what ended by itself rests before it is started again, and when that is given up. */

/** Seconds before each new start; after the last one it is given up. */
const usualRests = [0.5, 1, 2, 4, 8, 15];
/** What has run for so many seconds was well: the next end is counted as the first. */
const well = 60;

export class BackOff {
  private readonly rests: readonly number[];
  private ends = 0;

  constructor(rests: readonly number[] = usualRests) {
    this.rests = rests;
  }

  /** Seconds to rest after a run of `ran` seconds; null when it has ended too often in a row. */
  next(ran: number): number | null {
    if (ran >= well) this.ends = 0;
    return this.rests[this.ends++] ?? null;
  }
}
