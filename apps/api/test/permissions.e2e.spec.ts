import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, administratorRoles, isAdministrator, ProblemError, type Role, roles } from '@chengxiao/domain';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { Db } from '../src/kit/data/db';
import { Endpoints } from '../src/kit/door/endpoints';
import { ReadingContext } from '../src/kit/data/reading';
import { type Answer, startApi, type TestApi } from './api';
import { makers } from './make';

type Caller = Role | 'anyone';
type Row = { readonly section: string; readonly name: string; readonly may: Readonly<Record<Caller, boolean>> };

/** The matrix as it is committed: what reviewers approved is what is tested. */
const matrix: Row[] = (() => {
  const text = readFileSync('docs/permissions.md', 'utf8').split('## Tables')[0] ?? '';
  const columns: Caller[] = ['anyone', ...roles];
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const section = part.split('\n')[0] ?? '';
      return [...part.matchAll(/^\| `(.+?)` \|(.+)\|$/gm)].map(([, name, cells]) => {
        const marks = (cells ?? '').split('|').map((cell) => cell.trim() === '✓');
        return {
          section,
          name: name ?? '',
          may: Object.fromEntries(columns.map((caller, index) => [caller, marks[index] ?? false])) as Row['may'],
        };
      });
    });
})();

let api: TestApi;
let schema: GraphQLSchema;
const actors = new Map<Role, Actor>();
beforeAll(async () => {
  api = await startApi();
  schema = (api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } }).graphql.schema;
  const make = makers(api);
  const office = await make.office();
  for (const role of ['government', 'finance', 'department', 'unit', 'audit'] as const) actors.set(role, office[role]);
  actors.set('evaluator', await make.evaluator());
  for (const role of administratorRoles) actors.set(role, await make.administrator(role));
});
afterAll(() => api.close());

/** Somebody else in a role, whose session may end. */
async function someoneElse(role: Role): Promise<Actor> {
  const make = makers(api);
  if (isAdministrator(role)) return make.administrator(role);
  return make.person(await make.organisation(role === 'unit' ? 'department' : role, '150600'));
}

const nowhere = '01900000-0000-7000-8000-000000000000';

/** Some value of the right shape: the door is asked before anyone looks at it. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type))
    return `{${Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => `${field.name}: ${sample(field.type)}`)
      .join(', ')}}`;
  return (
    { ID: `"${nowhere}"`, Int: '2026', Float: '1.5', Boolean: 'true', Decimal: '"1.00"', LocalDate: '"2026-01-01"' }[
      type.name
    ] ?? '"x"'
  );
}

function documentFor(kind: 'query' | 'mutation', name: string): string {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (!field) throw new Error(`${kind} ${name} is in the matrix but not in the schema`);
  const required = field.args.filter(
    (argument: GraphQLArgument) => isNonNullType(argument.type) && argument.defaultValue === undefined,
  );
  const args = required.length
    ? `(${required.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ')})`
    : '';
  let type = field.type as unknown;
  while (isNonNullType(type as never) || isListType(type as never)) type = (type as { ofType: unknown }).ofType;
  const selection = isUnionType(type as never)
    ? ' { __typename ... on Problem { code } }'
    : isObjectType(type as never)
      ? ' { __typename }'
      : '';
  return `${kind} { result: ${name}${args}${selection} }`;
}

const doorCodes = ['UNAUTHENTICATED', 'NOT_YOUR_ROLE'];
/** The code of a refusal at the door, or null when the call came past it. */
function refusedAtDoor({ body }: Answer): string | null {
  const errors = body['errors'] as { extensions: { code: string } }[] | undefined;
  const result = (body['data'] as { result?: { code?: string } } | null)?.result;
  const found = errors?.[0]?.extensions.code ?? result?.code ?? (body['code'] as string | undefined);
  return found && doorCodes.includes(found) ? found : null;
}

async function callAs(row: Row, actor: Actor | null): Promise<Answer> {
  if (row.section === 'REST routes') {
    const [method, path] = row.name.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
    return api.rest(
      actor,
      method,
      path.replace(/:\w+/g, nowhere),
      method === 'POST' || method === 'PUT' ? {} : undefined,
    );
  }
  return api.raw(actor, { query: documentFor(row.section === 'Queries' ? 'query' : 'mutation', row.name) });
}

/** A row whose every column names something that is not there. */
const nothing = new Proxy({}, { get: (_, name) => (name === 'year' ? 2026 : nowhere) });

/** The code with which a field refuses a role, called as the executor calls it; errors behind the door are ignored. */
async function refusedAtField(row: Row, actor: Actor | null): Promise<string | null> {
  const [typeName = '', fieldName = ''] = row.name.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field?.resolve) throw new Error(`${row.name} is in the matrix but has no resolver`);
  const reading = new ReadingContext(api.get(Db), actor ?? undefined, 'en');
  const req = { language: 'en', reading, ...(actor ? { actor } : {}) };
  const info = { fieldNodes: [], fragments: {}, returnType: field.type, parentType: type, schema };
  try {
    await field.resolve(nothing, { year: 2026 }, { req }, info as never);
  } catch (error) {
    const code = error instanceof ProblemError ? error.refusal.code : '';
    return doorCodes.includes(code) ? code : null;
  }
  return null;
}

describe('the permission matrix', () => {
  it('names every endpoint there is', () => {
    const endpoints = api
      .get(Endpoints)
      .all()
      .map((each) => each.name)
      .sort();
    expect(matrix.map((row) => row.name).sort()).toEqual(endpoints);
  });

  for (const row of matrix.filter((each) => each.section !== 'Field resolvers')) {
    it(`holds for ${row.name}`, async () => {
      // Signing out ends the session of the role, which is why each role calls it once.
      expect(refusedAtDoor(await callAs(row, null))).toBe(row.may.anyone ? null : 'UNAUTHENTICATED');
      for (const role of roles) {
        const actor = actors.get(role) as Actor;
        const fresh = /^DELETE \/api\/session/.test(row.name) ? await someoneElse(role) : actor;
        const code = refusedAtDoor(await callAs(row, fresh));
        // A role the matrix lets in may still meet a rule that refuses its role; one it keeps out never comes so far.
        if (!row.may[role] && !row.may.anyone)
          expect([row.name, role, code]).toEqual([row.name, role, 'NOT_YOUR_ROLE']);
        else expect([row.name, role, code]).toEqual([row.name, role, null]);
      }
    });
  }

  for (const row of matrix.filter((each) => each.section === 'Field resolvers')) {
    it(`holds for the field ${row.name}`, async () => {
      expect(await refusedAtField(row, null)).toBe(row.may.anyone ? null : 'UNAUTHENTICATED');
      for (const role of roles) {
        const expected = row.may[role] || row.may.anyone ? null : 'NOT_YOUR_ROLE';
        expect([role, await refusedAtField(row, actors.get(role) as Actor)]).toEqual([role, expected]);
      }
    });
  }
});
