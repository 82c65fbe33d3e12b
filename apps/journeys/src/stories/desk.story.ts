import type { Story } from '../kit/world.ts';

const name = '设施农业黄金蜜(葡萄)种植项目';

/** A bureau works through its queue: by keyboard, with what was typed kept for each, then everything at once. */
export const deskStories: readonly Story[] = [
  {
    name: '财政在审核工作台逐项查看并批量通过',
    async tell(world) {
      const person = await world.as('hjhq-cz');
      const { page } = person;
      const heading = page.getByRole('heading', { level: 2, name });
      await world.step('finds what waits, with count and money, and the first of it open', async () => {
        await person.go('审核工作台');
        await person.sees(/待审 1 项 · /);
        await heading.waitFor();
        await page.getByRole('region', { name: '项目支出绩效目标申报表' }).waitFor();
        await person.sees(/^今天已办 \d+ · 剩 1/);
        await world.check(person, '审核工作台');
      });
      await world.step('reads it beside last year and peers, and its rows', async () => {
        await person.sees('与上年和同类比较');
        await person.press('与上年');
        await page.getByRole('tab', { name: '清单' }).click();
        await world.check(person, '审核工作台中的清单');
        await page.getByRole('tab', { name: '官方表' }).click();
      });
      await world.step('answers all points by one key, and finds what was typed again later', async () => {
        await heading.focus();
        await page.keyboard.press('a');
        await page.keyboard.press('r');
        await page.keyboard.type('待核对资金');
        await person.holds('总体意见', '待核对资金');
        await person.sees('已暂存，尚未保存');
        await page.reload();
        await heading.waitFor();
        await person.holds('总体意见', '待核对资金');
      });
      await world.step('passes it, and takes that back at once', async () => {
        await page.keyboard.press('Control+Enter');
        await person.sees(/已审核通过，进入预算编审/);
        await page.getByRole('button', { name: '撤回（U）' }).focus();
        await page.keyboard.press('u');
        await person.sees('已撤回，请重新审核');
        await person.sees(/待审 1 项 · /);
      });
      await world.step('reads what the keys do', async () => {
        await person.press('快捷键（?）');
        await page.getByRole('dialog', { name: '快捷键' }).getByText('四个要点全部符合').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      });
      await world.step('passes everything the filter finds, and reads what became of each', async () => {
        await person.press('批量通过');
        await person.sees(/对 1 项/);
        await world.check(person, '批量通过');
        await person.press('开始办理');
        await person.arrives(/^\/review\/bulk\/[^/]+$/);
        await person.sees('已办理 1 项，未能办理 0 项，共 1 项');
        await world.check(person, '批量审核结果');
      });
    },
  },
  {
    name: '自治区财政厅维护工作日历和审核流程',
    async tell(world) {
      const person = await world.as('nm-cz');
      await world.step('reads the route in words', async () => {
        await person.go('审核流程');
        await person.sees(/财政业务科室，5 个工作日内办理/);
        await world.check(person, '审核流程');
        await person.follow('修改');
        await world.check(person, '设置审核流程');
      });
      await world.step('sees that a year has no notice, and enters it', async () => {
        await person.go('工作日历');
        await person.sees('国办发明电〔2025〕7号');
        await world.check(person, '工作日历');
        await person.visit('/calendar?year=2027');
        await person.sees('2027 年还没有录入放假通知');
        await person.press('录入通知');
        await person.type('通知文号', '国办发明电〔2026〕1号');
        await person.press('添加一行');
        await person.typeRow(1, { 日期: '2027-01-01', 安排: '放假', 节日: '元旦' });
        await world.check(person, '录入工作日历');
        await person.press('保存');
        await person.sees('已保存 2027 年工作日历');
      });
    },
  },
];
