import { type Actor, administratorRoles } from '@chengxiao/domain';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { TestApi } from './api';
import { makers, type Office } from './make';

export const nobodys = '01900000-0000-7000-8000-000000000000';
export type Query = GraphQLField<unknown, unknown>;
export type Asked<T> = { name: string; code: string | undefined; list: T | null };

export function queriesOf(api: TestApi): readonly Query[] {
  const { graphql } = api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
  return Object.values(graphql.schema.getQueryType()?.getFields() ?? {});
}
/** Every query that answers a page. */
export const listsOf = (api: TestApi): readonly Query[] =>
  queriesOf(api).filter(({ type }) => {
    const page = getNamedType(type);
    return isObjectType(page) && 'totalCount' in page.getFields();
  });

/** Values of the right type, as documents write them: each value of an enum, one of anything else. */
export function samples({ name, type }: GraphQLArgument | GraphQLInputField): string[] {
  const list = isListType(isNonNullType(type) ? type.ofType : type);
  return samplesOf(name, getNamedType(type)).map((value) => (list ? `[${value}]` : value));
}

function samplesOf(name: string, type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  if (type.name === 'ID') return [JSON.stringify(nobodys)];
  if (type.name === 'Int') return [/year/i.test(name) ? '2026' : '1'];
  if (type.name === 'Boolean') return ['true', 'false'];
  if (type.name === 'Decimal') return ['"1.00"'];
  if (type.name === 'LocalDate') return ['"2026-01-01"'];
  if (type.name === 'Timestamp') return ['"2026-01-01T00:00:00Z"'];
  return [/division|jurisdiction/i.test(name) ? '"150600"' : '"x"'];
}

/** What a query must be given, and `more`. */
export const givenTo = ({ args }: Query, more: readonly string[] = []): string => {
  const given = [...args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${samples(arg)[0]}`), ...more];
  return given.length > 0 ? `(${given.join(', ')})` : '';
};

const administrators = new WeakMap<TestApi, Promise<Actor[]>>();
/** The three administrators of a division, made once. */
function administratorsOf(api: TestApi): Promise<Actor[]> {
  const { administrator } = makers(api);
  const made = administrators.get(api) ?? Promise.all(administratorRoles.map((role) => administrator(role)));
  administrators.set(api, made);
  return made;
}

/** Asks as whoever may, and tells what that caller was told. */
export async function askAsWhoeverMay<T>(
  api: TestApi,
  office: Office,
  query: Query,
  selection: string,
  more: readonly string[] = [],
): Promise<Asked<T>> {
  const document = `{ list: ${query.name}${givenTo(query, more)} ${selection} }`;
  const people = [office.finance, office.department, office.unit, office.audit, office.government];
  for (const actor of [...people, ...(await administratorsOf(api))]) {
    const { body } = await api.raw(actor satisfies Actor, { query: document });
    const [error] = (body['errors'] ?? []) as { extensions: { code: string } }[];
    const code = error?.extensions.code;
    if (code === 'NOT_YOUR_ROLE') continue;
    return { name: query.name, code, list: (body['data'] as { list: T | null } | null)?.list ?? null };
  }
  return { name: query.name, code: 'NOT_YOUR_ROLE', list: null };
}
