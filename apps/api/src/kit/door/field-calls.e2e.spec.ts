import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { startApi, type TestApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { callFieldsDirectly } from './field-calls';
import { ParentRow } from './selected';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office();
  await make.project(office);
});
afterAll(() => api.close());

const codesOf = async (fields: string): Promise<unknown> => {
  const { body } = await api.raw(office.finance, { query: `{ projects(first: 1) { nodes { id ${fields} } } }` });
  return (body['errors'] as { extensions: { code: string } }[] | undefined)?.map(({ extensions }) => extensions.code);
};

describe('a field resolver that takes its row', () => {
  @Resolver('Thing')
  class Things {
    @ResolveField(() => String)
    silent(@Parent() thing: { name: string }): string {
      return thing.name;
    }

    @ResolveField(() => String)
    honest(@ParentRow('name') thing: { name: string }): string {
      return thing.name;
    }

    @ResolveField(() => String)
    constant(): string {
      return 'the same for all';
    }
  }
  const call = (method: keyof Things) => {
    const schema = buildSchema(`type Thing { ${method}: String } type Query { thing: Thing }`);
    const field = { kind: 'field', name: `Thing.${method}`, callers: ['anyone'], host: new Things(), method } as const;
    return callFieldsDirectly(schema, [field]).getType('Thing') as GraphQLObjectType;
  };

  it('states what it reads of it, or the API does not start', () => {
    expect(() => call('silent')).toThrow('Thing.silent takes its row with @Parent()');
    expect(call('honest').getFields()['honest']?.extensions['parentColumns']).toEqual(['name']);
    expect(call('constant').getFields()['constant']?.extensions['parentColumns']).toEqual([]);
  });
});

describe('fields that are called directly', () => {
  it('get their row, their arguments and what the request reads with', async () => {
    expect(await codesOf('target(year: 2026) { id } declarableYears editable')).toBeUndefined();
  });

  it('still have their arguments validated where they are an object', async () => {
    expect(await codesOf('budgetCeiling(year: 2026)')).toBeUndefined();
    expect(await codesOf('budgetCeiling(year: 3)')).toEqual(['INVALID']);
  });
});
