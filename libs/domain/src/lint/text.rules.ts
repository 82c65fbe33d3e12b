import { D } from '../money';
import { fixOf } from './fix';
import { cellsOf, explained, figureCells, type LintCell, type LintRow, spliced, type TargetForm } from './form';
import type { Told } from './lint';
import type { LintPolicy } from './lint-policy';
import { anyOf, everywhere, holdsAny, pattern } from './pattern';
import { isPercent, unitOf } from './unit';
import { lintPatterns } from './lint-patterns';

/** What stays when an instruction goes: without the brackets and blanks it leaves behind. */
const tidied = (text: string): string => text.replace(/[(（【]\s*[)）】]/g, '').trim();

function instructionIn({ path, text, typed }: LintCell): Told | null {
  const found = lintPatterns.instructions
    .flatMap((source) => [...text.matchAll(everywhere(source))])
    .map((match) => typed.slice(match.index, match.index + match[0].length));
  const [first] = found;
  if (first === undefined) return null;
  const value = tidied(found.reduce((rest, each) => rest.replace(each, ''), typed));
  const params = { text: first.trim() };
  return { path, key: 'lintInstruction', params, fixes: [fixOf({ [path]: value }, 'lintFixRemove', params)] };
}

function leftovers(cell: LintCell): Told[] {
  const instruction = instructionIn(cell);
  if (instruction) return [instruction];
  for (const source of lintPatterns.placeholders) {
    const match = pattern(source).exec(cell.text);
    if (match) return [{ path: cell.path, key: 'lintPlaceholder', params: { text: match[0].trim() } }];
  }
  return [];
}

/** L08: nothing of the form's own instructions and no placeholder stays in it. One a cell. */
export const leftIn = (form: TargetForm): Told[] => [...cellsOf(form), ...figureCells(form)].flatMap(leftovers);

const amountOf = (value = '', unit = '') => ({ value: new D(value), unit: unitOf(unit) });

function rateTold(policy: LintPolicy, cell: LintCell, match: RegExpMatchArray): Told[] {
  const { part, partUnit, whole, wholeUnit, rate = '' } = match.groups ?? {};
  const [some, all] = [amountOf(part, partUnit), amountOf(whole, wholeUnit)];
  const apart = some.unit.base !== all.unit.base && some.unit.base !== '' && all.unit.base !== '';
  if (apart || all.value.isZero()) return [];
  // A unit that is written once holds for both.
  const factors = some.unit.base === '' || all.unit.base === '' ? new D(1) : some.unit.factor.div(all.unit.factor);
  const share = some.value.times(factors).div(all.value).times(100);
  if (share.minus(rate).abs().lte(policy.thresholds.ratePoints)) return [];
  const computed = share.toDecimalPlaces(2).toFixed();
  const from = (match.index ?? 0) + match[0].lastIndexOf(rate);
  const params = {
    part: `${some.value.toFixed()}${partUnit ?? ''}`,
    whole: `${all.value.toFixed()}${wholeUnit ?? ''}`,
    computed,
    stated: rate,
  };
  const fixes = [fixOf({ [cell.path]: spliced(cell, from, rate.length, computed) }, 'lintFixRate', { computed })];
  return [{ path: cell.path, key: 'lintRateOff', params, fixes }];
}

/** The statements of a rate in a text; patterns may meet at the same rate, which is told once. */
function ratesIn({ text }: LintCell): RegExpMatchArray[] {
  const seen = new Set<number>();
  return lintPatterns.ratios
    .flatMap((source) => [...text.matchAll(everywhere(source))])
    .filter((match) => {
      const end = match.index + match[0].length;
      return !seen.has(end) && Boolean(seen.add(end));
    });
}

/** L03: a rate in a sentence follows from the two numbers beside it. */
export const ratesFollow = (form: TargetForm): Told[] =>
  cellsOf(form)
    .filter(({ text }) => text.includes('%'))
    .flatMap((cell) => ratesIn(cell).flatMap((match) => rateTold(form.policy, cell, match)));

/** Whether a text names a figure, a document, a check or a fact that is there or not. */
const isJudged = (policy: LintPolicy, text: string): boolean =>
  /\d/.test(text) || holdsAny(text, policy.words.judgedBy);

function vague(policy: LintPolicy, each: LintRow): Told[] {
  const { row, at, name, value, unit } = each;
  const standard = row.standard.normalize('NFKC').trim();
  const note = row.note.normalize('NFKC').trim();
  if (row.nature === 'qualitative') {
    if (standard === '' || !holdsAny(standard, policy.words.vague)) return [];
    if (isJudged(policy, standard) || isJudged(policy, note)) return [];
    return [{ path: `${at}.standard`, key: 'lintVague', params: { text: row.standard.trim() } }];
  }
  const wish = new RegExp(`^${anyOf(policy.words.wishes)}`, 'u').test(name);
  if (!value || !isPercent(unit) || !wish || pattern(lintPatterns.measureEnd).test(name)) return [];
  if (standard !== '' || explained(each, policy.thresholds.reasonLength)) return [];
  return [{ path: `${at}.name`, key: 'lintVagueRate', params: { name, value: value.toFixed() } }];
}

/** L14: words like 有效 and 明显 come with a standard that says how they are judged. */
export const vagueWords = ({ rows, policy }: TargetForm): Told[] => rows.flatMap((each) => vague(policy, each));
