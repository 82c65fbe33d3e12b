import { typedDate } from '../typed-date';
import { figureAdvice } from '../figure-advice';
import { natureLabels } from '../lint/labels';
import { type Message, message, type Text } from '../messages';
import { D, fromWan, isDecimal, toWan, typedFigure } from '../money';
import type { RulePack } from '../rule-pack/rule-pack';
import { normalise } from '../text';
import type { IndicatorDetail, IndicatorRow, PlanStep } from '../targets/target';
import { basisLabels, directionWords } from './f1-data';
import { directionNames, plainWord } from './direction-names';
import type { ReadCell } from './read-back';

/** How a field of form F1 is read; `half` is told by the table a row stands in. */
export type FieldKind =
  'text' | 'decimal' | 'wan' | 'date' | 'half' | 'level1' | 'level2' | 'nature' | 'direction' | 'basis';

/** The fields of the lists of form F1 in the order of its columns. */
export const f1Fields = {
  indicators: {
    period: 'half',
    level1: 'level1',
    level2: 'level2',
    name: 'text',
    nature: 'nature',
    direction: 'direction',
    value: 'decimal',
    unit: 'text',
    weight: 'decimal',
    basis: 'basis',
    standard: 'text',
    note: 'text',
  },
  planSteps: {
    name: 'text',
    method: 'text',
    funds: 'wan',
    startDate: 'date',
    endDate: 'date',
    resources: 'text',
    responsible: 'text',
  },
} as const satisfies {
  readonly indicators: Record<Exclude<keyof IndicatorRow, 'id' | keyof IndicatorDetail>, FieldKind>;
  readonly planSteps: Record<Exclude<keyof PlanStep, 'id'>, FieldKind>;
};
export type F1List = keyof typeof f1Fields;

/** A row of a list by its fields: what is typed, whether or not it can be stored. */
export type LooseRow = { readonly id: string; readonly [field: string]: string | null };

/** What a cell means, and what is wrong with it; a wrong one keeps its text. */
export type Meaning = { readonly value: string | null; readonly wrong?: Message };

type Pack = Pick<RulePack, 'tree'>;
type Words = readonly (readonly [string, Text])[];

/** Text as it is stored, with the line ends of the house: spreadsheets write their own. */
export const typedText = (text: string): string => normalise(text.replace(/\r\n?/g, '\n'));

/** What stands in a cell of a field; `level1` is the dimension chosen in the same row. */
export function meaningOf(
  kind: FieldKind,
  { text, facts = {} }: Pick<ReadCell, 'text' | 'facts'>,
  pack: Pack,
  level1: string | null,
): Meaning {
  const isFigure = kind === 'decimal' || kind === 'wan';
  const typed = typedText((isFigure ? facts.figure : kind === 'date' ? facts.date : undefined) ?? text);
  const wrong = facts.wrong ?? (isFigure ? facts.noFigure : undefined);
  if (wrong && kind !== 'half') return { value: typed, wrong: message(wrong) };
  switch (kind) {
    case 'text':
      return { value: typed };
    case 'half':
      return { value: text };
    case 'decimal':
      return typed === '' ? { value: null } : figure(typed, (decimal) => decimal);
    case 'wan':
      return typed === '' ? { value: null } : figure(typed, yuanOf);
    case 'date':
      return typed === '' ? { value: null } : dateOf(typed);
    case 'level1':
      return toChoice(
        typed,
        pack.tree.map(({ key, name }) => [key, name] as const),
        '',
      );
    case 'level2':
      return toChoice(typed, kindsOf(pack, level1), '');
    case 'nature':
      return toChoice(typed, Object.entries(natureLabels), null);
    case 'direction':
      return toChoice(typed, directionNames, null);
    case 'basis':
      return toChoice(typed, Object.entries(basisLabels), null);
  }
}

const kindsOf = ({ tree }: Pack, level1: string | null): Words =>
  tree
    .filter(({ key }) => !tree.some((level) => level.key === level1) || key === level1)
    .flatMap(({ level2 }) => level2.map(({ key, name }) => [key, name] as const));

function toChoice(typed: string, words: Words, empty: '' | null): Meaning {
  if (typed === '') return { value: empty };
  const wanted = plainWord(typed);
  const known =
    words.find(([key, { zh, en }]) => [key, zh, en].includes(typed) || [zh, en].map(plainWord).includes(wanted)) ??
    // 质量 for 质量指标, and 正向指标 for 正向.
    words.find(([, { zh }]) => plainWord(zh).replace(/指标$/, '') === wanted.replace(/指标$/, ''));
  return known ? { value: known[0] } : { value: typed, wrong: message('notOneOf', choicesOf(words)) };
}

/** What may stand in a cell: each choice by the first of its names. */
function choicesOf(words: Words): { zh: string; en: string } {
  const named = words.filter(([key], index) => words.findIndex(([other]) => other === key) === index);
  return { zh: named.map(([, { zh }]) => zh).join('、'), en: named.map(([, { en }]) => en).join(', ') };
}

/** A figure as people type it, with separators of thousands; anything else stays as it is. */
function figure(typed: string, read: (decimal: string) => string | null): Meaning {
  const plain = typedFigure(typed);
  const value = isDecimal(plain) || /^-?\d{1,18}(\.\d{1,6})?$/.test(plain) ? read(plain) : null;
  return value === null ? { value: typed, wrong: message(figureAdvice(typed) ?? 'notDecimal') } : { value };
}

/** 元 of an amount in 万元; null where it is no whole number of 分. */
function yuanOf(wan: string): string | null {
  const yuan = fromWan(wan);
  return new D(toWan(yuan)).eq(wan) ? yuan : null;
}

function dateOf(typed: string): Meaning {
  const date = typedDate(typed)?.date;
  return date ? { value: date } : { value: typed, wrong: message('notDate') };
}

/** Whether two values of a field are the same to a reader. */
export function sameValue(kind: FieldKind, a: string | null, b: string | null): boolean {
  if ((a ?? '') === (b ?? '')) return true;
  if (a === null || b === null) return false;
  if (kind === 'text') return typedText(a) === typedText(b);
  const figures = kind === 'decimal' || kind === 'wan';
  return figures && [a, b].every((text) => /^-?\d+(\.\d+)?$/.test(text)) && new D(a).eq(b);
}

/** A value as the form says it, in Chinese: what people compare. */
export function wordsOf(kind: FieldKind, value: string | null, pack: Pack): Text {
  const known = (words: Words): Text =>
    words.find(([key]) => key === value)?.[1] ?? { zh: value ?? '', en: value ?? '' };
  const plain = { zh: value ?? '', en: value ?? '' };
  if (kind === 'wan' && value !== null && /^\d+(\.\d+)?$/.test(value)) {
    const wan = toWan(value);
    return { zh: `${wan} 万元`, en: `${wan} × 10,000 yuan` };
  }
  const lists: Partial<Record<FieldKind, Words>> = {
    level1: pack.tree.map(({ key, name }) => [key, name] as const),
    level2: kindsOf(pack, null),
    nature: Object.entries(natureLabels),
    direction: Object.entries(directionWords),
    basis: Object.entries(basisLabels),
    half: Object.entries({ annual: { zh: '年度', en: 'annual' }, midterm: { zh: '中期', en: 'mid-term' } }),
  };
  const list = lists[kind];
  return list ? known(list) : plain;
}
