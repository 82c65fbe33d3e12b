import { compileFunction } from 'node:vm';

export type RowMaker = (values: readonly unknown[]) => object;

const makers = new Map<string, RowMaker>();

/**
 * Makes rows of these columns out of their values. The object is written out once for each list of columns, as somebody
 * would write it by hand: all rows then have one shape, which is what makes building and reading thousands of them cheap.
 */
export function rowMakerOf(columns: readonly string[]): RowMaker {
  const key = JSON.stringify(columns);
  const known = makers.get(key);
  if (known) return known;
  // Callers choose columns: what comes after the first thousand lists of them is made without being kept.
  if (makers.size >= 1000) return (values) => Object.fromEntries(columns.map((name, index) => [name, values[index]]));
  const maker = compiled(columns);
  makers.set(key, maker);
  return maker;
}

/** Names of columns stand in the code as JSON text, which is a text of JavaScript as well. */
const compiled = (columns: readonly string[]): RowMaker =>
  compileFunction(`return {${columns.map((name, index) => `${JSON.stringify(name)}: values[${index}]`).join()}}`, [
    'values',
  ]) as RowMaker;
