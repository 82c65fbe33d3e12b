import { compileFunction } from 'node:vm';

export type RowMaker = (values: readonly unknown[]) => object;

const makers = new Map<string, RowMaker>();

/**
 * Makes rows of these columns out of their values. The object is written out once for each list of columns, as somebody
 * would write it by hand: all rows then have one shape, which is what makes building and reading thousands of them cheap.
 */
export function rowMakerOf(columns: readonly string[]): RowMaker {
  const key = JSON.stringify(columns);
  let maker = makers.get(key);
  if (!maker) {
    maker =
      makers.size < 1000 ? compiled(columns) : (values) => Object.fromEntries(columns.map((c, i) => [c, values[i]]));
    if (makers.size < 1000) makers.set(key, maker);
  }
  return maker;
}

/** Names of columns stand in the code as JSON text, which is a text of JavaScript as well. */
const compiled = (columns: readonly string[]): RowMaker =>
  compileFunction(`return {${columns.map((name, index) => `${JSON.stringify(name)}: values[${index}]`).join()}}`, [
    'values',
  ]) as RowMaker;
