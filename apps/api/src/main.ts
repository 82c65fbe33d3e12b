import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createApplication } from './application';
import { required } from './commands/environment';
import { serveWeb } from './web';

const app = await createApplication({
  databaseUrl: required('RUNTIME_DATABASE_URL'),
  production: process.env['NODE_ENV'] === 'production',
  // More connections than work can be done at once only take turns away from each other.
  pool: Number(process.env['DATABASE_POOL'] ?? 2 * availableParallelism()),
});
const webRoot = process.env['WEB_ROOT'];
if (webRoot) await serveWeb(app, resolve(webRoot));
try {
  await app.listen(Number(process.env['PORT'] ?? 3000), process.env['HOST'] ?? '0.0.0.0');
  process.send?.('ready');
} catch (error) {
  process.stderr.write(
    `${(error as { code?: string }).code === 'EADDRINUSE' ? `port ${process.env['PORT'] ?? 3000} is taken` : String(error)}\n`,
  );
  await app.close();
  process.exit(1);
}
