/** What changed in the schema since it was released, and what of it callers must be told. */
import { BreakingChangeType, findBreakingChanges, type GraphQLSchema, isObjectType } from 'graphql';

export type Change = { readonly what: string; readonly at: string };

/** Whatever a new version wants to know may be left out, unless it only has another name than before. */
const added: readonly string[] = [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED, BreakingChangeType.REQUIRED_ARG_ADDED];
const removed: readonly string[] = [BreakingChangeType.FIELD_REMOVED, BreakingChangeType.ARG_REMOVED];

/** The member a change is about, as graphql-js names it first: `Query.project`, `ProjectState`. */
const coordinateOf = (description: string): string => /\b[A-Z]\w+(\.\w+)?/.exec(description)?.[0] ?? description;

/** Changes that break callers and that the document does not name between backticks. */
export function undeclared(released: GraphQLSchema, current: GraphQLSchema, document: string): Change[] {
  const declared = new Set([...document.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name));
  const changes = findBreakingChanges(released, current).map(({ type, description }) => ({
    type,
    what: description,
    at: coordinateOf(description),
  }));
  // An argument keeps its field, an input field its input.
  const placeOf = ({ type, at }: (typeof changes)[number]) => (/FIELD/.test(type) ? at.split('.')[0] : at);
  const renamed = new Set(changes.filter(({ type }) => removed.includes(type)).map(placeOf));
  const allowed = (change: (typeof changes)[number]) => !added.includes(change.type) || renamed.has(placeOf(change));
  return changes.filter((change) => !allowed(change) || !declared.has(change.at)).map(({ what, at }) => ({ what, at }));
}

/** Deprecations that do not say until when the member stays. */
export const undated = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })))
    .filter(({ field }) => field.deprecationReason && !/\b\d{4}-\d{2}-\d{2}\b/.test(field.deprecationReason))
    .map(({ at }) => at);
