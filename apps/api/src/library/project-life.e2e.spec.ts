import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office, projectDraft, unique } from '../../test/make';
import { startBulkApproval, approvedProject, budgetLine } from '../../test/make-targets';
import { LineAdjustmentsService } from './line-adjustments.service';

const seen = `query ($id: ID!) { project(id: $id) { state version allowedActions history { action }
  parent { id name } secondLevel { count totalAmount budgetAmount } } }`;
const moveProject = `mutation ($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String) {
  result: moveProject(id: $id, action: $action, version: $version, reason: $reason) {
    ... on Project { state version allowedActions } ... on Problem { code } } }`;
const draftProject = `mutation ($input: ProjectInput!) { result: draftProject(input: $input) {
  ... on Project { id totalAmount } ... on Problem { code detail fields { path } } } }`;

type Seen = {
  project: {
    state: string;
    version: number;
    allowedActions: string[];
    history: { action: string }[];
    parent: { id: string; name: string } | null;
    secondLevel: { count: number; totalAmount: string; budgetAmount: string } | null;
  };
};
type Result = { result: Record<string, unknown> & { id: string } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const look = async (id: string, actor = office.finance) => (await api.graphql<Seen>(actor, seen, { id })).project;
const move = async (id: string, action: string, reason: string | null = null, actor = office.finance) => {
  const { version } = await look(id);
  return (await api.graphql<Result>(actor, moveProject, { id, action, version, reason })).result;
};

describe('the life of a project', () => {
  it('follows its budget line: candidate when proposed, budgeted when approved, adjusted when the line is', async () => {
    const { project } = await approvedProject(api, office);
    const budgeted = await look(project.id);
    expect(budgeted).toMatchObject({ state: 'budgeted', allowedActions: ['execute', 'suspend', 'terminate'] });
    expect(budgeted.history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['project_nominate', 'project_budget']),
    );
    expect(await move(project.id, 'execute', null, office.unit)).toMatchObject({ state: 'executing' });
    const { rows } = await api.database.owner.query('select id, version from budget_line where project_id = $1', [
      project.id,
    ]);
    const line = {
      ...(rows[0] as { id: string; version: number }),
      amount: '5.00',
      reason: '调减',
      documentNo: null,
      documentDate: null,
    };
    await api.get(LineAdjustmentsService).adjust(office.finance, line);
    expect(await look(project.id)).toMatchObject({ state: 'adjusted' });
    expect(await move(project.id, 'close', '已完成验收')).toMatchObject({ state: 'closed', allowedActions: [] });
  });

  it('goes back to the reserve when its line is deferred', async () => {
    const project = await make.project(office, 'admitted');
    await budgetLine(api, office, project.id);
    expect(await look(project.id)).toMatchObject({ state: 'candidate' });
    await startBulkApproval(api, office);
    const after = await look(project.id);
    expect(after).toMatchObject({ state: 'admitted' });
    expect(after.history.slice(-2).map(({ action }) => action)).toEqual([
      'project_deferBudgetLine',
      'project_postpone',
    ]);
  });

  it('resumes where it was suspended, and ends with a reason', async () => {
    const project = await make.project(office, 'admitted');
    await budgetLine(api, office, project.id);
    await move(project.id, 'suspend', '审计整改');
    expect(await move(project.id, 'resume', '整改完成')).toMatchObject({ state: 'candidate' });
    expect(await move(project.id, 'terminate')).toMatchObject({ code: 'INVALID' });
    expect(await move(project.id, 'terminate', '政策取消')).toMatchObject({ state: 'terminated', allowedActions: [] });
  });
});

describe('a first-level project', () => {
  const first = (more: object = {}) =>
    projectDraft({ name: unique('交通运输发展专项'), level: 'first', funds: [], ...more });
  const draft = (actor: Office['unit'], input: object) => api.graphql<Result>(actor, draftProject, { input });

  it('sums up the second-level projects below it, and gets no budget line itself', async () => {
    const { result: parent } = await draft(office.department, first());
    await move(parent.id, 'submit', null, office.department);
    expect(await move(parent.id, 'admit')).toMatchObject({ state: 'admitted' });
    const child = await make.project(office, 'admitted', { parentId: parent.id });
    await make.project(office, 'draft', { parentId: parent.id });
    await budgetLine(api, office, child.id, { amount: '12.00' });
    expect(await look(parent.id, office.department)).toMatchObject({
      secondLevel: { count: 2, totalAmount: '62400000.00', budgetAmount: '12.00' },
    });
    // The unit sees the name of what its project belongs to, though the department's rows are out of its scope.
    expect((await look(child.id, office.unit)).parent).toMatchObject({ id: parent.id });
    await expect(budgetLine(api, office, parent.id)).rejects.toMatchObject({ refusal: { code: 'NOT_READY' } });
    const { rows } = await api.database.owner.query('select 1 from budget_line where project_id = $1', [parent.id]);
    expect(rows).toEqual([]);
  });

  it('belongs to a department, states no funds, and has nothing above it', async () => {
    expect((await draft(office.unit, first())).result).toMatchObject({ code: 'INVALID', fields: [{ path: 'level' }] });
    const money = first({ funds: [{ year: 2026, source: 'fiscal', amount: '1.00' }] });
    expect((await draft(office.department, money)).result).toMatchObject({ fields: [{ path: 'funds' }] });
  });

  it('is chosen within the own department only, and a second-level project is no parent', async () => {
    const elsewhere = await make.office();
    const { result: foreign } = await draft(elsewhere.department, first());
    const second = await make.project(office);
    for (const parentId of [foreign.id, second.id])
      expect((await draft(office.unit, projectDraft({ parentId }))).result).toMatchObject({
        code: 'INVALID',
        fields: [{ path: 'parentId' }],
      });
    await expect(
      api.database.owner.query('update project set parent_id = $1, version = version + 1 where id = $2', [
        foreign.id,
        second.id,
      ]),
    ).rejects.toThrow('no first-level project');
    const { firstLevelProjects } = await api.graphql<{ firstLevelProjects: { id: string }[] }>(
      office.unit,
      `query { firstLevelProjects { id name } }`,
    );
    expect(firstLevelProjects.map(({ id }) => id)).not.toContain(foreign.id);
    expect(firstLevelProjects).toHaveLength(1);
  });
});
