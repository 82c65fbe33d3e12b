import { type Message, message } from '../messages';
import { D, type Dec, isDecimal, isMoney, rounded } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { Grade, LinkageKind, LinkageRule, RulePack } from '../rule-pack/rule-pack';

export type LinkageInput = {
  readonly grade: Grade;
  /** Executed by budget as a share (`0.7812`); null where nothing was budgeted. */
  readonly executionRate: string | null;
  /** What the proposal starts from, in 元. */
  readonly baseAmount: string;
};

/** What next year's budget should be, by the first linkage row that fits. */
export type LinkageProposal = {
  readonly kind: LinkageKind;
  /** Share taken away: 0 for keep, 1 for stop. */
  readonly share: string;
  /** In 元, HALF_UP to two decimals. */
  readonly amount: string;
  readonly reason: Message;
  readonly clause: string;
};

const rateOf = (text: string | null): Dec | null => (text !== null && isDecimal(text) ? new D(text) : null);

const isMatch = ({ when }: LinkageRule, grade: Grade, rate: Dec | null): boolean =>
  (when.grade === undefined || when.grade === grade.key) &&
  (when.executionBelow === undefined || (rate?.lt(when.executionBelow) ?? false));

function reasonOf({ kind, share, when }: LinkageRule, grade: Grade, rate: Dec | null): Message {
  const params = { ...grade.name, percent: percentOf(new D(share)) };
  if (kind === 'stop') return message('linkageStop', params);
  if (kind === 'keep') return message('linkageKeep', params);
  if (when.executionBelow === undefined || rate === null) return message('linkageCutByGrade', params);
  return message('linkageCutByExecution', {
    ...params,
    rate: percentOf(rate),
    below: percentOf(new D(when.executionBelow)),
  });
}

/** The budget proposal that follows from a result; null when the base is not an amount or no row of the pack fits. */
export function proposeBudget(
  pack: RulePack,
  { grade, executionRate, baseAmount }: LinkageInput,
): LinkageProposal | null {
  const rate = rateOf(executionRate);
  const rule = pack.linkage.find((row) => isMatch(row, grade, rate));
  if (!rule || !isMoney(baseAmount)) return null;
  const amount = rounded(new D(baseAmount).times(new D(1).minus(rule.share)));
  return { kind: rule.kind, share: rule.share, amount, reason: reasonOf(rule, grade, rate), clause: rule.clause };
}
