import type { Text } from '@chengxiao/domain';
import { registerEnumType } from '@nestjs/graphql';

/**
 * A GraphQL enum from a domain list, so that the list is written once. `meanings` says what each value means, official
 * term first: keyed by the values, so that none is forgotten and none stands at the wrong value.
 */
export function enumOf<const T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  meanings: Readonly<Record<NoInfer<T>, string>>,
) {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
  const valuesMap = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]));
  registerEnumType(members, { name, description, valuesMap: valuesMap as Record<T, { description: string }> });
  return members;
}

/** Meanings of values that the domain names already, in both languages. */
export const meaningsOf = <const T extends string>(values: readonly T[], nameOf: (value: T) => Text) =>
  Object.fromEntries(values.map((value) => [value, `${nameOf(value).zh}: ${nameOf(value).en}`])) as Record<T, string>;
