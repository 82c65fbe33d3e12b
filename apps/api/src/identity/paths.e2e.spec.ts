import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, unique } from '../../test/make';
import { serveWeb } from '../web';
import { hashPassword } from './passwords';
import { insertPerson } from './provisioning';

const password = 'Grün-Wiese-2026';
let api: TestApi;
let username: string;
let port: number;
beforeAll(async () => {
  api = await startApi({
    prepare: async (app) => {
      const root = mkdtempSync(join(tmpdir(), 'web-'));
      writeFileSync(join(root, 'index.html'), '<title>web</title>');
      await serveWeb(app, root);
    },
  });
  const finance = await makers(api).organisation('finance', '150600');
  username = unique('neu');
  const passwordHash = await hashPassword(password);
  await insertPerson(api.database.owner, { username, name: '新人', passwordHash, mustChangePassword: true }, finance);
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as { port: number }).port;
});
afterAll(() => api.close());

/** Spellings of a path of the API that some router, proxy or file system takes for the same. */
function spellings(path: string): string[] {
  const coded = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  const [, first = '', ...rest] = path.split('/');
  const tail = rest.length ? `/${rest.join('/')}` : '';
  return [
    path,
    `/${coded(first)}${tail}`,
    `/${coded(first.slice(0, 1))}${first.slice(1)}${tail}`,
    `/${coded(path.slice(1))}`,
    `/${first}${rest.map((each) => `/${coded(each)}`).join('')}`,
    path.toUpperCase(),
    `/${first.toUpperCase()}${tail}`,
    `/${path}`,
    `//${path}`,
    `/${first}/${tail}`,
    `${path}/`,
    `${path}.`,
    `${path}..`,
    `${path};x`,
    `${path}%20`,
    `${path}%00`,
    `${path}%zz`,
    `${path}%`,
    `/.${path}`,
    `/x/..${path}`,
    `/${first}/.${tail}`,
    `/${first}%2f${rest.join('/')}`,
    `/%2f${path.slice(1)}`,
    `\\${path.slice(1)}`,
    path.replaceAll('/', '\\'),
    `${path}?x=/graphql`,
    `${path}#/x`,
    `/x?y=${path}`,
    `/%25${coded(first.slice(0, 1)).slice(1)}${first.slice(1)}${tail}`,
  ];
}

/** A request as its bytes; routers of clients would tidy the path. */
function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const sent = { host: `127.0.0.1:${port}`, connection: 'close', ...headers };
      const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
    });
    let text = '';
    socket.on('data', (piece) => (text += piece.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? 0), text }));
  });
}
const json = (body: object, headers: Record<string, string> = {}) => {
  const text = JSON.stringify(body);
  return [
    { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)), ...headers },
    text,
  ] as const;
};

describe('however a path is spelled', () => {
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  it.each(['/api/session', '/graphql', '/api/attachments'])('another site writes nothing at %s', async (path) => {
    for (const spelling of spellings(path)) {
      const [headers, body] = json({ username, password, query: '{ __typename }' }, foreign);
      const { status, text } = await send('POST', spelling, headers, body);
      expect([spelling, [400, 403, 404].includes(status)]).toEqual([spelling, true]);
      expect([spelling, /set-cookie|"data"/i.test(text)]).toEqual([spelling, false]);
    }
  });

  it('the first password must be changed before anything else is told', async () => {
    const opened = await send('POST', '/api/session', ...json({ username, password }));
    const cookie = /chengxiao=[\w-]+/.exec(opened.text)?.[0] ?? '';
    expect(opened.status).toBe(200);
    const [headers, body] = json({ query: '{ divisions { code } }' }, { cookie });
    for (const spelling of spellings('/graphql'))
      expect([spelling, (await send('POST', spelling, headers, body)).text.includes('"divisions"')]).toEqual([
        spelling,
        false,
      ]);
    for (const path of [
      '/api/exports',
      '/api/public/projects',
      '/api/attachments/0190a1b2-0000-7000-8000-00000000d1a7',
    ])
      for (const spelling of spellings(path)) {
        const { status, text } = await send('GET', spelling, { cookie });
        // The web's page is nobody's data.
        expect([spelling, status === 200 && !text.includes('<title>web')]).toEqual([spelling, false]);
      }
    expect((await send('GET', '/api/%73ession', { cookie })).status).toBe(200);
  });

  it('what is unknown below the API is no page of the web', async () => {
    for (const spelling of ['/api/nothing', '/%61pi/nothing', '/api', '/v1/x', '/%761/x'])
      expect([spelling, (await send('GET', spelling, {})).status]).toEqual([spelling, 404]);
  });
});

describe('a body that nobody reads', () => {
  it.each([
    ['GET', '/api/health', 'application/json'],
    ['GET', '/', 'application/json'],
    ['DELETE', '/api/session', 'application/json'],
    ['POST', '/api/nothing', 'application/json'],
    ['POST', '/nothing', 'application/json'],
    ['POST', '/api/session', 'text/plain'],
    ['POST', '/api/session', 'application/x-www-form-urlencoded'],
    ['POST', '/graphql', 'application/graphql'],
    ['POST', '/graphql', 'application/jsonx'],
    ['POST', '/graphql', 'multipart/form-data; boundary=x'],
    ['PUT', '/api/password', 'application/xml'],
  ])('%s %s of %s is refused before it is read, and the connection ends', async (method, path, type) => {
    // A megabyte is announced and never sent: whoever waited for it would not answer.
    const headers = {
      'content-type': type,
      'content-length': '1000000',
      'x-requested-with': 'x',
      connection: 'keep-alive',
    };
    const { status, text } = await send(method, path, headers, 'x');
    expect([status, /connection: close/i.test(text)]).toEqual([path.endsWith('nothing') ? 404 : 400, true]);
  });

  it('in pieces of unknown length is refused alike', async () => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked', connection: 'keep-alive' };
    expect((await send('DELETE', '/api/session', headers, '5\r\n{"a":')).status).toBe(400);
  });
});
