import { ProblemError, refusal } from '@chengxiao/domain';
import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
/** Writes that say all in their address. */
const bodyless = new Set([...safe, 'DELETE']);

/**
 * Refuses writes that another site made the browser send: Sec-Fetch-Site and Origin must name this site,
 * and bodies are JSON, or files with a header of ours, neither of which a form can send. Programs send neither header and
 * carry no ambient cookie. It holds for every path: how one is spelled decides nothing.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || (origin !== undefined && !sameHost(origin, host)))
    throw new ProblemError(refusal('CROSS_SITE', 'crossSite'));
}

/**
 * Refuses a body that nobody reads before any of it is: of a method that has none, of a path that nobody answers for, of a
 * type that is not taken, and files where none are.
 * @param route the route as it is declared, undefined where none matches
 */
export function refuseBody(request: FastifyRequest, route: string | undefined): void {
  if (!hasBody(request)) return;
  if (route === undefined) throw new ProblemError(refusal('NOT_FOUND', 'notFound'));
  if (bodyless.has(request.method)) throw new ProblemError(refusal('BAD_REQUEST', 'bodyNotNeeded'));
  const type = request.headers['content-type'] ?? '';
  const files = /^multipart\/form-data\s*;/i.test(type) && request.headers['x-requested-with'] !== undefined;
  if (files ? !takesFiles(route) : !/^application\/json\s*(;|$)/i.test(type))
    throw new ProblemError(refusal('BAD_REQUEST', 'wrongContentType'));
}

export const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Routes that take files are named for it. */
const takesFiles = (route: string): boolean => /\/(imports|attachments|exports)$/.test(route);

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
