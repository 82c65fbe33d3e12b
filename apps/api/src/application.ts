import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { type INestApplication, type LoggerService, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { recognise, SignInService } from './identity';
import { invalid } from './kit/invalid';

export type ApplicationOptions = {
  /** The runtime login's URL; it owns nothing. */
  readonly databaseUrl: string;
  readonly production: boolean;
  readonly logger?: LoggerService | false;
  readonly pool?: number;
};

/** Builds the API, ready to listen or to be called in a test. */
export async function createApplication({
  databaseUrl,
  production,
  logger,
  pool,
}: ApplicationOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    trustProxy: 'loopback',
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(databaseUrl, { production, ...(pool ? { pool } : {}) }),
    adapter,
    {
      logger: logger ?? ['error', 'warn'],
      abortOnError: false,
    },
  );
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  recognise(adapter.getInstance(), app.get(SignInService, { strict: false }));
  app.useGlobalPipes(
    new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory: invalid }),
  );
  (app as INestApplication).enableShutdownHooks();
  return app;
}
