import { confirm } from '../kit/confirm.ts';
import { inDays, year as running } from './case.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { type CellValue, placeOf, type Sheet, typeAt, type Workbook } from '../kit/workbook.ts';
import { uploadWorkbook, listBox, projectList, downloadWorkbook } from './imports.ts';

const many = 20;
/** One is declared in its form, the others in a spreadsheet. */
const others = many - 1;
const numbers = Array.from({ length: many }, (_, index) => index + 1);
const year = running + 1;
const [unit, word] = ['巴彦淖尔市农田建设服务中心', '渠道衬砌'];
const formsBox = '导入填好的绩效目标申报表';
export const nameOf = (n: number) => `${word}第${n}标段`;

/** The bureau's list; `place` is where the last project is said to be. */
const listed = (place: string) =>
  numbers.map((n) => ({
    name: nameOf(n),
    place: n === many ? place : '五原县',
    summary: `第${n}标段渠道衬砌 ${n + 5} 公里`,
    amount: 300 + n,
  }));

const heading = ['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '指标值', '计量单位', '分值', '设定依据'];
/** What the clerk writes into every form: indicators of 50, 30 and 10 points, and two steps. */
const indicators = (n: number): readonly (readonly CellValue[])[] => [
  ['产出指标', '数量指标', '渠道衬砌长度', '正向', '大于等于', n + 5, '公里', 20, '计划标准'],
  ['产出指标', '质量指标', '衬砌工程验收合格率', '正向', '等于', 100, '%', 15, '行业标准'],
  ['产出指标', '时效指标', '秋浇前完工率', '正向', '大于等于', 95, '%', 10, '计划标准'],
  ['产出指标', '成本指标', '每公里衬砌成本', '反向', '小于等于', 60, '万元', 5, '计划标准'],
  ['效益指标', '生态效益指标', '渠道水利用系数提高', '正向', '大于等于', 5, '%', 15, '计划标准'],
  ['效益指标', '经济效益指标', '亩均灌溉用水量减少', '正向', '大于等于', 30, '立方米', 15, '历史标准'],
  ['满意度指标', '服务对象满意度指标', '受益农户满意度', '正向', '大于等于', 90, '%', 10, '计划标准'],
];
const steps = (money: number): readonly (readonly CellValue[])[] => [
  ['招标并签订合同', '公开招标', 0, `${year}-03-01`, `${year}-04-15`, '施工图设计', '工程科'],
  ['组织施工和验收', '分段施工、监理旁站', money, `${year}-04-16`, `${year}-11-30`, '施工日志、监理月报', '工程科'],
];

const goalOf = (n: number): string =>
  `衬砌渠道${n + 5}公里，验收合格率100%，渠道水利用系数提高5%，每亩减少灌溉用水30立方米，受益农户满意度达到90%。`;

/** Declares a target without the mouse: the goal is typed, both tables come from a spreadsheet and find their grids. */
async function declares(clerk: Person, n: number): Promise<void> {
  const { page } = clerk;
  await clerk.visit('/todo');
  await clerk.followTask('填报绩效目标', nameOf(n));
  await clerk.press(`申报 ${year} 年度绩效目标`);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.insertText(goalOf(n));
  for (const [head, table] of [
    [[heading], indicators(n)],
    [[], steps(300 + n)],
  ] as const) {
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      [...head, ...table].map((cells) => cells.join('\t')).join('\n'),
    );
    await page.keyboard.press('Control+V');
    await clerk.sees(`已粘贴 ${table.length} 行`);
    await page.waitForFunction(() => document.activeElement?.closest('.cx-grid'));
  }
  await clerk.sees('90 / 90');
  await page.keyboard.press('Control+Enter');
  await clerk.arrives(/^\/targets\/[^/]+$/);
}

/** Fills every empty form of the season, as a clerk does at home in a spreadsheet. */
function fillIn({ sheets }: Workbook): void {
  let forms = 0;
  for (const [at, sheet] of sheets.entries()) {
    const n = numbers.find((each) => sheet.rows.some((cells) => cells.includes(nameOf(each))));
    const plan = sheets[at + 1];
    if (n === undefined || !plan || sheet.rows[0]?.[0] !== '项目支出绩效目标申报表') continue;
    typeAt(sheet, placeOf(sheet, '年度目标')[0], 1, goalOf(n));
    block(sheet, placeOf(sheet, '一级指标')[0] + 1, indicators(n));
    block(plan, placeOf(plan, '工作程序')[0] + 1, steps(300 + n));
    forms += 1;
  }
  if (forms !== others) throw new Error(`${forms} forms, not ${others}`);
}
const block = (sheet: Sheet, from: number, values: readonly (readonly CellValue[])[]): void =>
  values.forEach((cells, row) => cells.forEach((value, column) => typeAt(sheet, from + row, column, value)));

/** From the bureau's project list to the approved targets, with Excel both ways, as clerk, department, both sections and bureau. */
export const seasonStory: Story = {
  name: '一个部门二十个项目的预算季',
  project: 'season',
  async tell(world) {
    const bureau = await world.as('byne-cz');
    await world.step('brings a list with a mistake, which is said at its cell', async () => {
      await bureau.go('批量导入');
      await uploadWorkbook(
        bureau,
        listBox,
        '项目清单.xlsx',
        await projectList(bureau, unit, year, listed('不存在的旗')),
      );
      await bureau.sees('1 项有错误');
      await bureau.sees('没有这个区划代码或名称');
      await world.check(bureau, '批量导入的检查结果');
      const wrong = await downloadWorkbook(bureau, '下载有错误的部分');
      placeOf(wrong.sheets[0] as never, nameOf(many));
      await bureau.press('放弃');
      await bureau.press('放弃');
      await bureau.sees('已放弃');
    });
    await world.step('brings it again, and twenty projects are there', async () => {
      await bureau.go('批量导入');
      await uploadWorkbook(bureau, listBox, '项目清单.xlsx', await projectList(bureau, unit, year, listed('五原县')));
      await bureau.press('导入');
      await bureau.press('导入');
      await bureau.sees(`已导入 ${many} 项`);
    });
    const clerk = await world.as('byne-nt');
    await world.step('sends all of them for review', async () => {
      await chooses(clerk, '项目库');
      await world.check(clerk, '选中的项目');
      await act(clerk, `送审（${many}）`, '送审', '项目已送审');
    });
    await world.step('admits all and proposes their money', async () => {
      await chooses(bureau, '项目库');
      await act(bureau, `审核入库（${many}）`, '审核入库', '项目已入库');
      await chooses(bureau, '项目库');
      await act(bureau, `安排预算（${many}）`, '安排预算', '预算已安排');
    });
    await world.step('declares one by the keyboard, is offered the next, and begins it with one key', async () => {
      await declares(clerk, 1);
      const { page } = clerk;
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('下一项：'));
      await world.check(clerk, '送审后的下一项');
      await page.keyboard.press('Enter');
      await clerk.arrives(/^\/targets\/[^/]+\/edit$/);
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      await clerk.go('我的待办');
      if ((await page.getByRole('link', { name: new RegExp(`填报绩效目标.*${nameOf(1)}`) }).count()) > 0)
        throw new Error('what was submitted still waits');
    });
    await world.step('is told which of all it cannot begin, and why, before it begins the others', async () => {
      await chooses(clerk, '项目库');
      await clerk.press(`编制绩效目标（${many}）`);
      await clerk.sees(/\d 项不能办理，将保持不变/);
      await clerk.sees(new RegExp(`${nameOf(1)}：`));
      await world.check(clerk, '编制前的预告');
      await clerk.press('建立申报表');
      await clerk.sees('已建立申报表');
    });
    await world.step('takes all forms along, fills them in outside and brings them back', async () => {
      await clerk.go('批量导入');
      const forms = await downloadWorkbook(clerk, '下载本单位的申报表');
      fillIn(forms);
      await uploadWorkbook(clerk, formsBox, '申报表.xlsx', forms);
      await clerk.sees(`可以导入 ${others} 项`);
      await world.check(clerk, '申报表的检查结果');
      await clerk.press('导入');
      await clerk.press('导入');
      await clerk.sees(`已导入 ${others} 项`);
    });
    await world.step('finds nothing to do in what was brought, and submits all other targets', async () => {
      await clerk.go('批量导入');
      await uploadWorkbook(clerk, formsBox, '申报表.xlsx', await downloadWorkbook(clerk, '下载本单位的申报表'));
      await clerk.sees('没有需要导入的内容');
      await clerk.go('绩效目标');
      await clerk.type('项目名称或代码', word);
      await clerk.check(`全选列出的 ${others} 项`);
      await world.check(clerk, '选中的绩效目标');
      await act(clerk, `送审（${others}）`, '送审', '绩效目标已送审');
    });
    for (const [who, step] of [
      ['byne-nm', 'department'],
      ['byne-yw', 'business section'],
      ['byne-jx', 'performance section'],
    ] as const)
      await world.step(`passes all of them as ${step}`, async () => passes(await world.as(who)));
    await world.step('approves all of them with the budget', async () => {
      await bureau.go('预算批复');
      await bureau.type('预算年度', String(year));
      await bureau.type('批准日期', inDays(0));
      await bureau.type('批准文号', `巴人发〔${year}〕1号`);
      await bureau.submit('登记');
      await confirm(bureau, '登记', `巴人发〔${year}〕1号`);
      await bureau.pressInRow(`巴人发〔${year}〕1号`, '批量批复');
      // The demonstration has more targets that passed, and some that cannot be approved.
      await bureau.sees(/批复并固化绩效目标 [2-9]\d 个/);
      await bureau.sees(nameOf(1));
      await world.check(bureau, '批量批复');
      await bureau.press('批量批复');
      await bureau.arrives(/^\/approvals\/bulk\/[^/]+$/);
      await bureau.sees('已完成');
      await world.check(bureau, '批量批复结果');
    });
    await world.step('tells the department by a letter', async () => {
      await bureau.go('预算批复', year);
      await bureau.sees('巴彦淖尔市农牧局');
      await bureau.page.getByRole('button', { name: '向巴彦淖尔市农牧局下达批复' }).click();
      await bureau.type('批复文号', `巴财预〔${year}〕8号`);
      await bureau.press('预览批复文件');
      await bureau.sees(`关于批复巴彦淖尔市农牧局${year}年度预算绩效目标的通知`);
      await world.check(bureau, '批复文件预览');
      await confirm(bureau, '下达批复', new RegExp(`巴财预〔${year}〕8号.*不能撤回`));
      await bureau.sees('已下达批复');
      const department = await world.as('byne-nm');
      await department.go('收到的批复', year);
      await department.sees(`巴财预〔${year}〕8号`);
      await world.check(department, '收到的批复');
      const letter = await department.page.getByRole('link', { name: /^下载/ }).first().getAttribute('href');
      const answer = await department.page.request.get(letter ?? '');
      if (answer.headers()['content-type'] !== 'application/pdf') throw new Error(`no letter but ${answer.status()}`);
    });
    await world.step('puts the record of the approval right, with a reason', async () => {
      const right = `巴人大发〔${year}〕11号`;
      await bureau.go('预算批复', year);
      await bureau.press(`更正登记：${year} 年度，巴人发〔${year}〕1号`);
      await bureau.type('批准文号', right);
      await bureau.press('更正登记');
      await bureau.complains(bureau.field('更正原因'), '请填写');
      await bureau.type('更正原因', '登记时文号录入有误');
      await world.check(bureau, '更正预算批准登记');
      await confirm(bureau, '更正登记', '批复内容不变');
      await bureau.sees(/^原登记 .* 更正：登记时文号录入有误$/);
      await bureau.sees('依据更正前的预算批准登记');
      await world.check(bureau, '更正后的预算批准');
      const department = await world.as('byne-nm');
      // The page may still show what it had before.
      await department.page.reload();
      await department.go('收到的批复', year);
      await department.sees('依据更正前的预算批准登记');
      await clerk.go('绩效目标');
      await clerk.type('项目名称或代码', nameOf(1));
      await clerk.follow(nameOf(1));
      await clerk.sees(right);
    });
    await world.step('sees twenty approved targets, each in its first version', async () => {
      await clerk.go('绩效目标');
      await clerk.type('项目名称或代码', word);
      await clerk.sees(`已显示 ${many} / 共 ${many} 条`);
      await clerk.follow(nameOf(1));
      await clerk.sees('第 1 版');
    });
  },
};

/** Passes everything the desk finds for this person. */
async function passes(person: Person): Promise<void> {
  await person.go('审核工作台');
  await person.type('项目名称或代码', word);
  await person.sees(new RegExp(`待审 ${many} 项`));
  await person.press('批量通过');
  await person.sees(new RegExp(`对 ${many} 项`));
  await person.press('开始办理');
  await person.arrives(/^\/review\/bulk\/[^/]+$/);
  await person.sees(`已办理 ${many} 项，未能办理 0 项，共 ${many} 项`);
}

/** Finds the projects of the season in a list, and chooses all of them. */
async function chooses(person: Person, list: string): Promise<void> {
  await person.go(list);
  await person.type('名称或代码', word);
  await person.check(`全选列出的 ${many} 项`);
  await person.sees(new RegExp(`已选 ${many} 项`));
}

async function act(person: Person, button: string, ok: string, done: string): Promise<void> {
  await person.press(button);
  await person.press(ok);
  await person.sees(done);
}
