import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from './api';
import { askAsWhoeverMay, listsOf, nobodys, type Query } from './every-list';
import { makers, type Office, projectDraft } from './make';

let api: TestApi;
let office: Office;
let other: Office;
beforeAll(async () => {
  api = await startApi();
  [office, other] = [await makers(api).office('150523'), await makers(api).office('150524')];
});
afterAll(() => api.close());

type Nodes = { nodes: { id: string }[] };
type Refused = { code: string; problem?: { fields?: { path: string }[] } };
/** What an actor is told: the answer, or the code and the place of the refusal. */
async function answerTo(query: string, variables: object = {}, actor: Actor = office.finance): Promise<unknown> {
  const { body } = await api.raw(actor, { query, variables });
  const [error] = (body['errors'] ?? []) as { extensions: Refused }[];
  if (!error) return body['data'];
  const { code, problem } = error.extensions;
  return { code, fields: problem?.fields?.map(({ path }) => path) ?? [] };
}

describe('a project by its code', () => {
  const ask = 'query ($code: String!) { projectByCode(code: $code) { id } }';

  it('is not found under a code that nobody has, or that is not for me', async () => {
    const theirs = await makers(api).project(other);
    for (const code of ['150523000000000000000', theirs.projectCode])
      expect(await answerTo(ask, { code })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused at the code where that is none', async () => {
    for (const code of ['', 'x'.repeat(10_000), 'a\u0000b'])
      expect(await answerTo(ask, { code })).toEqual({ code: 'INVALID', fields: ['code'] });
    expect(await answerTo(ask, { code: 1 })).toEqual({ code: 'INVALID', fields: ['code'] });
  });
});

describe('organisations and budget lines', () => {
  it('of somebody else are none', async () => {
    const { department } = other.organisations;
    const project = await makers(api).project(other);
    const found = await answerTo(
      `query ($org: ID!, $project: ID!) {
        organisations(filter: { parentId: $org }) { nodes { id } }
        budgetLines(filter: { projectId: $project }) { nodes { id } } }`,
      { org: department.id, project: project.id },
    );
    expect(found).toEqual({ organisations: { nodes: [] }, budgetLines: { nodes: [] } });
  });

  it('are refused where a filter is none', async () => {
    const lines = (filter: object) =>
      answerTo('query ($filter: BudgetLineFilter!) { budgetLines(filter: $filter) { nodes { id } } }', { filter });
    expect(await lines({ projectId: 'x' })).toEqual({ code: 'INVALID', fields: ['filter.projectId'] });
    expect(await lines({ states: ['gone'] })).toEqual({ code: 'INVALID', fields: ['filter.states.0'] });
    expect(await lines({ year: -1 })).toEqual({ code: 'INVALID', fields: ['filter.year'] });
    const organisations = (filter: object) =>
      answerTo('query ($filter: OrganisationFilter!) { organisations(filter: $filter) { nodes { id } } }', { filter });
    expect(await organisations({ search: 'x'.repeat(61) })).toEqual({ code: 'INVALID', fields: ['filter.search'] });
  });
});

describe('values that the schema refuses', () => {
  const query = `mutation ($input: ProjectInput!) { draftProject(input: $input) { __typename } }`;
  const draft = async () => {
    const { name: _, ...rest } = projectDraft();
    const funds = [{ year: 2026, source: '=', amount: 12.5 }];
    const variables = { input: { ...rest, funds, attribute: null, secret: 'x' } };
    const { status, body } = await api.raw(office.unit, { query, variables }, { 'accept-language': 'zh' });
    const [error] = body['errors'] as { extensions: object }[];
    return { status, ...error?.extensions };
  };

  // The first request is answered by the interpreter, the others by the compiler.
  it.each([1, 2, 3])('are told at their places, in the words of a form (%i)', async () => {
    expect(await draft()).toMatchObject({
      status: 422,
      code: 'INVALID',
      problem: {
        detail: '5 处须改正',
        fields: expect.arrayContaining([
          { path: 'name', message: '必填' },
          { path: 'funds.0.source', message: expect.stringMatching(/^“=”不在可选范围内，可填：carryover, central, /) },
          { path: 'funds.0.amount', message: '“12.5”不能识别，请改正' },
          { path: 'attribute', message: '必填' },
          { path: 'secret', message: '不认识的字段' },
        ]),
      },
    });
  });
});

describe('every list', () => {
  const refusals = async (more: string, which: (query: Query) => boolean = () => true) => {
    const lists = listsOf(api).filter(which);
    const asked = await Promise.all(
      lists.map((query) => askAsWhoeverMay<Nodes>(api, office, query, '{ nodes { id } }', [more])),
    );
    return asked.map(({ name, code }) => [name, code]);
  };
  const all = (code: string) => listsOf(api).map(({ name }) => [name, code]);

  it('refuses pages of a size that is none', async () => {
    for (const first of [-1, 0, 101]) expect(await refusals(`first: ${first}`)).toEqual(all('INVALID'));
    expect(await refusals('first: 99999999999')).toEqual(all('BAD_REQUEST'));
    expect(await refusals('first: null')).toEqual(all('BAD_REQUEST'));
  });

  it('refuses ten thousand ids, and ids that are none', async () => {
    const ids = Array.from({ length: 10_000 }, () => nobodys);
    const filter = (each: readonly string[]) =>
      answerTo('query ($filter: ProjectFilter!) { projects(filter: $filter) { nodes { id } } }', {
        filter: { ids: each },
      });
    expect(await filter(ids)).toEqual({ code: 'INVALID', fields: ['filter.ids'] });
    expect(await filter(ids.slice(0, 100))).toEqual({ projects: { nodes: [] } });
    const many = ids.slice(0, 101).map((id) => `"${id}"`);
    expect(await refusals(`filter: { ids: [${many.join()}] }`)).toEqual(all('INVALID'));
    expect(await refusals('filter: { ids: ["x"] }')).toEqual(all('INVALID'));
  });

  it('refuses moments, divisions and directions that are none', async () => {
    expect(await refusals('filter: { updatedSince: "2026-13-45" }')).toEqual(all('INVALID'));
    expect(await refusals('direction: sideways')).toEqual(all('BAD_REQUEST'));
    expect(await refusals('after: "bm9uc2Vuc2U"')).toEqual(expect.not.arrayContaining([['projects', undefined]]));
    const divided = (query: Query) => !/Rows$|^(whatIfChanges|messages)$/.test(query.name);
    expect(await refusals('filter: { divisionCode: "1506001" }', divided)).toEqual(
      all('INVALID').filter(([name = '']) => divided({ name } as Query)),
    );
  });
});

describe('a variable with a default', () => {
  // The first request is answered by the interpreter, the others by the compiler.
  it.each([1, 2, 3])('may be left out (%i)', async () => {
    const lists = `query ($first: Int! = 5, $states: [ProjectState!] = [draft], $filter: ProjectFilter! = { below: false, states: [draft] }) {
      a: projects(first: $first, filter: { states: $states }) { nodes { id } }
      b: projects(first: $first, filter: $filter) { nodes { id } } }`;
    for (const variables of [{}, { first: 2 }, { states: ['submitted'] }])
      expect(await answerTo(lists, variables)).toEqual({ a: { nodes: [] }, b: { nodes: [] } });
    for (const variables of [{ first: null }])
      expect(await answerTo(lists, variables)).toMatchObject({ code: 'INVALID' });
  });
});
