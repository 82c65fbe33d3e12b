import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { budgetApproval, yearProject } from '../../test/make-targets';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const shown = `id state version roundNo reason editable allowedActions basicAmount projectAmount goals
  tasks { id name content fiscal other projectIds } indicators { id name weight } projects { id name fiscal other }
  versions { versionNo contentHash documentNo content { orgName treeId treeVersion goals } } history { action reason }`;
const problem = '... on Problem { code fields { path message } }';
const declare = `mutation ($year: Int!, $requestId: ID) { result: declareOverallTarget(year: $year, requestId: $requestId) { ... on OverallTarget { ${shown} } ${problem} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $input: OverallInput!) { result: editOverallTarget(id: $id, version: $version, input: $input) { ... on OverallTarget { ${shown} } ${problem} } }`;
const move = `mutation ($id: ID!, $action: OverallAction!, $version: Int!, $reason: String) {
  result: moveOverallTarget(id: $id, action: $action, version: $version, reason: $reason) { ... on OverallTarget { ${shown} } ${problem} } }`;
const list = `query ($first: Int, $after: String, $filter: OverallFilter) { overallTargets(first: $first, after: $after, filter: $filter) {
  nodes { id orgName year state allowedActions projects { id } } totalCount pageInfo { hasNextPage endCursor } } }`;

type Task = { id: string; name: string; fiscal: string; other: string; projectIds: string[] };
type Overall = { id: string; version: number; state: string; tasks: Task[]; code?: string };
type Who = 'department' | 'finance' | 'unit';
const ask = async (who: Office, role: Who, document: string, variables: object) =>
  (await api.graphql<{ result: Overall }>(who[role], document, variables)).result;

/** A form with nothing wrong in it, around the tasks that the projects proposed. */
const inputOf = ({ tasks }: Overall) => ({
  basicAmount: '1000000.00',
  projectAmount: '31200000.00',
  goals: [{ text: '保障农村牧区公路畅通' }],
  tasks,
  indicators: [
    {
      level1: 'process',
      level2: 'execution',
      name: '预算完成率',
      direction: 'ge',
      value: '95',
      unit: '%',
      weight: '60',
    },
    { level1: 'effect', level2: 'benefit', name: '社会效益', standard: '出行条件明显改善', weight: '40' },
  ],
});
async function written(who: Office, year: number): Promise<Overall> {
  await makers(api).project(who, 'admitted', yearProject(year));
  const made = await ask(who, 'department', declare, { year });
  return ask(who, 'department', edit, { id: made.id, version: made.version, input: inputOf(made) });
}

describe('an overall target', () => {
  it('begins with a task for each project of the department and its money', async () => {
    const own = await makers(api).office();
    const project = await makers(api).project(own, 'admitted', yearProject(2026));
    await makers(api).project(own, 'draft', yearProject(2026));
    const made = await ask(own, 'department', declare, { year: 2026 });
    expect(made).toMatchObject({
      state: 'draft',
      editable: true,
      allowedActions: ['submit'],
      projectAmount: '31200000.00',
      tasks: [{ name: project.name, fiscal: '31200000.00', other: '0.00', projectIds: [project.id] }],
      projects: [{ id: project.id }],
    });
    expect(await ask(own, 'department', declare, { year: 2026 })).toMatchObject({ code: 'DUPLICATE' });
  });

  it('is taken along as form F2, by whoever may see it', async () => {
    const own = await makers(api).office();
    const { id } = await written(own, 2026);
    const pdf = await api.download(own.department, `/api/overall-targets/${id}/form.pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const sheet = await api.download(own.finance, `/api/overall-targets/${id}/form.xlsx`);
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const other = await makers(api).office('150800');
    expect((await api.download(other.department, `/api/overall-targets/${id}/form.pdf`)).status).toBe(404);
  });

  it('is declared once however often it is sent', async () => {
    const own = await makers(api).office();
    const variables = { year: 2026, requestId: '01900000-0000-7000-8000-00000000c201' };
    const one = await ask(own, 'department', declare, variables);
    expect((await ask(own, 'department', declare, variables)).id).toBe(one.id);
  });

  it('names every cell that keeps it from being submitted', async () => {
    const own = await makers(api).office();
    const made = await ask(own, 'department', declare, { year: 2026 });
    const task = { name: '无项目的任务', content: '内容', fiscal: '100.01', other: '0.00', projectIds: [] };
    const input = { basicAmount: '100.00', tasks: [task], goals: [], indicators: [{ name: '满意度', weight: '90' }] };
    const edited = await ask(own, 'department', edit, { id: made.id, version: made.version, input });
    const refused = await ask(own, 'department', move, { id: made.id, action: 'submit', version: edited.version });
    expect(refused).toMatchObject({ code: 'INVALID' });
    const paths = (refused as unknown as { fields: { path: string }[] }).fields.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['tasks.0.fiscal', 'tasks.0.projectIds', 'goals', 'indicators.0.level1', 'indicators']),
    );
  });

  it('goes to finance, comes back with a reason, is passed, and is approved and frozen with the budget', async () => {
    const own = await makers(api).office('150626');
    let overall = await written(own, 2025);
    const step = async (role: Who, action: string, more = {}) =>
      ask(own, role, move, { id: overall.id, action, version: overall.version, ...more });
    overall = await step('department', 'submit');
    expect(overall).toMatchObject({ state: 'submitted', roundNo: 1, editable: false });
    expect(await step('finance', 'return')).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    overall = await step('finance', 'return', { reason: '任务请细化' });
    expect(overall).toMatchObject({ state: 'returned', reason: '任务请细化' });
    overall = await step('department', 'submit');
    overall = await step('finance', 'pass');
    expect(overall).toMatchObject({ state: 'passed', allowedActions: [], reason: null });
    expect(await step('finance', 'approve')).toMatchObject({ code: 'NOT_READY' });
    await budgetApproval(api, own, 2025);
    overall = await step('finance', 'approve');
    expect(overall).toMatchObject({
      state: 'approved',
      allowedActions: [],
      versions: [
        {
          versionNo: 1,
          documentNo: '人大〔2025〕1号',
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          content: { orgName: own.department.orgName, treeId: 'mof-2013-53', goals: ['保障农村牧区公路畅通'] },
        },
      ],
    });
    const change = `update overall_target set org_name = 'x', version = version + 1 where id = $1`;
    await expect(api.database.owner.query(change, [overall.id])).rejects.toThrow('approved and frozen');
  });

  it('is edited with the version that was seen, and by nobody but its department', async () => {
    const own = await makers(api).office();
    const overall = await written(own, 2026);
    const input = inputOf(overall);
    expect(await ask(own, 'department', edit, { id: overall.id, version: 1, input })).toMatchObject({ code: 'STALE' });
    const other = await makers(api).office();
    const stray = await ask(other, 'department', edit, { id: overall.id, version: overall.version, input });
    expect(stray).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list of overall targets', () => {
  it('pages by keyset with a fixed number of statements, and shows a department its own', async () => {
    const own = await makers(api).office('150800');
    for (const year of [2026, 2027, 2028]) await ask(own, 'department', declare, { year });
    type List = {
      overallTargets: {
        nodes: { year: number }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const { overallTargets } = await api.graphql<List>(own.finance, list, {
        first: 1,
        after,
        filter: { search: own.department.orgName },
      });
      expect(overallTargets.totalCount).toBe(3);
      seen.push(...overallTargets.nodes.map(({ year }) => year));
      after = overallTargets.pageInfo.hasNextPage ? overallTargets.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual([2028, 2027, 2026]);
    const few = await api.statements(() => api.graphql(own.finance, list, { first: 1 }));
    const many = await api.statements(() => api.graphql(own.finance, list, { first: 50 }));
    expect(many.length).toBe(few.length);
    const { overallTargets: stranger } = await api.graphql<List>(office.department, list, {
      first: 20,
      filter: { search: own.department.orgName },
    });
    expect(stranger.nodes).toEqual([]);
  });
});
