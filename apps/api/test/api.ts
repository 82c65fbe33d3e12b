import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@chengxiao/domain';
import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createApplication } from '../src/application';
import { cookieName, tokenHash } from '../src/identity';
import { Db } from '../src/kit/data/db';
import { cloneDatabase, type TestDatabase } from './database';

/** What came back over HTTP. */
export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
};

export type UploadedFile = { readonly name: string | Uint8Array; readonly content: Buffer };

/** The whole API on a database of its own, called as its users call it. */
export type TestApi = {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  get<T>(service: Type<T>): T;
  /** Runs a GraphQL document as a person, or as nobody; answers `data`, or throws what `errors` says. */
  graphql<T = Record<string, unknown>>(actor: Actor | null, document: string, variables?: object): Promise<T>;
  /** The same, answering whatever came back. */
  raw(actor: Actor | null, payload: object | string, headers?: Record<string, string>): Promise<Answer>;
  rest(actor: Actor | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<Answer>;
  /** Uploads a file as a browser would; `headers` replace those of the web. */
  upload(
    actor: Actor,
    url: string,
    file: UploadedFile,
    headers?: Record<string, string>,
  ): Promise<Answer & { readonly bytes: Buffer }>;
  /** The bytes behind an address. */
  download(actor: Actor, url: string): Promise<Answer & { readonly bytes: Buffer }>;
  /** The SQL statements that `work` runs, reads and writes. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
};

const leaves: readonly [GraphQLScalarType, (value: unknown) => boolean][] = [
  [GraphQLInt, Number.isInteger],
  [GraphQLFloat, Number.isFinite],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
];

/** In production such values are passed on as they are; here one that would need another form is an error. */
function refuseOtherForms(): void {
  for (const [scalar, holds] of leaves)
    scalar.serialize = (value) => {
      if (!holds(value)) throw new GraphQLError(`a ${scalar.name} is ${typeof value} ${String(value)}`);
      return value;
    };
}

/** `prepare` adds to the application before it starts. */
export async function startApi({
  production = false,
  prepare,
}: { production?: boolean; prepare?: (app: NestFastifyApplication) => Promise<void> } = {}): Promise<TestApi> {
  refuseOtherForms();
  const database = await cloneDatabase();
  // Files of a test never land in the checkout.
  process.env['CHENGXIAO_DATA'] ??= mkdtempSync(join(tmpdir(), 'chengxiao-test-'));
  const app = await createApplication({ databaseUrl: database.runtimeUrl, production, logger: false, pool: 4 });
  await prepare?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const cookies = new Map<string, Promise<string>>();

  /** A session as signing in would make it, without the cost of the password. */
  const cookieOf = (actor: Actor): Promise<string> => {
    const open = async () => {
      const token = randomBytes(32).toString('base64url');
      await database.owner.query(
        `insert into session (id, token_hash, user_id, position_id, expires_at, address, agent) values ($1, $2, $3, $4, now() + interval '8 hours', 'test', 'test')`,
        [uuid(), tokenHash(token), actor.userId, actor.positionId],
      );
      return `${cookieName(false)}=${token}`;
    };
    let cookie = cookies.get(actor.positionId);
    if (!cookie) cookies.set(actor.positionId, (cookie = open()));
    return cookie;
  };

  const call = async (
    actor: Actor | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object | string,
    extra = {},
  ): Promise<Answer & { readonly bytes: Buffer }> => {
    const headers = {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      'accept-language': 'en',
      ...(actor ? { cookie: await cookieOf(actor) } : {}),
      ...extra,
    };
    const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    const json = /json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      body: json ? (response.json() as Record<string, unknown>) : { text: response.body },
      headers: response.headers,
      bytes: response.rawPayload,
    };
  };

  const upload: TestApi['upload'] = async (actor, url, { name, content }, headers = {}) => {
    const boundary = `----${randomBytes(8).toString('hex')}`;
    const payload = Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="`),
      Buffer.from(name),
      Buffer.from('"\r\ncontent-type: application/octet-stream\r\n\r\n'),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const sent = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'chengxiao' };
    return call(actor, 'POST', url, payload, { ...sent, ...headers });
  };

  const download: TestApi['download'] = async (actor, url) => {
    const response = await app.inject({ method: 'GET', url, headers: { cookie: await cookieOf(actor) } });
    const json = /json/.test(String(response.headers['content-type']));
    const body = json ? (response.json() as Record<string, unknown>) : {};
    return { status: response.statusCode, headers: response.headers, body, bytes: response.rawPayload };
  };

  const api: TestApi = {
    app,
    database,
    get: (service) => app.get(service, { strict: false }),
    raw: (actor, payload, headers = {}) => call(actor, 'POST', '/graphql', payload, headers),
    rest: (actor, method, url, payload) => call(actor, method, url, payload),
    upload,
    download,
    async graphql<T>(actor: Actor | null, query: string, variables: object = {}) {
      const { body } = await call(actor, 'POST', '/graphql', { query, variables });
      if (body['errors']) throw new Error(JSON.stringify(body['errors']));
      return body['data'] as T;
    },
    async statements(work) {
      const [db, source] = [app.get(Db, { strict: false }), app.get(DataSource, { strict: false })];
      const { logger } = source;
      const seen: string[] = [];
      db.onStatement = (sql) => seen.push(sql);
      // Single writes go through TypeORM, which tells its logger.
      source.logger = Object.assign(Object.create(logger) as typeof logger, {
        logQuery: (sql: string) => seen.push(sql),
      });
      try {
        await work();
      } finally {
        db.onStatement = () => undefined;
        source.logger = logger;
      }
      return seen;
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
  return api;
}
