import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { Db } from '../kit/data/db';
import { startBulkApproval, approvedProject, budgetApproval, budgetLine, target } from '../../test/make-targets';
import { pageSizes, textOfPdf } from '../../test/pdf-text';

const issueBudgetReply = `mutation ($id: ID!, $to: ID!, $no: String!, $on: LocalDate!) {
  result: issueBudgetReply(budgetApprovalId: $id, departmentId: $to, documentNo: $no, issuedOn: $on) {
    ... on BudgetReply { id documentNo issuedOn projectCount amount }
    ... on Problem { code status detail fields { path } } } }`;
const budgetReplies = `query ($id: ID!) { budgetReplies(budgetApprovalId: $id) {
  departmentId departmentName count amount issuable replies { id documentNo issuedOn projectCount amount } } }`;
const receivedReplies = `{ receivedReplies { nodes { id documentNo year amount } totalCount } }`;

type Issued = { readonly id: string };
type Row = { readonly departmentId: string; readonly replies: readonly Issued[] };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let approvalId: string;
const divisions = ['150100', '150200', '150300', '150400', '150500', '150700', '150800'];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
// A year's budget is approved once in a division, so each test works in a division of its own.
beforeEach(async () => {
  office = await make.office(divisions.pop() ?? '150900');
  approvalId = (await budgetApproval(api, office)).id;
});
afterAll(() => api.close());

const facts = { no: '财预〔2026〕12号', on: '2026-02-03' };
const issue = async (over: object = {}, actor = office.finance): Promise<Issued> => {
  const variables = { id: approvalId, to: office.organisations.department.id, ...facts, ...over };
  return (await api.graphql<{ result: Issued }>(actor, issueBudgetReply, variables)).result;
};
const rowsFor = async (actor = office.finance): Promise<Row[]> =>
  (await api.graphql<{ budgetReplies: Row[] }>(actor, budgetReplies, { id: approvalId })).budgetReplies;

describe('replies to departments', () => {
  it('tell of every approved target with its money, in the list and in the letter', async () => {
    const first = await approvedProject(api, office, { amount: '1005000.00' });
    const second = await approvedProject(api, office, { amount: '200000.50' });
    const { department, unit } = office.organisations;
    const open = { departmentId: department.id, departmentName: department.name, count: 2, amount: '1205000.50' };
    expect(await rowsFor()).toEqual([{ ...open, issuable: true, replies: [] }]);
    const reply = await issue();
    const issued = { documentNo: facts.no, issuedOn: facts.on, projectCount: 2, amount: '1205000.50' };
    expect(reply).toMatchObject(issued);
    expect(await rowsFor()).toEqual([{ ...open, issuable: true, replies: [{ id: reply.id, ...issued }] }]);
    const pdf = await api.download(office.department, `/api/budget-replies/${reply.id}.pdf?language=zh`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [letter = '', ...annexes] = textOfPdf(pdf.bytes);
    for (const part of [department.name, facts.no, '四（一）3', first.project.name, second.project.name, '120.50005'])
      expect(letter).toContain(part);
    for (const { project } of [first, second]) expect(annexes.join('')).toContain(project.projectCode);
    expect(annexes.join('')).toContain(unit.name);
    expect(pageSizes(pdf.bytes).length).toBeGreaterThanOrEqual(3);
  });

  it('say before they are issued, and before they are printed, what no typeface has, in the forms behind the letter too', async () => {
    await approvedProject(api, office, { project: { name: '𰻝面产业园' } });
    const letter = { budgetApprovalId: approvalId, departmentId: office.organisations.department.id };
    const asked = new URLSearchParams({ ...letter, documentNo: facts.no, issuedOn: facts.on }).toString();
    const preview = `/api/budget-replies/preview/missing-characters?${asked}`;
    // In the letter, in the head of the form behind it and in what that promises.
    const places = ['Project, row 1', '𰻝面产业园: Project', '𰻝面产业园: Performance plan'];
    const missing = places.map((place) => ({ character: '𰻝', code: 'U+30EDD', place }));
    expect(await api.rest(office.finance, 'GET', preview)).toMatchObject({ status: 200, body: missing });
    expect((await api.rest(office.department, 'GET', preview)).status).toBe(403);
    expect(await rowsFor()).toMatchObject([{ replies: [] }]);
    const { id } = await issue();
    const issued = await api.rest(office.department, 'GET', `/api/budget-replies/${id}/missing-characters`);
    expect(issued).toMatchObject({ status: 200, body: missing });
  });

  it('are seen by the department they are for, and by no other', async () => {
    await approvedProject(api, office);
    const reply = await issue();
    const other = await make.office(office.finance.divisionCode);
    await approvedProject(api, other);
    expect(await rowsFor(office.department)).toMatchObject([{ issuable: false, replies: [{ id: reply.id }] }]);
    expect(await rowsFor(other.department)).toMatchObject([
      { departmentId: other.organisations.department.id, replies: [] },
    ]);
    expect(await rowsFor()).toHaveLength(2);
    expect(await api.graphql(office.department, receivedReplies)).toMatchObject({
      receivedReplies: { nodes: [{ id: reply.id, documentNo: facts.no, year: 2026 }], totalCount: 1 },
    });
    expect(await api.graphql(other.department, receivedReplies)).toMatchObject({
      receivedReplies: { nodes: [], totalCount: 0 },
    });
    const statusFor = async (actor: Office['unit'] | null) =>
      (await api.rest(actor, 'GET', `/api/budget-replies/${reply.id}.pdf`)).status;
    for (const stranger of [other.department, other.unit]) {
      expect(await statusFor(stranger)).toBe(404);
      const missing = await api.rest(stranger, 'GET', `/api/budget-replies/${reply.id}/missing-characters`);
      expect(missing.status).toBe(404);
    }
    for (const reader of [office.audit, office.government]) expect(await statusFor(reader)).toBe(200);
    expect(await statusFor(null)).toBe(401);
  });

  it('are read by a unit as far as they tell of its own projects, and no further', async () => {
    const { project } = await approvedProject(api, office, { amount: '1005000.00' });
    const unit = await make.organisation('unit', office.finance.divisionCode, office.organisations.department);
    const neighbour = { ...office, unit: await make.person(unit), organisations: { ...office.organisations, unit } };
    const other = await approvedProject(api, neighbour, { amount: '200000.50' });
    const reply = await issue();
    const received = (actor: Office['unit']) => api.graphql(actor, receivedReplies);
    const row = { id: reply.id, documentNo: facts.no, year: 2026 };
    expect(await received(office.unit)).toEqual({
      receivedReplies: { nodes: [{ ...row, amount: '1005000.00' }], totalCount: 1 },
    });
    expect(await received(neighbour.unit)).toMatchObject({
      receivedReplies: { nodes: [{ ...row, amount: '200000.50' }] },
    });
    expect(await received(office.department)).toMatchObject({ receivedReplies: { nodes: [{ amount: '1205000.50' }] } });
    const pdf = await api.download(office.unit, `/api/budget-replies/${reply.id}.pdf?language=zh`);
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain(
      `${office.unit.orgName}（摘录）.pdf`,
    );
    const [extract = '', ...annexes] = textOfPdf(pdf.bytes);
    for (const part of ['（摘录）', office.unit.orgName, facts.no, project.name, '100.50'])
      expect(extract).toContain(part);
    for (const part of [other.project.name, '120.50005']) expect([extract, ...annexes].join('')).not.toContain(part);
    const letters =
      'query ($id: ID!) { project(id: $id) { letters { id documentNo issuedOn year amount versionNo } } }';
    const told = [
      { id: reply.id, documentNo: facts.no, issuedOn: facts.on, year: 2026, amount: '1005000.00', versionNo: 1 },
    ];
    for (const reader of [office.unit, office.department, office.finance, office.government, office.audit])
      expect(await api.graphql(reader, letters, { id: project.id })).toEqual({ project: { letters: told } });
    const seen = await api.get(Db).as(office.unit, (tx) => tx.rows('select org_path from budget_reply_extract'));
    expect(seen).toEqual([{ org_path: office.unit.orgPath }]);
    expect(await api.get(Db).as(office.unit, (tx) => tx.rows('select from budget_reply'))).toEqual([]);
  });

  it('are issued once: the same again is the same, also at the same moment; another number for the same is refused', async () => {
    await approvedProject(api, office);
    const [first, again] = await Promise.all([issue(), issue()]);
    expect(again).toEqual(first);
    expect(await issue({ no: '财预〔2026〕13号' })).toMatchObject({ code: 'DUPLICATE', status: 409 });
    const { rows } = await api.database.owner.query(
      `select count(*)::int as count from event where aggregate_id = $1 and action = 'budgetReply.issue'`,
      [first.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('are issued anew, under a number of their own, after further approvals', async () => {
    await approvedProject(api, office);
    const first = await issue();
    await approvedProject(api, office);
    expect(await issue()).toMatchObject({ code: 'INVALID', fields: [{ path: 'documentNo' }] });
    const second = await issue({ no: '财预〔2026〕13号' });
    expect(second).toMatchObject({ projectCount: 2 });
    expect(await rowsFor()).toMatchObject([{ count: 2, replies: [{ id: second.id }, { id: first.id }] }]);
    await expect(
      api.database.owner.query(`update budget_reply set document_no = 'x' where id = $1`, [first.id]),
    ).rejects.toThrow();
  });

  it('are refused with a taken number, a wrong date, without approved targets, and to all but finance of the division', async () => {
    const other = await make.office(office.finance.divisionCode);
    expect(await issue()).toMatchObject({ code: 'NOT_READY' });
    for (const each of [office, other]) await approvedProject(api, each);
    await issue();
    const taken = await issue({ to: other.organisations.department.id });
    expect(taken).toMatchObject({ code: 'INVALID', status: 422, fields: [{ path: 'documentNo' }] });
    const wide = await issue({ to: other.organisations.department.id, no: '财预 〔２０２６〕 12 号' });
    expect(wide).toMatchObject({ fields: [{ path: 'documentNo' }] });
    expect(await issue({ on: '2026-01-19' })).toMatchObject({ fields: [{ path: 'issuedOn' }] });
    expect(await issue({ on: '2099-01-19' })).toMatchObject({ fields: [{ path: 'issuedOn' }] });
    expect(await issue({ no: ' ' })).toMatchObject({ fields: [{ path: 'documentNo' }] });
    expect(await issue({ to: office.organisations.unit.id })).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await make.office('150121');
    expect(await issue({ to: elsewhere.organisations.department.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await issue({}, elsewhere.finance)).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const region = await make.office('150000');
    expect(await issue({}, region.finance)).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    expect(await issue({}, office.department)).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
  });

  it('are listed, issued and read by as many statements for many as for one', async () => {
    await approvedProject(api, office);
    const list = () => api.statements(() => rowsFor());
    const reply = (no: string) => api.statements(() => issue({ no }));
    const letter = async () =>
      api.statements(async () => {
        const [newest] = (await rowsFor())[0]?.replies ?? [];
        const path = `/api/budget-replies/${newest?.id}.pdf`;
        expect((await api.download(office.finance, path)).status).toBe(200);
      });
    const one = [await list(), await reply('一号'), await letter()].map(({ length }) => length);
    for (let times = 0; times < 3; times += 1) {
      const { project } = await target(api, office, 'passed');
      await budgetLine(api, office, project.id);
    }
    await startBulkApproval(api, office);
    const many = [await list(), await reply('二号'), await letter()].map(({ length }) => length);
    const other = await make.office(office.finance.divisionCode);
    await approvedProject(api, other);
    expect(many).toEqual(one);
    expect(await list()).toHaveLength(one[0] ?? 0);
  });
});
