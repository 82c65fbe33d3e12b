import type { Side } from './indicator';
import type { KindRule, RulePack } from './rule-pack';

/** How a row is judged: by figures from one side, or by description. */
export type JudgedSide = Side | 'qualitative';
type RuleOf<S extends JudgedSide> = Extract<KindRule, { side: S }>['rule'];

const general = { atLeast: 'positive', atMost: 'reverse', equal: 'equal', qualitative: 'qualitative' } as const;

type Kind = { readonly level1?: string | undefined; readonly level2?: string | undefined };

const findOwn = ({ byKind }: RulePack, side: JudgedSide, { level1, level2 }: Kind): KindRule | undefined =>
  byKind.find(
    (kind) => kind.side === side && kind.level1 === level1 && (kind.level2 === undefined || kind.level2 === level2),
  );

/** The rule of a pack for one kind of indicator: its own, where the pack has one, otherwise the general one of the side. */
export const ruleOf = <S extends JudgedSide>(pack: RulePack, side: S, kind: Kind): RuleOf<S> =>
  (findOwn(pack, side, kind)?.rule ?? pack[general[side]]) as RuleOf<S>;

/** A rule that scores figures, with the side it looks from. */
export type FigureRule =
  | { readonly side: 'atLeast'; readonly rule: RuleOf<'atLeast'> }
  | { readonly side: 'atMost'; readonly rule: RuleOf<'atMost'> }
  | { readonly side: 'equal'; readonly rule: RuleOf<'equal'>; readonly towards: 'atLeast' | 'atMost' };

/**
 * The rule a row of figures is scored by. An `=` row whose pack takes more for as good as equal follows its nature: of a
 * reverse one less is as good, and of one that aims at zero as well. It is then scored as a ≥ or ≤ row of its kind is, with the
 * deduction, tiers or pass mark of that rule.
 */
export function figureRuleOf(pack: RulePack, side: Side, towards: 'atLeast' | 'atMost', kind: Kind): FigureRule {
  if (side === 'atLeast') return { side, rule: ruleOf(pack, side, kind) };
  if (side === 'atMost') return { side, rule: ruleOf(pack, side, kind) };
  const equal = ruleOf(pack, side, kind);
  // A rule for this very kind on the side it follows says more than a general one for all that is equal.
  const followed = !findOwn(pack, side, kind) && findOwn(pack, towards, kind) !== undefined;
  if (!followed && equal.kind !== 'atLeast') return { side, rule: equal, towards };
  return towards === 'atLeast'
    ? { side: towards, rule: ruleOf(pack, towards, kind) }
    : { side: towards, rule: ruleOf(pack, towards, kind) };
}
