import { D, type Dec } from '../money';
import { halfWidth } from '../matching/comparable';
import type { LintRow, TargetForm } from './form';
import type { RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { anyOf, globalPattern, containsAny, pattern } from '../matching/pattern';
import { containment, piecesOfSet } from '../matching/similarity';
import { type Unit, unitOf } from '../matching/unit';
import { lintPatterns } from '../matching/lint-patterns';

type GoalFigure = { readonly text: string; readonly value: Dec; readonly unit: Unit };

const figurePattern = (policy: LintPolicy): string =>
  `(?<![\\d.A-Za-z])(\\d{1,12}(?:\\.\\d{1,6})?)\\s*((?:亿|千万|百万|万)?${anyOf(policy.words.measures)})`;

/** The figures with a measure word in a text; years, dates and numbers of documents have none. */
const figuresOf = (policy: LintPolicy, text: string): GoalFigure[] =>
  [...text.matchAll(globalPattern(figurePattern(policy)))].map(([whole, value = '', unit = '']) => ({
    text: whole,
    value: new D(value),
    unit: unitOf(unit),
  }));

const amountOf = (value: Dec, unit: Unit): Dec => value.times(unit.factor);

/** Units that may count the same thing: equal, one a longer name of the other, or both plain counters. */
function sameMeasure({ counters }: LintPolicy['words'], a: Unit, b: Unit): boolean {
  if (a.base === b.base || a.base === '' || b.base === '') return true;
  if (a.base.includes(b.base) || b.base.includes(a.base)) return true;
  return counters.includes(a.base) && counters.includes(b.base);
}

/** All that a row says; a value that is no number yet still says what it is about. */
const wordsOf = ({ row, value }: LintRow): string =>
  halfWidth(`${row.name} ${row.standard} ${row.note} ${value === null ? (row.value ?? '') : ''}`);

/** Whether a row, or rows together, aim at the figure, or a row speaks of it. */
function isMeasuredBy(policy: LintPolicy, rows: readonly LintRow[], { value, unit }: GoalFigure): boolean {
  const wanted = amountOf(value, unit);
  const alike = rows.filter((each) => each.value !== null && sameMeasure(policy.words, each.unit, unit));
  const amounts = alike.map((each) => amountOf(each.value ?? new D(0), each.unit));
  if (amounts.some((amount) => amount.eq(wanted)) || D.sum(0, ...amounts).eq(wanted)) return true;
  const number = pattern(`(?<![\\d.])${value.toFixed().replace('.', '\\.')}(?![\\d.])`);
  return rows.some((each) => number.test(wordsOf(each)));
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
