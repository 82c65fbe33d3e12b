import data from './sectors.json' with { type: 'json' };

/** What departments of a kind spend money on, and what they promise for it. */
export type Sector = {
  /** 支出功能分类科目. */
  readonly functionCode: string;
  /** Who says whether they are satisfied. */
  readonly served: string;
  /** Project names; {d} stands for the division, {o} for the organisation. */
  readonly projects: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly qualities: readonly string[];
  readonly benefits: readonly string[];
};
/** What is counted: its unit, and the smallest and largest value. */
export type Quantity = readonly [name: string, unit: string, low: number, high: number];
export type SectorKey = keyof typeof data;

export const sectors = data as unknown as Readonly<Record<SectorKey, Sector>>;
