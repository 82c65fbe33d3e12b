import { isSameUnit } from '../matching/unit';
import { directionSigns, type IndicatorDirection } from '../rule-pack/indicator';
import { natureOf, statedFigureOf } from '../targets/aim';
import { besideLevel, type CellWords, readBasis, readDirection, readNature, readWeight } from './cell-words';
import type { PastedCell } from './columns';

type Texts = Readonly<Partial<Record<PastedCell, string>>>;
/** A row as it was understood: cells by their keys, in the spelling of the form. */
export type PastedRow = {
  readonly cells: Texts;
  /** The value as it was pasted, where it was taken apart; empty where it stands as it came. */
  readonly from: string;
  /** What the cells have no place for. */
  readonly left: readonly string[];
  /** Cells that follow from others, and that nothing pasted states: what a row already says there stands. */
  readonly assumed: readonly PastedCell[];
};

const joined = (...texts: readonly string[]): string =>
  texts.filter((text, index) => text !== '' && texts.indexOf(text) === index).join('；');
/** Digits and separators, perhaps with a note mark, power or fraction: a figure that is written wrong, never a standard. */
const figureLike = /^[-+≥≤<>=]*\s*\d[\d.,，\s]*(?:$|[\p{No}*※†#])/u;

type Aim = { readonly cells: Texts; readonly left: string; readonly assumed?: readonly PastedCell[] };

/** A row that is described: value and standard are its standard. What its direction says besides is left, as = says nothing. */
function described({ value = '', standard = '', direction = '' }: Texts): Aim {
  const means = readDirection(direction);
  const sign = means === null ? direction : directionSigns[means];
  const isSaid = means !== 'eq' && value !== '';
  return {
    cells: {
      nature: 'qualitative',
      direction: '',
      value: '',
      standard: joined(isSaid ? `${sign}${value}` : value, standard),
    },
    left: isSaid ? '' : direction,
  };
}

/** What nature, direction, value, unit and standard of a row say together. What contradicts each other stays as it came. */
function readAim(texts: Texts): Aim {
  const { value = '', unit = '', direction: typed = '', nature: natureText = '' } = texts;
  // Some tables write the sign under 指标性质.
  const signed = readDirection(natureText);
  if (signed !== null && typed === '') return readAim({ ...texts, nature: '', direction: natureText });
  const word = readNature(natureText);
  const nature = signed !== null || word === 'measured' ? '' : (word ?? natureText);
  const direction: string = readDirection(typed) ?? typed;
  const left = nature === '' ? natureText : '';
  if (nature === 'qualitative') return described(texts);
  const figure = value === '' ? null : statedFigureOf(value);
  const asTyped = { cells: { ...texts, nature, direction }, left };
  if (!figure) {
    const isText = value !== '' && nature === '' && word !== 'measured' && !figureLike.test(value);
    if (!isText) return asTyped;
    const aim = described(texts);
    return { ...aim, left: joined(left, aim.left) };
  }
  const contradicts =
    (figure.direction !== null && direction !== '' && figure.direction !== direction) ||
    (figure.unit !== '' && unit !== '' && !isSameUnit(figure.unit, unit));
  if (contradicts) return asTyped;
  // At least none cannot be missed: a zero is aimed at.
  const usual = nature === 'reverse' ? 'le' : nature === 'positive' && Number(figure.value) !== 0 ? 'ge' : 'eq';
  const meant = direction || figure.direction || usual;
  const known = meant in directionSigns ? natureOf(meant as IndicatorDirection) : '';
  return {
    cells: { ...texts, nature: nature || known, direction: meant, value: figure.value, unit: unit || figure.unit },
    left: word === 'measured' && known !== '' ? '' : left,
    assumed: [
      ...(nature === '' ? (['nature'] as const) : []),
      ...(direction === '' && figure.direction === null ? (['direction'] as const) : []),
    ],
  };
}

/** One row of texts, by what their columns hold. Only cells that were pasted, or that follow from them, are written. */
export function readRow(texts: Texts, levels: CellWords): PastedRow {
  const { cells: aim, left: beside, assumed = [] } = readAim(texts);
  const hasAim = ['nature', 'direction', 'value', 'unit', 'standard'].some((key) => texts[key as PastedCell]);
  const place = levels.place(texts.level1 ?? '', texts.level2 ?? '');
  const isPlaced = Boolean(texts.level1 ?? texts.level2);
  const all: Texts = {
    ...texts,
    ...(hasAim ? aim : {}),
    ...(isPlaced ? place : {}),
    ...(texts.weight ? { weight: readWeight(texts.weight) ?? texts.weight } : {}),
    ...(texts.basis ? { basis: readBasis(texts.basis) ?? texts.basis } : {}),
  };
  // A cell that was not pasted is emptied only where a described row has none.
  const isWritten = ([key, text]: readonly [string, string]): boolean =>
    text !== '' || key in texts || (all.nature === 'qualitative' && hasAim && (key === 'value' || key === 'direction'));
  const cells: Texts = Object.fromEntries(Object.entries(all).filter(isWritten));
  const value = texts.value ?? '';
  const besideOf = (key: 'level1' | 'level2'): string[] =>
    place[key] === (texts[key] ?? '').trim() ? [] : besideLevel(texts[key] ?? '');
  return {
    cells,
    from: value !== '' && cells.value !== value ? value : '',
    left: [beside, ...besideOf('level1'), ...besideOf('level2')].filter((text) => text !== ''),
    assumed: hasAim ? assumed : [],
  };
}
