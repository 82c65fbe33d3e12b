import { type Fields, fieldNames, needed } from './fields';
import { normalise } from './text';

type FieldOf<T, V> = { [K in keyof T]-?: NonNullable<T[K]> extends V ? K : never }[keyof T];

/** An object as it is typed: every text and every figure is a cell of text, an open one is empty. Lists and parts are no cells. */
export type Cells<T> = Record<FieldOf<T, string | number>, string>;

/** An object of which every cell is open. */
export const openCells = <T extends object>(fields: Fields<T>): Cells<T> =>
  Object.fromEntries(fieldNames(fields).map((name) => [name, ''])) as Cells<T>;

const isCell = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'string' || typeof value === 'number';

/** What is stored, or what of it there is, as it stands in cells. */
export const toCells = <T extends object>(
  fields: Fields<T>,
  row: Readonly<Partial<Record<FieldOf<T, string | number>, unknown>>>,
): Cells<T> =>
  Object.fromEntries(
    fieldNames(fields)
      .map((name): [string, unknown] => [name, (row as Record<string, unknown>)[name]])
      .filter(([, value]) => isCell(value))
      .map(([name, value]) => [name, String(value ?? '')]),
  ) as Cells<T>;

/**
 * The texts of what is typed, as the rules read them: an open cell is one that was not sent, and one that is needed stays
 * empty for the rules to find. What is no text, such as a year or a list, each form reads itself.
 */
export const readCells = <T extends object>(
  fields: Fields<T>,
  cells: Readonly<Record<FieldOf<T, string>, string>>,
): Pick<Required<T>, FieldOf<T, string>> =>
  Object.fromEntries(
    (Object.entries(fields) as [string, (sent: unknown) => unknown][]).flatMap(([name, reading]) => {
      const cell = (cells as Record<string, unknown>)[name];
      if (typeof cell !== 'string') return [];
      const typed = normalise(cell);
      return [[name, (reading as unknown) === needed ? typed : reading(typed || null)]];
    }),
  ) as Pick<Required<T>, FieldOf<T, string>>;
