import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';
import { tabTo } from '../kit/keyboard.ts';
import { type Case, indicatorRows, planRows } from './case.ts';
import { points } from './review.story.ts';

const row = { name: '通行嘎查村数', reason: '请说明嘎查村数的统计口径和依据。' };

/** The unit declares the target of the year by pasting it from a spreadsheet. */
export const declareStory = (of: Case): Story => ({
  name: '申报单位填报绩效目标并送审',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.declarer);
    await world.step('begins the target from the project', async () => {
      await person.visit(world.notes.get(`${of.key} project`) ?? '');
      await person.press(`申报 ${of.year} 年度绩效目标`);
      await person.type('年度目标', of.sample.goal);
    });
    await world.step(of.typed ? 'types the indicators' : 'pastes the indicators', async () => {
      const rows = indicatorRows(of);
      if (!of.typed) return person.pasteRows('年度绩效指标', rows);
      for (const [index, cells] of rows.entries()) {
        await person.grid('年度绩效指标').getByRole('button', { name: '添加一行' }).click();
        const { 指标标准: _empty, ...filled } = cells;
        await person.typeRow(index + 1, filled);
      }
    });
    await world.step('pastes the plan and sees the sums', async () => {
      await person.pasteRows('预算绩效计划', planRows(of));
      await person.sees('90 / 90');
      await world.check(person, '填写绩效目标');
    });
    await world.step('submits it', async () => {
      await person.press('保存并送审');
      world.notes.set(`${of.key} target`, await person.arrives(/^\/targets\/[^/]+$/));
      await person.sees('已送审');
      await world.check(person, '绩效目标');
    });
  },
});

/** Finance returns the target with a reason beside a row, the unit mends it, finance passes it. */
export const returnStory = (of: Case): Story => ({
  name: '财政逐行退回，申报单位修改后再送审',
  project: of.key,
  async tell(world) {
    const [finance, declarer] = [await world.as(of.finance), await world.as(of.declarer)];
    await world.step('finance judges the four points and returns it', async () => {
      await finance.visit(world.notes.get(`${of.key} target`) ?? '');
      await world.check(finance, '审核绩效目标');
      for (const point of points) await finance.judge(point, point === '相关性' ? '不符合' : '符合');
      await finance.type(`“${row.name}”的退回原因`, row.reason);
      await finance.type('总体意见', '个别指标依据不足，请补充后再送审。');
      await finance.press('退回修改');
      await finance.sees('已退回');
    });
    await world.step('the unit reads the reason beside its row and mends it', async () => {
      await declarer.visit('/todo');
      await declarer.followTask('修改被退回的绩效目标', of.name);
      await declarer.follow('填写');
      await declarer.sees(row.reason);
      await world.check(declarer, '修改被退回的绩效目标');
      const at = of.sample.rows.findIndex(({ l3 }) => l3 === row.name) + 1;
      await declarer.typeCell('备注', at, '按行政村名录统计，以交通部门台账为准');
      await declarer.press('保存并送审');
      await declarer.arrives(/^\/targets\/[^/]+$/);
      await declarer.sees('已送审');
    });
  },
});

export const passStory = (of: Case): Story => ({
  name: '财政绩效科室四要点审核通过',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.performance);
    await world.step('finds it in the list of targets', async () => {
      await person.go('绩效目标', of.year);
      await world.check(person, '绩效目标列表');
      await person.follow(of.name);
      await person.page.getByRole('heading', { level: 1, name: of.name }).waitFor();
    });
    await world.step('judges all four points fit and passes it', async () => {
      for (const point of points) await person.judge(point, '符合');
      await person.press('审核通过');
      await world.check(person, '确认审核通过');
      await person.press('审核通过');
      await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await person.sees('审核记录');
    });
  },
});

/** The same review without a mouse. */
export const passByKeyboardStory = (of: Case): Story => ({
  name: '财政只用键盘完成四要点审核',
  project: of.key,
  async tell(world) {
    const { page, username } = await world.as(of.performance);
    const enter = async (name: string | RegExp): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await world.step('opens the review from the tasks', async () => {
      await page.goto('/todo');
      await page.getByRole('link', { name: new RegExp(`审核绩效目标.*${of.name}`) }).waitFor();
      await enter(new RegExp(`审核绩效目标\\s*${of.name}`));
      await page.getByRole('group', { name: '相关性', exact: true }).waitFor();
    });
    await world.step('judges the points with Tab and Space, and passes', async () => {
      for (const point of points) {
        await tabTo(page, '符合');
        await page.keyboard.press('Space');
        const checked = page.getByRole('group', { name: point, exact: true }).getByLabel('符合', { exact: true });
        if (!(await checked.isChecked())) throw new Error(`${username} did not reach ${point}`);
      }
      await enter('通过，看下一个');
      await page.getByText(/已审核通过，进入预算编审/).waitFor();
    });
  },
});

/** Finance records the approval of the people's congress and approves what has passed in one bulk approval. */
export const approveStory = (of: Case): Story => ({
  name: '财政登记人大批准并批量批复',
  project: of.key,
  async tell(world) {
    const person = await world.as(of.finance);
    // A budget is approved once: in some places the demonstration has recorded that already.
    const documentNo = `人大发〔${of.year}〕`;
    await world.step('records the approval', async () => {
      await person.go('预算批复');
      await person.loaded();
      if ((await person.page.getByRole('row').filter({ hasText: documentNo }).count()) > 0) return;
      await person.type('预算年度', String(of.year));
      await person.type('批准日期', `${of.year - 1}-12-28`);
      await person.type('批准文号', `${documentNo}3号`);
      await person.press('登记');
      await confirm(person, '登记', `${documentNo}3号`);
      await person.sees('已登记预算批准');
      await world.check(person, '预算批复');
    });
    await world.step('starts the bulk approval', async () => {
      await person.pressInRow(documentNo, '批量批复');
      await person.sees(`确认批复 ${of.year} 年度绩效目标`);
      await person.sees('将批复 1 个');
      await person.sees(of.name);
      await world.check(person, '确认批量批复');
      await person.press('批量批复');
      await person.arrives(/^\/approvals\/bulk\/[^/]+$/);
      await person.sees('已办理 1 项，共 1 项');
      await person.sees('已批复');
      await world.check(person, '批量批复结果');
    });
    await world.step('finds the result again later', async () => {
      await person.go('预算批复');
      await person.follow('批复 1 个，缓批 0 个，未予批复 0 个');
      await person.sees(of.name);
    });
    await world.step('the list of deferred projects is empty', async () => {
      await person.go('预算批复');
      await person.follow('缓批、取消项目');
      await world.check(person, '缓批、取消项目');
      await person.misses(of.name);
    });
  },
});
