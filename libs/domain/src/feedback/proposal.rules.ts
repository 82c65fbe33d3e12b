import { type Finding, finding } from '../messages';
import { D, rounded } from '../money';
import type { LinkageKind } from '../rule-pack/rule-pack';
import { checkText } from '../text';
import type { ProposalDeviation, ProposalState } from './proposal';

/** The budget years that a result may be used for: by the time it is filed, the next budget may be approved already. */
export const proposalYears = (evaluatedYear: number): readonly number[] => [1, 2, 3].map((n) => evaluatedYear + n);

/** What is wrong with the year a proposal is for. */
export function checkProposalYear(year: number, evaluatedYear: number): Finding[] {
  const years = proposalYears(evaluatedYear);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return years.includes(year) ? [] : [finding('year', 'proposalYearOutside', { from, to })];
}

/** A share of one with at most four decimals. */
const sharePattern = /^[01](\.\d{1,4})?$/;

type Outcome = { readonly kind: LinkageKind; readonly share: string };

const isShareOfKind = (kind: LinkageKind, share: string): boolean => {
  const value = new D(share);
  if (kind === 'keep') return value.isZero();
  return kind === 'stop' ? value.eq(1) : value.gt(0) && value.lt(1);
};

const shareProblems = { keep: 'keepTakesNothing', cut: 'cutTakesPart', stop: 'stopTakesAll' } as const;

/** What is wrong with a deviation from the rule's result. */
export function checkDeviation({ kind, share, reason }: ProposalDeviation, rule: Outcome): Finding[] {
  const text = checkText('reason', reason, { max: 1_000, required: true });
  const why = text ? [text] : [];
  if (!sharePattern.test(share)) return [finding('share', 'notShare'), ...why];
  if (!isShareOfKind(kind, share)) return [finding('share', shareProblems[kind]), ...why];
  return kind === rule.kind && new D(share).eq(rule.share) ? [finding('share', 'deviationSame'), ...why] : why;
}

/** What is left of the base after a share is taken away, in 元, HALF_UP to two decimals. */
export const amountAfter = (baseAmount: string, share: string): string =>
  rounded(new D(baseAmount).times(new D(1).minus(share)));

/** Where a new proposal starts: a kept budget needs no decision of the government. */
export const firstStateOf = (kind: LinkageKind): ProposalState => (kind === 'keep' ? 'settled' : 'proposed');
