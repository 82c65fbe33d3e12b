import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import {
  type Language,
  type Message,
  type MessageKey,
  messages,
  ProblemError,
  problems,
  type Refusal,
  refusal,
  say,
} from '@chengxiao/domain';
import { ProblemDto } from '@chengxiao/dto';
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { getNamedType, GraphQLError, type GraphQLResolveInfo, isUnionType } from 'graphql';
import { unavailability } from '../data/unavailable';
import type { Visit } from './allow';

const logger = new Logger('problem');

/** SQLSTATEs that are the caller's doing; all others are ours. */
const databaseRefusals: Readonly<Record<string, Refusal>> = {
  '40001': refusal('STALE', 'stale'),
  '40P01': refusal('STALE', 'stale'),
  '23505': refusal('DUPLICATE', 'alreadyThere'),
  '22P02': refusal('BAD_REQUEST', 'valueMalformed'),
  '22003': refusal('BAD_REQUEST', 'figureTooLarge'),
  '22007': refusal('BAD_REQUEST', 'valueMalformed'),
  '22008': refusal('BAD_REQUEST', 'valueMalformed'),
  '22021': refusal('BAD_REQUEST', 'forbiddenCharacters'),
  '42501': refusal('NOT_FOUND', 'notFound'),
};

/**
 * A trigger may refuse with one of our messages: SQLSTATE CX422, its detail the message key and parameters as JSON. Triggers
 * hold rules that protect the data of a later module from an earlier one, which does not know it.
 */
function triggerRefusal({ code, detail }: { code?: string; detail?: string }): Refusal | null {
  if (code !== 'CX422' || !detail) return null;
  const { key, params } = JSON.parse(detail) as Message & { key: MessageKey };
  return key in messages ? refusal('NOT_READY', key, params) : null;
}

const statusRefusals: Readonly<Record<number, Refusal>> = {
  404: refusal('NOT_FOUND', 'notFound'),
  413: refusal('TOO_LARGE', 'tooLarge'),
  415: refusal('UNSUPPORTED_TYPE', 'wrongContentType'),
  503: { ...refusal('UNAVAILABLE', 'unavailable'), retryAfter: 2 },
};

/** The refusal that answers any error; an unknown error is logged under a reference, which is all the caller learns. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ProblemError) return error.refusal;
  const { code, statusCode, detail } = error as { code?: string; statusCode?: number; detail?: string };
  const known = (code ? databaseRefusals[code] : undefined) ?? triggerRefusal({ code, detail });
  if (known) return known;
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status && status < 500) return statusRefusals[status] ?? refusal('BAD_REQUEST', 'badRequest');
  const unavailable = unavailability(error) ?? (status === 503 ? statusRefusals[503] : undefined);
  if (unavailable) {
    tellUnavailable(error);
    return unavailable;
  }
  const reference = randomUUID().slice(0, 8);
  logger.error(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return refusal('INTERNAL', 'internal', { reference });
}

let toldAt = 0;

/** What the surroundings refuse is said once a second: while a database is away, every request would say it. */
function tellUnavailable(error: unknown): void {
  const now = performance.now();
  if (toldAt > 0 && now - toldAt < 1000) return;
  toldAt = now;
  const { code, message } = error as { code?: string; message?: string };
  logger.warn(`unavailable: ${[code, message].filter(Boolean).join(' ')}`);
}

/** The refusal in words. */
export function problemOf({ code, reason, fields }: Refusal, language: Language): ProblemDto {
  return Object.assign(new ProblemDto(), {
    code,
    status: problems[code].status,
    title: problems[code].title[language],
    detail: say(reason, language),
    fields: (fields ?? []).map((each) => ({ path: each.path, message: say(each, language) })),
  });
}

/** Chinese unless the caller prefers English. */
export const languageOf = (accept: string | undefined): Language => (/^\s*en\b/i.test(accept ?? '') ? 'en' : 'zh');

/** Answers problem+json by RFC 9457. Refusals are not cached: what is missing now may be there later. */
export function sendRefusal(reply: FastifyReply, refused: Refusal, language: Language): void {
  const problem = problemOf(refused, language);
  if (refused.retryAfter) void reply.header('retry-after', refused.retryAfter);
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:problem:${problem.code}`, ...problem }));
}

/** Answers a refusal in the form of the endpoint: a union member (or GraphQL error), or problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      const graphql = GqlArgumentsHost.create(host);
      const { req, reply } = graphql.getContext<{ req: Visit; reply?: FastifyReply }>();
      const refused = refusalOf(error);
      if (refused.retryAfter) void reply?.header('retry-after', refused.retryAfter);
      const problem = problemOf(refused, req.language ?? 'zh');
      const type = getNamedType(graphql.getInfo<GraphQLResolveInfo>().returnType);
      // A filter's return value becomes the field's value: that is how a mutation answers `Problem`.
      if (isUnionType(type) && type.getTypes().some((member) => member.name === 'Problem')) return problem;
      return new GraphQLError(problem.detail, { extensions: { code: problem.code, problem: { ...problem } } });
    }
    const http = host.switchToHttp();
    sendRefusal(http.getResponse<FastifyReply>(), refusalOf(error), http.getRequest<Visit>().language ?? 'zh');
    return undefined;
  }
}
