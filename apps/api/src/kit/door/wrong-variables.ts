import { finding, type Finding } from '@chengxiao/domain';
import {
  coerceInputValue,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';

/** What a request asks: a sound document, and the values of its variables. */
export type Asked = {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: object | null;
};

/** Values of variables that the schema refuses, each at its place: a cell of a form as much as an argument of a program. */
export function wrongVariables(schema: GraphQLSchema, { query, operationName, variables: sent }: Asked): Finding[] {
  const found: Finding[] = [];
  const variables = (sent ?? {}) as Readonly<Record<string, unknown>>;
  const operation = getOperationAST(parse(query), operationName);
  for (const { variable, type: node, defaultValue } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    if (!isInputType(type) || (variables[name] === undefined && (defaultValue || node.kind !== Kind.NON_NULL_TYPE)))
      continue;
    coerceInputValue(variables[name], type, (path, value, error) =>
      found.push(toFinding(schema, [name, ...path], value, error)),
    );
  }
  return found;
}

function toFinding(
  schema: GraphQLSchema,
  path: readonly (string | number)[],
  value: unknown,
  { message }: GraphQLError,
): Finding {
  const [, field] = /^Field "(\w+)"/.exec(message) ?? [];
  // `input` is the envelope of a command, not a field of the form.
  const place = [...path, ...(field ? [field] : [])].filter((each, index) => index > 0 || each !== 'input').join('.');
  if (message.includes('is not defined by type')) return finding(place, 'unknownField');
  if (field || value === null || value === undefined) return finding(place, 'required');
  if (message.includes('JSON is ')) return finding(place, 'documentTooLarge');
  const choices = choicesNamed(schema, message);
  if (choices) return finding(place, 'notAmongChoices', { value: shown(value), choices });
  return finding(place, 'notUnderstood', { value: shown(value) });
}

/** What may stand there, where the message is about an enum. */
function choicesNamed(schema: GraphQLSchema, message: string): string | null {
  const [, name = ''] = /"(\w+)" enum|Enum "(\w+)"/.exec(message)?.filter(Boolean) ?? [];
  const type = schema.getType(name);
  return isEnumType(type)
    ? type
        .getValues()
        .map((each) => each.name)
        .join(', ')
    : null;
}

/** A value as a sentence quotes it. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
};
