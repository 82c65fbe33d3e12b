import type { OfferedEntriesQuery } from '@chengxiao/client';
import { type FilledRow, type IndicatorEntry, rowOfEntry, rowsOfStarter, type RulePack } from '@chengxiao/domain';
import { emptyIndicator, type IndicatorCells } from './target-form';

type Answered = OfferedEntriesQuery['indicatorEntries']['nodes'][number];

/** An entry as the rules take it: what the API leaves out is null. */
const entryOf = (entry: Answered): IndicatorEntry => ({
  ...entry,
  functionCode: entry.functionCode ?? null,
  nature: entry.nature ?? null,
  direction: entry.direction ?? null,
  value: entry.value ?? null,
  weight: entry.weight ?? null,
  basis: entry.basis ?? null,
  method: entry.method ?? null,
  toYear: entry.toYear ?? null,
  replaces: entry.replaces ?? null,
});

const cellsOf = (filled: FilledRow): Partial<IndicatorCells> =>
  Object.fromEntries(Object.entries(filled).map(([key, value]) => [key, String(value ?? '')]));

/** The row with an entry of the library in it; id, weight and note are the declarer's. */
export const filledFrom = (pack: RulePack, entry: Answered, half: 'annual' | 'midterm') => {
  const filled = cellsOf(rowOfEntry(pack, entryOf(entry)));
  return (row: IndicatorCells): IndicatorCells => {
    const { id, note, weight } = row;
    return { ...row, ...filled, id, note, weight: half === 'annual' ? weight : '' };
  };
};

/** A whole indicator table of a type of project. */
export const rowsFromStarter = (
  pack: RulePack,
  { projectTag, entries }: { readonly projectTag: string; readonly entries: readonly Answered[] },
): IndicatorCells[] =>
  rowsOfStarter(pack, { projectTag, entries: entries.map(entryOf) }).map((filled) => ({
    ...emptyIndicator(),
    ...cellsOf(filled),
  }));
