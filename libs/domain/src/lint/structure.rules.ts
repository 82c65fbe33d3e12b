import type { Finding, Text } from '../messages';
import { D, isDecimal } from '../money';
import { level1Name } from '../rule-pack/find';
import type { RulePack } from '../rule-pack/rule-pack';
import { budgetWeight, checkWeights, declaredTotal, weightGroups } from '../rule-pack/weights';
import { checkTarget } from '../targets/target.check';
import { fixOf } from './fix';
import type { LintRow, TargetForm } from './form';
import type { LintFix, RuleFinding } from './lint';
import { memoiseObject } from '../matching/memoise';
import { scaledWeights } from './scaled-weights';

/** What the check of weights says of the annual half, its rows at their place among all rows. */
const weightFindings = memoiseObject(({ pack, annual }: TargetForm): Finding[] => {
  const rows = annual.map(({ row }) => row);
  const at = (path: string): string =>
    path.replace(/^rows\.(\d+)/, (_, row: string) => annual[Number(row)]?.at ?? `rows.${row}`);
  return checkWeights(pack, rows).map((found) => ({ ...found, path: at(found.path) }));
});

const groupOf = (path: string): string => path.replace(/^weights\./, '');
/** The names of the dimensions a path stands for: `weights.output`, `weights.benefit+satisfaction`. */
const namesOf = (pack: RulePack, path: string): Text => {
  const names = groupOf(path)
    .split('+')
    .map((level) => level1Name(pack, level));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(' and ') };
};

/** L11: every dimension the pack asks for has an indicator. */
export const missingLevels = (form: TargetForm): RuleFinding[] =>
  weightFindings(form).flatMap(({ key, path }) =>
    key === 'level1Missing' ? [{ path, key: 'lintLevelMissing' as const, params: namesOf(form.pack, path) }] : [],
  );

const rowsOf = ({ annual }: TargetForm) => annual.map(({ row }) => row);

type Changes = Readonly<Record<string, string>>;

/** The weights one dimension should have, or null where one is not yet a number. */
function scaledLevel({ policy, pack }: TargetForm, rows: readonly LintRow[], expected: string): Changes | null {
  const weights = rows.map(({ row }) => row.weight ?? '');
  if (!weights.every((weight) => isDecimal(weight) && new D(weight).gt(0))) return null;
  const steps = policy.thresholds.weightSteps.filter((step) => new D(step).decimalPlaces() <= pack.rounding.scale);
  const scaled = scaledWeights(weights, expected, steps);
  return scaled && Object.fromEntries(rows.map(({ at }, index) => [`${at}.weight`, scaled[index] ?? '']));
}

/**
 * The fix of all sums at once: one dimension alone would move the total. None while a required dimension is missing, or a
 * row is in no dimension yet: such rows will take their share of the points.
 */
const scaleFix = memoiseObject((form: TargetForm): LintFix[] => {
  const { pack, annual } = form;
  const found = weightFindings(form);
  if (found.some(({ key }) => key === 'level1Missing' || key === 'unknownLevel1')) return [];
  const off = found.flatMap(({ key, path }) => (key === 'weightsOfLevel1' ? [groupOf(path)] : []));
  const declared = rowsOf(form);
  const changes = weightGroups(pack, declared)
    .filter(({ key }) => off.includes(key))
    .map(({ level1, expected }) =>
      scaledLevel(
        form,
        annual.filter(({ row }) => level1.includes(row.level1)),
        expected,
      ),
    );
  const known = changes.filter((each) => each !== null);
  if (known.length === 0 || known.length < off.length) return [];
  return [fixOf(Object.assign({}, ...known) as Changes, 'lintFixWeights', { expected: declaredTotal(pack, declared) })];
});

function toRuleFindings(form: TargetForm, { key, path, params }: Finding): RuleFinding[] {
  const { sum = '', expected = '' } = params ?? {};
  const { pack } = form;
  if (key === 'weightsOfLevel1') {
    const words = { ...namesOf(pack, path), sum, expected };
    return [{ path, key: 'lintWeightsOfLevel', params: words, fixes: scaleFix(form) }];
  }
  if (key === 'weightsTotal') {
    const words = { sum, expected, budget: budgetWeight(pack, rowsOf(form)) };
    return [{ path, key: 'lintWeightsTotal', params: words, fixes: scaleFix(form) }];
  }
  return path.endsWith('.weight') && key !== 'required' ? [{ path, key, params }] : [];
}

/** L12: weights add up as the pack says. Without any annual row there is nothing to add; that is said by L11. */
export const weights = (form: TargetForm): RuleFinding[] =>
  form.annual.length === 0 ? [] : weightFindings(form).flatMap((found) => toRuleFindings(form, found));

/** What the check of a declaration says of its rows; goals, plan and money are not asked. */
export const rowFindings = memoiseObject(({ pack, subject }: TargetForm): Finding[] => {
  const draft = { ...subject.draft, annualGoal: '', midtermGoal: '', planSteps: [] };
  return checkTarget(pack, draft, { ...subject.frame, yearFunds: '0' });
});
