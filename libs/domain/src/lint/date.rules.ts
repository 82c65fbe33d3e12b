import { isLocalDate } from '../calendar';
import { fixOf } from './fix';
import { cellsOf, type LintCell, spliced, type TargetForm } from './form';
import type { LintFix, Told } from './lint';
import { pattern } from './pattern';
import { type DateMention, datesIn } from './text-dates';
import { lintPatterns } from './lint-patterns';

/** A date that says where a figure or rule comes from, not when something is done: 较2023年, 2020年印发. */
function isReference({ text }: LintCell, mention: DateMention): boolean {
  const before = text.slice(Math.max(0, mention.index - 12), mention.index);
  const after = text.slice(mention.index + mention.text.length, mention.index + mention.text.length + 16);
  return pattern(lintPatterns.referredBefore).test(before) || pattern(lintPatterns.referredAfter).test(after);
}

const outside = ({ from, to }: Pick<DateMention, 'from' | 'to'>, start: string, end: string): boolean =>
  to < start || from > end;

/** The same date in the year of the target, where that would be in order: the usual slip of a form copied from last year. */
function inOwnYear(cell: LintCell, mention: DateMention, { subject: { frame } }: TargetForm): LintFix[] {
  if (mention.yearAt === null) return [];
  const year = String(frame.year);
  const moved = { from: `${year}${mention.from.slice(4)}`, to: `${year}${mention.to.slice(4)}` };
  if (outside(moved, frame.startDate, frame.endDate) || mention.from.startsWith(year)) return [];
  const date = `${year}${mention.text.slice(4)}`;
  return [fixOf({ [cell.path]: spliced(cell, mention.yearAt, 4, year) }, 'lintFixDate', { date })];
}

function dateTold(form: TargetForm, cell: LintCell, mention: DateMention): Told[] {
  const { year, startDate, endDate } = form.subject.frame;
  const path = cell.path;
  if (isReference(cell, mention)) return [];
  const fixes = inOwnYear(cell, mention, form);
  const date = mention.text.trim();
  if (outside(mention, startDate, endDate)) {
    return [{ path, key: 'lintDateOutsideProject', params: { date, from: startDate, to: endDate }, fixes }];
  }
  return cell.period === 'annual' && outside(mention, `${year}-01-01`, `${year}-12-31`)
    ? [{ path, key: 'lintDateOutsideYear', params: { date, year }, fixes }]
    : [];
}

/** L10: what a text says is done, is done within the project, and in the annual half within the year. */
export function dates(form: TargetForm): Told[] {
  const { startDate, endDate, year } = form.subject.frame;
  if (!isLocalDate(startDate) || !isLocalDate(endDate)) return [];
  return cellsOf(form)
    .filter(({ path, text }) => /\d/.test(text) && !path.startsWith('planSteps'))
    .flatMap((cell) => datesIn(cell.text, year).flatMap((mention) => dateTold(form, cell, mention)));
}
