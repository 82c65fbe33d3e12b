import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum from a domain list, so that the list is written once. */
export function enumOf<const T extends string>(name: string, values: readonly T[], description?: string) {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
  registerEnumType(members, { name, ...(description ? { description } : {}) });
  return members;
}
