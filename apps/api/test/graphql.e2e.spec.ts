import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { createApplication } from '../src/application';
import { serveWeb } from '../src/web';
import { type Answer, startApi, type TestApi } from './api';
import { makers, type Office, projectDraft } from './make';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const nobodys = '01900000-0000-7000-8000-000000000000';
type Sent = { code: string; cost?: number; limit?: number; measure?: string };
const errorsOf = ({ body }: Answer) => (body['errors'] ?? []) as { path?: string[]; extensions: Sent }[];
const ask = (query: string, variables: object = {}, actor: Actor = office.unit) => api.raw(actor, { query, variables });

describe('a refused query', () => {
  it('is null and leaves its neighbours alone', async () => {
    const project = await makers(api).project(office);
    const answer = await ask(`{ known: project(id: "${project.id}") { id } lost: project(id: "${nobodys}") { id } }`);
    expect(answer).toMatchObject({ status: 200, body: { data: { known: { id: project.id }, lost: null } } });
    expect(errorsOf(answer)).toMatchObject([{ path: ['lost'], extensions: { code: 'NOT_FOUND' } }]);
  });

  it('has its own status when nothing else was asked', async () => {
    expect(await ask(`{ project(id: "${nobodys}") { id } }`)).toMatchObject({ status: 404 });
  });
});

describe('the cost of a document', () => {
  it('is told with the answer', async () => {
    const { body } = await ask('{ divisions { code } }');
    expect(body['extensions']).toEqual({ cost: 11 });
    // Compiled from the second time on.
    expect((await ask('{ divisions { code } }')).body['extensions']).toEqual({ cost: 11 });
  });

  it('is told with the limit it exceeds', async () => {
    const row = 'nodes { history { id action } funds { amount } budgetLines { id } }';
    const dear = Array.from({ length: 15 }, (_, at) => `a${at}: projects(first: 100) { ${row} }`);
    const answer = await ask(`{ ${dear.join(' ')} }`);
    const [error] = errorsOf(answer);
    expect(answer.status).toBe(400);
    expect(error?.extensions).toMatchObject({ code: 'TOO_COMPLEX', measure: 'cost', limit: 50_000 });
    expect(error?.extensions.cost).toBeGreaterThan(50_000);
  });

  it('comes with the limit of aliases and depth as well', async () => {
    const aliases = Array.from({ length: 20 }, (_, at) => `a${at}: divisions { code }`).join(' ');
    expect(errorsOf(await ask(`{ ${aliases} }`))[0]?.extensions).toMatchObject({
      code: 'TOO_COMPLEX',
      measure: 'aliases',
      limit: 15,
    });
    const deep = `{ projects { nodes { targets { project { targets { project { targets { project { targets { project { id } } } } } } } } } } }`;
    expect(errorsOf(await ask(deep))[0]?.extensions).toMatchObject({
      code: 'TOO_COMPLEX',
      measure: 'depth',
      limit: 10,
    });
  });
});

describe('a body that is no request', () => {
  const wrong = [
    '{"query":1}',
    '{"query":null}',
    '{"query":""}',
    '{"query":"1"}',
    '{"query":"null"}',
    '{"query":{"a":1}}',
    '{"query":"{\\"kind\\":\\"Document\\",\\"definitions\\":[{\\"kind\\":\\"OperationDefinition\\"}]}"}',
    '{"query":"{ divisions { code } }","variables":"x"}',
    '{"query":"query A { divisions { code } } query B { divisions { code } }"}',
    '{"query":"query A { divisions { code } }","operationName":"B"}',
    '{}',
    '[]',
    'null',
    '"{ divisions { code } }"',
    '',
  ];
  it.each(wrong)('is a 400 with a problem: %s', async (body) => {
    const answer = await api.raw(office.unit, body);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', problem: { status: 400 } });
  });
});

describe('a request that comes again', () => {
  const draft = `mutation ($input: ProjectInput!, $requestId: ID) {
    result: draftProject(input: $input, requestId: $requestId) { ... on Project { id } ... on Problem { code } } }`;
  const declare = `mutation ($year: Int!, $requestId: ID) {
    result: declareOverallTarget(year: $year, requestId: $requestId) { ... on OverallTarget { id } ... on Problem { code } } }`;
  const result = async (document: string, variables: object, actor = office.department) =>
    ((await ask(document, variables, actor)).body['data'] as { result: { id?: string; code?: string } }).result;

  it('finds what it made, and is refused with another input or for another act', async () => {
    const [requestId, input] = ['0193a1b2-0000-7000-8000-00000000cafe', projectDraft()];
    const first = await result(draft, { input, requestId });
    expect(await result(draft, { input, requestId })).toEqual(first);
    const other = { ...input, summary: '另一个项目' };
    expect(await result(draft, { input: other, requestId })).toEqual({ code: 'REQUEST_ID_REUSED' });
    expect(await result(declare, { year: 2026, requestId })).toEqual({ code: 'REQUEST_ID_REUSED' });
  });
});

/** The application with these files as its web. */
async function beside(files: Readonly<Record<string, string>>, tell: (app: NestFastifyApplication) => Promise<void>) {
  const root = mkdtempSync(join(tmpdir(), 'chengxiao-web-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const app = await createApplication({
    databaseUrl: api.database.runtimeUrl,
    production: false,
    logger: false,
    pool: 1,
  });
  await serveWeb(app, root);
  await app.init();
  await tell(app);
  await app.close();
}

describe('beside the web', () => {
  it('unknown paths of the API are told as such, all others are pages', () =>
    beside({ 'index.html': '<title>web</title>' }, async (app) => {
      const get = (url: string) => app.inject({ method: 'GET', url });
      for (const url of ['/api/nothing', '/api', '/v1/projects', '/v1']) {
        const answer = await get(url);
        expect([url, answer.statusCode]).toEqual([url, 404]);
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json()).toMatchObject({ code: 'NOT_FOUND' });
      }
      expect((await get('/projects')).body).toContain('web');
    }));

  it('what was compressed when it was built is sent as it lies there, to whoever reads it', () =>
    beside({ 'index.html': '', 'main.js': 'plain', 'main.js.br': 'brotli', 'main.js.gz': 'gzipped' }, async (app) => {
      const ways = [
        ['br, gzip', 'br', 'brotli'],
        ['gzip', 'gzip', 'gzipped'],
        ['', undefined, 'plain'],
      ] as const;
      for (const [accepted, encoding, body] of ways) {
        const answer = await app.inject({ method: 'GET', url: '/main.js', headers: { 'accept-encoding': accepted } });
        expect([answer.headers['content-encoding'], answer.body]).toEqual([encoding, body]);
        expect(answer.headers['content-type']).toContain('javascript');
      }
    }));
});
