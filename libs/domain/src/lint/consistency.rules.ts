import type { IndicatorDirection } from '../rule-pack/indicator';
import { fixOf } from './fix';
import { isExplained, type LintRow, type TargetForm } from './form';
import { directionLabels, natureLabels } from './labels';
import type { LintFix, RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { halfWidth } from '../matching/comparable';
import { containsAny, pattern } from '../matching/pattern';
import { isPercent } from '../matching/unit';
import { lintPatterns } from '../matching/lint-patterns';

const isAtLeast = (direction: IndicatorDirection | null): boolean => direction === 'ge' || direction === 'gt';
const isAtMost = (direction: IndicatorDirection | null): boolean => direction === 'le' || direction === 'lt';

const directionFix = (at: string, direction: IndicatorDirection): LintFix =>
  fixOf({ [`${at}.direction`]: direction }, 'lintFixDirection', directionLabels[direction]);
const natureFix = (at: string, nature: 'positive' | 'reverse'): LintFix =>
  fixOf({ [`${at}.nature`]: nature }, 'lintFixNature', natureLabels[nature]);

/** A name without what stands in brackets at its end: 完成率（%）. */
const bareName = (name: string): string => name.replace(/\s*[(（][^()（）]*[)）]\s*$/, '');

/** Whether a row is a place in an order, of which the first is the best: 全区排名 in 名 or 位, and no share of it. */
const isRank = (name: string, base: string): boolean =>
  /^(?:名|位|名次|位次)?$/.test(base) && pattern(lintPatterns.rank).test(bareName(name));

/** L01: 正向 wants more and 反向 wants less; a direction the other way scores the opposite of what is meant. */
export const contradictions = ({ rows }: TargetForm): RuleFinding[] =>
  rows.flatMap(({ row: { nature, direction }, at, name, unit, cost }): RuleFinding[] => {
    if (direction === null) return [];
    const path = `${at}.direction`;
    if (isRank(name, unit.base) && nature !== 'qualitative' && (nature === 'positive' || isAtLeast(direction))) {
      const fixes = [fixOf({ [`${at}.nature`]: 'reverse', [path]: 'le' }, 'lintFixCost')];
      return [{ path, key: 'lintRankAtLeast', params: { name }, fixes }];
    }
    if (nature === 'positive' && isAtMost(direction)) {
      const fixes = [directionFix(at, 'ge'), natureFix(at, 'reverse')];
      return [
        {
          path,
          key: 'lintPositiveAtMost',
          params: directionLabels[direction],
          fixes: cost ? fixes.reverse() : fixes,
        },
      ];
    }
    if (nature === 'reverse' && isAtLeast(direction)) {
      const fixes = [directionFix(at, 'le'), natureFix(at, 'positive')];
      return [{ path, key: 'lintReverseAtLeast', params: directionLabels[direction], fixes }];
    }
    return [];
  });

function checkPercentage(
  policy: LintPolicy,
  { row, at, name, value, unit }: LintRow,
): Omit<RuleFinding, 'path'> | null {
  if (value === null || !isPercent(unit) || containsAny(name, policy.words.mayExceed)) return null;
  if (pattern(lintPatterns.exceedingName).test(bareName(name))) return null;
  const { direction } = row;
  if (direction === 'ge' && value.eq(100)) return { key: 'lintPercentFull', fixes: [directionFix(at, 'eq')] };
  if (!value.gt(100) && !(direction === 'gt' && value.eq(100))) return null;
  const bounded = pattern(lintPatterns.boundedRate).test(bareName(name));
  if (value.gt(100) && (!bounded || pattern(lintPatterns.looseRate).test(bareName(name)))) {
    const said = halfWidth(`${row.standard} ${row.note}`);
    if (isAtMost(direction) || pattern(lintPatterns.exceedingNote).test(said)) return null;
  }
  if (!bounded && value.gt(100)) {
    return { key: 'lintPercentHigh', params: { value: value.toFixed() } };
  }
  const fixes = [fixOf({ [`${at}.value`]: '100', [`${at}.direction`]: 'eq' }, 'lintFixHundred')];
  return { key: 'lintPercentOver', params: { name, value: value.toFixed() }, fixes };
}

/** L07: a share of a whole ends at 100 %, so "at least 100" can only be reached and "over 100" never. */
export const percentages = ({ rows, policy }: TargetForm): RuleFinding[] =>
  rows.flatMap((each) => {
    const result = checkPercentage(policy, each);
    const why = result?.key === 'lintPercentHigh' && isExplained(each, policy.thresholds.reasonLength);
    return result && !why ? [{ path: `${each.at}.value`, ...result }] : [];
  });

/** L09: at least so much cost gives full marks for overspending. */
export const costs = ({ rows, policy }: TargetForm): RuleFinding[] =>
  rows.flatMap(({ row: { direction, nature }, at, name, unit, cost }): RuleFinding[] => {
    if (!cost || direction === null || !isAtLeast(direction) || nature === 'qualitative') return [];
    if (containsAny(name, policy.words.costMoreIsBetter) || pattern(lintPatterns.floorAmount).test(name)) return [];
    const spends = unit.base === '元' || (!isPercent(unit) && pattern(lintPatterns.cost).test(name));
    if (!spends) return [];
    const fixes = [fixOf({ [`${at}.nature`]: 'reverse', [`${at}.direction`]: 'le' }, 'lintFixCost')];
    return [{ path: `${at}.direction`, key: 'lintCostAtLeast', params: directionLabels[direction], fixes }];
  });
