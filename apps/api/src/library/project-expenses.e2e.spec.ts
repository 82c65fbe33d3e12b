import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const fields = `... on Project { id version expenses { year economicCode economicName governmentCode governmentName amount } }
  ... on Problem { code fields { path message } }`;
const draft = `mutation ($input: ProjectInput!) { result: draftProject(input: $input) { ${fields} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $input: ProjectInput!) {
  result: editProject(id: $id, version: $version, input: $input) { ${fields} } }`;
type Result = { result: { id: string; version: number; expenses: unknown[] } };

const expense = (more: object = {}) => ({
  year: 2026,
  economicCode: '30213',
  governmentCode: '50209',
  amount: '31200000.00',
  ...more,
});
const propose = async (...expenses: object[]) =>
  (await api.graphql<Result>(office.unit, draft, { input: { ...projectDraft(), expenses } })).result;
const read = async (actor: Actor, id: string) =>
  (await api.graphql<{ project: object }>(
    actor,
    `query ($id: ID!) { project(id: $id) { expenses { economicCode } } }`,
    {
      id,
    },
  )) as { project: { expenses: { economicCode: string }[] } };

describe('the money of a project by economic class', () => {
  it('is stored with its classes in words, changed with the project, and gone with it', async () => {
    const half = { amount: '15600000.00' };
    const made = await propose(expense(half), expense({ ...half, economicCode: '30227', governmentCode: '50205' }));
    expect(made.expenses).toEqual([
      { ...expense(half), economicName: '维修（护）费', governmentName: '维修（护）费' },
      expect.objectContaining({ economicName: '委托业务费', governmentName: '委托业务费' }),
    ]);
    const input = { ...projectDraft(), expenses: [expense({ economicCode: '30211', governmentCode: '50201' })] };
    const again = { id: made.id, version: made.version, input };
    const { result: changed } = await api.graphql<Result>(office.unit, edit, again);
    expect(changed.expenses).toMatchObject([{ economicCode: '30211', economicName: '差旅费', amount: '31200000.00' }]);
    const remove = `mutation ($id: ID!) { removeProject(id: $id, version: 2) { ... on Project { id } ... on Problem { code } } }`;
    expect(await api.graphql(office.unit, remove, { id: made.id })).toMatchObject({ removeProject: { id: made.id } });
  });

  it('is refused at its cell: an unknown class, one of another year or classification, a sum that differs', async () => {
    const cells = async (...expenses: object[]) =>
      (((await propose(...expenses)) as unknown as { fields: { path: string }[] }).fields ?? []).map(
        ({ path }) => path,
      );
    expect(await cells(expense({ economicCode: '30298', governmentCode: '50999' }))).toEqual([
      'expenses.0.economicCode',
    ]);
    expect(await cells(expense({ governmentCode: '50999' }))).toEqual(['expenses.0.governmentCode']);
    expect(await cells(expense({ economicCode: '50209', governmentCode: '30213' }))).toEqual([
      'expenses.0.economicCode',
      'expenses.0.governmentCode',
    ]);
    expect(await cells(expense({ amount: '1.00' }))).toEqual(['expenses.0.amount']);
    await api.database.owner.query(
      `insert into budget_class (kind, code, name, from_year, to_year) values ('departmentEconomic', '30297', '旧科目', 2018, 2025)`,
    );
    expect(await cells(expense({ economicCode: '30297' }))).toEqual(['expenses.0.economicCode']);
    const [told] = ((await propose(expense({ economicCode: '30297' }))) as unknown as { fields: { message: string }[] })
      .fields;
    expect(told?.message).toBe('30297 旧科目 is no economic class of 2026; choose another');
  });

  it('is read by those who read the project, and by nobody else', async () => {
    const { id } = await propose(expense());
    for (const actor of [office.unit, office.department, office.finance, office.audit])
      expect(await read(actor, id)).toEqual({ project: { expenses: [{ economicCode: '30213' }] } });
    const other = await makers(api).office('150223');
    await expect(read(other.finance, id)).rejects.toThrow('NOT_FOUND');
    const rows = 'select count(*)::int as n from project_expense where project_id = $1';
    const seen = (actor: Actor) =>
      api.graphql<object>(actor, '{ projects(first: 50) { nodes { expenses { amount } } } }');
    expect(JSON.stringify(await seen(other.unit))).not.toContain('31200000.00');
    expect((await api.database.owner.query<{ n: number }>(rows, [id])).rows).toEqual([{ n: 1 }]);
  });
});
