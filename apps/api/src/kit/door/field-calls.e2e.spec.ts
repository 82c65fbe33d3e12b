import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';

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

describe('fields that are called directly', () => {
  it('get their row, their arguments and what the request reads with', async () => {
    expect(await codesOf('target(year: 2026) { id } declarableYears editable')).toBeUndefined();
  });

  it('still have their arguments validated where they are an object', async () => {
    expect(await codesOf('budgetCeiling(year: 2026)')).toBeUndefined();
    expect(await codesOf('budgetCeiling(year: 3)')).toEqual(['INVALID']);
  });
});
