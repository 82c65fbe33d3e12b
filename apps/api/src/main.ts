import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createApplication } from './application';
import { required } from './commands/environment';
import { Draining } from './operations/draining';
import { checkOptions } from './operations/options';
import { refuseWidePool } from './operations/pool';
import { serveWeb } from './web';

checkOptions('api');
const databaseUrl = required('RUNTIME_DATABASE_URL');
// More connections than work can be done at once only take turns away from each other.
const pool = Number(process.env['DATABASE_POOL'] || 2 * availableParallelism());
await refuseWidePool(databaseUrl, pool);
const app = await createApplication({ databaseUrl, production: process.env['NODE_ENV'] === 'production', pool });
const webRoot = process.env['WEB_ROOT'];
if (webRoot) await serveWeb(app, resolve(webRoot));

/** Told to stop, it drains first; told again, it closes at once. */
let ending = false;
const end = async (): Promise<void> => {
  const again = ending;
  ending = true;
  if (!again) await app.get(Draining, { strict: false }).begin(Number(process.env['DRAIN_SECONDS'] || 0));
  await app.close();
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());

const port = Number(process.env['PORT'] || 3000);
try {
  await app.listen(port, process.env['HOST'] || '0.0.0.0');
  process.send?.('ready');
} catch (error) {
  process.stderr.write(
    `${(error as { code?: string }).code === 'EADDRINUSE' ? `port ${port} is taken` : String(error)}\n`,
  );
  await app.close();
  process.exit(1);
}
