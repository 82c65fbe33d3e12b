import type { Language } from '../messages';
import { describePack, type PackSection } from './describe';
import { displayFigure, withValue } from './figure';
import type { RulePack } from '../rule-pack/rule-pack';
import type { PackFigure, PackStatement } from './statement';

/** A piece of a sentence: words, or a figure that may be changed in its place. */
export type StatementPart = string | PackFigure;
export type StatementInParts = PackStatement & { readonly parts: Readonly<Record<Language, readonly StatementPart[]>> };
export type SectionInParts = Omit<PackSection, 'statements'> & { readonly statements: readonly StatementInParts[] };

/** Placeholders that no rule contains: each stands for one figure, so that it can be found in the sentence. */
const firstMark = 8_800_000;
const marks = /88\d{5}(?:00%)?/g;

/**
 * A pack in words for people: each sentence cut where its figures stand, without the keys that only machines need. The
 * sentences are made once more with marks for figures: searching for the figures themselves would find the 20 of a name,
 * or the bound of the band above.
 */
export function describeInParts(pack: RulePack): SectionInParts[] {
  const sections = describePack(pack);
  const figures = sections.flatMap(({ statements }) => statements.flatMap((each) => each.figures));
  const marked = describePack(
    figures.reduce(
      (whole, { path, unit }, index) =>
        withValue(whole, path, unit === 'whole' ? firstMark + index : String(firstMark + index)),
      pack,
    ),
  );
  const plain = withoutKeys(pack);
  return sections.map((section, at) => ({
    ...section,
    statements: section.statements.map((statement, index) => {
      const other = marked[at]?.statements[index]?.text ?? statement.text;
      const cut = (language: Language) => cutAtFigures(plain(other[language]), statement.figures, figures);
      return { ...statement, parts: { zh: cut('zh'), en: cut('en') } };
    }),
  }));
}

/** Takes the keys out of a sentence, `优（excellent）` becomes `优`: they tell two packs apart, not two rules. */
export function withoutKeys({ tree, weights, grades, qualitative, byKind }: RulePack): (text: string) => string {
  const keyed = [
    ...tree,
    ...grades,
    ...qualitative.bands,
    ...byKind.flatMap(({ rule }) => ('bands' in rule ? rule.bands : [])),
  ];
  const keys = [
    ...keyed.map(({ key }) => key),
    ...weights.map(({ id }) => id),
    ...tree.map(({ level2 }) => level2.map(({ key }) => key).join(' ')),
  ];
  const fragments = [...new Set(keys)].flatMap((key) => [`（${key}）`, ` (${key})`]);
  return (text) => fragments.reduce((rest, fragment) => rest.replaceAll(fragment, ''), text);
}

/** Own figures become parts; a figure of another statement, such as the band above, is words here. */
function cutAtFigures(text: string, own: readonly PackFigure[], all: readonly PackFigure[]): StatementPart[] {
  const parts: StatementPart[] = [];
  let done = 0;
  let words = '';
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const figure = all[Number(mark.slice(0, 7)) - firstMark];
    if (!figure) continue;
    words += text.slice(done, index);
    done = index + mark.length;
    const placed = own.includes(figure) && !parts.includes(figure);
    if (placed) {
      parts.push(words, figure);
      words = '';
    } else words += displayFigure(figure);
    if (figure.unit === 'percent') words += '%';
  }
  return [...parts, words + text.slice(done)].filter((part) => part !== '');
}
