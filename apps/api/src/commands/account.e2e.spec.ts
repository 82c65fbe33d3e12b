import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from '../../test/database';
import { makeAccount, readWanted, type Wanted } from './make-account';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const line = '--username wang --name 王强 --division 150600 --kind department --organisation 交通运输局';
const read = (text: string) => readWanted(text.split(' '));

describe('the command line', () => {
  it('helps where it is asked to, and says what is wrong otherwise', () => {
    expect(read('--help')).toBe('help');
    expect(read('-h')).toBe('help');
    expect(read(`${line} --help`)).toBe('help');
    expect(read('--username wang')).toEqual({
      wrong: expect.stringContaining('--name --division --kind --organisation missing'),
    });
    expect(read(`${line} --nonsense`)).toEqual({ wrong: expect.stringContaining('--nonsense') });
    expect(read(line.replace('department', 'ministry'))).toEqual({
      wrong: expect.stringContaining('--kind is one of'),
    });
    expect(read(`${line} --section budget`)).toEqual({ wrong: expect.stringContaining('--section is for finance') });
  });

  it('is a person with an organisation', () => {
    expect(read(`${line} --code D001`)).toMatchObject({ username: 'wang', code: 'D001', parent: null, second: false });
  });
});

describe('an account', () => {
  const make = async (change: Partial<Wanted>): Promise<string | null> => {
    const client = await database.owner.connect();
    try {
      return await makeAccount(client, { ...(read(line) as Wanted), ...change });
    } finally {
      client.release();
    }
  };
  const count = async (table: string) =>
    Number((await database.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

  it('of a known code joins its organisation', async () => {
    expect(await make({ username: 'one', code: 'D001' })).toMatch(/^[\w-]{22}$/);
    await make({ username: 'two', code: 'D001' });
    expect([await count('organisation'), await count('app_user')]).toEqual([1, 2]);
  });

  it('of a known user name gets another position and no password, unless the name belongs to somebody else', async () => {
    expect(await make({ username: 'two', division: '150700', code: 'D001' })).toBeNull();
    expect([await count('app_user'), await count('position')]).toEqual([2, 3]);
    await expect(make({ username: 'two', name: '李娜', code: 'D001' })).rejects.toThrow('two is');
    await database.owner.query(
      `delete from position where org_id in (select id from organisation where division_code = '150700')`,
    );
    await database.owner.query(`delete from organisation where division_code = '150700'`);
  });

  it('makes no second department because its code was left out, and says which it has', async () => {
    await expect(make({ username: 'three' })).rejects.toThrow('150600 has 交通运输局 already, with code D001');
    expect([await count('organisation'), await count('app_user')]).toEqual([1, 2]);
    await make({ username: 'four', second: true });
    expect(await count('organisation')).toBe(2);
  });

  it('does not join another department because the code was left out', async () => {
    await expect(make({ username: 'five', organisation: '水利局' })).rejects.toThrow(
      'code DEPARTMENT in 150600 is 交通运输局, not 水利局',
    );
    expect(await count('app_user')).toBe(3);
  });

  it('names a department above that is not there', async () => {
    await expect(make({ username: 'six', kind: 'unit', organisation: '养护中心', parent: 'D9' })).rejects.toThrow(
      'no organisation D9 in 150600',
    );
  });
});
