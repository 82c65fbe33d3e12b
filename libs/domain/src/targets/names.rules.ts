import { foldName } from '../text';
import { type Finding, finding } from '../messages';

type NamedRow = { readonly name: string; readonly period?: string };

/** The same name twice in a table, or in a half of it, would be judged twice. */
export function checkNamesOnce(rows: readonly NamedRow[]): Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ period = '', name }, index) => {
    const key = `${period}:${foldName(name)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    return earlier === undefined || name.trim() === ''
      ? []
      : [finding(`indicators.${index}.name`, 'nameRepeated', { row: earlier + 1 })];
  });
}
