import { ProblemError, refusal } from '@chengxiao/domain';
import type { FastifyInstance } from 'fastify';
import type { Visit } from '../kit/door/allow';
import type { Db } from '../kit/data/db';
import { ReadingContext } from '../kit/data/reading';
import { refuseCrossSite } from '../kit/door/cross-site';
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

/** Learns of every API request who sends it and in which language, before any endpoint runs. */
export function recognise(fastify: FastifyInstance, signIn: SignInService, db: Db): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const visit = request as KnownVisit;
    visit.language = languageOf(request.headers['accept-language']);
    if (!/^\/(api|graphql)\b/.test(request.url)) return;
    try {
      refuseCrossSite(request);
      const token = request.cookies[cookieName(request.protocol === 'https')];
      const session = token && token.length <= 100 ? await signIn.resolve(token) : null;
      if (session?.mustChangePassword && !/^\/api\/(session|password)/.test(request.url)) {
        throw new ProblemError(refusal('NOT_READY', 'passwordMustChange'));
      }
      if (session) Object.assign(visit, { session, actor: session.actor });
      visit.reading = new ReadingContext(db, visit.actor, visit.language);
    } catch (error) {
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
