import {
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from 'graphql';
import { v7 as uuid } from 'uuid';

/** What is sent, and what is expected to come back. */
export type Tree = { readonly [field: string]: unknown };
/** A value for a field, by `Type.field`: for what must fit its surroundings. */
export type Known = Readonly<Record<string, unknown>>;

let serial = 10;
const next = (): number => (serial += 1);

/** Values by the kind of a field, each another one, so that no two fields can be taken for each other. */
const valuesOfScalars: Readonly<Record<string, (field: string) => unknown>> = {
  String: (field) => `${field} ${next()}`,
  Decimal: () => `${next()}.25`,
  LocalDate: () => `2026-0${1 + (next() % 9)}-1${next() % 9}`,
  Int: () => 2000 + (next() % 50),
  Boolean: () => true,
};

/** A row has an id of its own; every other id must be known. */
const rowIds = ['IndicatorInput.id', 'PlanStepInput.id', 'OverallTaskInput.id', 'OverallIndicatorInput.id'];
const freeIds = [...rowIds, 'TransferIndicatorInput.id', 'IndicatorInput.libraryId'];

/** An input with a value in every field. @throws where a field is of a kind for which there is no value */
export const filled = (type: GraphQLInputObjectType, known: Known): Tree =>
  Object.fromEntries(
    Object.values(type.getFields()).map((field) => {
      const path = `${type.name}.${field.name}`;
      return [field.name, path in known ? known[path] : valueOf(field.type, path, known)];
    }),
  );

function valueOf(type: GraphQLInputType, path: string, known: Known): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, known);
  if (isListType(type)) return [valueOf(type.ofType, path, known)];
  if (isInputObjectType(type)) return filled(type, known);
  // The last one is nobody's default.
  if (isEnumType(type)) return type.getValues().at(-1)?.name;
  if (type.name === 'ID' && freeIds.includes(path)) return uuid();
  const make = valuesOfScalars[type.name];
  if (!make) throw new Error(`every-field.ts knows no value for ${path}: say one where its form is listed`);
  return make(path.split('.')[1] ?? '');
}

/** Fields that stand elsewhere in the answer: `.` puts what is in them beside the others. */
export type Moved = Readonly<Record<string, string>>;

/** What was sent in the shape of the answer. */
export function expectedOf(type: GraphQLInputObjectType, sent: Tree, moved: Moved): Tree {
  let expected: Tree = {};
  for (const field of Object.values(type.getFields())) {
    const place = moved[`${type.name}.${field.name}`] ?? field.name;
    const named = getNamedType(field.type);
    const shape = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shape);
      return isInputObjectType(named) ? expectedOf(named, value as Tree, moved) : value;
    };
    const value = shape(sent[field.name]);
    if (place === '.') expected = { ...expected, ...(value as Tree) };
    else expected = placed(expected, place.split('.'), value);
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
