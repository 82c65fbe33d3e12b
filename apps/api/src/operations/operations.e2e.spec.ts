import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { Draining } from './draining';

let api: TestApi;
let office: Office;
let port: number;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as { port: number }).port;
});
afterAll(() => api.close());

type Got = { readonly status: number | string; readonly connection: string | undefined };
const get = (path: string, agent = new Agent()): Promise<Got> =>
  new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve({ status: error.code ?? '', connection: undefined }));
    asked.end();
  });

describe('health', () => {
  it('tells that the process runs, that it is ready, and which version it is, to anybody', async () => {
    expect(await get('/api/health/live')).toMatchObject({ status: 200 });
    expect(await get('/api/health/ready')).toMatchObject({ status: 200 });
    expect(await get('/api/health')).toMatchObject({ status: 200 });
    expect((await api.rest(null, 'GET', '/api/version')).body).toEqual({ version: 'development', commit: null });
  });

  it('answers while every other connection waits for a locked table', async () => {
    const holder = await api.database.owner.connect();
    await holder.query('begin; lock table project in access exclusive mode');
    const waiting = Array.from({ length: 8 }, () =>
      api.raw(office.unit, { query: '{ projects(first: 1) { nodes { id } } }' }),
    );
    try {
      await sleep(300);
      const since = performance.now();
      expect(await get('/api/health/ready')).toMatchObject({ status: 200 });
      expect(performance.now() - since).toBeLessThan(2_000);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    for (const { status } of await Promise.all(waiting)) expect([200, 503]).toContain(status);
  });
});

it('a stopping process turns not ready first, serves on, ends connections with their answer, and fails nobody', async () => {
  const agent = new Agent({ keepAlive: true });
  expect((await get('/api/health/live', agent)).connection).toBe('keep-alive');
  const ended = api.get(Draining).begin(0.5);
  const got: Got[] = [];
  let stopped = false;
  void ended.then(() => (stopped = true));
  while (!stopped) {
    const readiness = await get('/api/health/ready');
    if (typeof readiness.status === 'number') expect(readiness.status).toBe(503);
    got.push(await get('/api/health/live', agent));
  }
  const answered = got.filter(({ status }) => status !== 'ECONNREFUSED');
  expect(answered.length).toBeGreaterThan(5);
  for (const each of answered) expect(each).toEqual({ status: 200, connection: 'close' });
  expect(await get('/api/health/live')).toMatchObject({ status: 'ECONNREFUSED' });
});
