import { isDecimal } from '../money';
import type { IndicatorDirection } from '../rule-pack/indicator';
import { fixOf } from './fix';
import type { LintRow, TargetForm } from './form';
import type { RuleFinding } from './lint';
import { lintPatterns } from '../matching/lint-patterns';
import { pattern } from '../matching/pattern';

type Figure = { readonly direction: IndicatorDirection | null; readonly value: string; readonly unit: string };

/** A text that is nothing but a figure: `≥95%`, `１８０ 公里`, `5次以上`. */
function figureOf(text: string, unit: string): Figure | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1');
  const sign = lintPatterns.signs.find(({ sign }) => pattern(sign).test(plain));
  const rest = sign ? plain.replace(pattern(sign.sign), '') : plain;
  const [whole, value = '', own = '', above] =
    /^(\d{1,12}(?:\.\d{1,6})?)([\p{L}%/]{0,6}?)(以上|以下|以内)?$/u.exec(rest) ?? [];
  if (whole === undefined || !isDecimal(value) || (own !== '' && unit.trim() !== '' && own !== unit.trim()))
    return null;
  const direction = sign?.direction ?? (above === '以上' ? 'ge' : above === undefined ? null : 'le');
  return { direction, value, unit: own === '' ? unit : own };
}

/** Makes a row a measured one; what it already says of nature and direction stays where it does not contradict. */
function measuredCells({ row, at }: LintRow, figure: Figure): Record<string, string | null> {
  const direction = figure.direction ?? row.direction ?? (row.nature === 'reverse' ? 'le' : 'ge');
  const nature =
    row.nature === 'qualitative' || row.nature === null
      ? direction === 'le' || direction === 'lt'
        ? 'reverse'
        : 'positive'
      : row.nature;
  return {
    [`${at}.nature`]: nature,
    [`${at}.direction`]: direction,
    [`${at}.value`]: figure.value,
    [`${at}.unit`]: figure.unit,
  };
}

/** Makes a row a described one; nothing that was written is lost. */
const describedCells = ({ row, at }: LintRow, stated: string): Record<string, string | null> => ({
  [`${at}.nature`]: 'qualitative',
  [`${at}.direction`]: null,
  [`${at}.value`]: null,
  [`${at}.standard`]:
    row.standard.trim() === '' || row.standard.trim() === stated ? stated : `${stated}；${row.standard.trim()}`,
});

function checkMeasuredRow(each: LintRow): RuleFinding[] {
  const { value, standard, unit } = each.row;
  const text = (value ?? '').trim();
  if (value !== null && isDecimal(value)) return [];
  const stated = text === '' ? standard.trim() : text;
  if (stated === '') return [];
  const figure = figureOf(stated, unit);
  const fixes = figure
    ? [fixOf(measuredCells(each, figure), 'lintFixFigure', { value: figure.value })]
    : [fixOf(describedCells(each, stated), 'lintFixQualitative')];
  return [{ path: `${each.at}.value`, key: 'lintTextValue', params: { text: stated }, fixes }];
}

function checkDescribedRow(each: LintRow): RuleFinding[] {
  const { value, standard, unit } = each.row;
  const text = (value ?? '').trim();
  const figure = figureOf(text === '' ? standard : text, unit);
  if (text === '') {
    if (!figure) return [];
    const fixes = [fixOf({ ...measuredCells(each, figure), [`${each.at}.standard`]: '' }, 'lintFixQuantitative')];
    return [{ path: `${each.at}.standard`, key: 'lintNumberAsStandard', params: { text: standard.trim() }, fixes }];
  }
  const clear = fixOf({ [`${each.at}.value`]: null, [`${each.at}.direction`]: null }, 'lintFixClearValue');
  const words = standard.trim() !== '';
  // A number without a unit beside a standard is the likelier slip; as a measured row it would lack its unit.
  const number =
    figure && (figure.unit.trim() !== '' || !words) ? [fixOf(measuredCells(each, figure), 'lintFixQuantitative')] : [];
  const fixes = figure
    ? [...number, ...(words ? [clear] : [])]
    : [fixOf(describedCells(each, text), 'lintFixQualitative')];
  return [{ path: `${each.at}.value`, key: 'lintNumberOfDescribed', params: { text }, fixes }];
}

/** L16: a measured row has a number, a described one a standard. */
export const kinds = ({ rows }: TargetForm): RuleFinding[] =>
  rows.flatMap((each) => {
    const { nature, value } = each.row;
    // A placeholder is told as one (L08); which kind of row it becomes is not known yet.
    if (nature === null || lintPatterns.placeholders.some((source) => pattern(source).test(value ?? ''))) return [];
    return nature === 'qualitative' ? checkDescribedRow(each) : checkMeasuredRow(each);
  });
