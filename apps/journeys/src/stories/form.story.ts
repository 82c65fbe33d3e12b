import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';

const name = '牧区饮水安全巩固提升工程';
const who = 'gqmd';

async function blankForm(person: Person): Promise<void> {
  await person.go('项目库');
  await person.follow('申报项目');
  await person.sees('自动暂存');
}

/** What was typed is there again after leaving, and on another device; it can be dropped. */
export const draftStory: Story = {
  name: '填到一半离开，回来内容还在',
  async tell(world) {
    let person = await world.as(who);
    await world.step('types and leaves the page', async () => {
      await blankForm(person);
      await person.type('项目名称', name);
      await person.type('项目内容', '改造供水管网 60 公里，新建净水站 3 处，惠及牧民 420 户。');
      await person.go('绩效目标');
    });
    await world.step('comes back and goes on', async () => {
      await person.go('项目库');
      await person.follow('申报项目');
      await person.sees('已恢复上次未提交的内容');
      await person.holds('项目名称', name);
      const saved = person.waitForRequest('2130335');
      await person.type('支出功能分类科目', '2130335');
      await saved;
      await person.sees('已暂存');
    });
    await world.step('finds it on another device too', async () => {
      await world.leave(who);
      person = await world.as(who);
      await person.visit('/projects/new');
      await person.sees('已恢复上次未提交的内容');
      await person.holds('项目名称', name);
      await person.holds('支出功能分类科目', '2130335');
    });
    await world.step('drops it', async () => {
      await person.press('放弃草稿');
      await person.holds('项目名称', '');
      await person.visit('/projects/new');
      await person.holds('项目名称', '');
    });
  },
};

/** The session ends while somebody types: they sign in over the page, and nothing is lost. */
export const expiredStory: Story = {
  name: '填写时登录失效，原页重新登录，内容还在',
  async tell(world) {
    const person = await world.as(who);
    await world.step('types on after the session has ended', async () => {
      await blankForm(person);
      await person.page.context().clearCookies();
      await person.type('项目名称', name);
      await person.sees('登录已失效，请重新登录');
    });
    await world.step('signs in over the page, and what was typed is kept', async () => {
      await world.check(person, '原页重新登录');
      await person.type('密码', world.stage.password);
      const saved = person.waitForRequest(name);
      await person.press('登录');
      await saved;
      await person.misses('登录已失效，请重新登录');
      await person.holds('项目名称', name);
      await person.sees('已暂存');
      await person.visit('/projects/new');
      await person.holds('项目名称', name);
      await person.press('放弃草稿');
    });
  },
};

/** A wrong input is named at its own field or cell, and nothing is sent. */
export const wrongInputStory: Story = {
  name: '填错时提示落在出错的单元格',
  async tell(world) {
    const person = await world.as(who);
    await world.step('types text where money belongs', async () => {
      await blankForm(person);
      await person.type('开始日期', `${year}-01-01`);
      await person.type('结束日期', `${year}-12-31`);
      await person.typeRow(1, { 年度: String(year), '金额（万元）': '三百万' });
      await person.page.keyboard.press('Tab');
      await person.complains(person.cell('金额（万元）', 1), '应为金额');
    });
    await world.step('tries to submit and is led to the first problem', async () => {
      await person.press('保存并送审');
      await person.complains(person.field('项目名称'), '必填');
      await person.complains(person.field('支出功能分类科目'), '必填');
      await person.complains(person.cell('金额（万元）', 1), '应为金额');
      await person.sees('项目名称：必填');
      const focused = await person.field('项目名称').evaluate((field) => field === document.activeElement);
      if (!focused) throw new Error('the first problem does not get the focus');
      await world.check(person, '有错误的申报表');
      if (!person.page.url().endsWith('/projects/new')) throw new Error('the form was left');
    });
    await world.step('mends the cell and its message goes', async () => {
      await person.typeCell('金额（万元）', 1, '300');
      const cell = person.cell('金额（万元）', 1);
      if ((await cell.getAttribute('aria-invalid')) === 'true') throw new Error('the mended cell is still marked');
    });
  },
};
