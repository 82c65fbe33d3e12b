import { compileFunction } from 'node:vm';
import pg, { type FieldDef } from 'pg';

/** Makes a row out of the texts of its values. */
export type RowMaker = (values: readonly (string | null)[]) => object;
type Column = Pick<FieldDef, 'name' | 'dataTypeID'>;
type Parse = (text: string) => unknown;

const makers = new Map<string, RowMaker>();

/**
 * Makes rows of these columns out of their values. The object is written out once for each list of columns, as somebody
 * would write it by hand: all rows then have one shape, which is what makes building and reading thousands of them cheap.
 */
export function rowMakerOf(columns: readonly Column[]): RowMaker {
  const key = JSON.stringify(columns.map(({ name, dataTypeID }) => [name, dataTypeID]));
  const known = makers.get(key);
  if (known) return known;
  const parsers = columns.map(({ dataTypeID }) => parserOf(dataTypeID));
  // Callers choose columns: what comes after the first thousand lists of them is made without being kept.
  if (makers.size >= 1000) return (values) => entriesOf(columns, parsers, values);
  const maker = compiled(columns, parsers);
  makers.set(key, maker);
  return maker;
}

const asText = pg.types.getTypeParser(pg.types.builtins.TEXT, 'text');

/** How the text of a type becomes a value; undefined where it stays as it is. */
function parserOf(dataTypeID: number): Parse | undefined {
  const parse = pg.types.getTypeParser(dataTypeID, 'text') as Parse;
  return parse === asText ? undefined : parse;
}

/** Names of columns stand in the code as JSON text, which is a text of JavaScript as well. */
function compiled(columns: readonly Column[], parsers: readonly (Parse | undefined)[]): RowMaker {
  const members = columns.map(({ name }, index) => {
    const value = `values[${index}]`;
    return `${JSON.stringify(name)}: ${parsers[index] ? `${value} === null ? null : parsers[${index}](${value})` : value}`;
  });
  const make = compileFunction(`return (values) => ({${members.join()}})`, ['parsers']) as (
    parsers: readonly (Parse | undefined)[],
  ) => RowMaker;
  return make(parsers);
}

const entriesOf = (
  columns: readonly Column[],
  parsers: readonly (Parse | undefined)[],
  values: readonly (string | null)[],
): object =>
  Object.fromEntries(
    columns.map(({ name }, index) => {
      const [value, parse] = [values[index] ?? null, parsers[index]];
      return [name, value !== null && parse ? parse(value) : value];
    }),
  );
