import type { IndicatorEntryInput } from '@chengxiao/client';
import { checkEntryDraft, type Finding, isDecimal } from '@chengxiao/domain';
import { thisYear } from '../controls/budget-years';
import type { ShownEntry } from './indicators.graphql';
import { orNull } from '../controls/typed-cells';

const texts = [
  ...([
    'functionCode',
    'projectTag',
    'level1',
    'level2',
    'name',
    'explanation',
    'nature',
    'direction',
    'value',
  ] as const),
  ...(['standard', 'unit', 'weight', 'basis', 'method', 'source', 'evidence', 'scoringRule', 'replaces'] as const),
];
/** An entry as it is typed: every cell is text, an open one is empty. */
export type EntryForm = Record<(typeof texts)[number] | 'kind' | 'cites' | 'fromYear' | 'toYear', string>;

export const emptyEntry = (): EntryForm => ({
  ...(Object.fromEntries(texts.map((key) => [key, ''])) as Record<(typeof texts)[number], string>),
  kind: 'projectType',
  cites: '',
  fromYear: String(thisYear()),
  toYear: '',
});

export const entryFormOf = (entry: ShownEntry): EntryForm => ({
  ...(Object.fromEntries(texts.map((key) => [key, entry[key] ?? ''])) as Record<(typeof texts)[number], string>),
  kind: entry.kind,
  cites: entry.cites.join('\n'),
  fromYear: String(entry.fromYear),
  toYear: entry.toYear == null ? '' : String(entry.toYear),
});

const listed = (text: string): string[] => text.split('\n').flatMap((line) => orNull(line) ?? []);

export const entryInputOf = (form: EntryForm): IndicatorEntryInput => ({
  ...(Object.fromEntries(texts.map((key) => [key, orNull(form[key])])) as Omit<
    IndicatorEntryInput,
    'kind' | 'fromYear'
  >),
  name: form.name,
  kind: form.kind as IndicatorEntryInput['kind'],
  cites: listed(form.cites),
  fromYear: Number(form.fromYear),
  toYear: form.toYear.trim() === '' ? null : Number(form.toYear),
});

/** What not even a draft may contain; completeness is checked by the API when the entry is proposed or accepted. */
export function malformedEntry(form: EntryForm): Finding[] {
  const figure = (path: 'value' | 'weight'): Finding[] =>
    form[path].trim() === '' || isDecimal(form[path]) ? [] : [{ path, key: 'notDecimal' }];
  const { kind, fromYear, toYear } = entryInputOf(form);
  const year = (path: string, value: number | null | undefined): Finding[] =>
    value == null || Number.isInteger(value) ? [] : [{ path, key: 'notYear' }];
  const name: Finding[] = form.name.trim() === '' ? [{ path: 'name', key: 'required' }] : [];
  const kept = { kind, fromYear, toYear: toYear ?? null, functionCode: orNull(form.functionCode) };
  return [
    ...name,
    ...figure('value'),
    ...figure('weight'),
    ...year('toYear', toYear),
    ...checkEntryDraft({ ...kept, projectTag: form.projectTag } as Parameters<typeof checkEntryDraft>[0]),
  ];
}
