import type { Finding } from '../messages';
import { D, type Dec, isDecimal } from '../money';
import { level1Name } from '../rule-pack/find';
import { checkWeights, declaredTotal, weightVariant } from '../rule-pack/weights';
import { checkTarget } from '../targets/target.check';
import { fixOf } from './fix';
import type { LintRow, TargetForm } from './form';
import type { LintFix, Told } from './lint';

/** What the check of weights says of the annual half, its rows at their place among all rows. */
function weightFindings({ pack, annual }: TargetForm): Finding[] {
  const rows = annual.map(({ row }) => row);
  const at = (path: string): string =>
    path.replace(/^rows\.(\d+)/, (_, row: string) => annual[Number(row)]?.at ?? `rows.${row}`);
  return checkWeights(pack, rows).map((found) => ({ ...found, path: at(found.path) }));
}

const levelOf = (path: string): string => path.replace(/^weights\./, '');

/** L11: every dimension the pack asks for has an indicator. */
export const missingLevels = (form: TargetForm): Told[] =>
  weightFindings(form).flatMap(({ key, path }) =>
    key === 'level1Missing'
      ? [{ path, key: 'lintLevelMissing' as const, params: level1Name(form.pack, levelOf(path)) }]
      : [],
  );

/** Weights in the same proportions that add up to `expected`, in the coarsest step all of them keep to; null where there are none. */
export function scaledWeights(weights: readonly string[], expected: string, steps: readonly string[]): string[] | null {
  const sum = D.sum(0, ...weights);
  if (!sum.gt(0) || !new D(expected).gt(0)) return null;
  const keeps = (step: string): boolean => [...weights, expected].every((each) => new D(each).mod(step).isZero());
  for (const step of [...steps.filter(keeps), ...steps.slice(-1)]) {
    const parts = shared(
      weights.map((weight) => new D(weight).times(expected).div(sum).div(step)),
      new D(expected).div(step),
    );
    if (parts?.every((part) => part.gt(0))) return parts.map((part) => part.times(step).toFixed());
  }
  return null;
}

/** Whole numbers nearest to shares that keep their sum: rests go to the largest fractions, the earlier row first. */
function shared(shares: readonly Dec[], sum: Dec): Dec[] | null {
  if (!sum.isInteger()) return null;
  const whole = shares.map((share) => share.floor());
  const left = sum.minus(D.sum(0, ...whole)).toNumber();
  const byFraction = shares
    .map((share, index) => ({ index, fraction: share.minus(share.floor()) }))
    .sort((a, b) => b.fraction.comparedTo(a.fraction) || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return whole.map((part, index) => (byFraction.includes(index) ? part.plus(1) : part));
}

/** The changes that bring one dimension to its points, or null where a weight is not yet a number. */
function scaleLevel(
  { policy, pack }: TargetForm,
  rows: readonly LintRow[],
  expected: string,
): Record<string, string> | null {
  const weights = rows.map(({ row }) => row.weight ?? '');
  if (!weights.every((weight) => isDecimal(weight) && new D(weight).gt(0))) return null;
  const steps = policy.thresholds.weightSteps.filter((step) => new D(step).decimalPlaces() <= pack.scale);
  const scaled = scaledWeights(weights, expected, steps);
  return scaled && Object.fromEntries(rows.map(({ at }, index) => [`${at}.weight`, scaled[index] ?? '']));
}

function scaleFix(form: TargetForm, levels: readonly string[], expected: string): LintFix[] {
  const variant =
    weightVariant(
      form.pack,
      form.annual.map(({ row }) => row),
    )?.weights ?? {};
  const changes = levels.map((level) =>
    scaleLevel(
      form,
      form.annual.filter(({ row }) => row.level1 === level),
      variant[level] ?? '0',
    ),
  );
  if (changes.length === 0 || changes.some((each) => each === null)) return [];
  return [fixOf(Object.assign({}, ...changes) as Record<string, string>, 'lintFixWeights', { expected })];
}

function weightTold(form: TargetForm, { key, path, params }: Finding): Told[] {
  const { sum = '', expected = '' } = params ?? {};
  const { pack } = form;
  if (key === 'weightsOfLevel1') {
    const level = levelOf(path);
    const words = { ...level1Name(pack, level), sum, expected };
    return [{ path, key: 'lintWeightsOfLevel', params: words, fixes: scaleFix(form, [level], String(expected)) }];
  }
  if (key === 'weightsTotal') {
    const words = { sum, expected, budget: pack.budget.weight };
    const weights =
      weightVariant(
        pack,
        form.annual.map(({ row }) => row),
      )?.weights ?? {};
    const fixes = scaleFix(form, Object.keys(weights), declaredTotal(pack));
    return [{ path, key: 'lintWeightsTotal', params: words, fixes }];
  }
  return path.endsWith('.weight') && key !== 'required' ? [{ path, key, params }] : [];
}

/** L12: weights add up as the pack says. Without any annual row there is nothing to add; that is said by L11. */
export const weights = (form: TargetForm): Told[] =>
  form.annual.length === 0 ? [] : weightFindings(form).flatMap((found) => weightTold(form, found));

/** What the check of a declaration says of its rows; goals, plan and money are not asked. */
export function rowFindings({ subject }: TargetForm): Finding[] {
  const draft = { ...subject.draft, annualGoal: '', midtermGoal: '', planSteps: [] };
  return checkTarget(draft, { ...subject.frame, yearFunds: '0' });
}
