import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Paths of the API: what is unknown below them is no page of the web. */
const apiPaths = ['/api', '/api/*', '/v1', '/v1/*'];

/** Pages by the paths they answer for; all else is the application's. */
const pages: Readonly<Record<string, string>> = {
  '/portal': 'portal/index.html',
  '/portal/*': 'portal/index.html',
  '/*': 'index.html',
};

/** Headers of pages, how they may be shown or left and which version it is: a script that never changes needs none of them, and ninety files would carry them. */
const ofPages = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'etag',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Serves the built web beside the API: hashed files for a year and as they were compressed when built, pages never cached, unknown paths to the application. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/',
    index: false,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
    // What never changes is not asked for again, nor in parts.
    lastModified: false,
    acceptRanges: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      if (/\.(js|css)(\.(br|gz))?$/.test(path)) for (const header of ofPages) reply.removeHeader(header);
    },
  });
  for (const path of apiPaths) fastify.get(path, (_: FastifyRequest, reply: FastifyReply) => reply.callNotFound());
  for (const [path, file] of Object.entries(pages))
    fastify.get(path, (_: FastifyRequest, reply: FastifyReply) =>
      reply.header('cache-control', 'no-cache').sendFile(file, { maxAge: 0, immutable: false }),
    );
}
