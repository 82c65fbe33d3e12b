import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, fundColumn, projectColumns, today } from '@chengxiao/domain';
import { writeXlsx } from 'hucre/xlsx';
import { BudgetLinesService, LibraryService } from '../src/library';
import { TargetsService } from '../src/targets';
import { startApi, type TestApi } from './api';
import { editWorkbook, imports, typeInto } from './ask-imports';
import { makers, type Office } from './make';
import { fullRoute } from './make-review';
import { targetInput } from './make-targets';

/** How many projects the department has, and for which year. */
const [many, year] = [20, Number(today().slice(0, 4)) + 1];
const header = [...Object.values(projectColumns), fundColumn(year, 'fiscal')];
const start = `mutation ($filter: DeskFilter!, $count: Int!) { result: startBulkReview(action: pass, filter: $filter, count: $count, reason: "同意") {
  ... on BulkReview { total done refused } ... on Problem { code detail } } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
let ask: ReturnType<typeof imports>;
let office: Office;
let [business, performance]: Actor[] = [];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = imports(api);
  office = await make.office('152900');
  await make.route('152900', fullRoute);
  const bureau = office.organisations.finance;
  [business, performance] = await Promise.all([make.person(bureau, 'business'), make.person(bureau, 'performance')]);
});
afterAll(() => api.close());

const stored = async <T extends object>(text: string): Promise<T[]> =>
  (await api.database.owner.query<T>(text, [office.department.orgPath])).rows;
type Row = { readonly id: string; readonly version: number };
const projects = () =>
  stored<Row & { state: string }>(
    `select id, version, state from project where starts_with(org_path, $1) order by name`,
  );
const targets = () =>
  stored<Row & { state: string }>(`select id, version, state from target where starts_with(org_path, $1) order by id`);
const applied = async (actor: Actor, kind: 'projects' | 'targets', file: Uint8Array) => {
  const checked = await ask.checked(actor, kind, file);
  expect([checked.state, checked.counts]).toEqual(['checked', [{ outcome: 'ready', count: many }]]);
  await ask.move(actor, checked, 'apply');
  await ask.work(checked.id);
  expect((await ask.one(actor, checked.id)).state).toBe('applied');
};
const passAll = async (actor: Actor | undefined) => {
  if (!actor) throw new Error('nobody reviews');
  const filter = { year };
  const { result } = await api.graphql<{ result: object }>(actor, start, { filter, count: many });
  expect(result).toEqual({ total: many, done: many, refused: 0 });
};

/** One department with twenty projects, from the bureau's list to the approved targets, with Excel both ways. */
describe('a budget season', () => {
  it('begins with the project list of the finance bureau', async () => {
    const [unit] = await stored<{ code: string }>(
      `select code from organisation where path like $1 || '%' and kind = 'unit'`,
    );
    const rows = Array.from({ length: many }, (_, n) => [
      ...[`农村牧区公路养护工程第${n + 1}标段`, unit?.code ?? '', '新增项目', '特定目标类', '2140106', '152921'],
      ...[`${year}-01-01`, `${year}-12-31`, `完成第${n + 1}标段养护任务`, 3120],
    ]);
    await applied(office.finance, 'projects', await writeXlsx({ sheets: [{ name: '清单', rows: [header, ...rows] }] }));
  });

  it('takes the projects into the library and proposes their money', async () => {
    const library = api.get(LibraryService);
    for (const { id, version } of await projects()) {
      const sent = await library.move(office.unit, { id, action: 'submit', version });
      await library.move(office.finance, { id, action: 'admit', version: sent.version });
      await api.get(BudgetLinesService).propose(office.finance, id, year, '31200000.00');
    }
    expect(new Set((await projects()).map(({ state }) => state))).toEqual(new Set(['candidate']));
  });

  it('lets the unit take all forms along, fill them in outside and bring them back', async () => {
    for (const { id } of await projects())
      await api.get(TargetsService).declare(office.unit, { projectId: id, year, input: targetInput({}, year) });
    const { bytes } = await api.download(office.unit, `/api/targets/forms.xlsx?language=zh&year=${year}`);
    const file = await editWorkbook(bytes, (sheets) => {
      const forms = sheets.filter(({ rows }) => rows.some((cells) => cells.includes('养护里程')));
      expect(forms).toHaveLength(many);
      for (const form of forms) typeInto(form, '养护里程', '农村牧区公路养护里程');
    });
    await applied(office.unit, 'targets', file);
    const rows = await stored<{ count: number }>(
      `select count(*)::int as count from target_indicator where starts_with(org_path, $1) and name = '农村牧区公路养护里程'`,
    );
    expect(rows[0]?.count).toBe(many);
  });

  it('walks the department and both sections of finance in bulk, each target checked again', async () => {
    for (const { id, version } of await targets())
      await api.get(TargetsService).move(office.unit, { id, action: 'submit', version });
    await passAll(office.department);
    await passAll(business);
    await passAll(performance);
    expect(new Set((await targets()).map(({ state }) => state))).toEqual(new Set(['passed']));
  });

  it('ends with the approval by the people’s congress, every target frozen and every project budgeted', async () => {
    const record = `mutation { result: recordBudgetApproval(year: ${year}, approvedOn: "${today()}", documentNo: "阿人发〔${year}〕1号") { ... on BudgetApproval { id } } }`;
    const { result } = await api.graphql<{ result: { id: string } }>(office.finance, record);
    const approve = `mutation ($id: ID!) { result: startBulkApproval(budgetApprovalId: $id) { ... on BulkApproval { state approved { count amount } deferred { count } } } }`;
    expect(await api.graphql(office.finance, approve, { id: result.id })).toEqual({
      result: { state: 'done', approved: { count: many, amount: '624000000.00' }, deferred: { count: 0 } },
    });
    expect(new Set((await projects()).map(({ state }) => state))).toEqual(new Set(['budgeted']));
    const [{ id } = { id: '' }] = await targets();
    const pdf = await api.download(office.unit, `/api/targets/${id}/form.pdf?version=1`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });
});
