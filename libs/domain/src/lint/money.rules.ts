import { D, type Dec, isMoney, toWan } from '../money';
import { fixOf } from './fix';
import { isExplained, type LintRow, type TargetForm } from './form';
import type { LintFix, RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { containsAny, pattern } from '../matching/pattern';
import { rowFindings } from './structure.rules';
import { isMoneyUnit } from '../matching/unit';
import { lintPatterns } from '../matching/lint-patterns';

/** An amount of a row in 元, or null where it is no money. */
const yuanOf = ({ value, unit }: LintRow): Dec | null => (value && isMoneyUnit(unit) ? value.times(unit.factor) : null);

/** Moves a row to the costs of its dimension, where the framework has them there. */
function costFix({ pack, policy }: TargetForm, { row, at }: LintRow): LintFix[] {
  const level2 = pack.tree
    .find(({ key }) => key === row.level1)
    ?.level2.find(({ key }) => policy.levels.cost.includes(key));
  if (!level2) return [];
  const changes = { [`${at}.level2`]: level2.key, [`${at}.nature`]: 'reverse', [`${at}.direction`]: 'le' };
  return [fixOf(changes, 'lintFixToCost')];
}

/** L04: money spent is a means; its execution is scored apart, so as an output it would count twice. */
export const moneyAsOutput = (form: TargetForm): RuleFinding[] =>
  form.annual.flatMap((each): RuleFinding[] => {
    const { row, at, name, value, funds, cost } = each;
    if (cost || !form.policy.levels.output.includes(row.level1) || row.nature === 'qualitative') return [];
    const spent = yuanOf(each);
    const fixes = spent ? costFix(form, each) : [];
    if (pattern(lintPatterns.money).test(name)) {
      return [{ path: `${at}.name`, key: 'lintMoneyName', params: { name }, fixes }];
    }
    if (!spent || !funds || !value || spent.minus(funds).abs().gt(funds.times(form.policy.thresholds.moneyAlike)))
      return [];
    const params = { value: value.toFixed(), unit: row.unit.trim() };
    return [{ path: `${at}.value`, key: 'lintMoneyValue', params, fixes }];
  });

function checkTotal(
  policy: LintPolicy,
  stated: string | null,
  amounts: readonly string[],
  path: 'total' | 'midtermTotal',
): RuleFinding[] {
  if (stated === null || !isMoney(stated) || amounts.length === 0 || !amounts.every(isMoney)) return [];
  const sum = D.sum(0, ...amounts);
  const difference = sum.minus(stated).abs();
  if (difference.lte(policy.thresholds.fundsDifference)) return [];
  const params = { total: stated, sum: sum.toFixed(2), difference: difference.toFixed(2) };
  const fixes = [fixOf({ [path]: sum.toFixed(2) }, 'lintFixTotal', { sum: sum.toFixed(2) })];
  return [{ path, key: path === 'total' ? 'lintFundsTotal' : 'lintMidtermTotal', params, fixes }];
}

/** L05: a total is the sum of its sources, of the year and of the whole period. */
export function fundTotals({
  subject: { funds, frame, total: ofYear, midtermTotal },
  policy,
}: TargetForm): RuleFinding[] {
  const amounts = funds.map(({ amount }) => amount);
  const year = funds.filter((fund) => fund.year === frame.year).map(({ amount }) => amount);
  return [...checkTotal(policy, ofYear, year, 'total'), ...checkTotal(policy, midtermTotal, amounts, 'midtermTotal')];
}

/** The unit that stands in most forms for what the name counts, or nothing. */
function guessedUnit({ name, at }: LintRow): LintFix[] {
  const unit = lintPatterns.unitOfName.find((entry) => pattern(entry.name).test(name))?.unit;
  return unit === undefined ? [] : [fixOf({ [`${at}.unit`]: unit }, 'lintFixUnit', { unit })];
}

const isNear = (ratio: Dec, factor: Dec, spread: string): boolean =>
  ratio.gte(factor.div(spread)) && ratio.lte(factor.times(spread));

/** The amount a row states, against the money it can at most cost: 元 and 万元 mistaken for one another differ by 10,000. */
function checkUnitSlip(policy: LintPolicy, each: LintRow): RuleFinding | null {
  const { row, at, name, value, unit, funds } = each;
  if (!value || !funds || unit.base !== '元' || value.lte(0)) return null;
  const { slipFactor, slipSpread } = policy.thresholds;
  const written = row.unit.trim();
  // In the unit of the row's own sort: a sentence with 元 and 万元 would be a riddle.
  const inWan = !unit.factor.eq(1);
  const fundsShown = { funds: inWan ? toWan(funds.toFixed(2)) : funds.toFixed(2), fundsUnit: inWan ? '万元' : '元' };
  const unitFinding = (key: RuleFinding['key'], to: string): RuleFinding => ({
    path: `${at}.unit`,
    key,
    params: { value: value.toFixed(), unit: written, ...fundsShown, factor: slipFactor },
    fixes: [fixOf({ [`${at}.unit`]: to }, 'lintFixUnit', { unit: to })],
  });
  const amount = value.times(unit.factor);
  const spends = each.cost || pattern(lintPatterns.wholeCost).test(name);
  const inflated = unit.factor.eq(slipFactor) && written.includes('万');
  if (unit.per !== '') {
    const price = inflated && each.cost && amount.gt(funds) && amount.div(slipFactor).lte(funds);
    return price ? unitFinding('lintPriceTooLarge', written.replace('万', '')) : null;
  }
  if (spends && inflated && isNear(amount.div(funds), new D(slipFactor), slipSpread))
    return unitFinding('lintAmountTooLarge', written.replace('万', ''));
  const whole = pattern(lintPatterns.wholeCost).test(name) && !containsAny(name, policy.words.perPiece);
  return whole && unit.factor.eq(1) && isNear(amount.div(funds), new D(1).div(slipFactor), slipSpread)
    ? unitFinding('lintAmountTooSmall', `万${written}`)
    : null;
}

/** L13: a figure has its unit, as the check of the form asks, and its unit is the one that was meant. */
export function units(form: TargetForm): RuleFinding[] {
  const { policy } = form;
  const missing = new Set(rowFindings(form).flatMap(({ key, path }) => (key === 'required' ? [path] : [])));
  return form.rows.flatMap((each): RuleFinding[] => {
    const { at, value } = each;
    if (!value) return [];
    if (missing.has(`${at}.unit`)) {
      const params = { value: value.toFixed() };
      return [{ path: `${at}.unit`, key: 'lintUnitMissing', params, fixes: guessedUnit(each) }];
    }
    const slipped = checkUnitSlip(policy, each);
    return slipped && !isExplained(each, policy.thresholds.reasonLength) ? [slipped] : [];
  });
}
