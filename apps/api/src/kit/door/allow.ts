import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, businessRoles, type Language, ProblemError, refusal, type Role, roles } from '@chengxiao/domain';
import type { FastifyRequest } from 'fastify';
import type { ReadingContext } from '../data/reading';

/** Who may call an endpoint besides the roles: anyone at all, or anyone signed in. */
export type Caller = Role | 'anyone';

/** Who may call this endpoint. An endpoint without it refuses everyone, and the API refuses to start. */
export const Allow = Reflector.createDecorator<readonly Caller[]>();
/** Everyone who is signed in to do business. */
export const signedIn: readonly Caller[] = businessRoles;
/** The administrators too: what belongs to a session, and the places that people work at. */
export const anyRole: readonly Caller[] = roles;
export { insideGovernment } from '@chengxiao/domain';

/** What the API knows of a request: the session's actor, if any, and the language to answer in. */
export type Visit = FastifyRequest & {
  actor?: Actor;
  language?: Language;
  reading?: ReadingContext;
};

export const visitOf = (context: ExecutionContext): Visit =>
  context.getType<string>() === 'graphql'
    ? context.getArgByIndex<{ req: Visit }>(2).req
    : context.switchToHttp().getRequest<Visit>();

/** The signed-in actor as an argument; only behind `@Allow` with roles. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => visitOf(context).actor,
);
/** What queries and field resolvers read with; one for each request. */
export const Reading = createParamDecorator(
  (_: unknown, context: ExecutionContext): ReadingContext | undefined => visitOf(context).reading,
);

/** The door of queries, mutations and routes, and of field resolvers that Nest calls; see `callFieldsDirectly`. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    askDoor(this.reflector.getAllAndOverride(Allow, [context.getHandler(), context.getClass()]), visitOf(context));
    return true;
  }
}

/** The one rule of the door. @throws `NOT_YOUR_ROLE`, also where nobody declared who may; `UNAUTHENTICATED` */
export function askDoor(callers: readonly Caller[] | undefined, { actor }: Visit): void {
  if (!callers) throw new ProblemError(refusal('NOT_YOUR_ROLE', 'undeclaredEndpoint'));
  if (callers.includes('anyone')) return;
  if (!actor) throw new ProblemError(refusal('UNAUTHENTICATED', 'signInFirst'));
  if (!callers.includes(actor.role)) throw new ProblemError(refusal('NOT_YOUR_ROLE', 'notYourRole'));
}
