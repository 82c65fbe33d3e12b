import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A scalar that is text on the wire and refuses numbers: a float never enters. Its form is checked at the field. */
const textual = (name: string, description: string) => {
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

export const DecimalScalar = textual(
  'Decimal',
  'A decimal number as text, for example "1234.50". Money is in 元. Never a float.',
);
export const LocalDateScalar = textual('LocalDate', 'A calendar date as text, YYYY-MM-DD, without time zone.');
export const TimestampScalar = textual('Timestamp', 'A point in time as text, ISO 8601 in UTC.');
