import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, SearchKind } from '@chengxiao/domain';
import { randomUUID } from 'node:crypto';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { announcement } from '../../test/make-announcements';

const query = `query ($text: String!) { search(text: $text) { kind id title code documentNo place year } }`;
type Hit = { kind: SearchKind; id: string; title: string; code: string | null; documentNo: string | null };

let api: TestApi;
let office: Office;
let elsewhere: Office;
const made = { projectCode: '', projectId: '', transferId: randomUUID(), replyId: randomUUID() };

beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office('150600');
  elsewhere = await make.office('150800');
  const project = await make.project(office, 'admitted', { name: '草原生态保护补助奖励' });
  await make.project(office, 'draft', { name: '草原生态' });
  await make.project(elsewhere, 'draft', { name: '草原鼠害防治' });
  Object.assign(made, { projectCode: project.projectCode, projectId: project.id });
  await insertDocuments();
});
afterAll(() => api.close());

/** Documents whose number is looked for, as the acts that write them would. */
async function insertDocuments(): Promise<void> {
  const { owner } = api.database;
  const { orgPath, divisionCode, orgId, orgName, userId } = office.department;
  const path = [office.finance.orgPath, divisionCode];
  const approvalId = randomUUID();
  await owner.query(
    `insert into budget_approval (id, year, approved_on, document_no, recorded_by, org_path, division_code)
     values ($1, 2026, '2026-02-10', '鄂人发〔2026〕3号', '-', $2, $3)`,
    [approvalId, ...path],
  );
  await owner.query(
    `insert into budget_reply (id, budget_approval_id, department_id, department_name, year, document_no, issued_on, issued_by,
                               project_count, amount, content, content_hash, org_path, division_code)
     values ($1, $2, $3, $4, 2026, '鄂财预〔2026〕15号', '2026-03-01', '-', 1, 1, '{"projects": []}', repeat('0', 64), $5, $6)`,
    [made.replyId, approvalId, orgId, orgName, orgPath, divisionCode],
  );
  await owner.query(
    `insert into transfer (id, name, central_department, provincial_finance, provincial_department, year, start_date, end_date, term_central,
                           term_local, year_central, year_local, goal, document_no, document_date, indicators, state, submitted_by, org_name, org_path, division_code)
     values ($1, '林业草原生态保护恢复资金', '', '', '', 2026, '2026-01-01', '2026-12-31', 1, 0, 1, 0, '', '财资环〔2026〕88号', '2026-01-05', '[]', 'confirmed', $2, '-', $3, $4)`,
    [made.transferId, userId, ...path],
  );
  await owner.query(`update project set hold_no = '绩停〔2026〕150600-0007', version = version + 1 where id = $1`, [
    made.projectId,
  ]);
}

const codeOf = async (id: string): Promise<string> =>
  (await api.database.owner.query<{ code: string }>('select code from organisation where id = $1', [id])).rows[0]
    ?.code ?? '';
const search = async (actor: Actor, text: string): Promise<Hit[]> =>
  (await api.graphql<{ search: Hit[] }>(actor, query, { text })).search;
const found = async (actor: Actor, text: string): Promise<string[]> =>
  (await search(actor, text)).map(({ kind, title }) => `${kind} ${title}`);

describe('search', () => {
  it('finds projects by two characters, the one that is called so first, and transfers', async () => {
    expect(await found(office.finance, '草原生态')).toEqual([
      'project 草原生态',
      'project 草原生态保护补助奖励',
      'transfer 林业草原生态保护恢复资金',
    ]);
    expect(await found(office.unit, '奖励')).toEqual(['project 草原生态保护补助奖励']);
  });

  it('finds a project by the beginning and the end of its code, in any width and case', async () => {
    const code = made.projectCode;
    for (const text of [code, code.toLowerCase(), code.slice(-8), ` ${code.slice(0, 10)} ${code.slice(10)}`])
      expect(await search(office.unit, text)).toMatchObject([{ kind: 'project', id: made.projectId, code }]);
  });

  it('finds departments and units by name and code', async () => {
    const { department, unit } = office.organisations;
    expect(await found(office.finance, department.name)).toEqual([`department ${department.name}`]);
    const code = await codeOf(unit.id);
    expect(await search(office.finance, code.toLowerCase())).toMatchObject([{ kind: 'unit', code }]);
  });

  it('finds what a number is on, however it is spelled', async () => {
    for (const text of ['鄂财预〔2026〕15号', '鄂财预 〔２０２６〕１５号', '财预'])
      expect(await search(office.department, text)).toMatchObject([{ kind: 'budgetReply', id: made.replyId }]);
    expect(await search(office.finance, '财资环')).toMatchObject([{ kind: 'transfer', id: made.transferId }]);
    expect(await search(office.unit, '150600-0007')).toMatchObject([
      { kind: 'project', id: made.projectId, documentNo: '绩停〔2026〕150600-0007' },
    ]);
    expect(await found(office.finance, '鄂人发')).toHaveLength(1);
  });

  it('finds announcements by title and number, the drafts of the own bureau, and none that was withdrawn or is for others', async () => {
    const number = { documentNo: '鄂财监〔2026〕61号' };
    await announcement(api, office.finance, 'published', { title: '填报培训安排', audiences: ['offices'], ...number });
    await announcement(api, office.finance, 'draft', { title: '填报培训草稿', audiences: ['offices'] });
    await announcement(api, office.finance, 'withdrawn', { title: '填报培训撤回', audiences: ['offices'] });
    await announcement(api, office.finance, 'published', { title: '填报培训下级', audiences: ['bureausBelow'] });
    const out = 'announcement 填报培训安排';
    expect(await found(office.unit, '填报培训')).toEqual([out]);
    expect(await found(office.unit, '鄂财监 〔２０２６〕６１')).toEqual([out]);
    expect((await found(office.finance, '填报培训')).sort()).toEqual(
      ['announcement 填报培训下级', out, 'announcement 填报培训草稿'].sort(),
    );
    expect(await found(elsewhere.unit, '填报培训')).toEqual([]);
    const below = await makers(api).office('150625');
    expect(await found(below.finance, '填报培训')).toEqual(['announcement 填报培训下级']);
    expect(await found(below.unit, '填报培训')).toEqual([]);
  });

  it('finds nothing outside the own scope', async () => {
    expect(await found(elsewhere.finance, '草原')).toEqual(['project 草原鼠害防治']);
    expect(await found(elsewhere.finance, '财预')).toEqual([]);
    expect(await found(elsewhere.finance, made.projectCode)).toEqual([]);
    expect(await found(elsewhere.finance, '150600-0007')).toEqual([]);
    expect(await found(elsewhere.finance, await codeOf(office.organisations.unit.id))).toEqual([]);
    // The letter of its department is not the unit's to read.
    expect(await found(office.unit, '财预')).toEqual([]);
    expect(await found(office.department, '鄂人发')).toEqual([]);
  });

  it('finds nothing by a single character, and takes signs of patterns as they are', async () => {
    for (const text of ['草', ' 草 ', '草%态', '__', '\\\\']) expect(await found(office.finance, text)).toEqual([]);
  });

  it('is not for firms', async () => {
    const firm = await makers(api).evaluator();
    await expect(search(firm, '草原')).rejects.toThrow();
  });
});

it('names, codes and numbers are looked up by indexes under the role of whoever searches', async () => {
  const { owner } = api.database;
  await owner.query('set enable_seqscan = off');
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
    `explain select id from budget_reply where app_pairs(app_find(document_no)) @> app_pairs(app_find('财预'))`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('budget_reply_pairs');
  const { rows: announced } = await owner.query<{ 'QUERY PLAN': string }>(
    `explain select id from announcement where division_code = any('{150600,150000}') and position(app_find('填报') in app_find(title)) > 0`,
  );
  expect(announced.map((row) => row['QUERY PLAN']).join()).toContain('announcement_list');
  await owner.query('reset enable_seqscan');
});
