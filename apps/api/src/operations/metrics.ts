import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What this process counts; read by Prometheus at its own door (`METRICS_PORT`). */
export const metrics = new Registry();

const answered = new Histogram({
  name: 'chengxiao_http_seconds',
  help: 'Time of answers by method, route and status',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
  registers: [metrics],
});

/** When the last seal of events went well. */
export const lastSeal = new Gauge({
  name: 'chengxiao_last_seal_seconds',
  help: 'Time of the last seal of events, in seconds since 1970',
  registers: [metrics],
});

/** Connections to the database: all, those nobody uses, and who waits for one. */
export function countConnections(pool: { totalCount: number; idleCount: number; waitingCount: number }): void {
  new Gauge({
    name: 'chengxiao_database_connections',
    help: 'Connections to the database: open, idle, and requests that wait for one',
    labelNames: ['state'] as const,
    registers: [metrics],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

/** Counts answers by their route as it is declared: the paths that callers make up are endless. */
export function countAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    answered.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

/** Opens the door of `GET /metrics` where a port is given. */
export async function openMetrics(port: string | undefined, host: string): Promise<Server | null> {
  if (!port) return null;
  collectDefaultMetrics({ register: metrics });
  const server = createServer((request, answer) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void answer.writeHead(404).end();
    void metrics.metrics().then(
      (text) => answer.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => answer.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), host, resolve);
  });
  server.unref();
  return server;
}
