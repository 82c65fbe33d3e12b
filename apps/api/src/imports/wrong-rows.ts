import type { Reason } from '../documents';
import type { Placed } from './import.kinds';

type Rows<V> = readonly (readonly V[])[];
type WrongRows<V> = { readonly sheet: { readonly name: string; readonly rows: V[][] }; readonly reasons: Reason[] };

/** The rows of a list that something is wrong with, under its headings; nothing where all are right. */
export function onlyWrongRows<V>(
  name: string,
  rows: Rows<V>,
  head: number,
  reasons: readonly Placed[],
): WrongRows<V>[] {
  const mine = reasons.filter((reason) => reason.sheet === name);
  const lines = [...new Set(mine.map(({ row }) => row))].sort((a, b) => a - b);
  if (lines.length === 0) return [];
  const kept = [...Array.from({ length: head + 1 }, (_, row) => row), ...lines];
  const sheet = { name, rows: kept.map((row) => [...(rows[row] ?? [])]) };
  return [{ sheet, reasons: mine.map((reason) => ({ ...reason, row: kept.indexOf(reason.row) })) }];
}
