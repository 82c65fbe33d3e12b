import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  await api.app.listen(0, '127.0.0.1');
});
afterAll(() => api.close());

/** What the server says to bytes that no client of ours would send. */
function say(bytes: string): Promise<string> {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (piece) => (heard += piece.toString('latin1')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
    socket.setTimeout(2_000, () => socket.end());
  });
}
const statuses = (heard: string): string[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);
const head = (...lines: readonly string[]): string => [...lines, '', ''].join('\r\n');

describe('the end of a request', () => {
  const hidden = head('GET /api/session HTTP/1.1', 'Host: x');
  it.each([
    [
      'both a length and chunks',
      head('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
    ],
    ['two lengths', head('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 0', 'Content-Length: 40')],
    ['a length that is none', head('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: +0')],
    [
      'chunks in another spelling',
      head('POST /graphql HTTP/1.1', 'Host: x', 'Transfer-Encoding: xchunked') + '0\r\n\r\n',
    ],
    ['a header that is folded', head('GET /api/health HTTP/1.1', 'Host: x', 'Transfer-Encoding:', ' chunked')],
  ])('is never guessed: %s is refused, and what follows is no request', async (_, bytes) => {
    expect(statuses(await say(bytes + hidden))).toEqual(['400']);
  });
});

describe('a body', () => {
  it('changes no prototype, whatever its keys are called', async () => {
    for (const key of ['__proto__', 'constructor']) {
      const polluting = `{"username":"x","password":"y","${key}":{"prototype":{"polluted":1},"polluted":1}}`;
      const answer = await api.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'content-type': 'application/json' },
        payload: polluting,
      });
      expect([key, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([key, true]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('that names a value of another type is refused, not bent', async () => {
    const wrong = [{ current: ['x'], next: { a: 1 } }, { current: 1, next: true }, ['x'], 'x'];
    for (const payload of wrong) {
      const { status } = await api.rest(office.unit, 'PUT', '/api/password', payload as object);
      expect([JSON.stringify(payload), status >= 400 && status < 500]).toEqual([JSON.stringify(payload), true]);
    }
  });
});

describe('a query string', () => {
  it('that says a thing twice is refused, not read by halves', async () => {
    for (const twice of [
      'year=2026&year=2025',
      'search=a&search=b',
      'first=1&first=100',
      'division=150000&division[]=1',
    ])
      expect([twice, (await api.rest(null, 'GET', `/api/public/projects?${twice}`)).status]).toEqual([twice, 422]);
  });
});

describe('who is believed', () => {
  const asked = (remoteAddress: string, headers: Record<string, string>) =>
    api.app.inject({ method: 'GET', url: '/api/health', remoteAddress, headers });

  it('of the scheme and the address is a proxy that is named, nobody from outside', async () => {
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7' };
    const promised = async (from: string) =>
      (await asked(from, forwarded)).headers['strict-transport-security'] !== undefined;
    expect([await promised('127.0.0.1'), await promised('203.0.113.9')]).toEqual([true, false]);
  });
});
