import type { Side } from './indicator';
import type { KindRule, RulePack } from './rule-pack';

/** How a row is judged: by figures from one side, or by description. */
export type JudgedSide = Side | 'qualitative';
type RuleOf<S extends JudgedSide> = Extract<KindRule, { side: S }>['rule'];

const general = { atLeast: 'positive', atMost: 'reverse', equal: 'equal', qualitative: 'qualitative' } as const;

/** The rule of a pack for one kind of indicator: its own, where the pack has one, otherwise the general one of the side. */
export function ruleOf<S extends JudgedSide>(
  pack: RulePack,
  side: S,
  { level1, level2 }: { readonly level1?: string | undefined; readonly level2?: string | undefined },
): RuleOf<S> {
  const own = pack.byKind.find(
    (kind) => kind.side === side && kind.level1 === level1 && (kind.level2 === undefined || kind.level2 === level2),
  );
  return (own?.rule ?? pack[general[side]]) as RuleOf<S>;
}
