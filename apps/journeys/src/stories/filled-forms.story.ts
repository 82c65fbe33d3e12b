import type { Case } from './case.ts';
import type { Person } from '../kit/person.ts';
import { placeOf, saveWorkbook, type Sheet, typeAt, type Workbook } from '../kit/workbook.ts';
import type { Story } from '../kit/world.ts';
import { downloadWorkbook, uploadWorkbook } from './imports.ts';

const month = 10;
/** The first sheet of a workbook, and the row in which a text stands. */
function rowOf({ sheets: [sheet] }: Workbook, text: string): { sheet: Sheet; row: number } {
  if (!sheet) throw new Error('the workbook has no sheet');
  return { sheet, row: placeOf(sheet, text)[0] };
}

/** Takes a checked import over, and goes back to the form it belongs to. */
async function applies(person: Person, path: string): Promise<void> {
  await person.press('导入');
  await person.press('导入');
  await person.sees('已导入 1 项');
  await person.visit(path);
}

/** Form F4 in a spreadsheet and back, before it is filled in on the page. */
export const reportSheetStory = (of: Case): Story => ({
  name: '申报单位在 Excel 中填监控表，核对后导回',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.declarer);
    const [first] = of.sample.rows;
    if (!first) throw new Error('no indicator');
    let path = '';
    let workbook: Workbook = { sheets: [] };
    await world.step('downloads the form and fills in two cells', async () => {
      await person.visit('/todo');
      await person.followTask('填报监控表', of.name);
      path = new URL(person.page.url()).pathname;
      workbook = await downloadWorkbook(person, '下载 Excel');
      const item = rowOf(workbook, first.l3);
      typeAt(item.sheet, item.row, 4, `147${first.unit}`);
      const money = rowOf(workbook, '其中：本年一般公共预算拨款');
      typeAt(money.sheet, money.row, 3, 1631.7);
    });
    await world.step('brings it back and sees cell by cell what would change; nothing is changed yet', async () => {
      await uploadWorkbook(person, '导入填好的监控表', '监控表.xlsx', workbook);
      for (const text of ['执行情况', '改为：147', '新增：1631.7 万元']) await person.sees(text);
      await world.check(person, '监控表导入核对');
    });
    await world.step('takes it over and finds it in the form, with the execution rate on paper', async () => {
      await applies(person, path);
      await person.page.getByRole('textbox', { name: `1—${month} 月完成情况，第 1 行` }).waitFor();
      await person.holds(`1—${month} 月完成情况，第 1 行`, '147');
      await person.press('显示表格');
      const form = person.page.getByRole('region', { name: '项目支出绩效目标执行监控表' });
      await form.getByText('1,631.70').first().waitFor();
      await form.getByText('52.29%').first().waitFor();
      await world.check(person, '官方监控表');
    });
    await world.step('is told that the form of another kind does not belong here', async () => {
      await person.go('绩效目标', 'all');
      await person.follow(of.name);
      const declared = await downloadWorkbook(person, '下载 Excel');
      await person.visit(path);
      await refused(person, '导入填好的监控表', declared, /这是“项目支出绩效目标申报表”/);
    });
  },
});

/** Form F5 in a spreadsheet and back, before it is filled in on the page. */
export const evaluationSheetStory = (of: Case): Story => ({
  name: '申报单位在 Excel 中填自评表，核对后导回',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.declarer);
    const [first] = of.sample.rows;
    if (!first) throw new Error('no indicator');
    let path = '';
    let workbook: Workbook = { sheets: [] };
    await world.step('downloads the form and fills in what was reached', async () => {
      await person.visit('/todo');
      await person.followTask('填报自评表', of.name);
      path = new URL(person.page.url()).pathname;
      workbook = await downloadWorkbook(person, '下载 Excel');
      const { sheet, row } = rowOf(workbook, first.l3);
      typeAt(sheet, row, 4, `${first.actual}${first.unit}`);
      typeAt(sheet, row, 7, '汛期影响，已补做');
    });
    await world.step('brings it back and sees cell by cell what would change', async () => {
      await uploadWorkbook(person, '导入填好的自评表', '自评表.xlsx', workbook);
      for (const text of ['实际完成值', `新增：${first.actual}`, '改为：汛期影响，已补做']) await person.sees(text);
      await world.check(person, '自评表导入核对');
    });
    await world.step('takes it over and finds it in the form', async () => {
      await applies(person, path);
      await person.holds('实际完成值，第 1 行', String(first.actual));
      await person.holds('偏差原因分析及改进措施，第 1 行', '汛期影响，已补做');
    });
  },
});

/** What is filed stands on paper with every score. */
export const filedPaperStory = (of: Case): Story => ({
  name: '财政查看已备案自评表的官方表格',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.finance);
    await world.step('sees scores, total, grade and filing number as they are printed', async () => {
      await person.visit(world.notes.get(`${of.key} evaluation`) ?? '/');
      await person.press('显示表格');
      const form = person.page.getByRole('region', { name: '项目支出绩效自评表' });
      for (const text of ['总分', of.total, of.grade, '产出指标小计']) await form.getByText(text).first().waitFor();
      await form.getByText(/绩自备〔\d{4}〕\d{6}-\d{4}/).waitFor();
      await world.check(person, '官方自评表');
    });
  },
});

async function refused(person: Person, box: string, workbook: Workbook, why: RegExp): Promise<void> {
  await person.page
    .getByLabel(box, { exact: true })
    .and(person.page.locator('input'))
    .setInputFiles(await saveWorkbook('另一张表.xlsx', workbook));
  await person.sees(why);
}
