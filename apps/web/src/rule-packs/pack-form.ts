import {
  appraise,
  type Finding,
  finding,
  type GoldenResult,
  parseFigure,
  type PackFigure,
  readDocument,
  resolvePack,
  type RulePack,
  type RulePackDocument,
  type SectionName,
  withValue,
} from '@chengxiao/domain';
import type { StoredObject } from '../hooks/use-merging';

/** A draft as its editor takes it: which version of it, its text, and the whole pack it inherits from. */
export type EditedPack = {
  readonly id: string;
  readonly version: number;
  readonly history?: StoredObject['history'];
  readonly document: RulePackDocument;
  readonly base: RulePack | null;
};

/** A draft as it is typed: the document as far as it has its shape, and what does not have it yet. */
export type PackForm = {
  readonly document: RulePackDocument;
  /** Typed texts that are not numbers although a number belongs there, by path. */
  readonly typed: Readonly<Record<string, string>>;
  /** Texts of sections that do not have the shape of their section. */
  readonly texts: Readonly<Partial<Record<SectionName, string>>>;
};

export const formOf = (document: RulePackDocument): PackForm => ({ document, typed: {}, texts: {} });

/** Where the text of a section is found on the page. */
export const textPath = (section: SectionName): string => `text.${section}`;

const without = <V>(all: Readonly<Record<string, V>>, gone: (name: string) => boolean): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !gone(name)));

/** A figure as typed: it changes the rule as soon as it is one, and is kept as text until then. */
export function withFigure(form: PackForm, { path, unit }: Pick<PackFigure, 'path' | 'unit'>, text: string): PackForm {
  const kept = parseFigure(unit, text);
  const typed = without(form.typed, (name) => name === path);
  if (kept === null) return { ...form, typed: { ...typed, [path]: text } };
  return { ...form, typed, document: withValue(form.document, path, kept) };
}

/** The last year; an empty one leaves the end open. */
export const withToYear = (form: PackForm, text: string): PackForm =>
  text.trim() === ''
    ? { ...form, typed: without(form.typed, (name) => name === 'toYear'), document: { ...form.document, toYear: null } }
    : withFigure(form, { path: 'toYear', unit: 'whole' }, text);

/** Makes a section one's own, beginning with what was inherited. */
export const withOwn = (form: PackForm, section: SectionName, pack: RulePack): PackForm => ({
  ...form,
  document: { ...form.document, [section]: pack[section] },
});

/** Gives a section back to the base, and forgets what was typed in it. */
export function withInherited(form: PackForm, section: SectionName): PackForm {
  const document = without(form.document, (name) => name === section) as unknown as RulePackDocument;
  return {
    document,
    typed: without(form.typed, (name) => name.startsWith(`${section}.`)),
    texts: without(form.texts as Record<string, string>, (name) => name === section),
  };
}

/** A section read from its text; every fault at its place. */
export function readSection(
  document: RulePackDocument,
  section: SectionName,
  text: string,
): { readonly value: unknown; readonly faults: readonly Finding[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value, faults: [finding(section, 'packNotJson')] };
  }
  const { findings } = readDocument({ ...document, [section]: value });
  return { value, faults: findings.filter(({ path }) => path === section || path.startsWith(`${section}.`)) };
}

/** The text of a section as typed: it replaces the section as soon as it has its shape. */
export function withText(form: PackForm, section: SectionName, text: string): PackForm {
  const { value, faults } = readSection(form.document, section, text);
  if (faults.length > 0) return { ...form, texts: { ...form.texts, [section]: text } };
  return {
    document: { ...form.document, [section]: value },
    typed: without(form.typed, (name) => name.startsWith(`${section}.`)),
    texts: without(form.texts as Record<string, string>, (name) => name === section),
  };
}

/** What a form amounts to, by the same rules as on the server. */
export type FormAppraisal = {
  readonly pack: RulePack | null;
  /** What even a draft cannot keep: it does not have the shape of a pack. */
  readonly malformed: readonly Finding[];
  /** Everything that keeps it from judging. */
  readonly findings: readonly Finding[];
  readonly golden: readonly GoldenResult[];
};

export function appraiseForm({ document, typed, texts }: PackForm, base: RulePack | null): FormAppraisal {
  const read = readDocument(document);
  const malformed = [
    ...Object.keys(typed).map((path) => finding(path, 'notDecimal')),
    ...Object.keys(texts).map((section) => finding(textPath(section as SectionName), 'packTextPending')),
    // An empty name is missing, whatever the schema says about its length.
    ...read.findings.map((each) => (each.path.startsWith('name.') ? finding(each.path, 'required') : each)),
  ];
  if (read.document === null) return { pack: resolvePack(document, base), malformed, findings: malformed, golden: [] };
  const { pack, findings, golden } = appraise(document, base);
  return { pack, malformed, findings: [...malformed, ...findings], golden: malformed.length > 0 ? [] : golden };
}
