/** The published schema, and documents made from it: what everybody could ask. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { root } from '../../../../tools/workplace.ts';

export const schema = buildSchema(readFileSync(join(root, 'libs/client/schema.graphql'), 'utf8'));

export type Operation = {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
};

const operationsOf = (kind: Operation['kind']): Operation[] =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map(
    (field) => ({ kind, name: field.name, field }),
  );
export const queries = operationsOf('query');
export const mutations = operationsOf('mutation');
export const operations: readonly Operation[] = [...queries, ...mutations];

/** A value for a place of an input, by its name and type; `undefined` leaves the choice to the sample. */
export type Choose = (name: string, type: GraphQLNamedType, owner: string) => unknown;

/** A value of the right shape: what must be given, and what `choose` gives besides. */
export function sample(name: string, type: GraphQLInputType, choose: Choose, owner = '', depth = 0): unknown {
  if (isNonNullType(type)) return sample(name, type.ofType, choose, owner, depth);
  if (isListType(type)) {
    const one = sample(name, type.ofType, choose, owner, depth);
    return one === undefined ? [] : [one];
  }
  const chosen = choose(name, type, owner);
  if (chosen !== undefined) return chosen;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(
          (field) =>
            isRequiredInputField(field) ||
            (depth < 1 && choose(field.name, getNamedType(field.type), type.name) !== undefined),
        )
        .map((field) => [field.name, sample(field.name, field.type, choose, type.name, depth + 1)]),
    );
  return plain(name, type.name);
}

function plain(name: string, type: string): unknown {
  if (type === 'ID') return nowhere;
  if (type === 'Int') return /year/i.test(name) ? 2026 : 1;
  if (type === 'Float') return 1.5;
  if (type === 'Boolean') return true;
  if (type === 'Decimal') return '1.00';
  if (type === 'LocalDate') return '2026-01-01';
  if (type === 'Timestamp') return '2026-01-01T00:00:00Z';
  if (type === 'JSON') return {};
  if (/division|jurisdiction|place/i.test(name)) return '150600';
  return /functionCode/.test(name) ? '2140106' : '文本';
}

/** An identifier that nobody has. */
export const nowhere = '01900000-0000-7000-8000-000000000000';

export type Document = { readonly query: string; readonly variables: Record<string, unknown> };

/** A document that calls one operation as `result`, with variables for its arguments. */
export function documentOf(operation: Operation, choose: Choose = () => undefined, depth = 2): Document {
  const { kind, name, field } = operation;
  const given = field.args.filter(
    (arg) => isRequiredArgument(arg) || choose(arg.name, getNamedType(arg.type), name) !== undefined,
  );
  const variables = Object.fromEntries(given.map((arg) => [arg.name, sample(arg.name, arg.type, choose, name)]));
  return { query: textOf(kind, name, given, selectionOf(field.type, depth)), variables };
}

/** The text of a document whose variables have the names of the arguments. */
export function textOf(kind: string, name: string, given: readonly GraphQLArgument[], selection: string): string {
  const declared = given.length ? `(${given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})` : '';
  const passed = given.length ? `(${given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
  return `${kind}${declared} { result: ${name}${passed}${selection} }`;
}

/** Every field that needs no argument, so deep; of a union each member. */
export function selectionOf(type: GraphQLOutputType, depth: number, above: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return ` { __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name}${memberOf(member, depth, above)}`)
      .join(' ')} }`;
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  return ` ${memberOf(named, depth, above)}`;
}

function memberOf(type: GraphQLNamedType, depth: number, above: readonly string[]): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  // A page and its nodes are one step.
  const page = 'nodes' in type.getFields();
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    const leaf = !isObjectType(inner) && !isInterfaceType(inner) && !isUnionType(inner);
    if (leaf) return [field.name];
    if (isUnionType(inner) || above.includes(inner.name) || (depth <= 0 && !page)) return [];
    const text = selectionOf(field.type, page ? depth : depth - 1, [...above, type.name]);
    return text.trim() === '{ }' || text === '' ? [] : [`${field.name}${text}`];
  });
  return `{ ${[...new Set(['__typename', ...parts])].join(' ')} }`;
}

/** `BudgetLinePage` is about `budget_line`; null where no table has that name. */
export function tableOf(type: GraphQLOutputType, tables: ReadonlySet<string>): string | null {
  const named = getNamedType(type);
  const names = isUnionType(named) ? named.getTypes().map(({ name }) => name) : [named.name];
  for (const name of names) {
    const snake = name
      .replace(/Page$/, '')
      .replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`)
      .toLowerCase();
    if (tables.has(snake)) return snake;
  }
  return null;
}
