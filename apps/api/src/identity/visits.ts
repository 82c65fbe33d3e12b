import { ProblemError, refusal } from '@chengxiao/domain';
import type { FastifyInstance } from 'fastify';
import type { Visit } from '../kit/door/allow';
import type { Db } from '../kit/data/db';
import { ReadingContext } from '../kit/data/reading';
import { hasBody, refuseBody, refuseCrossSite } from '../kit/door/cross-site';
import { languageOf, refusalOf, sendRefusal } from '../kit/door/problem.filter';
import { deviceCookieName } from './known-places';
import type { Origin, SessionActor, SignInService } from './sign-in.service';

/** The cookie's name: `__Host-` ties it to this host, but browsers refuse that prefix without TLS. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-chengxiao' : 'chengxiao');

/** What a request carries once it is known who sends it. */
export type KnownVisit = Visit & { session?: SessionActor };

/** Where a request comes from. */
export const originOf = (visit: KnownVisit): Origin => ({
  address: visit.ip,
  agent: String(visit.headers['user-agent'] ?? ''),
  device: visit.cookies[deviceCookieName(visit.protocol === 'https')],
});

/** What a person may call who must set a password first: who they are, signing out, and setting it. */
const beforePassword = new Set([
  '/api/session',
  '/api/session/position',
  '/api/sessions',
  '/api/sessions/:id',
  '/api/password',
]);

/** Routes that answer for whoever sends the request; files of the web, and how the process is, are the same for all. */
const isPersonal = (route: string): boolean =>
  /^\/(api|graphql|v1)(\/|$)/.test(route) && !/^\/api\/(health|version)(\/|$)/.test(route);

/**
 * Learns of every API request who sends it and in which language, before any endpoint runs. What holds for a request is
 * decided by the route that will answer it: a path has many spellings, and the router knows them all.
 */
export function recognise(fastify: FastifyInstance, signIn: SignInService, db: Db): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const visit = request as KnownVisit;
    const route = request.is404 ? undefined : request.routeOptions.url;
    visit.language = languageOf(request.headers['accept-language']);
    try {
      refuseCrossSite(request);
      refuseBody(request, route);
      if (route === undefined || !isPersonal(route)) return undefined;
      const token = request.cookies[cookieName(request.protocol === 'https')];
      const session = token && token.length <= 100 ? await signIn.resolve(token) : null;
      if (session?.mustChangePassword && !beforePassword.has(route))
        throw new ProblemError(refusal('NOT_READY', 'passwordMustChange'));
      if (session) Object.assign(visit, { session, actor: session.actor });
      visit.reading = new ReadingContext(db, visit.actor, visit.language);
    } catch (error) {
      // What was refused before it was read is not read to its end either.
      if (hasBody(request)) void reply.header('connection', 'close');
      sendRefusal(reply, refusalOf(error), visit.language);
      return reply;
    }
    return undefined;
  });
  // A connection keeps its last request until the next: what that has read would grow old meanwhile.
  fastify.addHook('onResponse', async (request) => {
    (request as KnownVisit).reading?.forget();
  });
}
