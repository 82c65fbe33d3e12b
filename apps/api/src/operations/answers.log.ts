import type { FastifyInstance } from 'fastify';
import type { Visit } from '../kit/door/allow';
import { log, requestNumber } from './log';

/** The name of an operation as our own documents have one. */
const isName = (text: unknown): text is string => typeof text === 'string' && /^\w{1,60}$/.test(text);

/**
 * One entry for each answer: which route as it is declared, which operation, who, how it went and how long it took. What was
 * typed, asked for by a query string, or carried in a header is in none.
 */
export function logAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => requestNumber.run(request.id, done));
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? null : (request.routeOptions.url ?? null);
    // Health is asked for every few seconds, and files of the web are the same for all.
    if (route !== null && (!/^\/(api|graphql|v1)/.test(route) || /^\/api\/health/.test(route))) return;
    const { operationName } = (request.body ?? {}) as { operationName?: unknown };
    const { actor } = request as Visit;
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        ...(isName(operationName) ? { operation: operationName } : {}),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(actor ? { user: actor.userId, position: actor.positionId } : {}),
        address: request.ip,
      },
      'answered',
    );
  });
}
