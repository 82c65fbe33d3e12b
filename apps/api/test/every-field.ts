import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { v7 as uuid } from 'uuid';

/** What is sent, and what is expected to come back. */
export type Tree = Readonly<Record<string, unknown>>;
/** Fields of an input, or arguments of a mutation, and the name before the dot of their paths. */
export type Shape = { readonly name: string; readonly fields: readonly (GraphQLInputField | GraphQLArgument)[] };
export const shapeOf = (type: GraphQLInputObjectType): Shape => ({
  name: type.name,
  fields: Object.values(type.getFields()),
});

let serial = 10;
const next = (): number => (serial += 1);

/** A value for each kind of field, different each time, so that two fields cannot be confused. */
const valuesOfScalars: Readonly<Record<string, (field: string) => unknown>> = {
  String: (field) => `${field} ${next()}`,
  Decimal: () => `${next()}.25`,
  LocalDate: () => `2026-0${1 + (next() % 9)}-1${next() % 10}`,
  Int: () => next(),
  Boolean: () => true,
};
/** Ids that anybody may make up. */
const freeIds = ['id', 'libraryId'];

/** A value in every field. @throws where a field is of a kind for which there is no value */
export const filled = ({ name, fields }: Shape, known: Tree): Tree =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, `${name}.${field.name}`, known)]));

function valueOf(type: GraphQLInputType, path: string, known: Tree): unknown {
  if (path in known) return known[path];
  if (isNonNullType(type)) return valueOf(type.ofType, path, known);
  if (isListType(type)) return [valueOf(type.ofType, path, known)];
  if (isInputObjectType(type)) return filled(shapeOf(type), known);
  // The last value of an enum is the default of no field.
  if (isEnumType(type)) return type.getValues().at(-1)?.name;
  const field = path.split('.')[1] ?? '';
  if (type.name === 'ID' && freeIds.includes(field)) return uuid();
  const make = valuesOfScalars[type.name];
  if (!make) throw new Error(`no value is known for ${path}: say one where the form is listed`);
  return make(field);
}

/**
 * Where the answer has a field that does not stand under its own name: `plan.measures` within another field, `.` what is
 * in it beside the others, `=` as the value of the row itself, `-` nowhere, because it is not kept.
 */
export type Moved = Readonly<Record<string, string>>;

/** What was sent in the shape of the answer. */
export function expectedOf({ name, fields }: Shape, sent: Tree, moved: Moved): Tree {
  let expected: Tree = {};
  for (const field of fields) {
    const named = getNamedType(field.type);
    const shaped = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shaped);
      if (!isInputObjectType(named) || value === null) return value;
      const inner = expectedOf(shapeOf(named), value as Tree, moved);
      return '=' in inner ? inner['='] : inner;
    };
    const value = shaped(sent[field.name]);
    const place = moved[`${name}.${field.name}`] ?? field.name;
    if (place === '.') expected = { ...expected, ...(value as Tree) };
    else if (place !== '-') expected = placed(expected, place.split('.'), value);
  }
  return expected;
}

const placed = (tree: Tree, [first = '', ...rest]: readonly string[], value: unknown): Tree => ({
  ...tree,
  [first]: rest.length === 0 ? value : placed((tree[first] ?? {}) as Tree, rest, value),
});

/** The selection that asks for everything that is expected. @throws where the answer has no such field */
export function selectionOf(type: GraphQLOutputType, expected: Tree): string {
  const object = getNamedType(type);
  if (!isObjectType(object)) throw new Error(`${object.name} has no fields`);
  const fields = Object.entries(expected).map(([name, value]) => {
    const field = object.getFields()[name];
    if (!field) throw new Error(`${object.name} does not answer ${name}: it can be sent and never be read`);
    const row: unknown = Array.isArray(value) ? value[0] : value;
    const within = row !== null && typeof row === 'object' ? ` { ${selectionOf(field.type, row as Tree)} }` : '';
    return `${name}${within}`;
  });
  return fields.join(' ');
}
