import { D, isDecimal } from '../money';
import type { IndicatorDirection } from '../rule-pack/indicator';
import { natureOf, statedFigureOf } from '../targets/aim';
import { fixOf } from './fix';
import type { LintRow, TargetForm } from './form';
import type { RuleFinding } from './lint';
import { lintPatterns } from '../matching/lint-patterns';
import { isKnownUnit } from '../matching/known-unit';
import { pattern } from '../matching/pattern';
import { convertUnit, unitOf } from '../matching/unit';

type Figure = {
  readonly direction: IndicatorDirection | null;
  readonly value: string;
  readonly unit: string;
  /** What is said beside the figure, 办结 of 3天内办结: as a figure alone the row would lose it. */
  readonly deed: string;
};

/** A figure in the unit its row already names, or null where the two do not go together. */
function inUnitOfRow(value: string, own: string, unit: string): { value: string; unit: string } | null {
  if (own === '' || unit.trim() === '') return { value, unit: own === '' ? unit : own };
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .trim()
      .replace(/^个(?=.)/, '');
  if (plain(own) === plain(unit)) return { value, unit };
  const converted = convertUnit(new D(value), unitOf(own), unitOf(unit))?.toFixed();
  return converted !== undefined && isDecimal(converted) ? { value: converted, unit } : null;
}

/**
 * A text that is nothing but a figure: `≥95%`, `１８０ 公里`, `5次以上`, `30天以内`, `3个工作日内办结`. A date (12月底前, 2025年,
 * 30日前), a class (3A级, 4星级) and a name (5G覆盖) begin with a number and are none: what follows it is no unit.
 */
function figureOf(text: string, unit: string, measures: readonly string[]): Figure | null {
  const [, limit = text, deed = ''] = pattern(`^(.*内)(${lintPatterns.deedInTime})$`).exec(text.trim()) ?? [];
  const stated = statedFigureOf(limit);
  if (!stated || stated.value.startsWith('-')) return null;
  const named = unit.normalize('NFKC').trim();
  const known = /^[\p{L}%]{1,6}$/u.test(named) ? [...measures, named] : measures;
  // Stricter than reading what somebody pastes: a click that makes a figure of a word would change what was meant.
  if (stated.unit !== '' && !isKnownUnit(stated.unit, known)) return null;
  const found = inUnitOfRow(stated.value, stated.unit, unit);
  return found && { ...found, deed, direction: stated.direction };
}

/** Makes a row a measured one; what it already says of nature and direction stays where it does not contradict. */
function measuredCells({ row, at }: LintRow, figure: Figure): Record<string, string | null> {
  // None at all is aimed at; nothing falls short of at least none.
  const usual = row.direction ?? (row.nature === 'reverse' ? 'le' : 'ge');
  const direction = figure.direction ?? (usual === 'ge' && new D(figure.value).isZero() ? 'eq' : usual);
  const fitting = natureOf(direction);
  // A bound the text itself states decides over what was chosen beside it.
  const stated = figure.direction !== null && figure.direction !== 'eq';
  const nature = stated || row.nature === 'qualitative' || row.nature === null ? fitting : row.nature;
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

function checkMeasuredRow(each: LintRow, measures: readonly string[]): RuleFinding[] {
  const { value, standard, unit } = each.row;
  const text = (value ?? '').trim();
  if (value !== null && isDecimal(value)) return [];
  const stated = text === '' ? standard.trim() : text;
  if (stated === '') return [];
  const figure = figureOf(stated, unit, measures);
  const described = fixOf(describedCells(each, stated), 'lintFixQualitative');
  const fixes = figure
    ? [
        fixOf(measuredCells(each, figure), 'lintFixFigure', { value: figure.value }),
        ...(figure.deed === '' ? [] : [described]),
      ]
    : [described];
  return [{ path: `${each.at}.value`, key: 'lintTextValue', params: { text: stated }, fixes }];
}

function checkDescribedRow(each: LintRow, measures: readonly string[]): RuleFinding[] {
  const { value, standard, unit } = each.row;
  const text = (value ?? '').trim();
  const figure = figureOf(text === '' ? standard : text, unit, measures);
  if (text === '') {
    // A standard that says what is done in time says more than its figure.
    if (!figure || figure.deed !== '') return [];
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
    : [fixOf(describedCells(each, text), 'lintFixToStandard')];
  const key = figure ? 'lintNumberOfDescribed' : 'lintTextOfDescribed';
  return [{ path: `${each.at}.value`, key, params: { text }, fixes }];
}

/** L16: a measured row has a number, a described one a standard. */
export const kinds = ({ rows, policy }: TargetForm): RuleFinding[] =>
  rows.flatMap((each) => {
    const { nature, value } = each.row;
    // A placeholder is told as one (L08); which kind of row it becomes is not known yet.
    if (nature === null || lintPatterns.placeholders.some((source) => pattern(source).test(value ?? ''))) return [];
    const { measures } = policy.words;
    return nature === 'qualitative' ? checkDescribedRow(each, measures) : checkMeasuredRow(each, measures);
  });
