import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildStale } from '../../../../tools/build';
import { cloneDatabase, type TestDatabase } from '../../test/database';
import { withoutSecrets } from './log';

const root = join(import.meta.dirname, '../../../..');
let database: TestDatabase;
let child: ChildProcess;
let said = '';
let base: string;
let metricsBase: string;
const traces: unknown[] = [];
const collector = createServer((request, answer) => {
  let body = '';
  request.on('data', (piece: Buffer) => (body += piece.toString()));
  request.on('end', () => {
    traces.push([request.url, body]);
    answer.end('{}');
  });
});
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
beforeAll(async () => {
  await buildStale(['api']);
  database = await cloneDatabase();
  const [port, metricsPort] = [await freePort(), await freePort()];
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  [base, metricsBase] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${metricsPort}`];
  child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/api/main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      RUNTIME_DATABASE_URL: database.runtimeUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      METRICS_PORT: String(metricsPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as { port: number }).port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => (said += piece.toString()));
  await new Promise<void>((resolve, reject) => {
    child.on('message', () => resolve());
    child.on('exit', () => reject(new Error(said)));
  });
});
afterAll(async () => {
  child.kill('SIGKILL');
  collector.close();
  await database.drop();
});

it('a running API logs JSON without secrets and colours, counts, and sends traces where it is told to', async () => {
  const headers = {
    'content-type': 'application/json',
    'x-request-id': 'trace-0190a1b2',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  };
  const body = JSON.stringify({ username: 'niemand\nzwei', password: 'Geheim-Wiese-2026' });
  const answer = await fetch(`${base}/api/session?token=hidden-in-query`, { method: 'POST', headers, body });
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([401, 'trace-0190a1b2']);
  await fetch(`${base}/api/nothing%0Aforged`);
  const counted = await (await fetch(`${metricsBase}/metrics`)).text();
  expect(counted).toContain('chengxiao_http_seconds_count{method="POST",route="/api/session",status="401"} 1');
  expect(counted).toContain('process_cpu_seconds_total');
  expect(counted).toMatch(/chengxiao_database_connections\{state="open"\} \d/);
  expect((await fetch(`${base}/metrics`)).status).toBe(404);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'info',
      requestId: 'trace-0190a1b2',
      method: 'POST',
      route: '/api/session',
      status: 401,
      address: '127.0.0.1',
      msg: 'answered',
    }),
  );
  expect(said).not.toMatch(/Geheim|hidden-in-query|forged|\u001b\[/);
  expect(JSON.stringify(traces)).toMatch(/0af7651916cd43dd8448eb211c80319c/);
  expect(JSON.stringify(traces)).toMatch(/POST \/api\/session/);
});

describe('a line', () => {
  it('holds no password of an address and no secret of the environment', () => {
    process.env['RUNTIME_PASSWORD'] = 'very-secret-word';
    expect(withoutSecrets('postgres://owner:p4ss@db:5432/x failed, very-secret-word')).toBe(
      'postgres://owner:***@db:5432/x failed, ***',
    );
    delete process.env['RUNTIME_PASSWORD'];
  });
});
