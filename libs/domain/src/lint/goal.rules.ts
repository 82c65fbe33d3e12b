import { D, type Dec } from '../money';
import { halfWidth } from './comparable';
import type { LintRow, TargetForm } from './form';
import type { Told } from './lint';
import type { LintPolicy } from './lint-policy';
import { anyOf, everywhere, holdsAny, pattern } from './pattern';
import { containment, piecesOfSet } from './similarity';
import { type Unit, unitOf } from './unit';

type GoalFigure = { readonly text: string; readonly value: Dec; readonly unit: Unit };

const figurePattern = (policy: LintPolicy): string =>
  `(?<![\\d.A-Za-z])(\\d{1,12}(?:\\.\\d{1,6})?)\\s*((?:亿|千万|百万|万)?${anyOf(policy.words.measures)})`;

/** The figures with a measure word in a text; years, dates and numbers of documents have none. */
const figuresOf = (policy: LintPolicy, text: string): GoalFigure[] =>
  [...text.matchAll(everywhere(figurePattern(policy)))].map(([whole, value = '', unit = '']) => ({
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

const wordsOf = ({ row }: LintRow): string => halfWidth(`${row.name} ${row.standard} ${row.note}`);

/** Whether a row, or rows together, aim at the figure, or a row speaks of it. */
function measures(policy: LintPolicy, rows: readonly LintRow[], { value, unit }: GoalFigure): boolean {
  const wanted = amountOf(value, unit);
  const alike = rows.filter((each) => each.value !== null && sameMeasure(policy.words, each.unit, unit));
  const amounts = alike.map((each) => amountOf(each.value ?? new D(0), each.unit));
  if (amounts.some((amount) => amount.eq(wanted)) || D.sum(0, ...amounts).eq(wanted)) return true;
  const number = pattern(`(?<![\\d.])${value.toFixed().replace('.', '\\.')}(?![\\d.])`);
  return rows.some((each) => number.test(wordsOf(each)));
}

/** Money is a means: as a promise it counts only where it is earned or saved. */
const isMeans = (policy: LintPolicy, part: string, { unit }: GoalFigure): boolean =>
  unit.base === '元' && !holdsAny(part, policy.words.moneyResults);

/** What a text is about, without the words that stand in any goal. */
const contentOf = (policy: LintPolicy, text: string): string =>
  text.replace(everywhere(anyOf(policy.words.hollow)), ' ').trim();

/** Pieces of the words between hollow ones, so that no piece joins two words that were apart. */
const contentPieces = (policy: LintPolicy, text: string): ReadonlySet<string> =>
  piecesOfSet(
    contentOf(policy, text)
      .split(/[\s\p{P}]+/u)
      .filter((word) => [...word].length > 1),
  );

function unmeasuredFigures({ policy, annual }: TargetForm, parts: readonly string[]): Told[] {
  const seen = new Set<string>();
  return parts.flatMap((part) =>
    figuresOf(policy, part).flatMap((figure): Told[] => {
      if (seen.has(figure.text) || isMeans(policy, part, figure) || measures(policy, annual, figure)) return [];
      seen.add(figure.text);
      return [{ path: 'annualGoal', key: 'lintGoalFigure', params: { figure: figure.text } }];
    }),
  );
}

/** Whether the measured outputs and benefits are about something else than the goal altogether. */
function isUnmeasured({ policy, annual }: TargetForm, goal: string): boolean {
  const { opinion } = policy.levels;
  const rows = annual.filter(({ row, value, cost }) => value !== null && !cost && !opinion.includes(row.level1));
  const pieces = contentPieces(policy, goal);
  if (rows.length < 2 || pieces.size < policy.thresholds.goalPieces) return false;
  return containment(pieces, piecesOfSet(rows.map(wordsOf))) < Number(policy.thresholds.goalMeasured);
}

/** Parts that promise a deed no row is about. */
function unmeasuredParts({ policy, annual }: TargetForm, parts: readonly string[]): Told[] {
  const measured = piecesOfSet(annual.map(wordsOf));
  return parts.flatMap((part): Told[] => {
    const pieces = contentPieces(policy, part);
    const about = holdsAny(part, policy.words.deeds) && pieces.size >= policy.thresholds.goalPieces;
    return about && containment(pieces, measured) === 0
      ? [{ path: 'annualGoal', key: 'lintGoalPart', params: { part: part.trim() } }]
      : [];
  });
}

/** L02: what the annual goal promises is measured by an indicator. Judged once there are rows to judge. */
export function goalMeasured(form: TargetForm): Told[] {
  const { policy, subject, annual } = form;
  const goal = halfWidth(subject.draft.annualGoal);
  if (annual.length === 0 || goal.trim() === '') return [];
  const parts = goal.split(everywhere(policy.patterns.partEnd));
  const whole: Told[] = isUnmeasured(form, goal) ? [{ path: 'annualGoal', key: 'lintGoalUnmeasured' }] : [];
  return [...whole, ...unmeasuredFigures(form, parts), ...(whole.length > 0 ? [] : unmeasuredParts(form, parts))];
}
