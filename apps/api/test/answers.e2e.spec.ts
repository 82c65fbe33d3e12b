import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attachmentHeader } from '../src/kit/door/attachment-header';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';

let api: TestApi;
let office: Office;
let project: { readonly id: string };
beforeAll(async () => {
  api = await startApi({ production: true });
  office = await makers(api).office();
  project = await makers(api).project(office);
});
afterAll(() => api.close());

describe('an answer', () => {
  it('to somebody is kept by nobody: GraphQL, REST, downloads, refusals', async () => {
    const content = Buffer.from('%PDF-1.7\n%%EOF');
    const place = `/api/attachments?subjectType=project&subjectId=${project.id}&kind=basis`;
    const file = await api.upload(office.unit, place, { name: 'a.pdf', content });
    const answers = [
      await api.raw(office.unit, { query: '{ projects(first: 1) { nodes { id } } }' }),
      await api.rest(office.unit, 'GET', '/api/session'),
      await api.rest(office.unit, 'GET', '/api/sessions'),
      file,
      await api.download(office.unit, `/api/attachments/${String(file.body['id'])}`),
      await api.rest(office.unit, 'POST', '/api/exports', {}),
      await api.rest(null, 'GET', '/api/nothing'),
    ];
    for (const { headers, status } of answers)
      expect([status, headers['cache-control']]).toEqual([status, expect.stringMatching(/no-store/)]);
  });

  it('to everybody says itself how long it holds', async () => {
    const { headers } = await api.rest(null, 'GET', '/api/public/divisions');
    expect(headers['cache-control']).not.toMatch(/no-store/);
  });

  it('carries the number of its request, the caller’s where it is one', async () => {
    const numbered = (number: string) => api.raw(office.unit, { query: '{ __typename }' }, { 'x-request-id': number });
    expect((await numbered('trace-0190a1b2')).headers['x-request-id']).toBe('trace-0190a1b2');
    for (const strange of ['short', 'a\tb and more', '<script>alert(1)</script>', 'x'.repeat(65)])
      expect((await numbered(strange)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says what a page may do, which is little', async () => {
    expect((await api.rest(null, 'GET', '/api/health/live')).headers['permissions-policy']).toContain('camera=(), ');
  });
});

describe('a document that is wrong', () => {
  it.each([
    '{ project { id } }',
    '{ projcts { id } }',
    '{ projects(frist: 1) { nodes { id } } }',
    '{ projects(first: 1) { nodes { nam } } }',
    'query ($input: ProjectInpt!) { x }',
    'mutation { draftProjct(input: {}) { id } }',
    '{ projects(first: 1) { nodes { ... on Projct { id } } } }',
    '{ attachments(subjectType: projct, subjectId: "0190a1b2-0000-7000-8000-00000000d1a7") { kinds } }',
  ])('is not told what it could have meant: %s', async (query) => {
    const { status, body } = await api.raw(office.unit, { query });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.not.stringMatching(/did you mean/i)]);
  });
});

describe('the name of a download', () => {
  it.each([
    ['a\r\nset-cookie: x=1.pdf', 'attachment; filename="a__set-cookie: x=1.pdf"'],
    ['a\u0000b\u0085c.pdf', 'attachment; filename="a_b_c.pdf"'],
    ['\u202Efdp.exe', 'attachment; filename="_fdp.exe"'],
    ['年\u2028报\uD800.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%E5%B9%B4_%E6%8A%A5_.pdf`],
  ])('%j holds nothing that is not to be seen', (name, header) => {
    expect(attachmentHeader(name)).toBe(header);
  });
});
