import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problems } from '@chengxiao/domain';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

type Told = { detail: string; fields: readonly { path: string; message: string }[] };
/** How a value is wrong: of the right type and impossible, or of another type. */
type Way = 'content' | 'type';

function wrongValue(type: GraphQLInputType, way: Way, depth = 0): unknown {
  if (isNonNullType(type)) return wrongValue(type.ofType, way, depth);
  if (isListType(type)) return way === 'type' && depth > 0 ? 'x' : [wrongValue(type.ofType, way, depth + 1)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(
      fields.flatMap((field) => {
        const nested = isInputObjectType(getNamedType(field.type));
        // A form within itself would have no end.
        return nested && depth > 3 ? [] : [[field.name, wrongValue(field.type, way, depth + 1)]];
      }),
    );
  }
  if (way === 'type') return { x: [1] };
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'Boolean') return true;
  return type.name === 'Int' ? -1 : type.name === 'Float' ? -1 : '\u0000=x';
}

const operations = (): (readonly ['query' | 'mutation', GraphQLField<unknown, unknown>])[] => {
  const { graphql } = api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
  const { schema } = graphql;
  return [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ['query', field] as const),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ['mutation', field] as const),
  ];
};

function documentOf(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((arg: GraphQLArgument) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const answer = getNamedType(type);
  const selection = isUnionType(answer)
    ? '{ __typename ... on Problem { code detail fields { path message } } }'
    : isObjectType(answer)
      ? '{ __typename }'
      : '';
  return `${kind} ${declared ? `(${declared})` : ''} { result: ${name}${given ? `(${given})` : ''} ${selection} }`;
}

/** What the first of those who may ask is told, in a language; null where nothing was refused. */
async function toldOf(document: string, variables: object, language: string): Promise<Told | null> {
  for (const actor of [office.finance, office.unit, office.department, office.audit]) {
    const { body } = await api.raw(actor, { query: document, variables }, { 'accept-language': language });
    const [error] = (body['errors'] ?? []) as { extensions: { code: string; problem: Told } }[];
    const result = (body['data'] as { result?: Partial<Told> & { code?: string } } | null)?.result;
    const code = error?.extensions.code ?? result?.code;
    if (code === 'NOT_YOUR_ROLE') continue;
    if (error) return error.extensions.problem;
    return result?.code ? { detail: result.detail ?? '', fields: result.fields ?? [] } : null;
  }
  return null;
}

const bare = new Set([
  ...[
    '',
    '请求内容不正确',
    '填写有误',
    '请求有误',
    'The request is not correct',
    'Some fields are not right',
    'Bad request',
  ],
  ...Object.values(problems).flatMap(({ title }) => [title.zh, title.en]),
]);

describe('wrong input to any operation', () => {
  it.each(['content', 'type'] as const)(
    'of a wrong %s is told with what to do, never by a bare sentence',
    async (way) => {
      const empty: unknown[] = [];
      let refused = 0;
      for (const [kind, field] of operations()) {
        if (field.args.length === 0) continue;
        const variables = Object.fromEntries(field.args.map((arg) => [arg.name, wrongValue(arg.type, way)]));
        for (const language of ['zh', 'en']) {
          const told = await toldOf(documentOf(kind, field), variables, language);
          if (!told) continue;
          refused += 1;
          const said = [told.detail, ...told.fields.map(({ message }) => message)];
          if (said.some((sentence) => bare.has(sentence.trim()) || /\{\w+\}/.test(sentence)))
            empty.push([field.name, said]);
        }
      }
      expect(empty).toEqual([]);
      expect(refused).toBeGreaterThan(200);
    },
  );

  it.each([
    ['PUT', '/api/password', {}],
    ['PUT', '/api/password', []],
    ['POST', '/api/targets/imports', {}],
    ['POST', '/api/exports', { rows: 'x' }],
    ['GET', '/api/imports/x/wrong.xlsx', undefined],
    ['GET', '/api/targets/x/form.pdf', undefined],
    ['GET', '/api/public/projects?division=x', undefined],
    ['GET', '/api/public/projects?year=x', undefined],
    ['GET', '/api/nowhere', undefined],
  ] as const)('%s %s with %j is told so too', async (method, path, body) => {
    const answer = await api.rest(office.unit, method, path, body);
    const { detail, fields = [] } = answer.body as Partial<Told>;
    expect(answer.status).toBeGreaterThanOrEqual(400);
    for (const sentence of [detail ?? '', ...fields.map(({ message }) => message)])
      expect([path, bare.has(sentence.trim())]).toEqual([path, false]);
  });
});
