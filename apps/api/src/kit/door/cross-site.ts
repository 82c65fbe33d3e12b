import { ProblemError, refusal } from '@chengxiao/domain';
import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site made the browser send: Sec-Fetch-Site and Origin must name this site,
 * and bodies are JSON, or files with a header of ours, neither of which a form can send. Programs send neither header and
 * carry no ambient cookie.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || (origin !== undefined && !sameHost(origin, host)))
    throw new ProblemError(refusal('CROSS_SITE', 'crossSite'));
  const type = request.headers['content-type'];
  const upload = /^multipart\/form-data\s*;/i.test(type ?? '') && request.headers['x-requested-with'] !== undefined;
  if (type !== undefined && !upload && !/^application\/json\s*(;|$)/i.test(type))
    throw new ProblemError(refusal('BAD_REQUEST', 'wrongContentType'));
}

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
