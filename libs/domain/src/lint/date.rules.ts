import { isLocalDate } from '../calendar';
import { fixOf } from './fix';
import { cellsOf, type LintCell, replaceSpan, type TargetForm } from './form';
import type { LintFix, RuleFinding } from './lint';
import { lintPatterns } from '../matching/lint-patterns';
import { pattern } from '../matching/pattern';
import { type DateMention, datesIn } from './text-dates';

/** A date that says where a figure or rule comes from, not when something is done: 较2023年, 2020年印发. */
function isReference({ text }: LintCell, mention: DateMention): boolean {
  const before = text.slice(Math.max(0, mention.index - 12), mention.index);
  const after = text.slice(mention.index + mention.text.length, mention.index + mention.text.length + 16);
  return pattern(lintPatterns.referredBefore).test(before) || pattern(lintPatterns.referredAfter).test(after);
}

const isOutside = ({ from, to }: Pick<DateMention, 'from' | 'to'>, start: string, end: string): boolean =>
  to < start || from > end;

/** One date of a cell at every place where it is promised. */
type PromisedDate = { readonly date: DateMention; readonly places: readonly number[] };

function promisedDates(cell: LintCell, year: number): PromisedDate[] {
  const byText = new Map<string, DateMention[]>();
  for (const mention of datesIn(cell.text, year))
    if (!isReference(cell, mention)) byText.set(mention.text, [...(byText.get(mention.text) ?? []), mention]);
  return [...byText.values()].flatMap(([date, ...others]) =>
    date ? [{ date, places: [date, ...others].map(({ index }) => index) }] : [],
  );
}

/** The same date in the year of the target, where that would be in order: the usual slip of a form copied from last year. */
function yearFix(cell: LintCell, { date, places }: PromisedDate, { subject: { frame } }: TargetForm): LintFix[] {
  const year = String(frame.year);
  const moved = { from: `${year}${date.from.slice(4)}`, to: `${year}${date.to.slice(4)}` };
  if (!date.startsWithYear || date.from.startsWith(year) || isOutside(moved, frame.startDate, frame.endDate)) return [];
  const value = places.reduce((typed, at) => replaceSpan({ ...cell, typed }, at, 4, year), cell.typed);
  return [fixOf({ [cell.path]: value }, 'lintFixDate', { date: `${year}${date.text.slice(4)}` })];
}

function checkDate(form: TargetForm, cell: LintCell, promised: PromisedDate): RuleFinding[] {
  const { year, startDate, endDate } = form.subject.frame;
  const { path } = cell;
  // A note explains: what lies behind it in time is history.
  if (path.endsWith('.note') && promised.date.to < startDate) return [];
  const fixes = yearFix(cell, promised, form);
  const date = promised.date.text.trim();
  if (isOutside(promised.date, startDate, endDate)) {
    return [{ path, key: 'lintDateOutsideProject', params: { date, from: startDate, to: endDate }, fixes }];
  }
  return cell.period === 'annual' && isOutside(promised.date, `${year}-01-01`, `${year}-12-31`)
    ? [{ path, key: 'lintDateOutsideYear', params: { date, year }, fixes }]
    : [];
}

/** L10: what a text says is done, is done within the project, and in the annual half within the year. */
export function dates(form: TargetForm): RuleFinding[] {
  const { startDate, endDate, year } = form.subject.frame;
  if (!isLocalDate(startDate) || !isLocalDate(endDate)) return [];
  return cellsOf(form)
    .filter(({ path, text }) => /\d/.test(text) && !path.startsWith('planSteps'))
    .flatMap((cell) => promisedDates(cell, year).flatMap((each) => checkDate(form, cell, each)));
}
