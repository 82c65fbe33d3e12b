import type { Random } from './random.ts';
import type { World } from './world.ts';

/** What a case came to: one figure for the line, and the first things that are wrong, so that one can act. */
export type Figure = {
  /** What was done and what came of it, in numbers. */
  readonly figure: string;
  /** Everything that fell short, one sentence each; nothing where the case holds. */
  readonly found: readonly string[];
  /** Why the machine cannot play the case; it then neither holds nor falls short. */
  readonly skipped?: string;
};

export type Group = 'access' | 'input' | 'identity' | 'integrity' | 'faults' | 'operations';

/** One thing that a hostile or faulty world does to the running product. */
export type Case = {
  /** The word that chooses it on the command line. */
  readonly name: string;
  readonly group: Group;
  readonly zh: string;
  readonly en: string;
  /** Played before each change too. */
  readonly short?: boolean;
  /** It breaks what it stands on, and plays in a world of its own, with these settings of the server. */
  readonly own?: { readonly settings?: readonly string[]; readonly worker?: boolean };
  readonly run: (world: World, random: Random) => Promise<Figure>;
};

/** A figure that counts what was tried, with what fell short. */
export const figure = (tried: string, found: readonly string[]): Figure => ({
  figure: `${tried}, ${found.length} fell short`,
  found,
});
