import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/** A scalar that is text on the wire and refuses numbers: a float never enters. Its form is checked at the field. */
const textScalar = (name: string, description: string) => {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
};

export const DecimalScalar = textScalar(
  'Decimal',
  'A decimal number as text, for example "1234.50". Money is in 元. Never a float.',
);
export const LocalDateScalar = textScalar('LocalDate', 'A calendar date as text, YYYY-MM-DD, without time zone.');
export const TimestampScalar = textScalar('Timestamp', 'A point in time as text, ISO 8601 in UTC.');

/** What a document may be at most where it is sent: bytes of UTF-8, and objects or lists within each other. */
export const documentLimits = { bytes: 200_000, depth: 20 } as const;

/** Counts without recursion: what is nested too deep must not get as far as code that recurses. */
function withinLimits(document: unknown): unknown {
  const pending: [unknown, number][] = [[document, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [value, depth] = next;
    if (value === null || typeof value !== 'object') continue;
    if (depth >= documentLimits.depth) throw new GraphQLError(`JSON is nested deeper than ${documentLimits.depth}`);
    for (const each of Object.values(value)) pending.push([each, depth + 1]);
  }
  if (new TextEncoder().encode(JSON.stringify(document)).length > documentLimits.bytes)
    throw new GraphQLError(`JSON is larger than ${documentLimits.bytes / 1_000} KB`);
  return document;
}

export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A whole document, for example a rule pack; where it is sent at most 200 KB.',
  parseValue: withinLimits,
  parseLiteral: (node, variables) => withinLimits(valueFromASTUntyped(node, variables)),
});
