import { D, type Dec, isDecimal } from '../money';
import { wantsLess } from '../rule-pack/indicator';
import { fixOf } from './fix';
import { isExplained, type LintRow, sameIndicator, type TargetForm } from './form';
import { directionLabels } from './labels';
import type { LintFix, RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { containsAny, pattern } from '../matching/pattern';
import { convertUnit, isPercent, unitOf } from '../matching/unit';
import { lintPatterns } from '../matching/lint-patterns';

/** Whether a target asks for much less than a known figure: less of what is good, or much more of what is bad. */
function isWeaker({ row, value }: LintRow, known: Dec, share: string): boolean {
  if (!value || !known.gt(0)) return false;
  const less = row.nature === 'reverse' || wantsLess(row.nature ?? 'positive', row.direction);
  return less ? value.times(share).gt(known) : value.lt(known.times(share));
}

/** A figure of another form in the unit of this row, or null where it is none or the units do not compare. */
function toUnitOf({ unit }: LintRow, figure: string | null, other: string): Dec | null {
  if (figure === null || !isDecimal(figure)) return null;
  return convertUnit(new D(figure), unitOf(other), unit);
}

const decimalText = (value: Dec): string => value.toDecimalPlaces(6).toFixed();

function valueFix({ at, unit }: LintRow, to: Dec): LintFix[] {
  const value = decimalText(isPercent(unit) ? D.min(to, 100) : to);
  return isDecimal(value) ? [fixOf({ [`${at}.value`]: value }, 'lintFixValue', { value })] : [];
}

function checkAgainstLastYear({ policy, context }: TargetForm, each: LintRow): RuleFinding[] {
  const past = sameIndicator(context.lastYear ?? [], each);
  // Until last year is evaluated, what it aimed at stands for what it reached.
  const known = past && toUnitOf(each, past.actual ?? past.value, past.unit);
  if (!known || !each.value || !isWeaker(each, known, policy.thresholds.ofLastYear)) return [];
  const params = { value: each.value.toFixed(), unit: each.row.unit.trim() };
  const text =
    past.actual === null
      ? { key: 'lintBelowLastTarget' as const, params: { ...params, aimed: decimalText(known) } }
      : { key: 'lintBelowLastYear' as const, params: { ...params, actual: decimalText(known) } };
  return [{ path: `${each.at}.value`, ...text, fixes: valueFix(each, known) }];
}

/** Peers are asked only for rates, prices and times: a quantity follows the size of a place. */
function checkAgainstPeers({ policy, context }: TargetForm, each: LintRow): RuleFinding[] {
  const peer = sameIndicator(context.peers ?? [], each);
  if (!peer || peer.count < policy.thresholds.minPeers) return [];
  const median = toUnitOf(each, peer.median, peer.unit);
  if (!pattern(lintPatterns.comparableUnit).test(each.row.unit.normalize('NFKC'))) return [];
  if (!median || !each.value || !isWeaker(each, median, policy.thresholds.ofPeers)) return [];
  const { count } = peer;
  const params = { value: each.value.toFixed(), median: decimalText(median), unit: each.row.unit.trim(), count };
  return [{ path: `${each.at}.value`, key: 'lintBelowPeers', params, fixes: valueFix(each, median) }];
}

const hasReason = ({ words, thresholds }: LintPolicy, each: LintRow): boolean =>
  isExplained(each, thresholds.reasonLength) || words.reasonBases.includes(each.row.basis ?? '');

/** At least zero is reached by doing nothing, but for what may fall: a growth of at least zero means no decline. */
function checkAboveZero({ policy }: TargetForm, { row, at, name, value }: LintRow): RuleFinding[] {
  if (!value?.isZero() || row.direction !== 'ge' || containsAny(name, policy.words.mayExceed)) return [];
  const fixes = [fixOf({ [`${at}.direction`]: 'eq' }, 'lintFixDirection', directionLabels.eq)];
  return [{ path: `${at}.value`, key: 'lintZeroAtLeast', fixes }];
}

/** L17: a target far below what was reached before, or elsewhere, has a reason; one that nothing can miss is none. */
export const weakTargets = (form: TargetForm): RuleFinding[] => [
  ...form.rows.flatMap((each) => checkAboveZero(form, each)),
  ...form.annual
    .filter((each) => !hasReason(form.policy, each))
    .flatMap((each) => [...checkAgainstLastYear(form, each), ...checkAgainstPeers(form, each)]),
];
