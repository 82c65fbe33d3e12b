import { D } from '../money';
import { fixOf } from './fix';
import { cellsOf, isExplained, figureCells, type LintCell, type LintRow, replaceSpan, type TargetForm } from './form';
import type { RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { anyOf, globalPattern, containsAny, pattern } from '../matching/pattern';
import { isPercent, unitOf } from '../matching/unit';
import { lintPatterns } from '../matching/lint-patterns';

/** What stays when an instruction goes: without the brackets and blanks it leaves behind. */
const tidy = (text: string): string => text.replace(/[(（【]\s*[)）】]/g, '').trim();

function instructionIn({ path, text, typed }: LintCell): RuleFinding | null {
  // 短信(140字以内)发送量: within a name a length belongs to the text that is counted.
  const isName = path.endsWith('.name');
  const within = (source: string): boolean =>
    isName && lintPatterns.lengths.includes(source) && tidy(text.replace(globalPattern(source), '')) !== '';
  const found = lintPatterns.instructions
    .filter((source) => !within(source))
    .flatMap((source) => [...text.matchAll(globalPattern(source))])
    .map((match) => typed.slice(match.index, match.index + match[0].length));
  const [first] = found;
  if (first === undefined) return null;
  const value = tidy(found.reduce((rest, each) => rest.replace(each, ''), typed));
  const params = { text: first.trim() };
  return { path, key: 'lintInstruction', params, fixes: [fixOf({ [path]: value }, 'lintFixRemove', params)] };
}

function findLeftovers(cell: LintCell): RuleFinding[] {
  const instruction = instructionIn(cell);
  if (instruction) return [instruction];
  for (const source of lintPatterns.placeholders) {
    const match = pattern(source).exec(cell.text);
    if (match) return [{ path: cell.path, key: 'lintPlaceholder', params: { text: match[0].trim() } }];
  }
  return [];
}

/** L08: nothing of the form's own instructions and no placeholder stays in it. One a cell. */
export const templateLeftovers = (form: TargetForm): RuleFinding[] =>
  [...cellsOf(form), ...figureCells(form)].flatMap(findLeftovers);

const amountOf = (value = '', unit = '') => ({ value: new D(value), unit: unitOf(unit) });

function checkRate(policy: LintPolicy, cell: LintCell, match: RegExpMatchArray): RuleFinding[] {
  const { part, partUnit, whole, wholeUnit, rate = '' } = match.groups ?? {};
  const [some, all] = [amountOf(part, partUnit), amountOf(whole, wholeUnit)];
  const unlike = some.unit.base !== all.unit.base && some.unit.base !== '' && all.unit.base !== '';
  if (unlike || all.value.isZero()) return [];
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
  const fixes = [fixOf({ [cell.path]: replaceSpan(cell, from, rate.length, computed) }, 'lintFixRate', { computed })];
  return [{ path: cell.path, key: 'lintRateOff', params, fixes }];
}

/** The statements of a rate in a text; patterns may meet at the same rate, which is told once. */
function ratesIn({ text }: LintCell): RegExpMatchArray[] {
  const seen = new Set<number>();
  return lintPatterns.ratios
    .flatMap((source) => [...text.matchAll(globalPattern(source))])
    .filter((match) => {
      const end = match.index + match[0].length;
      return !seen.has(end) && Boolean(seen.add(end));
    });
}

/** L03: a rate in a sentence follows from the two numbers beside it. */
export const wrongRates = (form: TargetForm): RuleFinding[] =>
  cellsOf(form)
    .filter(({ text }) => text.includes('%'))
    .flatMap((cell) => ratesIn(cell).flatMap((match) => checkRate(form.policy, cell, match)));

/** Whether a text names a figure, a document, a check or a fact that is there or not. */
const isJudgeable = (policy: LintPolicy, text: string): boolean =>
  /\d/.test(text) || containsAny(text, policy.words.judgedBy);

function checkVague(policy: LintPolicy, each: LintRow): RuleFinding[] {
  const { row, at, name, value, unit } = each;
  const standard = row.standard.normalize('NFKC').trim();
  const note = row.note.normalize('NFKC').trim();
  if (row.nature === 'qualitative') {
    if (standard === '' || !containsAny(standard, policy.words.vague)) return [];
    if (isJudgeable(policy, standard) || isJudgeable(policy, note)) return [];
    return [{ path: `${at}.standard`, key: 'lintVague', params: { text: row.standard.trim() } }];
  }
  const isWish = new RegExp(`^${anyOf(policy.words.wishes)}`, 'u').test(name);
  if (!value || !isPercent(unit) || !isWish || pattern(lintPatterns.measureEnd).test(name)) return [];
  if (standard !== '' || isExplained(each, policy.thresholds.reasonLength)) return [];
  return [{ path: `${at}.name`, key: 'lintVagueRate', params: { name, value: value.toFixed() } }];
}

/** L14: words like 有效 and 明显 come with a standard that says how they are judged. */
export const vagueWords = ({ rows, policy }: TargetForm): RuleFinding[] =>
  rows.flatMap((each) => checkVague(policy, each));
