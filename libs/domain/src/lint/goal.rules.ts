import { D, type Dec } from '../money';
import { halfWidth } from '../matching/comparable';
import type { LintRow, TargetForm } from './form';
import type { RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { anyOf, globalPattern, containsAny, pattern } from '../matching/pattern';
import { containment, piecesOfSet } from '../matching/similarity';
import { convertUnit, isMeasure, sizeOf, type Unit, unitOf } from '../matching/unit';
import { lintPatterns } from '../matching/lint-patterns';

type GoalFigure = {
  readonly text: string;
  readonly value: Dec;
  /** The figures of a sum, 3 and 2 of 3+2个; one where there is no sum. */
  readonly parts: readonly Dec[];
  readonly unit: Unit;
};

/** What 个 does not count. */
const notCounted = ['', '元', '%', '‰', '人', '名', '人次', '天', '年', '月', '小时', '工作日', '个月'];
const isCounted = (unit: Unit): boolean => !isMeasure(unit) && !notCounted.includes(unit.base);

/** What goals count beside the measure words of a policy. */
const moreMeasures = ['斤', '千克', '剂次', '针次', '剂', 'PB'];
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?';
const figurePattern = (policy: LintPolicy): string =>
  `(?<![\\d.,+A-Za-z])(${number}(?:\\+${number})*)\\s*((?:亿|千万|百万|万)?${anyOf([...policy.words.measures, ...moreMeasures])})`;

/** The figures with a measure word in a text; years, dates and numbers of documents have none. */
const figuresOf = (policy: LintPolicy, text: string): GoalFigure[] =>
  [...text.matchAll(globalPattern(figurePattern(policy)))].map(([whole, value = '', unit = '']) => {
    const parts = value.split('+').map((part) => new D(part.replaceAll(',', '')));
    return { text: whole, value: D.sum(0, ...parts), parts, unit: unitOf(unit) };
  });

/** An amount as it compares with one of another unit: by what is measured where both measure the same, else by the count. */
const amountBeside = (value: Dec, unit: Unit, other: Unit): Dec =>
  value.times(sizeOf(unit).measure === sizeOf(other).measure ? sizeOf(unit).size : unit.factor);

/** Units that count the same whatever the policy says: people, and occasions of one kind. */
const alike: readonly (readonly string[])[] = [
  ['人', '名', '位', '人次', '例'],
  ['户', '套'],
  ['份', '册', '本', '件'],
  ['辆', '台'],
  // Of vaccines, by the dose or by who has it.
  ['剂', '剂次', '针次', '人', '人次'],
  ['株', '棵'],
  ['部', '集', '条'],
  // Of water.
  ['吨', '立方米', '立方', '方'],
  ['期', '班', '次', '场', '批', '届', '轮', '期次', '班次', '场次', '班期'],
];

/** Units that may count the same thing: of one measure, one a longer name of the other, or both plain counters. */
function sameMeasure({ counters }: LintPolicy['words'], a: Unit, b: Unit): boolean {
  if (a.base === '' || b.base === '' || sizeOf(a).measure === sizeOf(b).measure) return true;
  // 公里 and 平方公里 are written alike and measure different things.
  if (!isMeasure(a) && !isMeasure(b) && (a.base.includes(b.base) || b.base.includes(a.base))) return true;
  if ((a.base === '个' && isCounted(b)) || (b.base === '个' && isCounted(a))) return true;
  return [counters, ...alike].some((words) => words.includes(a.base) && words.includes(b.base));
}

/** All that a row says; a value that is no number yet still says what it is about. */
const wordsOf = ({ row, value }: LintRow): string =>
  halfWidth(`${row.name} ${row.standard} ${row.note} ${value === null ? `${row.value ?? ''}${row.unit}` : ''}`);

/** Whether a row, or rows together, aim at the figure, or a row speaks of it. */
function isMeasuredBy(policy: LintPolicy, rows: readonly LintRow[], { value, parts, unit }: GoalFigure): boolean {
  const isWanted = (amount: Dec, of: Unit): boolean =>
    amountBeside(amount, of, unit).eq(amountBeside(value, unit, of)) ||
    // 5万亩 are 3333.33公顷, as exactly as a form says it.
    (!amount.isInteger() &&
      (convertUnit(value, unit, of)?.toDecimalPlaces(amount.decimalPlaces()).eq(amount) ?? false));
  const aimed = rows.flatMap((each) => (each.value && sameMeasure(policy.words, each.unit, unit) ? [each] : []));
  if (aimed.some((each) => each.value && isWanted(each.value, each.unit))) return true;
  const [first] = aimed;
  const total = D.sum(0, ...aimed.map((each) => amountBeside(each.value ?? new D(0), each.unit, unit)));
  if (first && total.eq(amountBeside(value, unit, first.unit))) return true;
  const spoken = rows.flatMap((each) => figuresOf(policy, wordsOf(each)));
  if (spoken.some((each) => sameMeasure(policy.words, each.unit, unit) && isWanted(each.value, each.unit))) return true;
  const written = pattern(`(?<![\\d.])${value.toFixed().replace('.', '\\.')}(?![\\d.])`);
  if (rows.some((each) => written.test(wordsOf(each)))) return true;
  return (
    parts.length > 1 &&
    parts.every((part) => isMeasuredBy(policy, rows, { text: '', value: part, parts: [part], unit }))
  );
}

/** Money is a means: as a promise it counts only where it is earned or saved. */
const isMeans = (policy: LintPolicy, part: string, { unit }: GoalFigure): boolean =>
  unit.base === '元' && !containsAny(part, policy.words.moneyResults);

/** What a text is about, without the words that stand in any goal. */
const contentOf = (policy: LintPolicy, text: string): string =>
  text.replace(globalPattern(anyOf(policy.words.hollow)), ' ').trim();

/** Pieces of the words between hollow ones, so that no piece joins two words that were apart. */
const contentPieces = (policy: LintPolicy, text: string): ReadonlySet<string> =>
  piecesOfSet(
    contentOf(policy, text)
      .split(/[\s\p{P}]+/u)
      .filter((word) => [...word].length > 1),
  );

const unmeasuredFigures = ({ policy, annual }: TargetForm, part: string): GoalFigure[] =>
  figuresOf(policy, part).filter((figure) => !isMeans(policy, part, figure) && !isMeasuredBy(policy, annual, figure));

/** Whether the measured outputs and benefits are about something else than the goal altogether. */
function isUnmeasured({ policy, annual }: TargetForm, goal: string): boolean {
  const { opinion } = policy.levels;
  const rows = annual.filter(({ row, value, cost }) => value !== null && !cost && !opinion.includes(row.level1));
  const pieces = contentPieces(policy, goal);
  if (rows.length < policy.thresholds.goalRows || pieces.size < policy.thresholds.goalPieces) return false;
  return containment(pieces, piecesOfSet(rows.map(wordsOf))) < Number(policy.thresholds.goalMeasured);
}

/** Whether a part promises a deed that no row is about. */
function isUnmeasuredDeed({ policy, annual }: TargetForm, part: string): boolean {
  const pieces = contentPieces(policy, part);
  if (!containsAny(part, policy.words.deeds) || pieces.size < policy.thresholds.goalPieces) return false;
  return containment(pieces, piecesOfSet(annual.map(wordsOf))) === 0;
}

/** L02: what the annual goal promises is measured by an indicator. Judged once there are rows to judge. */
export function unmeasuredGoals(form: TargetForm): RuleFinding[] {
  const goal = halfWidth(form.subject.draft.annualGoal).replace(globalPattern(lintPatterns.goalBackground), '');
  if (form.annual.length === 0 || goal.trim() === '') return [];
  const path = 'annualGoal';
  const nothing = isUnmeasured(form, goal);
  const seen = new Set<string>();
  const results = goal.split(globalPattern(lintPatterns.partEnd)).flatMap((part): RuleFinding[] => {
    const figures = unmeasuredFigures(form, part);
    if (figures.length === 0 && !nothing && isUnmeasuredDeed(form, part))
      return [{ path, key: 'lintGoalPart', params: { part: part.trim() } }];
    return figures
      .filter(({ text }) => !seen.has(text) && Boolean(seen.add(text)))
      .map(({ text }) => ({ path, key: 'lintGoalFigure', params: { figure: text } }));
  });
  const figures = results.filter(({ key }) => key === 'lintGoalFigure').slice(form.policy.thresholds.goalFigures);
  const whole: RuleFinding[] = nothing ? [{ path, key: 'lintGoalUnmeasured' }] : [];
  return [...whole, ...results.filter((each) => !figures.includes(each))];
}
