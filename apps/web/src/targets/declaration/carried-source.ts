import type { TargetCarriedQuery } from '@chengxiao/client';
import { type Carried, carriedOf, type PriorTarget, type Indicator, type TargetDraft } from '@chengxiao/domain';

type WireCarried = NonNullable<TargetCarriedQuery['target']['carried']>;
/** What a form was begun from, and since when its values have stood. */
export type CarriedSource = {
  readonly former: PriorTarget;
  readonly since: ReadonlyMap<string, { readonly year: number | null; readonly stale: boolean }>;
};

const formerOf = ({ former: { indicators, planSteps, ...head } }: WireCarried): PriorTarget => ({
  ...head,
  midtermGoal: head.midtermGoal ?? null,
  indicators: indicators.map((row): Indicator => ({
    ...row,
    nature: row.nature ?? 'qualitative',
    direction: row.direction ?? null,
    value: row.value ?? null,
    weight: row.weight ?? '0',
    basis: row.basis ?? 'other',
  })),
  planSteps: planSteps.map((step) => ({
    ...step,
    funds: step.funds ?? null,
    startDate: step.startDate ?? null,
    endDate: step.endDate ?? null,
  })),
});

export const carriedSourceOf = (carried: WireCarried): CarriedSource => ({
  former: formerOf(carried),
  since: new Map(carried.blocks.map(({ block, since = null, stale }) => [block, { year: since, stale }])),
});

/** How the blocks of a form as it is typed stand to what it was begun from. */
export const blocksOf = (
  { former }: CarriedSource,
  year: number,
  draft: TargetDraft,
  confirmed: readonly string[],
): Carried[] => carriedOf(former, year, draft, confirmed);
