import { basisLabels } from '../forms/f1-data';
import { directionLabels, natureLabels } from '../lint/labels';
import { halfWidth } from '../matching/comparable';
import { lintPatterns } from '../matching/lint-patterns';
import { pattern } from '../matching/pattern';
import { isDecimal, typedFigure } from '../money';
import { type IndicatorDirection, indicatorDirections, indicatorNatures } from '../rule-pack/indicator';
import type { IndicatorNature } from '../rule-pack/indicator';
import { type IndicatorBasis, indicatorBases } from '../targets/target';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** 定量 says that a row is measured, and leaves to its direction which way. */
export type PastedNature = IndicatorNature | 'measured';
const natureWords: Readonly<Record<string, PastedNature>> = {
  负向: 'reverse',
  正: 'positive',
  反: 'reverse',
  定量: 'measured',
  质化: 'qualitative',
};

/** What a text says of the nature of a row; null where it says nothing of it. */
export function readNature(text: string): PastedNature | null {
  const word = plain(text).replace(/指标$/, '');
  const named = indicatorNatures.find((each) => Object.values(natureLabels[each]).some((label) => label === word));
  return named ?? natureWords[word] ?? null;
}

/** The direction a sign or its words mean, where they stand alone. */
export function readDirection(text: string): IndicatorDirection | null {
  const word = plain(halfWidth(text));
  const labelled = indicatorDirections.find((each) =>
    Object.values(directionLabels[each]).some((label) => label.replace(/[“”\s]/g, '') === word),
  );
  if (labelled) return labelled;
  return lintPatterns.signs.find(({ sign }) => pattern(`${sign}$`).test(word))?.direction ?? null;
}

export const readBasis = (text: string): IndicatorBasis | null => {
  const word = plain(text).replace(/标准$/, '');
  return (
    indicatorBases.find((each) =>
      Object.values(basisLabels[each]).some((label) => plain(label).replace(/标准$/, '') === word),
    ) ?? null
  );
};

/** `10`, `10分`, and `10%` of a hundred; null where it is no figure of points. */
export function readWeight(text: string): string | null {
  const figure = typedFigure(text.trim().replace(/\s*[分%％]$/, ''));
  return isDecimal(figure) && !figure.startsWith('-') ? figure : null;
}

/** The dimensions of a form as people name them. */
export type CellWords = {
  readonly isLevel1: (text: string) => boolean;
  readonly isLevel2: (text: string) => boolean;
  /** The keys of what two cells name; what is not known stays as it is written, and a known kind says its dimension. */
  readonly place: (level1: string, level2: string) => { readonly level1: string; readonly level2: string };
};

/** 产出指标（50分） is 产出. */
const levelKey = (text: string): string =>
  plain(text)
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.．)]/, '')
    .replace(/指标$/, '');

/** What the name of a dimension does not say: its number, its points in brackets. */
export const besideLevel = (text: string): string[] =>
  text.match(/^\s*[一二三四五六七八九十\d]+[、.．)]|[(（][^)）]*[)）]/g) ?? [];

type Named = { readonly key: string; readonly name: Readonly<Record<'zh' | 'en', string>> };
/** A dimension with its kinds, as a rule pack states them. */
export type PastedLevel = Named & { readonly level2: readonly Named[] };
const names = ({ key, name }: Named): string[] => [key.toLowerCase(), levelKey(name.zh), levelKey(name.en)];

/** Dimensions as texts. */
export const asWritten: CellWords['place'] = (level1, level2) => ({ level1: level1.trim(), level2: level2.trim() });

export function levelWords(tree: readonly PastedLevel[]): CellWords {
  const find = <N extends Named>(list: readonly N[], text: string): N | undefined =>
    list.find((each) => names(each).includes(levelKey(text)));
  const kinds = tree.flatMap((level) => level.level2.map((kind) => ({ level: level.key, kind })));
  const place = (first: string, second: string): { level1: string; level2: string } => {
    const level = first.trim() === '' ? undefined : find(tree, first);
    const kind = second.trim() === '' ? undefined : level && find(level.level2, second);
    const only = kinds.filter((each) => names(each.kind).includes(levelKey(second)));
    if (first.trim() === '' && second.trim() !== '' && only.length === 1 && only[0])
      return { level1: only[0].level, level2: only[0].kind.key };
    return { level1: level?.key ?? first.trim(), level2: kind?.key ?? second.trim() };
  };
  return {
    isLevel1: (text) => find(tree, text) !== undefined,
    isLevel2: (text) => kinds.some((each) => names(each.kind).includes(levelKey(text))),
    place,
  };
}
