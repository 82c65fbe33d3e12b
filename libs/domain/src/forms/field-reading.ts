import { figureAdvice } from '../figure-advice';
import { type Message, message, type MessageKey, type Text } from '../messages';
import { D, fromWan, isDecimal, toWan, typedFigure } from '../money';
import { normalise } from '../text';
import { typedDate } from '../typed-date';
import { plainWord } from './direction-names';
import type { ReadCell, ReadRow } from './read-back';

/** A row of a list by its fields: what is typed, whether or not it can be stored. */
export type LooseRow = { readonly id: string; readonly [field: string]: string | null };
/** What people type into a form, loosely: fields that stand alone, and lists. A value may be wrong. */
export type LooseForm = Readonly<Record<string, string | null | readonly LooseRow[]>>;

/** What a cell means, and what is wrong with it; a wrong one keeps its text. */
export type Meaning = { readonly value: string | null; readonly wrong?: Message };
type CellText = Pick<ReadCell, 'text' | 'facts'>;
export type RowCells = Readonly<Record<string, ReadCell>>;

/** How the cells of a field are read, compared and said. */
export type FieldReading = {
  /** `row` has the other cells of the row, and `there` the row as it is now, where it is known. */
  readonly read: (cell: CellText, row: RowCells, there?: LooseRow) => Meaning;
  /** Whether two values are the same to a reader. */
  readonly same: (a: string | null, b: string | null) => boolean;
  /** A value as the form says it: what people compare. */
  readonly words: (value: string | null) => Text;
  /** It is shown and not typed: what somebody wrote over it is not taken. */
  readonly frozen?: true;
};

/** Which row of a list a row of the file speaks of: one by its id, none, or why it is none that can be. */
export type FoundRow = { readonly id: string } | { readonly wrong: MessageKey } | null;

/** How a list is read. */
export type ListReading = {
  readonly fields: Readonly<Record<string, FieldReading>>;
  /** The field that the table a row stands in says. */
  readonly half?: string;
  /** The field by which people know a row. */
  readonly name: string;
  /** Cells as they are meant beside one another. */
  readonly understood?: (row: ReadRow, there: LooseRow | undefined) => RowCells;
  /** Of a list whose rows are given: nothing is removed that the file leaves out. */
  readonly find?: (row: ReadRow, there: readonly LooseRow[], taken: ReadonlySet<string>) => FoundRow;
};

/** How a form is read back. */
export type FormReading = {
  readonly head: Readonly<Record<string, FieldReading>>;
  readonly lists: Readonly<Record<string, ListReading>>;
};

/** The rows of a list of a form. */
export const rowsOfForm = (form: LooseForm, list: string): readonly LooseRow[] => {
  const rows = form[list];
  return Array.isArray(rows) ? (rows as readonly LooseRow[]) : [];
};
/** What stands alone in a form. */
export const valueOfForm = (form: LooseForm, field: string): string | null => {
  const value = form[field];
  return typeof value === 'string' ? value : null;
};

/** Text as it is stored, with the line ends of the house: spreadsheets write their own. */
export const typedText = (text: string): string => normalise(text.replace(/\r\n?/g, '\n'));

const plain = (value: string | null): Text => ({ zh: value ?? '', en: value ?? '' });
const sameOrBlank = (a: string | null, b: string | null): boolean => (a ?? '') === (b ?? '');
const sameFigure = (a: string | null, b: string | null): boolean =>
  sameOrBlank(a, b) ||
  (a !== null && b !== null && [a, b].every((text) => /^-?\d+(\.\d+)?$/.test(text)) && new D(a).eq(b));

/** Text; `empty` is what a cell without any says. */
export const textReading = (empty: '' | null = ''): FieldReading => ({
  read: ({ text, facts }) => {
    const value = typedText(text);
    return facts?.wrong ? { value, wrong: message(facts.wrong) } : { value: value === '' ? empty : value };
  },
  same: (a, b) => sameOrBlank(a, b) || typedText(a ?? '') === typedText(b ?? ''),
  words: plain,
});

/** What the form shows and nobody types. */
export const frozenReading: FieldReading = {
  read: ({ text }) => ({ value: typedText(text) || null }),
  same: (a, b) => (a ?? '') === '' || plainWord(a ?? '') === plainWord(b ?? '') || sameFigure(a, b),
  words: plain,
  frozen: true,
};

const figureFrom =
  (toValue: (decimal: string) => string | null) =>
  ({ text, facts = {} }: CellText): Meaning => {
    const typed = typedText(facts.figure ?? text);
    const wrong = facts.wrong ?? facts.noFigure;
    if (wrong) return { value: typed, wrong: message(wrong) };
    return typed === '' ? { value: null } : figure(typed, toValue);
  };

/** A figure as people type it, with separators of thousands; anything else stays as it is. */
function figure(typed: string, toValue: (decimal: string) => string | null): Meaning {
  const bare = typedFigure(typed);
  const value = isDecimal(bare) || /^-?\d{1,18}(\.\d{1,6})?$/.test(bare) ? toValue(bare) : null;
  return value === null ? { value: typed, wrong: message(figureAdvice(typed) ?? 'notDecimal') } : { value };
}

/** A figure. */
export const decimalReading: FieldReading = {
  read: figureFrom((decimal) => decimal),
  same: sameFigure,
  words: plain,
};

/** 元 of an amount in 万元; null where it is no whole number of 分. */
function yuanOf(wan: string): string | null {
  const yuan = fromWan(wan);
  return new D(toWan(yuan)).eq(wan) ? yuan : null;
}

/** An amount that the form states in 万元. */
export const wanReading: FieldReading = {
  read: figureFrom(yuanOf),
  same: sameFigure,
  words: (value) => {
    if (value === null || !/^\d+(\.\d+)?$/.test(value)) return plain(value);
    const wan = toWan(value);
    return { zh: `${wan} 万元`, en: `${wan} × 10,000 yuan` };
  },
};

/** A day. */
export const dateReading: FieldReading = {
  read: ({ text, facts = {} }) => {
    const typed = typedText(facts.date ?? text);
    if (facts.wrong) return { value: typed, wrong: message(facts.wrong) };
    if (typed === '') return { value: null };
    const date = typedDate(typed)?.date;
    return date ? { value: date } : { value: typed, wrong: message('notDate') };
  },
  same: sameOrBlank,
  words: plain,
};

/** Keys, each with a way to write it; the first of a key is how the form says it. */
export type Choices = readonly (readonly [string, Text])[];

/** One of some words; `of` may look at the other cells of the row. */
export const choiceReading = (
  all: Choices,
  { empty = null, of = () => all }: { readonly empty?: string | null; readonly of?: (row: RowCells) => Choices } = {},
): FieldReading => ({
  read: ({ text, facts }, row) => {
    const typed = typedText(text);
    if (facts?.wrong) return { value: typed, wrong: message(facts.wrong) };
    if (typed === '') return { value: empty };
    const words = of(row);
    const known = choiceOf(typed, words);
    return known === null ? { value: typed, wrong: message('notOneOf', choicesOf(words)) } : { value: known };
  },
  same: sameOrBlank,
  words: (value) => all.find(([key]) => key === value)?.[1] ?? plain(value),
});

/** The key of a word; null where it is none of them. */
export function choiceOf(typed: string, words: Choices): string | null {
  const wanted = plainWord(typed);
  const known =
    words.find(([key, { zh, en }]) => [key, zh, en].includes(typed) || [zh, en].map(plainWord).includes(wanted)) ??
    // 质量 for 质量指标, and 正向指标 for 正向.
    words.find(([, { zh }]) => plainWord(zh).replace(/指标$/, '') === wanted.replace(/指标$/, ''));
  return known?.[0] ?? null;
}

/** What may stand in a cell: each choice by the first of its names. */
function choicesOf(words: Choices): { zh: string; en: string } {
  const named = words.filter(([key], index) => words.findIndex(([other]) => other === key) === index);
  return { zh: named.map(([, { zh }]) => zh).join('、'), en: named.map(([, { en }]) => en).join(', ') };
}
