import type {
  BudgetIncreaseAction,
  BudgetLineAction,
  Lifecycle,
  lifecycles,
  RegionalTargetAction,
} from '@chengxiao/domain';

type Lifecycles = typeof lifecycles;
type ActionsOf<L> = L extends Lifecycle<string, infer A, never> ? A : never;
/** Words by the action of an event; there are more events than actions of lifecycles. */
type Words<A extends string = never> = Readonly<Record<string, string>> & Readonly<Record<A, string>>;

/**
 * Every action of every lifecycle has its words: one that is added does not compile before it has them. What happens to a
 * budget line is told of its project, and what happens to a regional target of its transfer.
 */
export type EventWords = Readonly<Record<string, Words>> & {
  readonly [S in Exclude<keyof Lifecycles, 'budgetLine' | 'budgetIncrease' | 'regionalTarget'>]: Words<
    ActionsOf<Lifecycles[S]>
  >;
} & {
  readonly project: Words<`${BudgetLineAction}BudgetLine` | `${BudgetIncreaseAction}BudgetIncrease`>;
  readonly transfer: Words<RegionalTargetAction>;
};
