import type { RulePack } from './rule-pack';

/** When and where a pack judges, as its register keeps it. */
export type Validity = Pick<RulePack, 'jurisdiction' | 'fromYear' | 'toYear'> & {
  /** First fiscal year a later pack of the same jurisdiction judges instead; null while none does. */
  readonly supersededFrom: number | null;
};

/** Whether a pack judges a fiscal year. */
export const coversYear = ({ fromYear, toYear, supersededFrom }: Validity, year: number): boolean =>
  fromYear <= year && (toYear === null || toYear >= year) && (supersededFrom === null || supersededFrom > year);

/**
 * The pack that judges a fiscal year in a division: of the nearest jurisdiction that has one for the year, own before
 * league before region. Years before the first pack take the earliest of the outermost jurisdiction: no older rule is
 * recorded, and its figures were disclosed under it.
 * @param ancestry codes of the division and of those above it, nearest first
 */
export function packInForce<P extends Validity>(
  packs: readonly P[],
  year: number,
  ancestry: readonly string[],
): P | null {
  for (const code of ancestry) {
    const found = packs.find((pack) => pack.jurisdiction === code && coversYear(pack, year));
    if (found) return found;
  }
  const outermost = packs.filter(({ jurisdiction }) => jurisdiction === ancestry.at(-1));
  return outermost.reduce<P | null>((first, pack) => (first && first.fromYear <= pack.fromYear ? first : pack), null);
}
