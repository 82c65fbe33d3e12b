import type { BudgetLineAction, Lifecycle, lifecycles, RegionalTargetAction } from '@chengxiao/domain';

type Lifecycles = typeof lifecycles;
type ActionsOf<L> = L extends Lifecycle<string, infer A, never> ? A : never;

/**
 * Every action of every lifecycle has its words: one that is added does not compile before it has them. What happens to a
 * budget line is told of its project, and what happens to a regional target of its transfer.
 */
export type EventWords = {
  readonly [S in Exclude<keyof Lifecycles, 'budgetLine' | 'regionalTarget'>]: Readonly<
    Record<ActionsOf<Lifecycles[S]>, string>
  >;
} & {
  readonly project: Readonly<Record<`${BudgetLineAction}BudgetLine`, string>>;
  readonly transfer: Readonly<Record<RegionalTargetAction, string>>;
};
