import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { Db } from './db';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

describe('a transaction', () => {
  it('is not taken for done where a statement failed and nobody said so', async () => {
    const swallowed = api.get(Db).as(office.unit, async (tx) => {
      await tx.rows('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow(/rolled back/);
  });
});
