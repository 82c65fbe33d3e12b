import { normaliseOrEmpty } from './text';

/** An object as it is sent: a cell that is left out or null is open. */
export type Sent<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** An object with a place for every field, also for those that may stay undefined: what classes implement. */
export type Whole<T> = { readonly [K in keyof Required<T>]: T[K] };

/** An object of which every field may still be open. */
export type Open<T> = { readonly [K in keyof Required<T>]: T[K] | null };

/** How what is sent for a field becomes what is stored. */
type Reading<V> = (sent: V | null | undefined) => V;

/**
 * The fields of an object, each with how it is read: the one list that everything else follows. A field of the type that
 * has no line here does not compile.
 */
export type Fields<T> = { readonly [K in keyof T]-?: Reading<Required<T>[K]> };

/** The fields of a type that an input has no place for. */
type Missing<T, I> = Pick<Required<T>, Exclude<keyof T, keyof I>>;

/** Text in the only spelling in which it is stored; an open cell is an empty one. */
export const text = (sent: string | null | undefined): string => normaliseOrEmpty(sent);

/** Text of which an empty cell says nothing. */
export const textOrNull = (sent: string | null | undefined): string | null => normaliseOrEmpty(sent) || null;

/** A figure, date, choice or id that may stay open. */
export const orNull = <V>(sent: V | null | undefined): V | null => sent ?? null;

/** A value that an open cell has. */
export const or =
  <V>(otherwise: V) =>
  (sent: V | null | undefined): V =>
    sent ?? otherwise;

/** A value that the shape of the input does not let anybody leave out. */
export function needed<V>(sent: V | null | undefined): V {
  if (sent === null || sent === undefined) throw new TypeError('a needed field was not sent');
  return sent;
}

/** Rows or words; none where the list is left out. */
export const list = <V>(sent: readonly V[] | null | undefined): readonly V[] => sent ?? [];

/** What was sent as it is stored, field by field. The compiler names a field that the input has no place for. */
export const readFields = <T extends object, I extends Sent<T>>(fields: Fields<T>, sent: I & Missing<T, I>): T =>
  Object.fromEntries(
    (Object.entries(fields) as [keyof T & string, Reading<unknown>][]).map(([name, reading]) => [
      name,
      reading((sent as Sent<T>)[name]),
    ]),
  ) as T;

/** The fields of an object, without whatever else stands in the same row. A field the row does not have is left out. */
export const pickFields = <T extends object>(fields: Fields<T>, row: T): T =>
  Object.fromEntries(Object.keys(fields).flatMap((name) => (name in row ? [[name, row[name as keyof T]]] : []))) as T;

/** The names of the fields, in their order. */
export const fieldNames = <T extends object>(fields: Fields<T>): readonly (keyof T & string)[] =>
  Object.keys(fields) as (keyof T & string)[];
