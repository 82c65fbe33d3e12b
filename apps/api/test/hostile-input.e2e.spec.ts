import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './api';
import { makers, type Office, projectDraft } from './make';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi({ production: true });
  office = await makers(api).office();
});
afterAll(() => api.close());

const draft = `mutation ($input: ProjectInput!) { result: draftProject(input: $input) { ... on Project { id name } ... on Problem { code status fields { path } } } }`;
const sent = async (input: object) => (await api.raw(office.unit, { query: draft, variables: { input } })).body;
const projects = async () =>
  Number((await api.database.owner.query<{ count: string }>('select count(*) from project')).rows[0]?.count);

describe('wrong input', () => {
  it('never leaves anything half-written, and never shows a stack', async () => {
    const before = await projects();
    const bad: object[] = [
      {},
      { ...projectDraft(), name: undefined },
      { ...projectDraft(), name: 'x'.repeat(121) },
      { ...projectDraft(), name: 'a\u0000b' },
      { ...projectDraft(), name: '\u202E\u200B' },
      { ...projectDraft(), name: 'a\uFFFDb' },
      { ...projectDraft(), name: '\uD800' },
      { ...projectDraft(), startDate: '2026-02-30' },
      { ...projectDraft(), endDate: '2025-01-01' },
      { ...projectDraft(), placeCode: '999999' },
      { ...projectDraft(), projectType: 'nonsense' },
      { ...projectDraft(), funds: 'none' },
      { ...projectDraft(), funds: [{ year: 2026, source: 'fiscal', amount: '1e99' }] },
      { ...projectDraft(), funds: [{ year: 2026, source: 'fiscal', amount: 12.5 }] },
      { ...projectDraft(), funds: [{ year: 2026, source: 'fiscal', amount: 'NaN' }] },
      { ...projectDraft(), funds: [{ year: 2026, source: 'fiscal', amount: '9999999999999999.99' }] },
      { ...projectDraft(), funds: [{ year: 1999, source: 'fiscal', amount: '1.00' }] },
      { ...projectDraft(), extra: true },
    ];
    for (const input of bad) {
      const body = await sent(input);
      const result = (body['data'] as { result?: { code?: string } } | null)?.result;
      const error = (body['errors'] as { extensions: { code: string } }[] | undefined)?.[0];
      expect([JSON.stringify(input).slice(0, 120), result?.code ?? error?.extensions.code]).toEqual([
        JSON.stringify(input).slice(0, 120),
        expect.stringMatching(/^(INVALID|BAD_REQUEST)$/),
      ]);
      expect(JSON.stringify(body)).not.toMatch(/\bat .*\.(ts|js):\d+/);
    }
    expect(await projects()).toBe(before);
  });

  it('keeps emoji and rare characters as they were typed', async () => {
    const body = await sent(projectDraft({ name: '草原😀𠀀项目' }));
    expect((body['data'] as { result: object }).result).toMatchObject({ name: '草原😀𠀀项目' });
  });

  it('answers 413 to a body of ten megabytes', async () => {
    const answer = await api.raw(office.unit, {
      query: draft,
      variables: { input: projectDraft({ summary: 'x'.repeat(10_000_000) }) },
    });
    expect(answer).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'TOO_LARGE', problem: { status: 413 } } }] },
    });
    const rest = await api.rest(office.unit, 'PUT', '/api/password', { current: 'x'.repeat(10_000_000), next: 'y' });
    expect(rest).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    expect(rest.headers['content-type']).toContain('application/problem+json');
  });

  it('answers 400 to broken JSON and to a document that is none', async () => {
    expect(await api.raw(office.unit, '{"query": ')).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
    expect(await api.raw(office.unit, { query: '{ nonsense }' })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
    expect(await api.raw(office.unit, { query: '{{{' })).toMatchObject({ status: 400 });
  });

  it('answers not found to an identifier that nobody knows, and bad request to one that is none', async () => {
    const project = (id: string) => api.raw(office.unit, { query: `{ project(id: "${id}") { id } }` });
    expect((await project('01900000-0000-7000-8000-000000000000')).body).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect((await project("' or 1=1 --")).body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('takes a search text literally', async () => {
    const search = (text: string) =>
      api.graphql<{ projects: { nodes: object[] } }>(
        office.unit,
        `query ($s: String!) { projects(filter: {search: $s}) { nodes { id } } }`,
        { s: text },
      );
    await makers(api).project(office);
    expect((await search('%')).projects.nodes).toEqual([]);
    expect((await search("'; drop table project; --")).projects.nodes).toEqual([]);
    expect((await search('公路')).projects.nodes.length).toBeGreaterThan(0);
  });

  it('refuses a forged cursor and a page of more than 100', async () => {
    const list = (args: string) => api.raw(office.unit, { query: `{ projects(${args}) { nodes { id } } }` });
    expect((await list('after: "bm9uc2Vuc2U"')).body).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_CURSOR' } }],
    });
    expect((await list('first: 101')).body).toMatchObject({
      errors: [{ extensions: { code: 'INVALID', problem: { fields: [{ path: 'first' }] } } }],
    });
  });
});

describe('documents that explode', () => {
  const code = async (query: string) =>
    ((await api.raw(office.unit, { query })).body['errors'] as { extensions: { code: string } }[])[0]?.extensions.code;

  it('are refused by depth, aliases, tokens and cost', async () => {
    const dear = `nodes { history { id action } funds { amount } budgetLines { id } }`;
    expect(
      await code(
        `{ ${Array.from({ length: 15 }, (_, index) => `a${index}: projects(first: 100) { ${dear} }`).join(' ')} }`,
      ),
    ).toBe('TOO_COMPLEX');
    expect(
      await code(`{ ${Array.from({ length: 20 }, (_, index) => `a${index}: divisions { code }`).join(' ')} }`),
    ).toBe('TOO_COMPLEX');
    expect(await code(`{ divisions { ${'code '.repeat(3_000)} } }`)).toBe('TOO_COMPLEX');
  });

  it('are refused when fragments multiply', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    ).join(' ');
    const started = performance.now();
    expect(await code(`{ ...f0 } ${fragments} fragment f20 on Query { divisions { code } }`)).toBeDefined();
    // Not a speed test: an unprotected server needs minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('cannot read the schema in production', async () => {
    expect(await code('{ __schema { types { name } } }')).toBe('BAD_REQUEST');
  });
});
