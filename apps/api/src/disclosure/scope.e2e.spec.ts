import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type PublicationScope, publicationScopes } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { publication, publishOverApi } from '../../test/make-disclosure';
import { assignment } from '../../test/make-feedback';
import { approvedProject } from '../../test/make-targets';

const withdraw = `mutation ($id: ID!, $version: Int!) {
  result: movePublication(id: $id, action: withdraw, version: $version, reason: "指标口径有误") {
    __typename ... on Publication { version } } }`;
const readable = `query ($first: Int, $after: String, $filter: ReadablePublicationFilter) {
  readablePublications(first: $first, after: $after, filter: $filter) {
    nodes { id scope projectName divisionName content { summary } } pageInfo { hasNextPage endCursor } totalCount } }`;
const one = `query ($id: ID!) { readablePublication(id: $id) { id scope summary content { annualGoal indicators { name } } } }`;
const editions = `query ($id: ID!) { publication(id: $id) { scope editions { edition state scope reason removedAt } } }`;

type Row = { id: string; scope: PublicationScope; projectName: string; content: { summary: string } };
type List = { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
type Made = { id: string; scope: PublicationScope; edition: number; version: number; kind: string };

let api: TestApi;
let make: ReturnType<typeof makers>;
/** The region, a league below it, another league, and a banner of the first. */
let region: Office;
let league: Office;
let other: Office;
let banner: Office;
/** What the league published, by scope. */
const made = {} as Record<PublicationScope, string>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  [region, league, other, banner] = [
    await make.office('150000'),
    await make.office('150600'),
    await make.office('152200'),
    await make.office('150626'),
  ];
  for (const scope of publicationScopes) {
    const options = { project: { name: `公开给${scope}` }, command: { scope } };
    made[scope] = (await publication(api, league, 'published', options)).publication.id;
  }
});
afterAll(() => api.close());

const list = async (actor: Actor, filter: object = {}, page: object = {}): Promise<List> =>
  (await api.graphql<{ readablePublications: List }>(actor, readable, { filter, ...page })).readablePublications;
const run = async <T = Made>(actor: Actor, document: string, variables: object): Promise<T> =>
  (await api.graphql<{ result: T }>(actor, document, variables)).result;
/** One person of the league's finance prepares, another confirms. */
const publish = (variables: object): Promise<Made> =>
  publishOverApi(api, league, variables, 'id kind scope edition version');
const publicly = (id: string) => api.rest(null, 'GET', `/api/public/projects/${id}`);

/** Who is whom to the league, and what of it each may read. */
const readers: readonly (readonly [string, () => Actor, readonly PublicationScope[]])[] = [
  ['finance of the division', () => league.finance, ['public', 'government', 'division']],
  ['a unit of the division', () => league.unit, ['public', 'government', 'division']],
  ['audit of the division', () => league.audit, ['public', 'government', 'division']],
  ['finance above', () => region.finance, ['public', 'government', 'division']],
  ['the government above', () => region.government, ['public', 'government', 'division']],
  ['a department above, whose subtree it is not', () => region.department, ['public', 'government']],
  ['finance below', () => banner.finance, ['public', 'government']],
  ['finance of another division', () => other.finance, ['public', 'government']],
  ['a unit of another division', () => other.unit, ['public', 'government']],
  ['audit of another division', () => other.audit, ['public', 'government']],
];

describe('whom a publication is shown to', () => {
  it.each(readers)('%s', async (_, who, scopes) => {
    const nodes = (await list(who(), { division: '150600' })).nodes.filter(({ id }) =>
      Object.values(made).includes(id),
    );
    expect(nodes.map(({ scope }) => scope).sort()).toEqual([...scopes].sort());
    expect(nodes.every(({ content }) => content.summary.length > 0)).toBe(true);
    for (const scope of publicationScopes) {
      const { body } = await api.raw(who(), { query: one, variables: { id: made[scope] } });
      if (scopes.includes(scope)) expect(body).toMatchObject({ data: { readablePublication: { scope } } });
      else expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it.each(readers)('in SQL as the login of the API: %s', async (_, who, scopes) => {
    const { role, userId, scopePath, divisionCode } = who();
    const group = role === 'government' || role === 'audit' ? `cx_${role}` : 'cx_scoped';
    const seen = await sql(group, { user: userId, path: scopePath, division: divisionCode });
    expect(seen).toEqual([...scopes].sort());
  });

  it('in SQL: the public sees the public one, an evaluator and a connection that knows nobody none', async () => {
    const firm = await make.evaluator();
    expect(await sql('cx_public', {})).toEqual(['public']);
    expect(await sql('cx_assigned', { user: firm.userId, division: '150600' })).toBe('refused');
    for (const group of ['cx_scoped', 'cx_government', 'cx_audit']) expect(await sql(group, {})).toEqual([]);
  });

  it('nobody: one page, one row of the list, of the files, of the search and of the counts', async () => {
    expect([(await publicly(made.public)).status, (await publicly(made.public)).body['scope']]).toEqual([
      200,
      undefined,
    ]);
    for (const scope of ['government', 'division'] as const)
      expect(await publicly(made[scope])).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const query = `search=${encodeURIComponent('公开给')}`;
    expect((await api.rest(null, 'GET', `/api/public/projects?${query}`)).body).toMatchObject({ totalCount: 1 });
    const csv = String((await api.rest(null, 'GET', `/api/public/projects.csv?${query}`)).body['text']);
    const json = JSON.stringify((await api.rest(null, 'GET', `/api/public/projects.json?${query}`)).body);
    for (const file of [csv, json]) {
      expect(file).toContain('公开给public');
      expect(file).not.toMatch(/公开给(government|division)/);
    }
    const { divisions } = (await api.rest(null, 'GET', '/api/public/divisions')).body as {
      divisions: { code: string; published: number }[];
    };
    expect(divisions.find(({ code }) => code === '150600')?.published).toBe(1);
  });

  it('the portal shows the same to somebody who is signed in', async () => {
    const { status } = await api.rest(league.finance, 'GET', `/api/public/projects/${made.division}`);
    expect(status).toBe(404);
  });

  it('evaluators read the portal only, and see of what was given to them no more than that', async () => {
    const firm = await make.evaluator();
    const { project } = await assignment(api, league, firm, 'declared');
    const shown = async () =>
      (
        await api.graphql<{ project: { publications: object[] } }>(
          firm,
          'query ($id: ID!) { project(id: $id) { publications { scope } } }',
          { id: project.id },
        )
      ).project.publications;
    await publish({ projectId: project.id, scope: 'government' });
    expect(await shown()).toEqual([]);
    await publish({ projectId: project.id, scope: 'public', version: 1 });
    expect(await shown()).toEqual([{ scope: 'public' }]);
    for (const query of [readable, one])
      expect((await api.raw(firm, { query, variables: { id: made.public } })).body).toMatchObject({
        errors: [{ extensions: { code: 'NOT_YOUR_ROLE' } }],
      });
  });
});

describe('the list of what I may read', () => {
  it('is narrowed by scope, kind, words and place', async () => {
    const own = { search: '公开给' };
    expect((await list(other.unit, { ...own, scopes: ['government'] })).nodes.map(({ id }) => id)).toEqual([
      made.government,
    ]);
    expect((await list(other.unit, { ...own, scopes: ['division'] })).totalCount).toBe(0);
    expect((await list(other.unit, { ...own, kinds: ['target'] })).totalCount).toBe(0);
    expect((await list(other.unit, { ...own, division: '152200' })).totalCount).toBe(0);
    const wrong = await api.raw(other.unit, { query: readable, variables: { filter: { division: '999999' } } });
    expect(wrong.body).toMatchObject({ errors: [{ extensions: { problem: { fields: [{ path: 'division' }] } } }] });
  });

  it('pages without gaps, with as many statements for 1 row as for 20', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await list(league.unit, { search: '公开给' }, { first: 1, after });
      expect(totalCount).toBe(3);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([made.division, made.government, made.public]);
    const few = await api.statements(() => list(league.audit, {}, { first: 1 }));
    const many = await api.statements(() => list(league.audit, {}, { first: 20 }));
    expect(many.length).toBe(few.length);
  });

  it('finance finds its own by scope', async () => {
    const mine = `query { publications(filter: { scopes: [division] }) { nodes { id scope } } }`;
    const { publications } = await api.graphql<{ publications: { nodes: { id: string }[] } }>(league.finance, mine);
    expect(publications.nodes).toEqual([{ id: made.division, scope: 'division' }]);
  });
});

describe('changing the scope', () => {
  it('makes a new edition; narrower takes it off the portal at once and says so there, wider brings it back', async () => {
    const { project } = await approvedProject(api, league);
    const first = await publish({ projectId: project.id });
    expect(first).toMatchObject({ kind: 'target', scope: 'public', edition: 1 });
    const { headers } = await publicly(first.id);
    const narrowed = await publish({ projectId: project.id, scope: 'government', version: 1 });
    expect(narrowed).toMatchObject({ id: first.id, scope: 'government', edition: 2, version: 2 });
    const gone = await api.app.inject({
      method: 'GET',
      url: `/api/public/projects/${first.id}`,
      headers: { 'if-none-match': String(headers['etag']), 'accept-language': 'en' },
    });
    expect([gone.statusCode, gone.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(gone.json()).toMatchObject({
      code: 'GONE',
      detail: expect.stringContaining('narrowed the scope'),
    });
    expect(gone.body).not.toContain(project.name);
    const kept = await publish({ projectId: project.id, version: 2 });
    expect(kept).toMatchObject({ scope: 'government', edition: 3 });
    const wide = await publish({ projectId: project.id, scope: 'public', version: 3 });
    expect(wide).toMatchObject({ scope: 'public', edition: 4 });
    expect((await publicly(first.id)).status).toBe(200);
    const { publication: withEditions } = await api.graphql<{ publication: { editions: object[] } }>(
      league.unit,
      editions,
      {
        id: first.id,
      },
    );
    expect(withEditions.editions).toEqual([
      { edition: 4, state: 'published', scope: 'public', reason: null, removedAt: null },
      { edition: 3, state: 'superseded', scope: 'government', reason: null, removedAt: null },
      { edition: 2, state: 'superseded', scope: 'government', reason: null, removedAt: null },
      { edition: 1, state: 'superseded', scope: 'public', reason: null, removedAt: expect.any(String) },
    ]);
  });

  it('is refused for what is no scope', async () => {
    const { project } = await approvedProject(api, league);
    const { body } = await api.raw(league.finance, {
      query: `mutation ($id: ID!, $scope: PublicationScope) { preparePublication(projectId: $id, year: 2026, scope: $scope) { __typename } }`,
      variables: { id: project.id, scope: 'all' },
    });
    const fields = [{ path: 'scope', message: '“all” is not one of the choices: division, government, public' }];
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INVALID', problem: { fields } } }] });
    await expect(
      api.database.owner.query(`update publication set scope = 'all', version = version + 1 where id = $1`, [
        made.public,
      ]),
    ).rejects.toThrow('publication_scope_check');
  });
});

describe('withdrawing', () => {
  it('tells the reason at the public address, in the history and with the edition', async () => {
    const { publication: shown, project } = await publication(api, league);
    await run(league.finance, withdraw, { id: shown.id, version: 1 });
    const gone = await api.app.inject({ method: 'GET', url: `/api/public/projects/${shown.id}` });
    const problem = gone.json<{ code: string; detail: string }>();
    expect([gone.statusCode, problem.code]).toEqual([410, 'GONE']);
    expect(problem.detail).toMatch(
      /^鄂尔多斯市财政部门已于\d{4}年\d{1,2}月\d{1,2}日撤回这项 2026 年度公开信息。原因：指标口径有误$/,
    );
    expect(gone.body).not.toContain(project.name);
    const { publication: withEditions } = await api.graphql<{ publication: { editions: object[] } }>(
      league.unit,
      editions,
      {
        id: shown.id,
      },
    );
    expect(withEditions.editions).toMatchObject([{ state: 'withdrawn', reason: '指标口径有误' }]);
    const { body } = await api.raw(other.unit, { query: one, variables: { id: shown.id } });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('tells the public nothing of what it never saw', async () => {
    const { publication: shown } = await publication(api, league, 'withdrawn', { command: { scope: 'division' } });
    expect(await publicly(shown.id)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});

describe('personal data', () => {
  it('is refused in every scope', async () => {
    const { project } = await approvedProject(api, league, { project: { name: '张三13847112233危房改造' } });
    for (const scope of publicationScopes)
      expect(await publish({ projectId: project.id, scope })).toMatchObject({
        code: 'INVALID',
        fields: [{ path: 'projectName' }],
      });
  });
});

/** Scopes of the league's three that a database role with these settings sees, or `refused`. */
async function sql(role: string, settings: Record<string, string>): Promise<string[] | 'refused'> {
  const runtime = new (await import('pg')).default.Client({ connectionString: api.database.runtimeUrl });
  await runtime.connect();
  try {
    await runtime.query(`begin; set local role ${role}`);
    for (const [key, value] of Object.entries(settings))
      await runtime.query(`select set_config($1, $2, true)`, [`app.${key}`, value]);
    const { rows } = await runtime.query<{ scope: string }>(
      `select scope from pub_project where publication_id = any($1) order by scope`,
      [Object.values(made)],
    );
    return rows.map(({ scope }) => scope);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return 'refused';
  } finally {
    await runtime.end();
  }
}
