import { halfWidth } from '../matching/comparable';
import { isKnownUnit } from '../matching/known-unit';
import { lintPatterns } from '../matching/lint-patterns';
import { pattern } from '../matching/pattern';
import { isDecimal, typedFigure } from '../money';
import type { IndicatorDirection } from '../rule-pack/indicator';
import type { IndicatorRow } from './target';

type Aim = Pick<IndicatorRow, 'nature' | 'direction' | 'value' | 'standard' | 'unit'>;
/** A text that is nothing but a figure; the direction is null where it states none. */
export type StatedFigure = {
  readonly direction: IndicatorDirection | null;
  readonly value: string;
  readonly unit: string;
};

const written = { ge: '≥', le: '≤', gt: '>', lt: '<', eq: '' } as const;
/** More than the signs and words of the linter: what stands before a figure in forms and documents. */
const signs: readonly { readonly sign: string; readonly direction: IndicatorDirection }[] = [
  { sign: '^(?:不小于|不得少于|不得低于|达到?|≮|=>|>\\s+=)', direction: 'ge' },
  { sign: '^(?:不大于|不得超过|不得高于|不多于|最多|不得?突破|控制在|≯|=<|<\\s+=)', direction: 'le' },
  ...(lintPatterns.signs as readonly { readonly sign: string; readonly direction: IndicatorDirection }[]),
];
/** What stands behind one: 以上 reaches up, the others keep within; whether the bound is included is said in brackets. */
const bounds =
  /(?<before>\([^()]*含[^()]*\))?[及或]?(?:(?<up>以上)|(?<within>以下|以内|之内|内))(?<after>\([^()]*含[^()]*\))?$/;
/** What ends a sentence is no part of what it says. */
const sentenceEnd = /[。；;、，,]$/u;
const timeUnit = /^(?:个?工作日|个(?:月|季度)|天|日|年|周|小时|分钟|毫?秒|h|min|m?s)$/;
/** What may be a unit: letters and signs of measures, a power behind metres, another word of the same in brackets: 台（套）. */
const unitPattern = /^(?:[\p{L}%‰°℃/·]|(?<=m)[23]|(?<=dB)\(A\)|(?<=\p{Script=Han})\(\p{Script=Han}{1,2}\))+$/u;
/** What follows a figure and makes it a date, a grade, a name or a sentence: 月底前, A级, 星级, G覆盖, 小时不间断, 余人, 热线. */
const noUnit = new RegExp(
  [
    '^[月日号点]|^季度|^时|^[A-Z]$|^[A-Za-z]+\\p{Script=Han}|^星|级$|^级.|[前后底初末]',
    '完成|达到|覆盖|连续|不间?断|全[天部]|左右|提[高升]|改善|达标|合格|热线|电话|受理|办[理结]|响应|服务',
    '^[余多几来]|^(?:个?工作日|小时|分钟|天|秒)\\p{Script=Han}',
    `(?:热线|专线|联网|宽|厚|型|制|圈|在线|值[守班]|运[行转]|${lintPatterns.deedInTime})$`,
  ].join('|'),
  'u',
);
const fiscalYear = /^(?:19|20)\d{2}$/;
const longestUnit = 12;
/** Of words that no list knows, short ones behind a figure are taken for what is counted: 3 牧户. */
const longestWord = 3;

/** Whether a text behind a figure is its unit. What is a day or month of the calendar by itself is one where it is bounded. */
function isUnitOf(unit: string, value: string, bounded: boolean): boolean {
  if (unit === '') return true;
  if (unit.startsWith('年') && fiscalYear.test(value)) return false;
  if (bounded && timeUnit.test(unit)) return true;
  const longest = bounded || isKnownUnit(unit.replace(/[()]/g, '')) ? longestUnit : longestWord;
  return [...unit].length <= longest && unitPattern.test(unit) && !noUnit.test(unit);
}

/**
 * `≥2.4万亩`, `95%以上`, `不少于 3 次`, `30天内` as direction, figure and unit; null where a text says anything else, or
 * contradicts itself. Only what is unambiguous is a figure: `120①`, `3-5个` and `12月底前` are none.
 */
export function statedFigureOf(text: string): StatedFigure | null {
  const line = halfWidth(text).trim().replace(sentenceEnd, '');
  if (/[\r\n]/.test(line)) return null;
  const sign = signs.find((each) => pattern(each.sign).test(line));
  const rest = (sign ? line.replace(pattern(sign.sign), '') : line).trim();
  const [run = ''] = /^-?\d[\d.,\s]*/.exec(rest) ?? [];
  const value = typedFigure(run.trim());
  if (!isDecimal(value)) return null;
  const behind = rest.slice(run.length).normalize('NFKC').replaceAll('°C', '℃').replace(/\s+/g, '');
  const bound = bounds.exec(behind);
  const { before = '', up, within, after = '' } = bound?.groups ?? {};
  const unit = behind.slice(0, bound?.index ?? behind.length);
  // 内 alone bounds a time; 厂内 is where something is.
  if (within === '内' && !timeUnit.test(unit)) return null;
  const open = `${before}${after}`.includes('不含');
  const ends = bound ? (up ? (open ? 'gt' : 'ge') : open ? 'lt' : 'le') : null;
  if ((sign && ends && ends !== sign.direction) || !isUnitOf(unit, value, Boolean(sign ?? bound))) return null;
  return { direction: sign?.direction ?? ends, value, unit: unit.replace(/\((\p{Script=Han}+)\)/gu, '（$1）') };
}

/** More is better, or less: what a direction says where nothing else does. */
export const natureOf = (direction: IndicatorDirection): 'positive' | 'reverse' =>
  direction === 'le' || direction === 'lt' ? 'reverse' : 'positive';

/** `≥95%`, `180公里`, `5次以上` or `明显改善`, as the official form writes it, in the cells of a row. */
export function aimOf(text: string): Aim {
  const figure = statedFigureOf(text);
  if (!figure) return describedAim(text.trim());
  const { value, unit } = figure;
  const direction = figure.direction ?? 'eq';
  return { nature: natureOf(direction), direction, value, standard: '', unit };
}

const describedAim = (standard: string): Aim => ({
  nature: standard === '' ? null : 'qualitative',
  direction: null,
  value: null,
  standard,
  unit: '',
});

/** The same the other way. */
export const aimText = ({ direction, value, standard, unit }: Aim): string =>
  value === null ? standard : `${direction ? written[direction] : ''}${value}${unit}`;
