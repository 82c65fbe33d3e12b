import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application';
import { required } from './commands/environment';

/** Serves the built web beside the API: hashed files for a year, pages never cached, unknown paths to the application. */
async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/',
    index: false,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
  });
  const sendPage =
    (name: string) =>
    (_: unknown, reply: { header(k: string, v: string): { sendFile(path: string, options: object): unknown } }) =>
      reply.header('cache-control', 'no-cache').sendFile(name, { maxAge: 0, immutable: false });
  const pages: Record<string, string> = {
    '/portal': 'portal/index.html',
    '/portal/*': 'portal/index.html',
    '/*': 'index.html',
  };
  for (const [path, file] of Object.entries(pages)) fastify.get(path, sendPage(file) as never);
}

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
