import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, unique } from '../../test/make';
import { hashPassword } from './passwords';
import { insertPerson, type Organisation } from './provisioning';

const password = 'Grün-Wiese-2026';
let api: TestApi;
let finance: Organisation;
let passwordHash: string;
beforeAll(async () => {
  api = await startApi();
  finance = await makers(api).organisation('finance', '150600');
  passwordHash = await hashPassword(password);
});
afterAll(() => api.close());
beforeEach(() => api.database.owner.query('delete from login_limit'));

async function someone(): Promise<string> {
  const username = unique('caiwu');
  await insertPerson(api.database.owner, { username, name: '财政经办', passwordHash }, finance);
  return username;
}

type From = { readonly address?: string; readonly cookie?: string };
async function signIn(username: string, given: string, { address = '10.9.9.9', cookie }: From = {}) {
  const response = await api.app.inject({
    method: 'POST',
    url: '/api/session',
    // The proxy that tests come through is believed.
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) },
    payload: { username, password: given },
  });
  return {
    status: response.statusCode,
    wait: Number(response.headers['retry-after'] ?? 0),
    detail: response.json<{ detail?: string }>().detail,
    cookies: ([response.headers['set-cookie'] ?? []].flat() as string[]).map((each) => each.split(';')[0] ?? ''),
  };
}
const many = (n: number, each: (at: number) => ReturnType<typeof signIn>) =>
  Promise.all(Array.from({ length: n }, (_, at) => each(at)));
const count = (answers: readonly { status: number }[], status: number) =>
  answers.filter((each) => each.status === status).length;
const address = (at: number): string => `10.1.${Math.floor(at / 250)}.${(at % 250) + 1}`;
const failures = async (username: string) =>
  (
    await api.database.owner.query<{ data: { slowed?: true; address: string } }>(
      `select data from event where action = 'user.signInFailed' and aggregate_id = (select id from app_user where username = $1)`,
      [username],
    )
  ).rows;

describe('guessing from one address', () => {
  it('has five tries, also when a hundred come at once, over all spellings of the name', async () => {
    const username = await someone();
    const answers = await many(100, (at) => signIn(at % 2 ? username : ` ${username.toUpperCase()}`, `wrong-${at}`));
    expect([count(answers, 401), count(answers, 429)]).toEqual([5, 95]);
    const locked = await signIn(username, password);
    expect(locked).toMatchObject({ status: 429, detail: '失败次数过多，请在 15 分钟后再试' });
    expect(locked.wait).toBeGreaterThan(880);
  });

  it('does not find the right password among three hundred at once', async () => {
    const username = await someone();
    const answers = await many(300, (at) => signIn(username, at === 150 ? password : `wrong-${at}`));
    expect(count(answers, 200)).toBe(0);
    expect(count(answers, 401)).toBeLessThanOrEqual(5);
  });

  it('does not keep the person out elsewhere', async () => {
    const username = await someone();
    await many(20, (at) => signIn(username, `wrong-${at}`));
    expect(await signIn(username, password, { address: '10.9.9.8' })).toMatchObject({ status: 200 });
  });

  it('forgets wrong tries once the right password came', async () => {
    const username = await someone();
    for (let round = 0; round < 3; round++) {
      await many(4, (at) => signIn(username, `wrong-${at}`));
      expect(await signIn(username, password)).toMatchObject({ status: 200 });
    }
  });
});

describe('guessing from many addresses', () => {
  it('has few tries at once, and then waits twice as long each time', async () => {
    const username = await someone();
    const answers = await many(60, (at) => signIn(username, `wrong-${at}`, { address: address(at) }));
    // Ten are free and one has the first turn; where the machine is slow, the second turn comes meanwhile.
    expect(count(answers, 401)).toBeGreaterThanOrEqual(11);
    expect(count(answers, 401)).toBeLessThanOrEqual(13);
    const turn = (at: number) => signIn(username, 'wrong', { address: address(at) });
    const waits: number[] = [];
    for (let at = 70; waits.length < 2; at++) {
      const { status, wait, detail } = await turn(at);
      if (status === 401) waits.push((await turn(at + 100)).wait);
      else {
        expect(detail).toMatch(/^尝试过于频繁，请在 \d+ 秒后再试$/);
        await sleep(wait * 1000);
      }
    }
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 99);
  });

  it('does not delay the person where they signed in before: on the device, and from the address', async () => {
    const username = await someone();
    const { cookies } = await signIn(username, password, { address: '10.5.5.5' });
    const cookie = cookies.find((each) => each.startsWith('chengxiao-device='));
    await many(60, (at) => signIn(username, `wrong-${at}`, { address: address(at) }));
    const elsewhere = { address: '10.6.6.6' };
    expect(await signIn(username, password, elsewhere)).toMatchObject({ status: 429 });
    expect(await signIn(username, password, { ...elsewhere, cookie })).toMatchObject({ status: 200 });
    expect(await signIn(username, password, { address: '10.5.5.5' })).toMatchObject({ status: 200 });
  });

  it('takes no made-up device for a known one, and has five tries on a known one', async () => {
    const username = await someone();
    const { cookies } = await signIn(username, password, { address: '10.5.5.5' });
    const cookie = cookies.find((each) => each.startsWith('chengxiao-device='));
    const made = `chengxiao-device=${'x'.repeat(43)}`;
    expect((await signIn(username, password, { cookie: made })).cookies).not.toContain(made);
    const answers = await many(50, (at) => signIn(username, `wrong-${at}`, { address: address(at), cookie }));
    expect([count(answers, 401), count(answers, 429)]).toEqual([5, 45]);
  });
});

it('one address waits over all names, known devices excepted', async () => {
  const username = await someone();
  const { cookies } = await signIn(username, password);
  const cookie = cookies.find((each) => each.startsWith('chengxiao-device='));
  await api.database.owner.query('update login_limit set points = 400 where key like $1', ['address:%']);
  await signIn(unique('niemand'), 'wrong');
  const answers = await many(10, () => signIn(unique('niemand'), 'wrong'));
  expect(count(answers, 429)).toBe(10);
  expect(await signIn(username, password, { cookie })).toMatchObject({ status: 200 });
});

it('an unknown name is slowed down in the same words', async () => {
  const [known, unknown] = [await someone(), unique('niemand')];
  const of = async (username: string) => (await many(9, (at) => signIn(username, `wrong-${at}`))).map((e) => e.status);
  expect((await of(unknown)).sort()).toEqual((await of(known)).sort());
});

it('a burst is one event of each kind, with the address', async () => {
  const username = await someone();
  await many(100, (at) => signIn(username, `wrong-${at}`));
  const found = (await failures(username)).map(({ data }) => data);
  expect(found).toHaveLength(2);
  expect(found).toContainEqual(expect.objectContaining({ address: '10.9.9.9' }));
  expect(found).toContainEqual(expect.objectContaining({ slowed: true }));
});

it('counts whose time is over leave the table', async () => {
  await signIn(unique('niemand'), 'wrong');
  await api.database.owner.query('update login_limit set expire = 1');
  const later = Date.now() + 61_000;
  const now = Date.now;
  Date.now = () => later;
  try {
    await signIn(unique('niemand'), 'wrong');
  } finally {
    Date.now = now;
  }
  await sleep(100);
  const { rows } = await api.database.owner.query('select from login_limit where expire = 1');
  expect(rows).toEqual([]);
});

it('setting a new password has five wrong tries at the present one, also at once', async () => {
  const username = await someone();
  const { cookies } = await signIn(username, password);
  const cookie = cookies.join('; ');
  const change = (current: string) =>
    api.app.inject({
      method: 'PUT',
      url: '/api/password',
      headers: { 'content-type': 'application/json', cookie },
      payload: { current, next: 'Neue-Wiese-2027' },
    });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => change(`wrong-${at}`)));
  expect(answers.filter((each) => each.statusCode === 422)).toHaveLength(5);
  const last = await change(password);
  expect([last.statusCode, Number(last.headers['retry-after']) > 880]).toEqual([429, true]);
});
