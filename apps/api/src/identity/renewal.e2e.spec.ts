import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, unique } from '../../test/make';
import { hashPassword, verifyPassword } from './passwords';
import { insertPerson } from './provisioning';

const password = 'Grün-Wiese-2026';
let api: TestApi;
let passwordHash: string;
beforeAll(async () => {
  api = await startApi();
  passwordHash = await hashPassword(password);
});
afterAll(() => api.close());

async function someone(): Promise<string> {
  const [username, office] = [unique('xin'), await makers(api).organisation('finance', '150600')];
  await insertPerson(api.database.owner, { username, name: '财政经办', passwordHash }, office);
  return username;
}

const asks = async (cookie: string): Promise<number> =>
  (await api.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).statusCode;
async function signIn(username: string, cookie = '', given = password) {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: cookie ? { cookie } : {},
    payload: { username, password: given },
  });
  return { status: answer.statusCode, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' };
}

describe('signing in again', () => {
  it('has a token of its own and ends the session that the browser had, also that of somebody else', async () => {
    const [first, second] = [await someone(), await someone()];
    const before = await signIn(first);
    const again = await signIn(first, before.cookie);
    expect(again.cookie).not.toBe(before.cookie);
    expect([await asks(before.cookie), await asks(again.cookie)]).toEqual([401, 200]);
    const other = await signIn(second, again.cookie);
    expect([await asks(again.cookie), await asks(other.cookie)]).toEqual([401, 200]);
  });

  it('ends nothing where the password is wrong, and takes no token that a caller chose', async () => {
    const username = await someone();
    const before = await signIn(username);
    expect((await signIn(username, before.cookie, 'wrong')).status).toBe(401);
    expect(await asks(before.cookie)).toBe(200);
    const chosen = `chengxiao=${'a'.repeat(43)}`;
    expect((await signIn(username, chosen)).cookie).not.toBe(chosen);
    expect(await asks(chosen)).toBe(401);
  });
});

describe('a password', () => {
  it('is compared as it was typed, whole: no blank, case or spelling of a letter is forgiven', async () => {
    const long = `${'长密码'.repeat(40)}Aa1-`;
    const hash = await hashPassword(long);
    expect(await verifyPassword(hash, long)).toBe(true);
    for (const other of [long.slice(0, -1), ` ${long}`, `${long} `, long.toLowerCase()])
      expect([other, await verifyPassword(hash, other)]).toEqual([other, false]);
    expect(await verifyPassword(passwordHash, password.normalize('NFD'))).toBe(false);
  });

  it('is kept as argon2id with 19 MiB and two passes, each time with a salt of its own', async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword(password)).not.toBe(passwordHash);
  });
});
