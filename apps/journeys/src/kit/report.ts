/** What a lane tells the run, over the channel between the two processes. */
export type LaneMessage =
  | { /** One line about the story that is being told. */ readonly line: string }
  | { /** Whether the story that just ended held. */ readonly passed: boolean }
  | { /** At the end: how many pages were held to axe. */ readonly checks: number };

/** Resolves when it was sent. */
export const report = (message: LaneMessage): Promise<void> =>
  new Promise((resolve) => process.send?.(message, () => resolve()));

export const say = (line: string): void => void report({ line });

/** How long something took, as it is printed. */
export const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
