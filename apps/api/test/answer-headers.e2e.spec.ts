import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../src/application';
import { hashPassword, insertPerson } from '../src/identity';
import { serveWeb } from '../src/web';
import { startApi, type TestApi } from './api';
import { makers, unique } from './make';

let api: TestApi;
let app: NestFastifyApplication;
beforeAll(async () => {
  api = await startApi();
  const root = mkdtempSync(join(tmpdir(), 'chengxiao-web-'));
  for (const name of ['index.html', 'main.js', 'main.css']) writeFileSync(join(root, name), name);
  app = await createApplication({
    databaseUrl: api.database.runtimeUrl,
    production: true,
    logger: false,
    pool: 2,
  });
  await serveWeb(app, root);
  await app.init();
});
afterAll(async () => {
  await app.close();
  await api.close();
});

type Call = { readonly method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS'; readonly url: string; readonly payload?: object };
/** One call for each kind of answer: a page, its files, what is public, what is private, what is refused, what is not there. */
const calls: readonly Call[] = [
  { method: 'GET', url: '/' },
  { method: 'GET', url: '/projects' },
  { method: 'GET', url: '/main.js' },
  { method: 'GET', url: '/main.css' },
  { method: 'GET', url: '/api/health' },
  { method: 'GET', url: '/api/session' },
  { method: 'GET', url: '/api/nothing' },
  { method: 'GET', url: '/api/public/projects' },
  { method: 'GET', url: '/api/public/projects.csv' },
  { method: 'POST', url: '/graphql', payload: { query: '{ divisions { code } }' } },
  { method: 'POST', url: '/graphql', payload: { query: '{ nonsense }' } },
  { method: 'POST', url: '/api/session', payload: { username: 'nobody', password: 'nothing' } },
  { method: 'DELETE', url: '/api/session' },
];
const over = (scheme: 'http' | 'https'): Record<string, string> =>
  scheme === 'https' ? { 'x-forwarded-proto': 'https' } : {};
const ask = (call: Call, headers: Record<string, string> = {}) => app.inject({ ...call, headers });

describe('every answer', () => {
  it.each(calls)('is in nobody’s frame, is what it says it is, and sends no address on: $method $url', async (call) => {
    const { statusCode, headers } = await ask(call);
    expect(statusCode).toBeLessThan(500);
    expect(headers['x-content-type-options']).toBe('nosniff');
    // A script in a frame is text with nothing to press, and leads nowhere.
    if (!/\.(js|css)$/.test(call.url)) {
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
    if (headers['content-length'] !== '0') expect(headers['content-type']).toMatch(/; charset=utf-8$/i);
    for (const teller of ['server', 'x-powered-by']) expect(headers[teller]).toBeUndefined();
  });

  it.each(calls)('promises TLS where it came over TLS, and only there: $method $url', async (call) => {
    expect((await ask(call)).headers['strict-transport-security']).toBeUndefined();
    const { headers } = await ask(call, over('https'));
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it.each([...calls, { method: 'OPTIONS', url: '/graphql' } as const])(
    'gives no other origin anything: $method $url',
    async (call) => {
      const { headers } = await ask(call, {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );
});

/** The directives of a content security policy by their names. */
const directivesOf = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split(';').flatMap((each) => [each.trim().split(/ (.*)/).slice(0, 2)]));

describe('a page', () => {
  it('runs scripts of its own only, whether the API serves it or nginx', async () => {
    const { headers } = await ask({ method: 'GET', url: '/' });
    const nginx = readFileSync(join(import.meta.dirname, '../../../tools/deploy/nginx.conf'), 'utf8');
    const policies = [headers['content-security-policy'], /default "(default-src [^"]+)"/.exec(nginx)?.[1]];
    for (const policy of policies.map((each) => directivesOf(String(each)))) {
      expect(policy).toMatchObject({
        'default-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'form-action': "'self'",
      });
      expect(policy['script-src'] ?? policy['default-src']).toBe("'self'");
    }
  });

  it('is what stands at every unknown address: no folder is listed, and none of a checkout is there', async () => {
    for (const url of ['/assets/', '/portal', '/.git/config', '/.env', '/%2e%2e/package.json', '/main.js.map'])
      expect([url, (await ask({ method: 'GET', url })).body]).toEqual([
        url,
        expect.not.stringMatching(/\[core\]|"name"/),
      ]);
  });
});

describe('methods', () => {
  it('that nobody needs are not known: TRACE and CONNECT answer nothing of the request', async () => {
    for (const method of ['TRACE', 'CONNECT', 'PROPFIND']) {
      const answer = await app.inject({
        method: method as 'GET',
        url: '/api/session',
        headers: { cookie: 'chengxiao=secret-token' },
      });
      expect([method, answer.statusCode >= 400]).toEqual([method, true]);
      expect(answer.body).not.toContain('secret-token');
    }
  });

  it('that read change nothing: no act is to be had by GET', async () => {
    const query = encodeURIComponent('mutation { markAllMessagesRead { __typename } }');
    const answer = await ask({ method: 'GET', url: `/graphql?query=${query}` });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('the cookie of a session', () => {
  it('is Secure and of this host alone over TLS, and the token stands nowhere else', async () => {
    const [username, password] = [unique('tls'), 'Grün-Wiese-2026'];
    const office = await makers(api).organisation('finance', '150600');
    await insertPerson(
      api.database.owner,
      { username, name: '财政经办', passwordHash: await hashPassword(password) },
      office,
    );
    const answer = await ask({ method: 'POST', url: '/api/session', payload: { username, password } }, over('https'));
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(
      /^__Host-chengxiao=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax,__Host-chengxiao-device=/,
    );
    expect(answer.body).not.toContain(/=([\w-]{43})/.exec(cookie)?.[1]);
    const known = { ...over('https'), cookie: cookie.split(';')[0] ?? '' };
    expect((await ask({ method: 'GET', url: '/api/session' }, known)).statusCode).toBe(200);
    // The name that plain HTTP uses is not believed over TLS.
    const plain = { ...over('https'), cookie: known.cookie.replace('__Host-', '') };
    expect((await ask({ method: 'GET', url: '/api/session' }, plain)).statusCode).toBe(401);
  });

  it('is not read from an address or a body', async () => {
    for (const url of ['/api/session?chengxiao=x&token=x', '/api/session?access_token=x'])
      expect((await ask({ method: 'GET', url }, { authorization: 'Bearer x' })).statusCode).toBe(401);
  });
});
