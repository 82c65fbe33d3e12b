import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Actor, type Language, ProblemError, refusal, type Role, roles } from '@chengxiao/domain';
import type { FastifyRequest } from 'fastify';

/** Who may call an endpoint besides the roles: anyone at all, or anyone signed in. */
export type Caller = Role | 'anyone';

/** Who may call this endpoint. An endpoint without it refuses everyone, and the API refuses to start. */
export const Allow = Reflector.createDecorator<readonly Caller[]>();
/** Everyone who is signed in, whatever the role. */
export const signedIn: readonly Caller[] = roles;
/** Everyone inside government; third parties see their assignments only. */
export const insideGovernment: readonly Caller[] = roles.filter((role) => role !== 'evaluator');

/** What the API knows of a request: the session's actor, if any, and the language to answer in. */
export type Visit = FastifyRequest & {
  actor?: Actor;
  language?: Language;
  loaders?: Map<object, unknown>;
};

export const visitOf = (context: ExecutionContext): Visit =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: Visit }>().req
    : context.switchToHttp().getRequest<Visit>();

/** The signed-in actor as an argument; only behind `@Allow` with roles. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => visitOf(context).actor,
);
/** The request as the API knows it, for loaders and sessions. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => visitOf(context));

/** The door: holds for queries, mutations, routes and field resolvers alike. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const callers = this.reflector.getAllAndOverride(Allow, [context.getHandler(), context.getClass()]);
    if (!callers) throw new ProblemError(refusal('NOT_YOUR_ROLE', 'undeclaredEndpoint'));
    if (callers.includes('anyone')) return true;
    const { actor } = visitOf(context);
    if (!actor) throw new ProblemError(refusal('UNAUTHENTICATED', 'signInFirst'));
    if (!callers.includes(actor.role)) throw new ProblemError(refusal('NOT_YOUR_ROLE', 'notYourRole'));
    return true;
  }
}
