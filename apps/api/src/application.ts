import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { type LoggerService, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module';
import { recognise, SignInService } from './identity';
import { Db } from './kit/data/db';
import { isRequestId, markAnswers } from './kit/door/answer-headers';
import { toInvalidProblem } from './kit/door/invalid-problem';
import { logAnswers } from './operations/answers.log';
import { Draining } from './operations/draining';
import { JsonLogger } from './operations/log';
import { countAnswers } from './operations/metrics';
import { languageOf, ProblemFilter, refusalOf, sendRefusal } from './kit/door/problem.filter';

export type ApplicationOptions = {
  /** The runtime login's URL; it owns nothing. */
  readonly databaseUrl: string;
  readonly production: boolean;
  readonly logger?: LoggerService | false;
  readonly pool?: number;
};

/** Keeps Fastify's error handler ours: Nest would replace it by one that knows no problems. */
class ProblemAdapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }

  /** Answers a problem to what Fastify refuses before any endpoint runs: bodies too large, broken JSON. */
  answerProblems(): void {
    this.getInstance().setErrorHandler((error, request, reply) => {
      sendRefusal(reply, refusalOf(error), languageOf(request.headers['accept-language']));
    });
  }
}

/** Answers over TLS promise it for a year, below this name too; over plain HTTP, as on one's own machine, nothing is promised. */
function promiseTransport(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
}

/** Builds the API, ready to listen or to be called in a test. */
export async function createApplication({
  databaseUrl,
  production,
  logger,
  pool,
}: ApplicationOptions): Promise<NestFastifyApplication> {
  const adapter = new ProblemAdapter({
    bodyLimit: 1_048_576,
    trustProxy: process.env['TRUST_PROXY'] ?? 'loopback',
    // Long enough for a file over a slow line of a banner.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    // What comes while the door closes is served all the same.
    return503OnClosing: false,
    genReqId: ({ headers }: IncomingMessage) =>
      isRequestId(headers['x-request-id']) ? headers['x-request-id'] : randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(databaseUrl, { production, ...(pool ? { pool } : {}) }),
    adapter,
    {
      logger: logger ?? new JsonLogger(),
      abortOnError: false,
    },
  );
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  promiseTransport(adapter.getInstance());
  adapter.answerProblems();
  markAnswers(adapter.getInstance());
  app.get(Draining, { strict: false }).watch(adapter.getInstance());
  countAnswers(adapter.getInstance());
  if (logger !== false) logAnswers(adapter.getInstance());
  recognise(adapter.getInstance(), app.get(SignInService, { strict: false }), app.get(Db));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: toInvalidProblem,
    }),
  );
  return app;
}
