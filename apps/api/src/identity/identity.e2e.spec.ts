import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, startApi, type TestApi } from '../../test/api';
import { makers, unique } from '../../test/make';
import { Db } from '../kit/data/db';
import { insertPerson, type Organisation } from './provisioning';
import { LoginLimit } from './login-limit';
import { hashPassword } from './passwords';
import { sessionLifetime } from './session-cache';
import { SignInService } from './sign-in.service';

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

/** A person who can sign in with the password. */
async function someone(): Promise<string> {
  const username = unique('caiwu');
  await insertPerson(api.database.owner, { username, name: '财政经办', passwordHash }, finance);
  return username;
}

const json = { 'content-type': 'application/json' };
async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  { cookie, payload, headers = {} }: { cookie?: string; payload?: object; headers?: object } = {},
): Promise<Answer & { cookie: string }> {
  const response = await api.app.inject({
    method,
    url,
    headers: { ...(payload ? json : {}), ...(cookie ? { cookie } : {}), ...headers },
    ...(payload ? { payload } : {}),
  });
  const body =
    response.body && /json/.test(String(response.headers['content-type']))
      ? (response.json() as Record<string, unknown>)
      : {};
  return {
    status: response.statusCode,
    body,
    headers: response.headers,
    cookie: String(response.headers['set-cookie'] ?? '').split(';')[0] ?? '',
  };
}
const signIn = (username: string, given = password) =>
  call('POST', '/api/session', { payload: { username, password: given } });

describe('signing in', () => {
  it('opens a session in an httpOnly SameSite cookie and tells who I am', async () => {
    const username = await someone();
    const answer = await signIn(username);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        user: { username },
        position: { role: 'finance', divisionName: '鄂尔多斯市' },
        mustChangePassword: false,
      },
    });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^chengxiao=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^chengxiao-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(await call('GET', '/api/session', { cookie: answer.cookie })).toMatchObject({
      status: 200,
      body: { user: { username } },
    });
  });

  it('answers an unknown name and a wrong password in the same words', async () => {
    const [unknown, wrong] = [await signIn(unique('niemand')), await signIn(await someone(), 'wrong')];
    expect(unknown).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED', detail: '用户名或密码不正确' } });
    expect(wrong.body).toEqual(unknown.body);
  });

  it('stores neither the password nor the token', async () => {
    const { cookie } = await signIn(await someone());
    const { rows } = await api.database.owner.query<{ text: string }>(
      `select row_to_json(s)::text as text from session s union all select row_to_json(u)::text from app_user u`,
    );
    const stored = rows.map((row) => row.text).join();
    expect(stored).not.toContain(cookie.split('=')[1]);
    expect(stored).not.toContain(password);
  });

  it('refuses requests that another site sends, and bodies that a form could send', async () => {
    const { cookie } = await signIn(await someone());
    expect(await call('DELETE', '/api/session', { cookie, headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject(
      { status: 403, body: { code: 'CROSS_SITE' } },
    );
    expect(await call('DELETE', '/api/session', { cookie, headers: { origin: 'https://evil.example' } })).toMatchObject(
      { status: 403 },
    );
    const form = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie, 'content-type': 'text/plain' },
      payload: '{"query":"{divisions{code}}"}',
    });
    expect(form.statusCode).toBe(400);
    expect((await call('GET', '/api/session', { cookie })).status).toBe(200);
  });
});

describe('sessions', () => {
  it('end one by one, and everywhere', async () => {
    const username = await someone();
    const [here, there, third] = [await signIn(username), await signIn(username), await signIn(username)];
    const sessions = (await call('GET', '/api/sessions', { cookie: here.cookie })).body as unknown as {
      id: string;
      current: boolean;
    }[];
    expect(sessions.map((each) => each.current)).toEqual([false, false, true]);
    await call('DELETE', '/api/session', { cookie: third.cookie });
    expect((await call('GET', '/api/session', { cookie: third.cookie })).status).toBe(401);
    expect((await call('DELETE', '/api/sessions', { cookie: here.cookie })).status).toBe(204);
    expect((await call('GET', '/api/session', { cookie: there.cookie })).status).toBe(401);
  });

  it('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await signIn(await someone()), await signIn(await someone())];
    const [{ id }] = (await call('GET', '/api/sessions', { cookie: theirs.cookie })).body as unknown as [
      { id: string },
    ];
    expect((await call('DELETE', `/api/sessions/${id}`, { cookie: mine.cookie })).status).toBe(404);
  });

  it('end when idle for half an hour, after eight hours, and when the person is disabled, within a second', async () => {
    const ofUser = 'where user_id = (select id from app_user where username = $1)';
    const changes = [
      `update session set last_seen_at = now() - interval '31 minutes' ${ofUser}`,
      `update session set expires_at = now() - interval '1 second' ${ofUser}`,
      `update app_user set disabled_at = now(), version = version + 1 where username = $1`,
      `update position set ended_at = now() ${ofUser}`,
    ];
    const cookies: string[] = [];
    for (const change of changes) {
      const username = await someone();
      cookies.push((await signIn(username)).cookie);
      await api.database.owner.query(change, [username]);
    }
    await sleep(sessionLifetime + 50);
    for (const cookie of cookies) expect((await call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('end at once for a person who is disabled in this process', async () => {
    const username = await someone();
    const { cookie } = await signIn(username);
    expect((await call('GET', '/api/session', { cookie })).status).toBe(200);
    await api.database.owner.query(
      `update app_user set disabled_at = now(), version = version + 1 where username = $1`,
      [username],
    );
    api.get(SignInService).forgetSessions();
    expect((await call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('that end in one process end in another within a second', async () => {
    const { cookie } = await signIn(await someone());
    const token = cookie.split('=')[1] ?? '';
    // What a process knows of sessions is its service's own.
    const other = new SignInService(api.get(Db), api.get(LoginLimit));
    expect(await other.resolve(token)).not.toBeNull();
    expect((await call('DELETE', '/api/session', { cookie })).status).toBe(204);
    expect((await call('GET', '/api/session', { cookie })).status).toBe(401);
    await sleep(sessionLifetime + 50);
    expect(await other.resolve(token)).toBeNull();
  });

  it('change their token with the position', async () => {
    const username = await someone();
    const { cookie, body } = await signIn(username);
    const audit = await makers(api).organisation('audit', '150700');
    await api.database.owner.query(
      `insert into position (id, user_id, org_id, role) select gen_random_uuid(), id, $2, 'audit' from app_user where username = $1`,
      [username, audit.id],
    );
    const positions = (await call('GET', '/api/session', { cookie })).body['positions'] as {
      id: string;
      role: string;
    }[];
    const other = positions.find((each) => each.id !== (body['position'] as { id: string }).id);
    const moved = await call('PUT', '/api/session/position', { cookie, payload: { positionId: other?.id } });
    expect(moved).toMatchObject({ status: 200, body: { position: { role: 'audit' } } });
    expect((await call('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await call('GET', '/api/session', { cookie: moved.cookie })).status).toBe(200);
  });
});

describe('passwords', () => {
  it('given out for the first time must be changed before anything else', async () => {
    const username = unique('neu');
    await insertPerson(api.database.owner, { username, name: '新人', passwordHash, mustChangePassword: true }, finance);
    const { cookie, body } = await signIn(username);
    expect(body).toMatchObject({ mustChangePassword: true });
    const list = () => call('POST', '/graphql', { cookie, payload: { query: '{ divisions { code } }' } });
    expect(await list()).toMatchObject({ status: 422, body: { code: 'NOT_READY', detail: '请先修改初始密码' } });
    await call('PUT', '/api/password', { cookie, payload: { current: password, next: 'Neue-Wiese-2027' } });
    expect((await list()).status).toBe(200);
  });

  it('change by the policy and end the other sessions', async () => {
    const username = await someone();
    const [here, there] = [await signIn(username), await signIn(username)];
    const change = (current: string, next: string) =>
      call('PUT', '/api/password', { cookie: here.cookie, payload: { current, next } });
    expect(await change(password, 'short1A')).toMatchObject({ status: 422, body: { fields: [{ path: 'next' }] } });
    expect(await change(password, 'Password-2026')).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'next', message: '密码过于常见或包含用户名' }] },
    });
    expect(await change('not this', 'Neue-Wiese-2027')).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'current' }] },
    });
    expect((await change(password, 'Neue-Wiese-2027')).status).toBe(204);
    expect((await call('GET', '/api/session', { cookie: there.cookie })).status).toBe(401);
    expect((await signIn(username, 'Neue-Wiese-2027')).status).toBe(200);
  });
});

describe('form drafts', () => {
  it('are kept per position and seen by nobody else', async () => {
    const make = makers(api);
    const [office, other] = [await make.office(), await make.office()];
    const save = `mutation ($body: String!) { result: saveFormDraft(form: "project", subject: "new", body: $body) { ... on FormDraft { body } ... on Problem { detail } } }`;
    const read = `{ formDraft(form: "project", subject: "new") { body } }`;
    await api.graphql(office.unit, save, { body: '{"name":"😀 半"}' });
    expect(await api.graphql(office.unit, read)).toEqual({ formDraft: { body: '{"name":"😀 半"}' } });
    expect(await api.graphql(other.unit, read)).toEqual({ formDraft: null });
  });

  it('know the version they began from, and tell colleagues that they are there, not what they say', async () => {
    const make = makers(api);
    const [office, other] = [await make.office(), await make.office()];
    const subject = '0190a1b2-0000-7000-8000-00000000d1a7';
    const save = `mutation ($body: String!, $base: String) {
      result: saveFormDraft(form: "target", subject: "${subject}", body: $body, base: $base, baseVersion: 3) { __typename }
    }`;
    await api.graphql(office.unit, save, { body: '{"goal":"3.0"}', base: '{"goal":"2.4"}' });
    const read = `{ formDraft(form: "target", subject: "${subject}") { body base baseVersion } }`;
    expect(await api.graphql(office.unit, read)).toEqual({
      formDraft: { body: '{"goal":"3.0"}', base: '{"goal":"2.4"}', baseVersion: 3 },
    });
    const marks = `{ draftMarks(subjects: ["${subject}", "another"]) { subject form own name } }`;
    const mark = { subject, form: 'target', name: expect.any(String) };
    expect(await api.graphql(office.unit, marks)).toEqual({ draftMarks: [{ ...mark, own: true }] });
    const { rows: readable } = await api.database.owner.query(
      `select has_column_privilege('cx_identity', 'form_draft', 'saved_at', 'select') as mark,
              has_column_privilege('cx_identity', 'form_draft', 'body', 'select') as body`,
    );
    expect(readable).toEqual([{ mark: true, body: false }]);
    expect(await api.graphql(office.department, marks)).toEqual({ draftMarks: [{ ...mark, own: false }] });
    for (const stranger of [office.finance, other.unit, other.department])
      expect(await api.graphql(stranger, marks)).toEqual({ draftMarks: [] });
  });
});
