import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { createApplication } from './application';
import { required } from './commands/environment';
import { Draining } from './operations/draining';
import { checkOptions } from './operations/options';
import { countConnections, openMetrics } from './operations/metrics';
import { refuseWidePool } from './operations/pool';
import { traceAnswers } from './operations/traces';
import { serveWeb } from './web';

checkOptions('api');
const databaseUrl = required('RUNTIME_DATABASE_URL');
// More connections than work can be done at once only take turns away from each other.
const pool = Number(process.env['DATABASE_POOL'] || 2 * availableParallelism());
await refuseWidePool(databaseUrl, pool);
const app = await createApplication({ databaseUrl, production: process.env['NODE_ENV'] === 'production', pool });
const host = process.env['HOST'] || '0.0.0.0';
const endTraces = await traceAnswers(app.getHttpAdapter().getInstance(), process.env['OTEL_EXPORTER_OTLP_ENDPOINT']);
countConnections((app.get(DataSource).driver as PostgresDriver).master as pg.Pool);
await openMetrics(process.env['METRICS_PORT'], host);
const webRoot = process.env['WEB_ROOT'];
if (webRoot) await serveWeb(app, resolve(webRoot));

/** Told to stop, it drains first; told again, it closes at once. */
let ending = false;
const end = async (): Promise<void> => {
  const again = ending;
  ending = true;
  if (!again) await app.get(Draining, { strict: false }).begin(Number(process.env['DRAIN_SECONDS'] || 0));
  await app.close();
  await endTraces();
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());

const port = Number(process.env['PORT'] || 3000);
try {
  await app.listen(port, host);
  process.send?.('ready');
} catch (error) {
  process.stderr.write(
    `${(error as { code?: string }).code === 'EADDRINUSE' ? `port ${port} is taken` : String(error)}\n`,
  );
  await app.close();
  process.exit(1);
}
