import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, fundColumn, projectColumns } from '@chengxiao/domain';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { startApi, type TestApi } from '../../test/api';
import { imports } from '../../test/ask-imports';
import { makers, type Office, projectDraft } from '../../test/make';
import { LibraryService } from '../library';

let api: TestApi;
let office: Office;
let ask: ReturnType<typeof imports>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  ask = imports(api);
});
afterAll(() => api.close());

type Cells = readonly (string | number)[];
const header = [...Object.values(projectColumns), fundColumn(2027, 'fiscal')];
const code = async (of: Office) =>
  (await api.database.owner.query<{ code: string }>('select code from organisation where id = $1', [of.unit.orgId]))
    .rows[0]?.code ?? '';
const row = (name: string, unit: string, place = '150626', money: string | number = 12.5): Cells => [
  name,
  unit,
  '新增项目',
  '特定目标类',
  '2140106',
  place,
  '2027-01-01',
  '2027-12-31',
  '养护公路',
  money,
];
const list = (...rows: Cells[]) =>
  writeXlsx({ sheets: [{ name: '清单', rows: [['项目清单'], header, ...rows.map((cells) => [...cells])] }] });
const projects = async (name: string) =>
  (
    await api.database.owner.query<{ id: string; org_id: string; state: string; code: string; total_amount: string }>(
      'select * from project where name like $1 order by name',
      [name],
    )
  ).rows;

const yearsIn = async (actor: Actor, year: number | null) =>
  (
    await api.graphql<{ imports: { nodes: { id: string; years: number[] }[] } }>(
      actor,
      'query ($year: Int) { imports(first: 50, year: $year) { nodes { id years } } }',
      { year },
    )
  ).imports.nodes;

describe('a finance bureau imports its list of projects', () => {
  it('as drafts of the units it names, with an event each, and takes them back as a whole', async () => {
    const unit = await code(office);
    const file = await list(row('清单甲', unit), row('清单乙', unit, '鄂托克旗'));
    const checked = await ask.checked(office.finance, 'projects', file);
    expect(checked).toMatchObject({ state: 'checked', total: 2, ready: 2 });
    expect(await projects('清单%')).toEqual([]);
    // It is of the first year it has money for, and listed in no other.
    expect(await yearsIn(office.finance, 2027)).toContainEqual({ id: checked.id, years: [2027] });
    expect(await yearsIn(office.finance, 2026)).not.toContainEqual(expect.objectContaining({ id: checked.id }));
    expect(await yearsIn(office.finance, null)).toContainEqual({ id: checked.id, years: [2027] });
    await ask.move(office.finance, checked, 'apply');
    await ask.work(checked.id);
    const made = await projects('清单%');
    expect(made).toMatchObject([
      { org_id: office.unit.orgId, state: 'draft', total_amount: '125000.00' },
      { org_id: office.unit.orgId, state: 'draft' },
    ]);
    expect(new Set(made.map((each) => each.code)).size).toBe(2);
    const { rows: queued } = await api.database.owner.query(
      `select from pgboss.job where name = 'project-fingerprints'`,
    );
    expect(queued).toHaveLength(1);
    const { rows: events } = await api.database.owner.query(
      'select action, actor_id from event where project_id = any($1)',
      [made.map(({ id }) => id)],
    );
    expect(events).toEqual(made.map(() => ({ action: 'project.draft', actor_id: office.finance.userId })));
    // The unit goes on with one of them, which therefore stays.
    const [kept] = made;
    await api.get(LibraryService).edit(office.unit, kept?.id ?? '', 1, projectDraft({ name: '清单甲改' }));
    const revoked = await ask.move(office.finance, await ask.one(office.finance, checked.id), 'revoke');
    expect(revoked).toMatchObject({
      state: 'revoked',
      counts: [
        { outcome: 'kept', count: 1 },
        { outcome: 'revoked', count: 1 },
      ],
    });
    expect((await projects('清单%')).map(({ id }) => id)).toEqual([kept?.id]);
  });

  it('and learns at each cell what is wrong, with a file of only those rows', async () => {
    const unit = await code(office);
    const other = await code(await makers(api).office('150100'));
    const file = await list(
      row('对的', unit),
      row('单位不对', 'NOBODY'),
      row('外地单位', other),
      row('地点不对', unit, '火星'),
      row('金额不对', unit, '150626', '约十万'),
      row('对的', unit),
    );
    const checked = await ask.checked(office.finance, 'projects', file);
    expect(checked.counts).toEqual([
      { outcome: 'ready', count: 1 },
      { outcome: 'wrong', count: 5 },
    ]);
    const wrong = await ask.rows(office.finance, checked.id, ['wrong']);
    expect(wrong.map(({ findings }) => findings.map(({ cell }) => cell).join())).toEqual([
      'B4',
      'B5',
      'F6',
      'J7',
      'A8',
    ]);
    expect(wrong[4]?.findings[0]?.message).toBe('The same as row 3: same unit, same name');
    const back = await api.download(office.finance, `/api/imports/${checked.id}/wrong.xlsx?language=zh`);
    const [sheet] = (await readXlsx(back.bytes)).sheets;
    expect(sheet?.rows.map((cells) => cells[0])).toEqual([
      '项目清单',
      '项目名称',
      '单位不对',
      '外地单位',
      '地点不对',
      '金额不对',
      '对的',
    ]);
    expect(sheet?.cells?.get('2,1')?.comment?.text).toBe('本级没有代码为“NOBODY”的部门或单位');
  });

  it('once: what is there already is not drafted again', async () => {
    const unit = await code(office);
    const first = await ask.checked(office.finance, 'projects', await list(row('只要一次', unit)));
    const second = await ask.checked(
      office.finance,
      'projects',
      await list(row('只要一次', unit), row('另一个', unit)),
    );
    for (const each of [first, second]) await ask.move(office.finance, each, 'apply');
    await ask.work(first.id);
    await ask.work(second.id);
    expect(await ask.one(office.finance, second.id)).toMatchObject({ state: 'checking' });
    await ask.work(second.id);
    expect(await ask.one(office.finance, second.id)).toMatchObject({ state: 'checked', ready: 1 });
    expect(await projects('只要一次')).toHaveLength(1);
  });

  it('once, though two workers apply two lists with the same project at once', async () => {
    const unit = await code(office);
    const lists = await Promise.all([
      list(row('同时导入', unit)),
      list(row('同时导入', unit), row('同时另一个', unit)),
    ]);
    const both: Awaited<ReturnType<typeof ask.checked>>[] = [];
    for (const file of lists) both.push(await ask.checked(office.finance, 'projects', file));
    for (const each of both) await ask.move(office.finance, each, 'apply');
    // Whoever has looked waits where it writes: each would look before the other is done.
    const blocker = await api.database.owner.connect();
    await blocker.query('begin');
    await blocker.query('lock table project in share mode');
    const working = both.map(({ id }) => ask.work(id));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await blocker.query('commit');
    blocker.release();
    await Promise.all(working);
    expect(await projects('同时导入')).toHaveLength(1);
  });

  it('from a template that has every column, and refuses another sheet and other roles', async () => {
    const template = await api.download(office.finance, '/api/projects/imports/template.xlsx?year=2027');
    const { sheets } = await readXlsx(template.bytes);
    expect(sheets[0]?.rows[1]).toEqual(expect.arrayContaining([...header, fundColumn(2029, 'other')]));
    const { code } =
      (
        await api.database.owner.query<{ code: string }>('select code from organisation where id = $1', [
          office.unit.orgId,
        ])
      ).rows[0] ?? {};
    expect(sheets[1]?.rows).toContainEqual([code, office.unit.orgName, office.department.orgName]);
    const empty = await ask.checked(office.finance, 'projects', template.bytes);
    expect(empty).toMatchObject({ state: 'checked', total: 0, ready: 0 });
    const wrong = await ask.send(
      office.finance,
      'projects',
      await writeXlsx({ sheets: [{ name: '甲', rows: [['项目名称']] }] }),
    );
    expect(wrong).toMatchObject({ status: 422, body: { code: 'WRONG_SHEET' } });
    expect((await ask.send(office.unit, 'projects', template.bytes)).status).toBe(403);
  });

  it('removes nothing but untouched drafts of an import, whoever asks', async () => {
    const made = await makers(api).project(office);
    const removed = await api.database.owner.query(
      `select has_table_privilege('cx_government', 'project', 'delete') as may`,
    );
    expect(removed.rows).toEqual([{ may: false }]);
    const db = api.app.get((await import('../kit/data/db')).Db, { strict: false });
    await db.as(office.finance, (tx) => tx.rows('delete from project where id = $1', [made.id]));
    expect(await projects(made.name)).toHaveLength(1);
    // Its author deletes a draft, and nothing that was sent.
    const sent = await makers(api).project(office, 'submitted');
    await db.as(office.unit, (tx) => tx.rows('delete from project where id = $1', [sent.id]));
    expect(await projects(sent.name)).toHaveLength(1);
  });
});
