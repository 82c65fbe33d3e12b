/** What changed in the schema since it was released, and what of it callers must be told. */
import { BreakingChangeType, findBreakingChanges, type GraphQLSchema, isObjectType } from 'graphql';

export type Change = { readonly what: string; readonly at: string };

/** Whatever a new version wants to know may be left out; nothing in a document makes it otherwise. */
const neverAllowed: readonly string[] = [
  BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED,
  BreakingChangeType.REQUIRED_ARG_ADDED,
];

/** The member a change is about, as graphql-js names it first: `Query.project`, `ProjectState`. */
const coordinateOf = (description: string): string => /[A-Z]\w+(\.\w+)?/.exec(description)?.[0] ?? description;

/** Changes that break callers and that the document does not name between backticks. */
export function undeclared(released: GraphQLSchema, current: GraphQLSchema, document: string): Change[] {
  const told = new Set([...document.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name));
  return findBreakingChanges(released, current)
    .map(({ type, description }) => ({ type, what: description, at: coordinateOf(description) }))
    .filter(({ type, at }) => neverAllowed.includes(type) || !told.has(at))
    .map(({ what, at }) => ({ what, at }));
}

/** Deprecations that do not say until when the member stays. */
export const undated = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })))
    .filter(({ field }) => field.deprecationReason && !/\b\d{4}-\d{2}-\d{2}\b/.test(field.deprecationReason))
    .map(({ at }) => at);
