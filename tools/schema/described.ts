/** What a schema leaves unsaid. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  isIntrospectionType,
} from 'graphql';

type Member = { readonly description?: string | null | undefined };

const missingAt = (at: string, { description }: Member): string[] => (description?.trim() ? [] : [at]);

function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().flatMap((value) => missingAt(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) => missingAt(`${type.name}.${field.name}`, field));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...missingAt(`${type.name}.${field.name}`, field),
    ...field.args.flatMap((arg) => missingAt(`${type.name}.${field.name}(${arg.name})`, arg)),
  ]);
}

/** Every type, field, argument, input and enum value without a description. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [...missingAt(type.name, type), ...membersOf(type)]);
