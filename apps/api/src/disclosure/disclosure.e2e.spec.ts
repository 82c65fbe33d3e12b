import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { publication, publishOverApi } from '../../test/make-disclosure';
import { filedEvaluation } from '../../test/make-evaluation';
import { notice, proposal } from '../../test/make-feedback';
import { approvedProject, target } from '../../test/make-targets';

const whole = `id state kind edition version summary total grade { key } reason allowedActions projectCode waiting { submittedByName }
  history { action } editions { edition state kind preparedBy confirmedBy handled { path text reason } content { summary indicators { name actual score } } }`;
const fields = `__typename ... on Publication { ${whole} }
  ... on Problem { code status detail fields { path message } }`;
const move = `mutation ($id: ID!, $version: Int!, $reason: String) {
  result: movePublication(id: $id, action: withdraw, version: $version, reason: $reason) { ${fields} } }`;
const preview = `query ($projectId: ID!, $year: Int!) { previewPublication(projectId: $projectId, year: $year) {
  suggestedSummary refusal findings { path text message } publication { id version }
  content { kind total grade { key } filingNo budgetAmount executedAmount annualGoal indicators { name level1 { zh en } actual score }
    rectification { acceptedOn result } proposal { year kind amount } } } }`;

type Edition = { edition: number; state: string; kind: string; content: { summary: string } };
type Answer = {
  id: string;
  version: number;
  editions: Edition[];
  fields?: { path: string; message: string }[];
} & Record<string, unknown>;
type Preview = { previewPublication: Record<string, unknown> & { content: Record<string, unknown> | null } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, variables)).result;
/** One person of finance prepares, another confirms. */
const publish = (variables: object, who: Office = office): Promise<Answer> =>
  publishOverApi(api, who, variables, whole);
const seen = async (actor: Actor, projectId: string): Promise<Preview['previewPublication']> =>
  (await api.graphql<Preview>(actor, preview, { projectId, year: 2026 })).previewPublication;
const publicly = (id: string) => api.rest(null, 'GET', `/api/public/projects/${id}`);

describe('publishing a result', () => {
  it('shows finance first what would be seen, and then shows it to anyone', async () => {
    const { project } = await filedEvaluation(api, office, { actuals: { 养护里程: '90' }, executed: '30000000.00' });
    const shown = await seen(office.finance, project.id);
    expect(shown).toMatchObject({
      refusal: null,
      findings: [],
      publication: null,
      content: { kind: 'result', budgetAmount: '31200000.00', executedAmount: '30000000.00', rectification: null },
    });
    expect(String(shown['suggestedSummary'])).toMatch(/^2026年目标：完成农村牧区公路养护180公里.+6项绩效指标达到5项/);
    const summary = '公路养护完成一半,资金支出3000万元。';
    const made = await publish({ projectId: project.id, year: 2026, summary });
    expect(made).toMatchObject({
      state: 'published',
      kind: 'result',
      edition: 1,
      version: 1,
      summary,
      grade: { key: 'good' },
    });
    expect(made['allowedActions']).toEqual(['publish', 'withdraw']);
    const { status, body } = await publicly(made.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: made.id, summary, projectCode: project.projectCode, divisionName: '鄂尔多斯市' });
    expect((body['indicators'] as object[])[0]).toEqual({
      level1: { key: 'output', zh: '产出指标', en: 'Output' },
      level2: { key: 'quantity', zh: '数量指标', en: 'Quantity' },
      name: '养护里程',
      nature: 'positive',
      direction: 'ge',
      value: '180',
      standard: '',
      unit: '公里',
      weight: '20',
      actual: '90',
      score: '10.00',
      reached: false,
      notApplicable: false,
    });
  });

  it('never lets reasons, people or internal ids out', async () => {
    const { project, publication: made } = await publication(api, office, 'published', { actuals: { 养护里程: '90' } });
    const text = JSON.stringify((await publicly(made.id)).body);
    for (const secret of [project.id, project.orgPath, '受汛期影响', office.unit.name, office.finance.name, 'reason'])
      expect(text).not.toContain(secret);
  });

  it('adds the accepted rectification and the decided budget as a new edition', async () => {
    const rectified = await notice(api, office, 'accepted');
    const decided = await proposal(api, office, 'confirmed');
    const waiting = await proposal(api, office, 'proposed');
    expect((await seen(office.finance, rectified.project.id)).content).toMatchObject({
      rectification: { result: '补充养护里程已全部完成' },
      proposal: null,
    });
    expect((await seen(office.finance, decided.project.id)).content).toMatchObject({
      proposal: { year: 2027, kind: 'cut', amount: '24960000.00' },
    });
    expect((await seen(office.finance, waiting.project.id)).content).toMatchObject({ proposal: null });
  });

  it('publishes again over what is there, and keeps every edition as it was', async () => {
    const { project, publication: made } = await publication(api, office);
    const again = { projectId: project.id, year: 2026, summary: '第二版', version: 1 };
    const second = await publish(again);
    expect(second).toMatchObject({ id: made.id, edition: 2, version: 2, summary: '第二版' });
    expect(second.editions).toMatchObject([
      { edition: 2, state: 'published', content: { summary: '第二版' } },
      { edition: 1, state: 'superseded', content: { summary: made.summary } },
    ]);
    expect((await publicly(made.id)).body).toMatchObject({ edition: 2, summary: '第二版' });
    await expect(
      api.database.owner.query(`update pub_project set summary = 'x' where publication_id = $1`, [made.id]),
    ).rejects.toThrow('is final');
  });
});

describe('publishing an approved target', () => {
  it('shows the target before the year ends, and the result over it after filing', async () => {
    const { project } = await approvedProject(api, office);
    const absent = { summary: null, version: null, requestId: null };
    const made = await publish({ projectId: project.id, year: 2026, ...absent });
    expect(made).toMatchObject({ state: 'published', kind: 'target', total: null, grade: null });
    expect((await publicly(made.id)).body).toMatchObject({ kind: 'target', executedAmount: null, total: null });
    expect(made['summary']).toContain('设绩效指标6项');
  });

  it('is refused before the approval', async () => {
    const { project } = await target(api, office, 'passed');
    expect(await seen(office.finance, project.id)).toMatchObject({
      content: null,
      suggestedSummary: '',
      refusal: 'No approved target and no filed evaluation yet: there is nothing to publish',
    });
    const refused = await publish({ projectId: project.id, year: 2026 });
    expect(refused).toMatchObject({ code: 'NOT_READY', status: 422 });
  });
});

describe('withdrawing', () => {
  it('takes it from the public at once, with a reason, and it can come back', async () => {
    const { project, publication: made } = await publication(api, office);
    expect((await publicly(made.id)).status).toBe(200);
    const gone = await run(office.finance, move, { id: made.id, version: 1, reason: '数据有误' });
    expect(gone).toMatchObject({ state: 'withdrawn', reason: '数据有误', allowedActions: ['publish'], version: 2 });
    expect(await publicly(made.id)).toMatchObject({ status: 410, body: { code: 'GONE' } });
    const list = await api.rest(null, 'GET', `/api/public/projects?search=${project.projectCode}`);
    expect(list.body).toMatchObject({ nodes: [], totalCount: 0 });
    const csv = await api.rest(null, 'GET', `/api/public/projects.csv?search=${project.projectCode}`);
    expect(String(csv.body['text']).split('\r\n')).toHaveLength(2);
    const back = await publish({ projectId: project.id, year: 2026, version: 2 });
    expect(back).toMatchObject({ id: made.id, state: 'published', edition: 2, reason: null });
    expect((await publicly(made.id)).status).toBe(200);
  });

  it('needs a reason, the right version, state and role, and the own division', async () => {
    const { publication: made } = await publication(api, office);
    const { id } = made;
    const bare = await run(office.finance, move, { id, version: 1, reason: ' ' });
    expect(bare).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    const personal = await run(office.finance, move, { id, version: 1, reason: '应13847112233来电更正' });
    expect(personal).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    expect(await run(office.finance, move, { id, version: 5, reason: '错' })).toMatchObject({ code: 'STALE' });
    expect(await run(office.department, move, { id, version: 1, reason: '错' })).toMatchObject({ status: 403 });
    const league = (await make.office('150000')).finance;
    expect(await run(league, move, { id, version: 1, reason: '错' })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const stranger = (await make.office('152200')).finance;
    expect(await run(stranger, move, { id, version: 1, reason: '错' })).toMatchObject({ code: 'NOT_FOUND' });
    await run(office.finance, move, { id, version: 1, reason: '数据有误' });
    const twice = await run(office.finance, move, { id, version: 2, reason: '错' });
    expect(twice).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
  });

  it('is in the history of the project', async () => {
    const { project } = await publication(api, office, 'withdrawn');
    const { project: withHistory } = await api.graphql<{
      project: { history: { action: string; reason: string | null }[]; publications: { state: string }[] };
    }>(office.unit, `query ($id: ID!) { project(id: $id) { history { action reason } publications { state } } }`, {
      id: project.id,
    });
    expect(withHistory.history.slice(-4)).toEqual([
      { action: 'publicationPreparation_prepare', reason: null },
      { action: 'publication_publish', reason: null },
      { action: 'publicationPreparation_confirm', reason: null },
      { action: 'publication_withdraw', reason: '数据有误' },
    ]);
    expect(withHistory.publications).toEqual([{ state: 'withdrawn' }]);
  });
});

describe('the lists of finance', () => {
  const list = `query ($first: Int!, $after: String) { publications(first: $first, after: $after, filter: { states: [published] }) {
    nodes { id editions { edition } allowedActions } pageInfo { hasNextPage endCursor } totalCount } }`;
  const waiting = `query ($kinds: [PublicationKind!]) { publishableProjects(filter: { year: 2026, kinds: $kinds }) { nodes { projectId kind total } totalCount } }`;
  type Waiting = { publishableProjects: { nodes: { projectId: string; kind: string }[]; totalCount: number } };

  it('name what waits to be published, and a published target again once its result is filed', async () => {
    const banner = await make.office('150622');
    const approved = await approvedProject(api, banner);
    const filed = await filedEvaluation(api, banner);
    const named = async (kinds?: string[]) =>
      (await api.graphql<Waiting>(banner.finance, waiting, { kinds })).publishableProjects.nodes;
    expect((await named()).map(({ projectId, kind }) => [projectId, kind])).toEqual([
      [filed.project.id, 'result'],
      [approved.project.id, 'target'],
    ]);
    expect(await named(['target'])).toHaveLength(1);
    await publish({ projectId: approved.project.id }, banner);
    await publish({ projectId: filed.project.id }, banner);
    expect(await named()).toEqual([]);
  });

  it('page without gaps, with as many statements for 1 row as for 20', async () => {
    const banner = await make.office('150623');
    for (let index = 0; index < 3; index += 1) await publication(api, banner);
    type List = {
      publications: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string } };
    };
    const first = (await api.graphql<List>(banner.department, list, { first: 2 })).publications;
    const rest = (await api.graphql<List>(banner.department, list, { first: 2, after: first.pageInfo.endCursor }))
      .publications;
    expect(first.totalCount).toBe(3);
    expect(new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(3);
    const few = await api.statements(() => api.graphql(banner.audit, list, { first: 1 }));
    const many = await api.statements(() => api.graphql(banner.audit, list, { first: 20 }));
    expect(many.length).toBe(few.length);
  });

  it('are closed to evaluators, and another unit sees nothing', async () => {
    const { publication: made } = await publication(api, office);
    const firm = await make.evaluator();
    expect((await api.raw(firm, { query: '{ publications { nodes { id } } }' })).body).toMatchObject({
      errors: [{ extensions: { code: 'NOT_YOUR_ROLE' } }],
    });
    const elsewhere = (await make.office()).unit;
    const one = { query: `query ($id: ID!) { publication(id: $id) { id } }`, variables: { id: made.id } };
    expect((await api.raw(elsewhere, one)).body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect((await api.raw(office.unit, one)).body).toMatchObject({ data: { publication: { id: made.id } } });
  });
});
