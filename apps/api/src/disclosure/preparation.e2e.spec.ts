import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { colleague, publication } from '../../test/make-disclosure';
import { filedEvaluation } from '../../test/make-evaluation';
import { approvedProject, indicatorInputs } from '../../test/make-targets';
import { Db } from '../kit/data/db';

const parts = `__typename ... on PublicationPreparation { id version state submittedByName decidedByName reason changed allowedActions
  publicationId handled { path text reason } content { annualGoal summary indicators { standard } } }
  ... on Problem { code status detail fields { path message } }`;
const prepare = `mutation ($projectId: ID!, $summary: String, $version: Int, $handled: [HandledPlaceInput!], $requestId: ID) {
  result: preparePublication(projectId: $projectId, year: 2026, summary: $summary, version: $version, handled: $handled, requestId: $requestId) { ${parts} } }`;
const move = `mutation ($id: ID!, $action: PublicationPreparationAction!, $version: Int!, $reason: String) {
  result: movePublicationPreparation(id: $id, action: $action, version: $version, reason: $reason) { ${parts} } }`;
const one = `query ($id: ID!) { publicationPreparation(id: $id) { ${parts
  .split('... on Problem')[0]
  ?.replace('__typename ... on PublicationPreparation {', '')
  .replace(/\}\s*$/, '')} } }`;
const preview = `query ($projectId: ID!) { previewPublication(projectId: $projectId, year: 2026) {
  findings { path text message } preparation { id state reason } } }`;
const editions = `query ($id: ID!) { publication(id: $id) { version history { action actorName } waiting { submittedByName }
  editions { preparedBy confirmedBy handled { path text reason message } } } }`;

type Answer = {
  id: string;
  version: number;
  publicationId: string;
  fields?: { path: string; message: string }[];
} & Record<string, unknown>;

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let second: Actor;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
  second = await colleague(office, api);
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, document === move ? { version: 1, ...variables } : variables))
    .result;
const publicly = (id: string) => api.rest(null, 'GET', `/api/public/projects/${id}`);
const prepared = async (over: object = {}): Promise<Answer & { projectId: string }> => {
  const { project } = await filedEvaluation(api, office);
  const made = await run(office.finance, prepare, { projectId: project.id, ...over });
  return { ...made, projectId: project.id };
};

describe('what one person prepares, another publishes', () => {
  it('and nobody sees it before', async () => {
    const { id, projectId, ...made } = await prepared({ summary: '公路养护完成' });
    expect(made).toMatchObject({
      state: 'prepared',
      submittedByName: office.finance.name,
      publicationId: null,
      changed: false,
      allowedActions: ['withdraw'],
    });
    const list = await api.rest(null, 'GET', '/api/public/projects?first=100');
    expect(JSON.stringify(list.body)).not.toContain('公路养护完成');
    const published = await run(second, move, { id, action: 'confirm' });
    expect(published).toMatchObject({ state: 'published', decidedByName: second.name, allowedActions: [] });
    expect((await publicly(published.publicationId)).body).toMatchObject({ summary: '公路养护完成' });
    const { publication: told } = await api.graphql<{ publication: object }>(office.unit, editions, {
      id: published.publicationId,
    });
    expect(told).toMatchObject({
      waiting: null,
      history: [{ action: 'publication_publish', actorName: second.name }],
      editions: [{ preparedBy: office.finance.name, confirmedBy: second.name, handled: [] }],
    });
    expect((await api.graphql(office.finance, preview, { projectId })) as object).toMatchObject({
      previewPublication: { preparation: { id, state: 'published' } },
    });
  });

  it('never the same person', async () => {
    const { id } = await prepared();
    for (const action of ['confirm', 'return'])
      expect(await run(office.finance, move, { id, action, reason: '自己' })).toMatchObject({
        code: 'NOT_YOUR_ROLE',
        status: 403,
        detail: expect.stringContaining('ask the administrator for an account for a second'),
      });
    const sql = `update publication_preparation set state = 'published', decided_by = submitted_by, version = version + 1 where id = $1`;
    await expect(api.database.owner.query(sql, [id])).rejects.toThrow('publication_preparation_check');
  });

  it('is refused to every other role and to other divisions', async () => {
    const { id, projectId } = await prepared();
    for (const who of [office.government, office.department, office.unit, office.audit])
      for (const [document, variables] of [
        [move, { id, action: 'confirm', version: 1 }],
        [prepare, { projectId }],
      ] as const)
        expect((await api.raw(who, { query: document, variables })).body).toMatchObject({
          data: { result: { code: 'NOT_YOUR_ROLE' } },
        });
    const league = (await make.office('150000')).finance;
    expect(await run(league, move, { id, action: 'confirm' })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const stranger = (await make.office('152200')).finance;
    expect(await run(stranger, move, { id, action: 'confirm' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run(stranger, prepare, { projectId })).toMatchObject({ code: 'NOT_FOUND' });
    const readers = [office.government, office.audit, office.finance];
    for (const who of readers)
      expect((await api.raw(who, { query: one, variables: { id } })).body).toMatchObject({ data: {} });
    expect((await api.raw(office.unit, { query: one, variables: { id } })).body).toMatchObject({
      errors: [{ extensions: { code: 'NOT_YOUR_ROLE' } }],
    });
    expect((await api.raw(stranger, { query: one, variables: { id } })).body).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('is returned with a reason, which whoever prepares it again is told', async () => {
    const { id, projectId } = await prepared();
    expect(await run(second, move, { id, action: 'return', reason: ' ' })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    expect(await run(second, move, { id, action: 'return', version: 5, reason: '错' })).toMatchObject({
      code: 'STALE',
    });
    expect(await run(second, move, { id, action: 'return', reason: '摘要请写明资金' })).toMatchObject({
      state: 'returned',
    });
    expect(await run(second, move, { id, action: 'confirm', version: 2 })).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await api.graphql(office.finance, preview, { projectId })).toMatchObject({
      previewPublication: { preparation: { id, state: 'returned', reason: '摘要请写明资金' } },
    });
    const again = await run(office.finance, prepare, { projectId });
    expect(await run(second, move, { id: again.id, action: 'confirm' })).toMatchObject({ state: 'published' });
  });

  it('is taken back by who prepared it, and then published by nobody', async () => {
    const { id } = await prepared();
    expect(await run(second, move, { id, action: 'withdraw' })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
      detail: 'Only who submitted it may take it back',
    });
    expect(await run(office.finance, move, { id, action: 'withdraw' })).toMatchObject({ state: 'withdrawn' });
    expect(await run(second, move, { id, action: 'confirm', version: 2 })).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('waits once: a second one is refused, and a command that is sent twice prepares one', async () => {
    const { project } = await filedEvaluation(api, office);
    const command = { projectId: project.id, requestId: '0193a1b2-0000-7000-8000-000000000009' };
    const both = await Promise.all([1, 2].map(() => run(office.finance, prepare, command)));
    expect(both.map(({ id }) => id)).toEqual([both[0]?.id, both[0]?.id]);
    expect(await run(second, prepare, { projectId: project.id })).toMatchObject({
      code: 'ILLEGAL_STATE',
      detail: expect.stringContaining(office.finance.name),
    });
    const { project: other } = await filedEvaluation(api, office);
    const two = await Promise.all([office.finance, second].map((who) => run(who, prepare, { projectId: other.id })));
    expect(two.map((each) => each['__typename']).sort()).toEqual(['Problem', 'PublicationPreparation']);
  });

  it('is confirmed once, however often it is pressed', async () => {
    const { id } = await prepared();
    const both = await Promise.all([1, 2].map(() => run(second, move, { id, action: 'confirm' })));
    expect(both.map((each) => each['__typename']).sort()).toEqual(['Problem', 'PublicationPreparation']);
    const made = both.find((each) => each['state'] === 'published');
    expect((await publicly(made?.publicationId ?? '')).body).toMatchObject({ edition: 1 });
  });
});

describe('what changes between the two', () => {
  it('stops it: the result was filed meanwhile', async () => {
    const { project } = await approvedProject(api, office);
    const { id } = await run(office.finance, prepare, { projectId: project.id });
    await api.database.owner.query(`update project set name = name || '（改）', version = version + 1 where id = $1`, [
      project.id,
    ]);
    expect(await api.graphql(office.finance, one, { id })).toMatchObject({ publicationPreparation: { changed: true } });
    expect(await run(second, move, { id, action: 'confirm' })).toMatchObject({
      code: 'NOT_READY',
      status: 422,
      detail: expect.stringContaining('changed since this was prepared'),
    });
    expect(await run(second, move, { id, action: 'return', reason: '名称已改' })).toMatchObject({ state: 'returned' });
  });

  it('stops it: what is published was withdrawn meanwhile', async () => {
    const { project, publication: made } = await publication(api, office);
    const { id } = await run(office.finance, prepare, { projectId: project.id, version: made.version });
    expect(await api.graphql(office.unit, editions, { id: made.id })).toMatchObject({
      publication: { waiting: { submittedByName: office.finance.name } },
    });
    const withdraw = `mutation ($id: ID!, $version: Int!) {
      result: movePublication(id: $id, action: withdraw, version: $version, reason: "数据有误") { __typename } }`;
    await run(office.finance, withdraw, { id: made.id, version: made.version });
    expect(await run(second, move, { id, action: 'confirm' })).toMatchObject({ code: 'NOT_READY' });
    expect((await publicly(made.id)).status).toBe(410);
  });

  it('cannot be what was prepared, nor an edition nobody confirmed', async () => {
    const { id } = await prepared();
    const { owner } = api.database;
    await expect(
      owner.query(`update publication_preparation set summary = '改', version = version + 1 where id = $1`, [id]),
    ).rejects.toThrow('is final');
    const { publication: made } = await publication(api, office);
    await expect(
      owner.query(
        `insert into pub_project select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'edition', 9, 'state', 'superseded', 'preparation_id', null))).*
           from pub_project t where publication_id = $1`,
        [made.id],
      ),
    ).rejects.toThrow('confirmed by nobody');
  });
});

describe('what stops publication', () => {
  const dirty = indicatorInputs().map((row, at) =>
    at === 4 ? { ...row, standard: '满意,联系人：张三，0471-6944404' } : row,
  );
  const places = [
    { path: 'indicators.4.standard', text: '张三' },
    { path: 'indicators.4.standard', text: '0471-6944404' },
  ];

  it('is told with its place and text, and each is taken out or justified', async () => {
    const { project } = await filedEvaluation(api, office, { indicators: dirty });
    const projectId = project.id;
    expect(await api.graphql(office.finance, preview, { projectId })).toMatchObject({
      previewPublication: { findings: places },
    });
    const summary = '完成养护，问a@b.cn';
    const refused = await run(office.finance, prepare, { projectId, summary });
    expect(refused).toMatchObject({ code: 'INVALID', status: 422 });
    expect(refused.fields?.map(({ path }) => path)).toEqual([...places.map(({ path }) => path), 'summary']);
    expect(refused.fields?.[1]?.message).toContain('“0471-6944404”');
    const handled = [places[0], { ...places[1], reason: '养护中心对外服务电话' }];
    const half = await run(office.finance, prepare, { projectId, summary, handled });
    expect(half.fields?.map(({ path }) => path)).toEqual(['summary']);
    const blank = await run(office.finance, prepare, {
      projectId,
      handled: [places[0], { ...places[1], reason: ' ' }],
    });
    expect(blank.fields).toMatchObject([{ path: 'handled.1.reason' }]);
    const made = await run(office.finance, prepare, { projectId, summary: '完成养护', handled });
    const kept = [
      { path: 'indicators.4.standard', text: '张**', reason: null },
      { path: 'indicators.4.standard', text: '0471-6944404', reason: '养护中心对外服务电话' },
    ];
    expect(made['handled']).toEqual(kept);
    const published = await run(second, move, { id: made.id, action: 'confirm' });
    const { body } = await publicly(published.publicationId);
    expect((body['indicators'] as { standard: string }[])[4]?.standard).toBe('满意,联系人：〔已隐去〕，0471-6944404');
    expect(JSON.stringify(body)).not.toMatch(/张三|对外服务电话/);
    expect(await api.graphql(office.audit, editions, { id: published.publicationId })).toMatchObject({
      publication: { editions: [{ handled: kept }] },
    });
    const { rows } = await api.database.owner.query<{ action: string; data: { handled: object[] } }>(
      `select action, data from event where project_id = $1 and action in ('publicationPreparation.prepare', 'publication.publish') order by at`,
      [projectId],
    );
    expect(rows.map(({ action, data }) => [action, data.handled.length])).toEqual([
      ['publicationPreparation.prepare', 2],
      ['publication.publish', 2],
    ]);
    expect(JSON.stringify(rows)).not.toContain('张三');
  });
});

describe('row-level security of what was prepared', () => {
  it('lets nobody sign for somebody else, below the API too', async () => {
    const { id } = await prepared();
    const undone = new Error('undone');
    const as = async (who: Actor, statement: string): Promise<number | string> => {
      let changed = 0;
      const play = api.get(Db).as(who, async (tx) => {
        changed = (await tx.rows(`${statement} returning 1`, [id, office.finance.userId])).length;
        throw undone;
      });
      return play.catch((error: unknown) => (error === undone ? changed : (error as Error).message));
    };
    const sign = `update publication_preparation set state = 'withdrawn', decided_by = $2, version = version + 1 where id = $1`;
    expect(await as(second, sign)).toMatch(/row-level security/);
    expect(await as(office.finance, sign)).toBe(1);
    const stranger = (await make.office('152200')).finance;
    expect(await as(stranger, sign)).toBe(0);
    const forge = `insert into publication_preparation select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'year', 2027, 'submitted_by', $2::uuid))).*
      from publication_preparation t where id = $1`;
    expect(await as(second, forge)).toMatch(/row-level security/);
  });
});
