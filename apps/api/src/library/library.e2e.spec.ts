import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';

const fields = `... on Project { id projectCode state version name totalAmount allowedActions editable } ... on Problem { code status detail fields { path message } }`;
const draftProject = `mutation ($input: ProjectInput!, $requestId: ID) { result: draftProject(input: $input, requestId: $requestId) { ${fields} } }`;
const moveProject = `mutation ($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String) {
  result: moveProject(id: $id, action: $action, version: $version, reason: $reason) { ${fields} } }`;

type Result = { result: Record<string, unknown> & { id: string; version: number } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

describe('the project library', () => {
  it('takes a proposal from a unit, gives it a code of 21 characters, and admits it', async () => {
    const { result: drafted } = await api.graphql<Result>(office.unit, draftProject, { input: projectDraft() });
    expect(drafted).toMatchObject({
      state: 'draft',
      totalAmount: '31200000.00',
      allowedActions: ['submit'],
      editable: true,
    });
    expect(drafted['projectCode']).toMatch(/^15060026T\d{12}$/);
    const { result: submitted } = await api.graphql<Result>(office.unit, moveProject, {
      id: drafted.id,
      action: 'submit',
      version: 1,
    });
    expect(submitted).toMatchObject({ state: 'submitted', version: 2, allowedActions: ['withdraw'] });
    const { result: admitted } = await api.graphql<Result>(office.finance, moveProject, {
      id: drafted.id,
      action: 'admit',
      version: 2,
    });
    expect(admitted).toMatchObject({
      state: 'admitted',
      version: 3,
      allowedActions: ['takeBack', 'suspend', 'terminate'],
    });
  });

  it('makes one project of a proposal that is sent twice', async () => {
    const variables = { input: projectDraft(), requestId: '0193a1b2-0000-7000-8000-000000000001' };
    const both = await Promise.all([1, 2].map(() => api.graphql<Result>(office.unit, draftProject, variables)));
    expect(both[0]?.result.id).toBe(both[1]?.result.id);
  });

  it('refuses finance before the unit has submitted', async () => {
    const project = await make.project(office);
    const { result } = await api.graphql<Result>(office.finance, moveProject, {
      id: project.id,
      action: 'admit',
      version: 1,
    });
    expect(result).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
  });

  it('answers not found for a project of another department', async () => {
    const elsewhere = await make.office();
    const project = await make.project(elsewhere);
    const { result } = await api.graphql<Result>(office.unit, moveProject, {
      id: project.id,
      action: 'submit',
      version: 1,
    });
    expect(result).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  it('lets the league read a project of a banner, but not act on it', async () => {
    const banner = await make.office('150626');
    const project = await make.project(banner, 'submitted');
    const { project: seen } = await api.graphql<{ project: object }>(
      office.finance,
      `query ($id: ID!) { project(id: $id) { id allowedActions } }`,
      { id: project.id },
    );
    expect(seen).toEqual({ id: project.id, allowedActions: [] });
    const { result } = await api.graphql<Result>(office.finance, moveProject, {
      id: project.id,
      action: 'admit',
      version: 2,
    });
    expect(result).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
  });

  it('asks for a reason when it is returned', async () => {
    const project = await make.project(office, 'submitted');
    const { result } = await api.graphql<Result>(office.finance, moveProject, {
      id: project.id,
      action: 'return',
      version: 2,
      reason: ' ',
    });
    expect(result).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason', message: 'Give a reason' }] });
  });

  it('is taken back by who submitted it while nobody acted, and a draft is deleted for good', async () => {
    const project = await make.project(office, 'submitted');
    const seen = { id: project.id, version: 2 };
    const refused = await api.graphql<Result>(office.department, moveProject, { ...seen, action: 'withdraw' });
    expect(refused.result).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const { result } = await api.graphql<Result>(office.unit, moveProject, { ...seen, action: 'withdraw' });
    expect(result).toMatchObject({ state: 'draft' });
    const remove = `mutation ($id: ID!, $version: Int!) {
      result: removeProject(id: $id, version: $version) { ... on Project { id } ... on Problem { code } }
    }`;
    expect((await api.graphql<Result>(office.unit, remove, seen)).result).toMatchObject({ code: 'STALE' });
    const draft = { id: project.id, version: 3 };
    expect((await api.graphql<Result>(office.finance, remove, draft)).result).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect((await api.graphql<Result>(office.unit, remove, draft)).result).toEqual({ id: project.id });
    expect((await api.graphql<Result>(office.unit, remove, draft)).result).toMatchObject({ code: 'NOT_FOUND' });
    const kept = await api.database.owner.query('select action from event where aggregate_id = $1 order by seq', [
      project.id,
    ]);
    expect(kept.rows.map(({ action }: { action: string }) => action)).toEqual([
      'project.draft',
      'project.submit',
      'project.withdraw',
      'project.remove',
    ]);
  });

  it('is not deleted once it was before finance', async () => {
    const project = await make.project(office, 'submitted');
    const remove = `mutation ($id: ID!) { result: removeProject(id: $id, version: 2) { ... on Problem { code } } }`;
    expect((await api.graphql<Result>(office.unit, remove, { id: project.id })).result).toEqual({
      code: 'ILLEGAL_STATE',
    });
  });

  it('tells the caller of a stale version, and changes nothing', async () => {
    const project = await make.project(office);
    const { result } = await api.graphql<Result>(office.unit, moveProject, {
      id: project.id,
      action: 'submit',
      version: 7,
    });
    expect(result).toMatchObject({ code: 'STALE', status: 409 });
  });

  it('gives no budget line outside the library', async () => {
    const project = await make.project(office, 'submitted');
    const { result } = await api.graphql<Result>(
      office.finance,
      `mutation ($id: ID!) { result: proposeBudgetLine(projectId: $id, year: 2026, amount: "100.00") { ... on BudgetLine { id } ... on Problem { code status } } }`,
      { id: project.id },
    );
    expect(result).toMatchObject({ code: 'NOT_READY', status: 422 });
  });

  it('points at the cell that is wrong', async () => {
    const input = projectDraft({ name: 'a\u0007b', funds: [{ year: 2026, source: 'fiscal', amount: '-1' }] });
    const { result } = await api.graphql<Result>(office.unit, draftProject, { input });
    expect(result['fields']).toEqual([
      {
        path: 'name',
        message:
          'Contains characters that are not allowed (control, lost or broken characters); type it again without them',
      },
      { path: 'funds.0.amount', message: 'Must be an amount with at most 16 digits and 2 decimals' },
    ]);
  });

  it('pages through the list without gaps, with as many statements for 2 rows as for 20', async () => {
    const busy = await make.office();
    for (let index = 0; index < 5; index += 1) await make.project(busy);
    const list = `query ($first: Int!, $after: String) { projects(first: $first, after: $after) { nodes { id funds { amount } } pageInfo { hasNextPage endCursor } totalCount } }`;
    type List = {
      projects: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { projects } = await api.graphql<List>(busy.department, list, { first: 2, after });
      expect(projects.totalCount).toBe(5);
      seen.push(...projects.nodes.map((node) => node.id));
      after = projects.pageInfo.hasNextPage ? projects.pageInfo.endCursor : undefined;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    const few = await api.statements(() => api.graphql(busy.department, list, { first: 1 }));
    const many = await api.statements(() => api.graphql(busy.department, list, { first: 20 }));
    expect(many.length).toBe(few.length);
  });

  it('offers nobody in a list to judge what is their own', async () => {
    const own = await make.office('150223');
    const { id } = await make.project(own, 'submitted');
    const list = `{ projects(first: 5) { nodes { id allowedActions } } }`;
    const offered = { projects: { nodes: [{ id, allowedActions: ['return', 'admit', 'transfer'] }] } };
    expect(await api.graphql(own.finance, list)).toEqual(offered);
    await api.database.owner.query(
      'update project set submitted_by = $2, hands = array[$2::uuid], version = version + 1 where id = $1',
      [id, own.finance.userId],
    );
    expect(await api.graphql(own.finance, list)).toEqual({ projects: { nodes: [{ id, allowedActions: [] }] } });
  });

  it('keeps the history of a project', async () => {
    const project = await make.project(office, 'admitted');
    const { project: seen } = await api.graphql<{ project: { history: { action: string }[] } }>(
      office.audit,
      `query ($id: ID!) { project(id: $id) { history { action actorOrg reason } } }`,
      { id: project.id },
    );
    expect(seen.history.map((entry) => entry.action)).toEqual(['project_draft', 'project_submit', 'project_admit']);
  });
});
