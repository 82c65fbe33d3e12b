import type { IndicatorEntryInput } from '@chengxiao/client';
import {
  type Cells,
  checkEntryDraft,
  type Finding,
  type IndicatorEntryDraft,
  indicatorEntryFields,
  isDecimal,
  openCells,
  readCells,
  toCells,
} from '@chengxiao/domain';
import type { ShownEntry } from './indicators.graphql';
import { orNull } from '../controls/typed-cells';

/** An entry as it is typed; the documents it rests on stand one in a line. */
export type EntryForm = Cells<IndicatorEntryDraft> & { cites: string };

export const emptyEntry = (year: number): EntryForm => ({
  ...openCells(indicatorEntryFields),
  kind: 'projectType',
  cites: '',
  fromYear: String(year),
});

export const entryFormOf = (entry: ShownEntry): EntryForm => ({
  ...toCells(indicatorEntryFields, entry),
  cites: entry.cites.join('\n'),
});

const listed = (text: string): string[] => text.split('\n').flatMap((line) => orNull(line) ?? []);

export const entryInputOf = ({ cites, ...form }: EntryForm): IndicatorEntryInput & IndicatorEntryDraft => ({
  ...readCells(indicatorEntryFields, form),
  cites: listed(cites),
  fromYear: Number(form.fromYear),
  toYear: form.toYear.trim() === '' ? null : Number(form.toYear),
});

/** What not even a draft may contain; completeness is checked by the API when the entry is proposed or accepted. */
export function malformedEntry(form: EntryForm): Finding[] {
  const figure = (path: 'value' | 'weight'): Finding[] =>
    form[path].trim() === '' || isDecimal(form[path]) ? [] : [{ path, key: 'notDecimal' }];
  const draft = entryInputOf(form);
  const year = (path: string, value: number | null | undefined): Finding[] =>
    value == null || Number.isInteger(value) ? [] : [{ path, key: 'notYear' }];
  const name: Finding[] = form.name.trim() === '' ? [{ path: 'name', key: 'required' }] : [];
  return [...name, ...figure('value'), ...figure('weight'), ...year('toYear', draft.toYear), ...checkEntryDraft(draft)];
}
