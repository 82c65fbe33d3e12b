import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { type TestApi, startApi } from '../../test/api';
import { imports } from '../../test/ask-imports';
import { makers, type Office } from '../../test/make';

let api: TestApi;
let region: Office;
let ask: ReturnType<typeof imports>;
beforeAll(async () => {
  api = await startApi();
  region = await makers(api).office('150000');
  ask = imports(api);
});
afterAll(() => api.close());

const head = ['类型', '编码', '名称', '起始年度', '终止年度'];
const list = (...rows: string[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '科目', rows: [head, ...rows] }] });
const nameIn = async (code: string, year: number): Promise<string | undefined> => {
  const query = `{ budgetClasses(kind: functional, year: ${year}, text: "${code}") { code name } }`;
  const { budgetClasses } = await api.graphql<{ budgetClasses: { code: string; name: string }[] }>(region.unit, query);
  return budgetClasses.find((each) => each.code === code)?.name;
};

it('takes over new and renamed classes, and takes the whole back', async () => {
  const file = await list(
    ['支出功能分类', '2050206', '托育服务', '2027', ''],
    ['支出功能分类', '2050202', '小学教育', '2014', '2026'],
    ['支出功能分类', '2050202', '小学阶段教育', '2027', ''],
    ['支出功能分类', '20502', '普通教育', '2014', ''],
  );
  const checked = await ask.checked(region.finance, 'budget-classes', file);
  expect(checked).toMatchObject({ state: 'checked', years: [], total: 4, ready: 3 });
  expect(await nameIn('2050206', 2027)).toBeUndefined();
  await ask.move(region.finance, checked, 'apply');
  await ask.work(checked.id);
  expect(await ask.one(region.finance, checked.id)).toMatchObject({ state: 'applied' });
  expect(await nameIn('2050206', 2027)).toBe('托育服务');
  expect([await nameIn('2050202', 2026), await nameIn('2050202', 2027)]).toEqual(['小学教育', '小学阶段教育']);
  const applied = await ask.one(region.finance, checked.id);
  expect(await ask.move(region.finance, applied, 'revoke')).toMatchObject({ state: 'revoked' });
  expect(await nameIn('2050206', 2027)).toBeUndefined();
  expect(await nameIn('2050202', 2027)).toBe('小学教育');
});

it('says at its cell what is wrong', async () => {
  const file = await list(['支出功能分类', '2990101', '无款', '2027', ''], ['收入', '205', '教育', '2027', '2026']);
  const checked = await ask.checked(region.finance, 'budget-classes', file);
  const rows = await ask.rows(region.finance, checked.id);
  expect(rows.map(({ findings }) => findings.map(({ cell, message }) => `${cell} ${message}`))).toEqual([
    ['B2 There is no class 29901 above it'],
    ['A3 One of 支出功能分类, 部门预算支出经济分类 and 政府预算支出经济分类', 'E3 It ends before it begins'],
  ]);
});

it('is for the finance bureau of the region alone, whatever code tries', async () => {
  const file = await list(['支出功能分类', '2050206', '托育服务', '2027', '']);
  const league = await makers(api).office('150600');
  for (const other of [league.finance, region.department])
    expect((await ask.send(other, 'budget-classes', file)).status).toBe(403);
  const { owner } = api.database;
  for (const path of [league.finance.orgPath, region.department.orgPath]) {
    await owner.query('begin; set local role cx_scoped');
    await owner.query(`select set_config('app.path', $1, true)`, [path]);
    const { rowCount } = await owner.query(`update budget_class set name = 'x' where code = '205'`);
    await owner.query('rollback');
    expect(rowCount).toBe(0);
  }
});
